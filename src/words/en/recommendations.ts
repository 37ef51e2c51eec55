import { type Day, parseDay, showDay } from '../../values/day.ts'
import type { recommendations as source } from '../vi/recommendations.ts'

type Data = Readonly<Record<string, unknown>>

const day = (value: unknown): string => {
  const read: Day | null = typeof value === 'string' ? parseDay(value) : null
  return read ? showDay(read) : ''
}
const letter = (data: Data): string => (data.numberText ? ` (letter ${data.numberText})` : '')
const many = (n: unknown, one: string, more: string): string => `${n} ${n === 1 ? one : more}`

const stances: Readonly<Record<string, string>> = {
  accepted: 'accepted',
  partly: 'accepted in part',
  rejected: 'not accepted',
  forwarded: 'passed to another agency',
}

const steps: Readonly<Record<string, string>> = {
  receipt: 'receipt',
  extension: 'extension',
  progress: 'report of progress',
  reminder: 'reminder',
  escalation: 'escalation',
}

export const recommendations: typeof source = {
  refusals: {
    'recommendations.not_found': 'There is no such recommendation, or you may not see it.',
    'recommendations.no_addressee': 'No agency is chosen. Choose one from the list of agencies.',
    'recommendations.superseded': 'This recommendation has been replaced; nothing more can be written down for it.',
    'recommendations.not_issued': 'The recommendation has not gone out yet. Issue it first.',
    'recommendations.already_issued':
      'The recommendation has been issued, so its words can no longer change. Replace it by another if it is wrong.',
    'recommendations.withdrawn': 'This recommendation has been withdrawn.',
    'recommendations.closed': 'The recommendation is closed. Reopen it before writing more.',
    'recommendations.in_future': 'This day may not be after today.',
    'recommendations.before_issue': ({ issuedOn }) =>
      `This day may not be before the recommendation was issued (${day(issuedOn)}).`,
    'recommendations.reply_before_issue': 'The day asked for may not be before the day of issue.',
    'recommendations.already_received': 'The receipt is recorded. If it is wrong, take it back and record it anew.',
    'recommendations.not_awaited':
      'On that day no answer was awaited, so no more time could be given. Check the day of the agreement.',
    'recommendations.extension_not_later': ({ dueOn }) =>
      `The new day must be after the one that held on the day of the agreement (${day(dueOn)}).`,
    'recommendations.promise_before': 'The promised day may not be before the answer.',
    'recommendations.not_answered': 'There is no written answer. What was only said does not stand for one.',
    'recommendations.not_overdue':
      'The level above is asked only when an answer or a promise is overdue, or the answer was no.',
    'recommendations.no_evidence':
      'At least one piece of evidence is needed to close as resolved: a photo, a scan, or a note of the check.',
    'recommendations.closed_before_entry': 'The day of closing may not be before what is already recorded.',
    'recommendations.not_closed': 'The recommendation is not closed.',
    'recommendations.entry_superseded': 'This step has been taken back.',
    'recommendations.no_replacement': 'This cannot stand instead. Choose another recommendation that stands.',
    'recommendations.no_letter': 'There is no such outgoing letter. Choose one from the register of documents.',
    'recommendations.letter_withdrawn': 'This letter has been withdrawn. Choose another.',
    'recommendations.letter_of_another_day': ({ issuedOn }) =>
      `The letter was issued on ${day(issuedOn)}. Enter that day.`,
    'recommendations.draft_of_another': 'You can only change draft recommendations that you wrote down yourself.',
    'recommendations.not_addressed_to_you': 'This recommendation is not addressed to your agency.',
    'recommendations.agency_speaks_today':
      'An answer by the account of an agency bears the day of today. The Front enters what came earlier on paper.',
    'recommendations.too_many_filters': '{max} filters are saved. Remove some that you do not use.',
    'recommendations.nothing_picked': 'No recommendation is chosen. Tick at least one row.',
    'recommendations.already_there': 'This recommendation is in the register already.',
    'recommendations.import_empty': 'The file has no row of a recommendation. Use the sample file.',
  },
  journal: {
    'recommendations.draft': (data) =>
      `drafted the recommendation “${data.title}” to ${data.addressee}${data.origin ? ` from ${data.origin}` : ''}`,
    'recommendations.edit': 'edited the draft recommendation “{title}” to {addressee}',
    'recommendations.prepare_letters': 'drafted {letters} letter(s) for recommendations',
    'recommendations.issue': (data) =>
      `issued the recommendation “${data.title}” to ${data.addressee} on ${day(data.issuedOn)}${letter(data)}, answer due ${day(data.dueOn)}`,
    'recommendations.issue_together': (data) =>
      `issued ${many(data.count, 'recommendation', 'recommendations')} in one letter${letter(data)}`,
    'recommendations.record_receipt': (data) =>
      `${data.byAgency ? 'confirmed' : 'recorded'} the receipt of “${data.title}” on ${day(data.receivedOn)}, answer due ${day(data.dueOn)}`,
    'recommendations.extend': (data) =>
      `gave more time for “${data.title}”, from ${day(data.before)} to ${day(data.dueOn)}, agreed on ${day(data.agreedOn)}: ${data.reason}`,
    'recommendations.answer': (data) =>
      `${data.byAgency ? 'answered' : `recorded the ${data.written ? 'written' : 'spoken'} answer of ${data.addressee} to`} “${data.title}” on ${day(data.answeredOn)}: ${stances[String(data.stance)] ?? ''}${data.promisedOn ? `, promised for ${day(data.promisedOn)}` : ''}`,
    'recommendations.record_progress': (data) =>
      `recorded progress on “${data.title}” on ${day(data.on)}: ${data.progress}`,
    'recommendations.remind': (data) =>
      `reminded ${data.addressee} of “${data.title}” on ${day(data.on)}${letter(data)}`,
    'recommendations.remind_together': (data) =>
      `reminded of ${many(data.count, 'recommendation', 'recommendations')} in ${many(data.letters, 'letter', 'letters')} on ${day(data.on)}`,
    'recommendations.escalate': (data) =>
      `asked ${data.addressedTo} about “${data.title}” to ${data.addressee}, on ${day(data.on)}${letter(data)}`,
    'recommendations.close_resolved': (data) =>
      `closed “${data.title}” as resolved on ${day(data.closedOn)}. ${data.note}`,
    'recommendations.close_unresolved': (data) =>
      `closed “${data.title}” unresolved on ${day(data.closedOn)}. ${data.note}`,
    'recommendations.reopen': 'reopened “{title}”: {reason}',
    'recommendations.supersede_answer': (data) =>
      `took back the answer of ${day(data.on)} to “${data.title}”: ${data.reason}`,
    'recommendations.supersede_step': (data) =>
      `took back the ${steps[String(data.kind)] ?? 'step'} of ${day(data.on)} for “${data.title}”: ${data.reason}`,
    'recommendations.withdraw': (data) =>
      `withdrew the recommendation “${data.title}” to ${data.addressee} on ${day(data.withdrawnOn)}: ${data.reason}`,
    'recommendations.supersede': 'replaced the recommendation “{title}” to {addressee}: {reason}',
    'recommendations.publish': 'published the recommendation “{title}” (version {version})',
    'recommendations.unpublish': 'took the recommendation “{title}” off the public pages: {reason}',
    'recommendations.import':
      'imported the register of recommendations from {fileName}: {taken} taken, {refused} refused, {there} already there',
    'recommendations.import_row': (data) =>
      `took the recommendation “${data.title}” to ${data.addressee} of ${day(data.issuedOn)} from an old register`,
    'recommendations.save_filter': 'saved the filter “{name}”',
    'recommendations.remove_filter': 'removed the filter “{name}”',
  },
  invariants: {
    'recommendations.nothing_before_issue': 'Nothing happened to a recommendation before it was issued',
    'recommendations.nothing_ahead': 'Nothing of a recommendation has a day after it was written down',
    'recommendations.end_has_facts': 'A recommendation ends once; a resolved one was answered in writing before',
    'recommendations.replacements_end': 'A recommendation that was replaced leads to one that stands',
    'recommendations.due_by_rule': 'The day for an answer is the one the rule gave when it was counted',
  },
  notices: {
    'recommendations.draft': 'The draft is saved.',
    'recommendations.edit': 'The draft is saved.',
    'recommendations.prepare_letters': 'The letters are drafted. Read them, then issue.',
    'recommendations.issue': 'Issued; the term for an answer runs.',
    'recommendations.issue_together': 'Issued; the terms for answers run.',
    'recommendations.record_receipt': 'The receipt is recorded.',
    'recommendations.extend': 'The extension is recorded.',
    'recommendations.answer': 'The answer is recorded.',
    'recommendations.record_progress': 'The progress is recorded.',
    'recommendations.remind': 'The reminder is recorded.',
    'recommendations.remind_together': 'The reminders are issued.',
    'recommendations.escalate': 'The escalation is recorded.',
    'recommendations.close_resolved': 'Closed as resolved.',
    'recommendations.close_unresolved': 'Closed unresolved.',
    'recommendations.reopen': 'Reopened.',
    'recommendations.supersede_answer': 'The answer is taken back.',
    'recommendations.supersede_step': 'The step is taken back.',
    'recommendations.withdraw': 'Withdrawn.',
    'recommendations.supersede': 'Replaced.',
    'recommendations.publish': 'Published.',
    'recommendations.unpublish': 'Taken off the public pages.',
    'recommendations.import': 'Imported. What came of each row is below.',
    'recommendations.import_row': 'A recommendation was taken from an old register.',
    'recommendations.save_filter': 'The filter is saved.',
    'recommendations.remove_filter': 'The filter is removed.',
  },
}
