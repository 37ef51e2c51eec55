import type { festivalResult as source } from '../vi/festival-result.ts'

/** Texts of one result: verified, returned, corrected. */
export const festivalResult: typeof source = {
  result: {
    title: 'Result of {year}: {area}',
    facts: 'What the area reported',
    register: 'Register of the ward',
    giftsLine: '{count} gifts of {worth} đồng each',
    works: 'Works',
    families: 'Families commended',
    total: 'In all',
    reportedBy: 'Entered by',
    event: 'The festival',
    correct: 'Correct the result',
    correctText:
      'This result was verified. The correction takes its place and the old one is kept; issued reports will show the difference.',
    correctReason: 'Reason of the correction',
    superseded: 'Replaced',
    newer: 'Open the result in force',
    noNewer: 'This result was taken out of the records.',
    judge: 'Verify the result',
    doubts: 'To look at again',
    verifiedOn: 'Verified on',
    verify: 'Verify',
    return: 'Send back to the area',
    returnReason: 'What to look at again',
    returnHint: 'The head of the area reads this on the phone.',
    withdraw: 'Remove a result entered by mistake',
  },
}
