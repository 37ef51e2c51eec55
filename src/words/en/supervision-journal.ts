import type { supervisionJournal as source } from '../vi/supervision-journal.ts'
import { dayText as day, within } from './in-sentence.ts'
import { supervisionLabels as labels } from './supervision-labels.ts'

type Data = Readonly<Record<string, unknown>>
const paper = (data: Data): string => (data.reference ? ` (document ${data.reference})` : '')
const number = (data: Data): string => (data.numberText ? ` number ${data.numberText}` : '')

export const supervisionJournal: typeof source = {
  refusals: {},
  journal: {
    'supervision.publish': 'published the supervision “{title}”, no. {version}',
    'supervision.unpublish': 'took the supervision “{title}” off the public pages: {reason}',
    'supervision.draft_programme': 'drafted the supervision programme of {year} with {count} lines',
    'supervision.edit_programme': 'edited the supervision programme of {year}, {count} lines',
    'supervision.circulate_programme': (data) =>
      `asked ${data.count} bodies about the supervision programme of ${data.year} on ${day(data.sentOn)}`,
    'supervision.record_programme_opinion': (data) =>
      `recorded the opinion of ${data.body} of ${day(data.repliedOn)} on the programme of ${data.year}: ${within(labels.stances, data.stance)}`,
    'supervision.record_party_opinion': (data) =>
      `recorded the opinion of the Party committee of ${day(data.happenedOn)} on the programme of ${data.year}`,
    'supervision.issue_programme': (data) =>
      `issued the supervision programme of ${data.year} (version ${data.version}) on ${day(data.happenedOn)}${paper(data)}`,
    'supervision.issue_programme_paper': (data) => `issued “${data.abstract}”${number(data)} on ${day(data.issuedOn)}`,
    'supervision.amend_programme': 'began version {version} of the supervision programme of {year}: {reason}',
    'supervision.close_programme': (data) =>
      `closed the supervision programme of ${data.year} on ${day(data.happenedOn)}`,
    'supervision.withdraw_programme': 'took out the draft programme of {year}: {reason}',
    'supervision.add_topic': 'added the topic “{label}”',
    'supervision.retire_topic': (data) => `retired the topic “${data.label}” from ${day(data.retiredOn)}`,
    'supervision.plan_session': (data) =>
      `recorded the session “${data.title}” (${within(labels.shortForms, data.form)}) on ${day(data.happenedOn)}`,
    'supervision.edit_session': 'edited the session “{title}”',
    'supervision.set_team': (data) =>
      `set a team of ${data.count} for “${data.title}”${data.head ? `, headed by ${data.head}` : ''}`,
    'supervision.record_subject_report': (data) =>
      `recorded the supervised body’s report received on ${day(data.reportOn)} for “${data.title}”${paper(data)}`,
    'supervision.advance_session': (data) =>
      `took “${data.title}” to ${within(labels.stages, data.stage)} on ${day(data.happenedOn)}${paper(data)}`,
    'supervision.issue_session_paper': (data) =>
      `issued “${data.abstract}”${number(data)} on ${day(data.issuedOn)} for the session “${data.title}”`,
    'supervision.close_session': (data) =>
      `closed the session “${data.title}” on ${day(data.happenedOn)}${data.decision ? `, by decision: ${data.decision}` : ''}`,
    'supervision.postpone_session': (data) =>
      `postponed “${data.title}” on ${day(data.happenedOn)}${data.untilOn ? ` until ${day(data.untilOn)}` : ''}: ${data.reason}`,
    'supervision.resume_session': (data) => `took “${data.title}” up again on ${day(data.happenedOn)}`,
    'supervision.cancel_session': (data) => `cancelled “${data.title}” on ${day(data.happenedOn)}: ${data.reason}`,
    'supervision.undo_step': (data) =>
      `took back the step ${within(labels.stages, data.stage)} of ${day(data.happenedOn)} of “${data.title}”: ${data.reason}`,
    'supervision.withdraw_session': 'took the session “{title}” out of the register: {reason}',
    'supervision.schedule_sitting': (data) =>
      `scheduled a sitting on ${day(data.scheduledOn)} at ${data.place} for “${data.title}”`,
    'supervision.record_sitting': (data) =>
      `recorded the sitting of ${day(data.heldOn)} at ${data.place} of “${data.title}”`,
    'supervision.call_off_sitting': (data) =>
      `called off the sitting of ${day(data.scheduledOn)} of “${data.title}”: ${data.reason}`,
    'supervision.correct_sitting': (data) =>
      `${data.replaced ? 'corrected' : 'took out'} the sitting of ${day(data.heldOn)} of “${data.title}”: ${data.reason}`,
    'supervision.add_finding': (data) =>
      `recorded a ${within(labels.findings, data.kind)} for “${data.title}”: ${data.text}`,
    'supervision.correct_finding': (data) =>
      `${data.replaced ? 'corrected' : 'took out'} a ${within(labels.findings, data.kind)} of “${data.title}”: ${data.reason}`,
    'supervision.import_sessions': 'imported {taken} sessions from the file {fileName}, refused {refused} rows',
    'supervision.register_commitment': (data) =>
      `recorded a ${within(labels.commitmentKinds, data.kind)} of ${data.year} of ${data.leader}: ${data.text}`,
    'supervision.note_commitment': (data) =>
      `recorded a ${within(labels.commitmentNotes, data.kind)} of ${day(data.notedOn)} on a task of ${data.year} of ${data.leader}`,
    'supervision.withdraw_commitment': 'took out a mistaken entry on a task of {year} of {leader}: {reason}',
    'supervision.open_case': (data) =>
      `recorded the Inspection Board’s case “${data.title}” on ${data.subject}, planned for ${day(data.plannedOn)}`,
    'supervision.edit_case': 'edited the case “{title}”',
    'supervision.advance_case': (data) =>
      `took the case “${data.title}” to ${within(labels.caseStages, data.stage)} on ${day(data.happenedOn)}`,
    'supervision.withdraw_case': 'took out the case “{title}”: {reason}',
    'supervision.register_project': 'recorded the project “{name}” of {owner}',
    'supervision.edit_project': 'edited the project “{name}”',
    'supervision.add_investment_member': (data) =>
      `added ${data.member} (${within(labels.boardRoles, data.role)}) to the board of the project “${data.name}”`,
    'supervision.end_investment_member': (data) =>
      `recorded that ${data.member} left the board of the project “${data.name}” on ${day(data.toOn)}`,
    'supervision.advance_project': (data) =>
      `took the project “${data.name}” to ${within(labels.projectStages, data.stage)} on ${day(data.happenedOn)}`,
    'supervision.withdraw_project': 'took out the project “{name}”: {reason}',
    'supervision.write_diary': (data) =>
      `wrote the ${data.kind === 'report' ? 'report' : 'diary'} of ${day(data.writtenOn)} of the project “${data.name}”`,
    'supervision.correct_diary': (data) =>
      `${data.replaced ? 'corrected' : 'took out'} the diary of ${day(data.writtenOn)}: ${data.reason}`,
  },
  notices: {},
}
