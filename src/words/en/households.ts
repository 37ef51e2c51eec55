import type { AreaWords } from '../shape.ts'
import { dayText as day, within } from './in-sentence.ts'

const standings: Record<string, string> = {
  poor: 'Poor household',
  near_poor: 'Near-poor household',
  hardship: 'In hardship',
  meritorious: 'Meritorious person',
  meritorious_relative: 'Relative of a meritorious person',
  social_protection: 'Social protection',
  freelance: 'Worker without contract',
  lonely_elderly: 'Elderly living alone',
  disabled: 'Person with a disability',
  other: 'Other',
}
const closeReasons: Record<string, string> = {
  moved_away: 'Moved away',
  dissolved: 'Dissolved',
  merged: 'Merged into another household',
  mistake: 'Entered by mistake',
}
const endReasons: Record<string, string> = {
  deceased: 'Died',
  moved_away: 'Moved away',
  other_household: 'Went to another household',
  mistake: 'Entered by mistake',
}
const supportKinds: Record<string, string> = {
  cash: 'Money',
  goods: 'Goods',
  house: 'Housing',
  benefit: 'State benefit',
  gift: 'Gift',
  other: 'Other',
}

export const households = {
  standings,
  closeReasons,
  endReasons,
  supportKinds,
  genders: { female: 'Female', male: 'Male', other: 'Other' } as Record<string, string>,
  likeness: {
    same_card: 'Same citizen’s card',
    same_person: 'Same name, area and year of birth',
    maybe: 'Same name and area, year of birth unknown',
  } as Record<string, string>,
  refusals: {
    'households.not_found': 'This household was not found, or you may not see it.',
    'households.look_first':
      'Open the file from the page of the household, so that the look is written in the journal.',
    'households.closed': 'This file is closed and takes nothing more.',
    'households.no_area': 'This residential area was not found. Choose from the list, or write its present name.',
    'households.no_other': 'Choose the household it becomes one with: another one that is open.',
    'households.no_member': 'This person was not found in the household.',
    'households.no_standing': 'This recognition was not found.',
    'households.no_support': 'This support was not found.',
    'households.not_from_elsewhere': 'The Front paid this. Correct it in its list of payouts.',
    'households.amount_or_goods': 'Write an amount, or what goods.',
    'households.in_future': 'That day must not lie after today.',
    'households.ends_before': 'The end must not lie before the beginning.',
    'households.recognised_already': 'The household is recognised as that for that time already.',
    'households.other_standing': 'The household is recognised as poor or near-poor from a later day. End that first.',
    'households.card_form': 'A citizen’s card has 12 digits (9 on the old one).',
    'households.phone_form': 'Not a telephone number. Write 8 to 15 digits.',
    'households.no_rows': 'The file has no rows.',
    'households.row_twice': 'This row is the same as row {row} of the file.',
    'households.rows_refused':
      '{count} rows are not right, so none was taken. Mend the file, or take only the right ones.',
  },
  journal: {
    'households.add': 'opened the file of a household',
    'households.edit': 'changed the file of a household',
    'households.close': (data) =>
      `closed the file of a household on ${day(data.closedOn)} (${within(closeReasons, data.reason)})${data.reason === 'merged' ? `, with ${data.carried ?? 0} people and ${data.standings ?? 0} standings` : ''}`,
    'households.read_file': 'read the file of a household',
    'households.add_member': 'added a person to a household',
    'households.edit_member': 'changed what is known of a person',
    'households.end_member': (data) =>
      `noted that a person left a household on ${day(data.endedOn)} (${within(endReasons, data.reason)})`,
    'households.recognise': (data) =>
      `recognised a household as ${within(standings, data.kind)} from ${day(data.fromOn)}`,
    'households.end_recognition': (data) =>
      `${data.toOn ? `ended the recognition as ${within(standings, data.kind)} on ${day(data.toOn)}` : `took back a mistaken recognition as ${within(standings, data.kind)}`}: ${data.reason}`,
    'households.record_outside_support': (data) =>
      `noted support from elsewhere on ${day(data.receivedOn)}: ${data.source}`,
    'households.withdraw_outside_support': (data) =>
      `took back support from elsewhere of ${day(data.receivedOn)} (${data.source}): ${data.reason}`,
    'households.import': 'took households from {fileName}: {taken} new, {already} there, {refused} rows not taken',
  },
  notices: {
    'households.add': 'The file is open.',
    'households.edit': 'The file was saved.',
    'households.close': 'The file is closed.',
    'households.read_file': 'The look was written in the journal.',
    'households.add_member': 'The person was added.',
    'households.edit_member': 'Saved.',
    'households.end_member': 'It was noted that this person left.',
    'households.recognise': 'The recognition was recorded.',
    'households.end_recognition': 'The recognition was ended.',
    'households.record_outside_support': 'Added to the history of support.',
    'households.withdraw_outside_support': 'Taken out of the history of support.',
    'households.import': 'The list was taken. What came of each row stands below.',
  },
  invariants: {
    'households.poor_or_near_poor': 'No household is poor and near-poor on one day.',
    'households.nothing_ahead': 'No support was written down before the day it was received.',
    'households.merged_moved_on': 'A household that became one with another keeps no standing: they go along.',
    'households.members_at_home': 'Who is named in a recognition or a history belongs to that household.',
  },
} satisfies AreaWords & Record<string, unknown>
