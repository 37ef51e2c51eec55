import type { outreachJournal as source } from '../vi/outreach-journal.ts'
import { countText as count, dayText as day, outreachLabels as labels, within } from './outreach-labels.ts'

type Data = Readonly<Record<string, unknown>>
const number = (data: Data): string => (data.numberText ? ` number ${data.numberText}` : '')
const paper = (data: Data): string => (data.reference ? ` (document ${data.reference})` : '')
const imported = (what: string) => (data: Data) =>
  `imported ${data.taken} ${what} from ${data.fileName}, ${data.there} there already, ${data.refused} rows refused`
const opinion = (data: Data): string => `on ${within(labels.opinionTopics, data.topic)} of ${day(data.notedOn)}`

export const outreachJournal: typeof source = {
  refusals: {},
  journal: {
    'outreach.draft_item': (data) => `wrote the item “${data.title}” (${within(labels.channels, data.channelKind)})`,
    'outreach.edit_item': 'edited the item “{title}”',
    'outreach.remove_item': 'removed the item “{title}” from the register: {reason}',
    'outreach.submit_item': 'sent the item “{title}” for approval',
    'outreach.approve_item': 'approved the item “{title}”',
    'outreach.return_item': 'returned the item “{title}”: {reason}',
    'outreach.publish_item': (data) =>
      `published “${data.title}” by ${within(labels.channels, data.channelKind)} on ${day(data.happenedOn)}${data.again ? ', again on purpose' : ''}`,
    'outreach.correct_item': (data) => `corrected “${data.title}” on ${day(data.happenedOn)}: ${data.reason}`,
    'outreach.withdraw_item': (data) => `withdrew “${data.title}” on ${day(data.happenedOn)}: ${data.reason}`,
    'outreach.archive_item': 'archived the item “{title}”',
    'outreach.undo_item_step': (data) =>
      `took back “${within(labels.itemStates, data.stage)}” of “${data.title}”: ${data.reason}`,
    'outreach.repost_item': (data) => `shared “${data.title}” on ${data.channel} on ${day(data.happenedOn)}`,
    'outreach.record_outing': (data) =>
      `recorded “${data.title}” (${within(labels.channels, data.channelKind)}) of ${day(data.heldOn)}${data.participants === null ? '' : `, ${count(data.participants)} attendances`}`,
    'outreach.measure_item': (data) =>
      `recorded ${count(data.value)} ${within(labels.reach, data.kind)} of “${data.title}” as of ${day(data.measuredOn)}`,
    'outreach.correct_measure': (data) =>
      `${data.after === null ? 'took back' : 'corrected'} the number of ${day(data.measuredOn)}, ${count(data.before)}${data.after === null ? '' : ` to ${count(data.after)}`}: ${data.reason}`,
    'outreach.draft_plan': 'wrote the communication plan “{title}”',
    'outreach.edit_plan': 'edited the communication plan “{title}”',
    'outreach.issue_plan': (data) =>
      `issued the communication plan “${data.title}” on ${day(data.happenedOn)}${paper(data)}`,
    'outreach.issue_plan_paper': (data) => `issued “${data.abstract}”${number(data)} on ${day(data.issuedOn)}`,
    'outreach.remove_plan': 'removed the communication plan “{title}”: {reason}',
    'outreach.add_channel': (data) => `recorded the channel “${data.name}” (${within(labels.channels, data.kind)})`,
    'outreach.edit_channel': 'edited the channel “{name}”',
    'outreach.check_channels': (data) =>
      `checked ${data.name ? `the channel “${data.name}”` : `${data.count} channels`} on ${day(data.checkedOn)}`,
    'outreach.undo_check': (data) => `took back the check of ${day(data.checkedOn)} of “${data.name}”: ${data.reason}`,
    'outreach.close_channel': (data) => `closed the channel “${data.name}” from ${day(data.closedOn)}: ${data.reason}`,
    'outreach.remove_channel': 'removed the channel “{name}”: {reason}',
    'outreach.list_key_person': (data) => `listed ${data.name} as ${within(labels.personKinds, data.kind)}`,
    'outreach.edit_key_person': (data) =>
      `edited the key person ${data.name}${Number(data.sealed) > 0 ? ', sealed facts too' : ''}`,
    'outreach.release_key_person': (data) =>
      `took ${data.name} off the key persons from ${day(data.leftOn)}: ${data.reason}`,
    'outreach.remove_key_person': 'removed {name} from the key persons: {reason}',
    'outreach.look_at_key_person': 'looked at the sealed facts of the key person {name}',
    'outreach.print_key_persons': 'printed the list of {count} key persons with sealed facts',
    'outreach.recognise_key_person': (data) =>
      `recorded decision ${data.decision} on ${data.name} from ${day(data.from)}${data.to ? ` to ${day(data.to)}` : ''}`,
    'outreach.end_recognition': (data) =>
      `${data.to ? `ended decision ${data.decision} on ${data.name} from ${day(data.to)}` : `took back decision ${data.decision} on ${data.name}`}: ${data.reason}`,
    'outreach.record_visit': (data) =>
      `recorded the visit to ${data.name} of ${day(data.visitedOn)}, ${within(labels.occasions, data.occasion)}`,
    'outreach.correct_visit': (data) =>
      `${data.replaced ? 'corrected' : 'took back'} the visit to ${data.name} of ${day(data.visitedOn)}: ${data.reason}`,
    'outreach.note_opinion': (data) => `noted an opinion ${opinion(data)}${data.isUrgent ? ', urgent' : ''}`,
    'outreach.verify_opinion': (data) => `checked an opinion ${opinion(data)}`,
    'outreach.set_opinion_aside': (data) => `set aside an opinion ${opinion(data)}`,
    'outreach.answer_opinion': (data) => `recorded the answer to an opinion ${opinion(data)}`,
    'outreach.undo_opinion_step': (data) =>
      `took back “${within(labels.opinionStates, data.stage)}” of an opinion ${opinion(data)}: ${data.reason}`,
    'outreach.remove_opinion': (data) =>
      `removed an opinion on ${within(labels.opinionTopics, data.topic)}: ${data.reason}`,
    'outreach.report_opinions': (data) =>
      `put ${data.count} opinions into a report of ${day(data.happenedOn)}${paper(data)}`,
    'outreach.issue_opinion_report': (data) =>
      `issued “${data.abstract}”${number(data)} on ${day(data.issuedOn)}, from ${data.count} opinions`,
    'outreach.register_model': (data) =>
      `recorded the ${within(labels.modelKinds, data.kind)} “${data.name}”${data.startedOn ? `, begun ${day(data.startedOn)}` : ''}`,
    'outreach.edit_model': 'edited the model “{name}”',
    'outreach.advance_model': (data) =>
      `recorded that the model “${data.name}” ${within(labels.modelMoves, data.stage)} on ${day(data.happenedOn)}`,
    'outreach.undo_model_step': (data) =>
      `took back that the model “${data.name}” ${within(labels.modelMoves, data.stage)}: ${data.reason}`,
    'outreach.record_result': (data) =>
      `recorded for the model “${data.name}” as of ${day(data.measuredOn)}: ${count(data.value)} ${within(labels.results, data.kind)}`,
    'outreach.replicate_model': (data) =>
      `recorded that the model “${data.name}” was taken up in ${data.place} from ${day(data.from)}`,
    'outreach.remove_replication': 'removed the place {place} of the model “{name}”: {reason}',
    'outreach.remove_model': 'removed the model “{name}”: {reason}',
    'outreach.request_help': (data) => `recorded a request of ${day(data.requestedOn)} for the model “${data.model}”`,
    'outreach.advance_help': (data) =>
      `took a request for help to “${within(labels.helpStates, data.stage)}” on ${day(data.happenedOn)}`,
    'outreach.undo_help_step': (data) => `took back “${within(labels.helpStates, data.stage)}” of a request for help`,
    'outreach.remove_help': (data) => `removed a request for help of ${day(data.requestedOn)}`,
    'outreach.look_at_help': (data) => `looked at who asked for help on ${day(data.requestedOn)}`,
    'outreach.erase_help': 'erased who asked in {count} requests whose time was over ({models})',
    'outreach.form_team': (data) => `recorded the volunteer team “${data.name}” formed on ${day(data.formedOn)}`,
    'outreach.edit_team': 'edited the volunteer team “{name}”',
    'outreach.disband_team': (data) => `recorded that the team “${data.name}” was disbanded on ${day(data.happenedOn)}`,
    'outreach.count_team': (data) =>
      `recorded ${count(data.value)} ${within(labels.teamCounts, data.kind)} of “${data.name}” as of ${day(data.measuredOn)}`,
    'outreach.add_volunteer': (data) =>
      `added ${data.member} (${within(labels.teamRoles, data.role)}) to “${data.name}”`,
    'outreach.end_volunteer': (data) =>
      `recorded that ${data.member} ${data.to ? `left “${data.name}” on ${day(data.to)}` : `was entered in “${data.name}” by mistake`}: ${data.reason}`,
    'outreach.remove_team': 'removed the volunteer team “{name}”: {reason}',
    'outreach.draft_programme': 'drafted the programme of action of {year} with {count} tasks',
    'outreach.edit_programme': 'edited the programme “{title}”, {count} tasks',
    'outreach.issue_programme': (data) => `issued “${data.title}” on ${day(data.happenedOn)}${paper(data)}`,
    'outreach.issue_programme_paper': (data) => `issued “${data.abstract}”${number(data)} on ${day(data.issuedOn)}`,
    'outreach.close_programme': (data) => `closed “${data.title}” on ${day(data.happenedOn)}`,
    'outreach.remove_programme': 'removed “{title}”: {reason}',
    'outreach.amend_task': (data) =>
      `${data.isNew ? 'added' : 'amended'} the task “${data.task}” of “${data.title}”: ${data.reason}`,
    'outreach.record_progress': (data) =>
      `recorded the progress of “${data.task}” as of ${day(data.measuredOn)}${data.value === null ? '' : `: ${count(data.value)}`}`,
    'outreach.finish_task': (data) =>
      `recorded “${data.task}” as ${data.outcome === 'done' ? 'done' : 'dropped'} on ${day(data.happenedOn)}`,
    'outreach.reopen_task': 'opened the task “{task}” again: {reason}',
    'outreach.import_channels': imported('channels'),
    'outreach.import_items': imported('items'),
    'outreach.import_key_persons': imported('key persons'),
    'outreach.publish_news': 'made the item “{title}” public, version {version}',
    'outreach.unpublish_news': 'took the item “{title}” off the public page: {reason}',
    'outreach.publish_model': 'made the model “{name}” public, version {version}',
    'outreach.unpublish_model': 'took the model “{name}” off the public page: {reason}',
  },
  notices: {},
}
