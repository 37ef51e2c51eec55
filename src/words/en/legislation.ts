import type { legislation as source } from '../vi/legislation.ts'
import { shownDay as day } from './draft-labels.ts'
import { legislationLabels as labels } from './legislation-labels.ts'

type Data = Readonly<Record<string, unknown>>
const paper = (data: Data): string => (data.reference ? ` (document ${data.reference})` : '')
const lower = (list: Readonly<Record<string, string>>, code: unknown): string =>
  (list[String(code)] ?? '').toLowerCase()

export const legislation: typeof source = {
  refusals: {
    'legislation.not_found': 'This consultation was not found, or you may not see it.',
    'legislation.withdrawn': 'This consultation was taken out of the register, so nothing more can be written on it.',
    'legislation.dropped': 'This consultation was closed without an answer. Take that step back to go on.',
    'legislation.in_future': 'This day must not be after today.',
    'legislation.no_asker': 'Who asks is missing. Choose the body from the list, or write its name.',
    'legislation.no_reply_by':
      'The day for the answer is missing. On the day of receipt no general term was in force, so enter the day that the letter asks for.',
    'legislation.reply_before_receipt': 'The day for the answer must not be before the letter came.',
    'legislation.received_after_step': ({ first }) => `It must not have come after what was entered for ${day(first)}.`,
    'legislation.no_draft': 'There is no draft. Choose one of the register, or enter a new one.',
    'legislation.no_replacement':
      'This is not a consultation that can stand instead. Choose another one of the register.',
    'legislation.not_next': 'This step does not come next. Take the steps before it.',
    'legislation.before_last': ({ last }) => `This day must not be before what was entered for ${day(last)}.`,
    'legislation.nobody_assigned': 'Nobody gathers opinions yet. Assign areas or organisations before opening.',
    'legislation.no_paper': 'The document that went out is missing: choose the issued report, or write its number.',
    'legislation.sent_already': 'The opinion went out already, so it cannot be closed like this.',
    'legislation.gathering_over':
      'The opinion went out, so nobody is assigned or released any more. Take the sending back if it was a mistake.',
    'legislation.not_last': 'Only the last step can be taken back.',
    'legislation.nobody_reminded': 'Nobody is chosen. Choose who was reminded.',
    'legislation.reminded_before_receipt': 'Nobody was reminded before the letter came. Choose another day.',
    'legislation.not_assignable': 'Somebody chosen is no area or organisation of today. Choose again.',
    'legislation.nobody_new': 'These are assigned already. Choose others.',
    'legislation.due_before_receipt': 'The day for handing in must not be before the letter came.',
    'legislation.not_its_purpose': 'This conference is not for commenting on draft laws. Correct its purposes first.',
    'legislation.linked_already': 'This conference is with the consultation already.',
    'legislation.no_outcome': 'The text that was issued is not entered yet. Enter the outcome first.',
    'legislation.not_its_opinion': 'This opinion is not on the draft of the consultation, or was taken back.',
    'legislation.uptake_reason': 'Something was noted for this opinion before. Say why it changes.',
    'legislation.not_public': 'A consultation that is internal, taken out or closed cannot be published.',
  },
  journal: {
    'legislation.receive': (data) =>
      `entered the consultation “${data.title}” asked for by ${data.asker}, received on ${day(data.receivedOn)}, answer by ${day(data.replyByOn)}`,
    'legislation.edit': (data) =>
      data.before === data.replyByOn
        ? `changed what is told of the consultation “${data.title}”`
        : `changed what is told of the consultation “${data.title}”, answer by ${day(data.replyByOn)} instead of ${day(data.before)}`,
    'legislation.withdraw': 'took the consultation “{title}” out of the register: {reason}',
    'legislation.assign': (data) =>
      `gave the work on “${data.title}” to ${data.count}, to hand in by ${day(data.dueOn)}`,
    'legislation.remind': (data) =>
      `reminded ${data.count} to hand in opinions on “${data.title}” on ${day(data.remindedOn)}`,
    'legislation.unassign': 'took the work on “{title}” from {name}: {reason}',
    'legislation.plan': (data) => `planned the consultation “${data.title}” on ${day(data.happenedOn)}${paper(data)}`,
    'legislation.open': (data) =>
      `opened “${data.title}” for opinions in ${data.count} places from ${day(data.happenedOn)}`,
    'legislation.consolidate': (data) =>
      `put the opinions on “${data.title}” together on ${day(data.happenedOn)}${paper(data)}`,
    'legislation.approve': (data) => `approved the report on “${data.title}” on ${day(data.happenedOn)}`,
    'legislation.send': (data) => `sent the report on “${data.title}” on ${day(data.happenedOn)}${paper(data)}`,
    'legislation.record_outcome': (data) =>
      `entered the outcome of “${data.title}” on ${day(data.happenedOn)}: ${data.outcome} was issued`,
    'legislation.drop': (data) =>
      `closed the consultation “${data.title}” on ${day(data.happenedOn)} without an answer: ${data.reason}`,
    'legislation.undo_step': (data) =>
      `took back the step “${lower(labels.states, data.stage)}” of ${day(data.happenedOn)} of “${data.title}”: ${data.reason}`,
    'legislation.issue_paper': (data) =>
      `issued “${data.abstract}”${data.numberText ? ` no. ${data.numberText}` : ''} on ${day(data.issuedOn)} for “${data.title}”`,
    'legislation.convene': 'planned the conference “{meeting}” on “{title}”',
    'legislation.link_meeting': 'put the conference “{meeting}” with the consultation “{title}”',
    'legislation.unlink_meeting': 'took a conference off the consultation “{title}”: {reason}',
    'legislation.note_uptake': (data) =>
      `noted what became of an opinion${data.clauseRef ? ` on ${data.clauseRef}` : ''} of “${data.title}”: ${lower(labels.verdicts, data.verdict)}${data.place ? ` (${data.place})` : ''}`,
    'legislation.publish': 'published the consultation “{title}” (version {version})',
    'legislation.unpublish': 'took the consultation “{title}” off the public pages: {reason}',
  },
  invariants: {
    'legislation.steps_follow': 'The steps of a consultation come in their order, each once',
    'legislation.steps_after_receipt': 'No step is before the letter came or after it was written down',
    'legislation.sent_is_approved': 'A report that was sent had been put together and approved',
    'legislation.uptakes_belong': 'What became of an opinion is told of an opinion on that draft',
  },
  notices: {
    'legislation.receive': 'The consultation is in the register.',
    'legislation.edit': 'Saved.',
    'legislation.withdraw': 'The consultation is out of the register.',
    'legislation.assign': 'Assigned.',
    'legislation.remind': 'The reminder is noted.',
    'legislation.unassign': 'Taken off.',
    'legislation.plan': 'The plan is entered.',
    'legislation.open': 'Open for opinions.',
    'legislation.consolidate': 'Entered as put together.',
    'legislation.approve': 'Approved.',
    'legislation.send': 'Entered as sent.',
    'legislation.record_outcome': 'The text that was issued is entered.',
    'legislation.drop': 'The consultation is closed.',
    'legislation.undo_step': 'The step is taken back.',
    'legislation.issue_paper': 'The document is issued.',
    'legislation.convene': 'The conference is planned.',
    'legislation.link_meeting': 'The conference is with the consultation.',
    'legislation.unlink_meeting': 'The conference is taken off.',
    'legislation.note_uptake': 'Noted.',
    'legislation.publish': 'Published.',
    'legislation.unpublish': 'Taken off the public pages.',
  },
}
