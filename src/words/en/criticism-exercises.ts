import type { AreaWords } from '../shape.ts'
import type { criticismExercises as source } from '../vi/criticism-exercises.ts'
import { criticismLabels as labels } from './criticism-labels.ts'
import { dayText as day, within } from './in-sentence.ts'

type Data = Readonly<Record<string, unknown>>
const paper = (data: Data): string => (data.reference ? ` (document ${data.reference})` : '')
const rows = ({ taken, alreadyThere, refused }: Data): string =>
  `${taken} rows taken, ${alreadyThere} there already, ${refused} refused`

export const criticismExercises = {
  refusals: {
    'criticism.no_group': 'There is no such advisory group. Choose one of the list.',
    'criticism.no_line': 'There is no such subject in the plan of criticism. Choose again.',
    'criticism.no_draft': 'There is no such draft, or it was taken out. Choose one of the register.',
    'criticism.exercise_over': ({ state }) =>
      `The criticism is ${within(labels.exerciseStates, state)}; nothing can be added. If the last step is wrong, take it back.`,
    'criticism.exercise_out_of_order': ({ stage, state }) =>
      `The criticism stands at “${within(labels.exerciseStates, state)}” and cannot go to “${within(labels.exerciseStates, stage)}” yet.`,
    'criticism.meeting_needed': 'No conference was held by this day. Add one and record how it went first.',
    'criticism.signer_needed': 'The chair or a vice chair records this step: its paper is signed and sealed.',
    'criticism.meeting_linked': 'This conference is already one of this criticism.',
    'criticism.stage_rests_on_it': 'The step “Met” rests on this conference. Take the step back, or add another one.',
    'criticism.exercise_sent': 'The criticism was sent; this cannot be done any more. Take the sending back first.',
    'criticism.not_sent': 'The criticism was not sent yet; there is nothing to explain.',
    'criticism.already_explained': 'Something was explained already. Take the explanation back first.',
    'criticism.before_sent': ({ day: on }) => `This day must not be before the criticism was sent (${day(on)}).`,
    'criticism.no_reply': 'There is no such reply. It may have been corrected; load the page again.',
    'criticism.published_rests_on_it': 'What was published rests on this reply. Take that step back first.',
    'criticism.reason_needed': 'What is not accepted, or only partly, needs its reason.',
    'criticism.opinions_needed': 'Choose at least one opinion that this row answers.',
    'criticism.no_opinion': 'An opinion is not of the list. Load the page again and choose anew.',
    'criticism.no_explanation': 'There is no such row. It may have been corrected; load the page again.',
    'criticism.not_your_row': 'The Front copied this row from paper. Ask the Front to correct it.',
    'criticism.not_all_explained':
      '{percent}% of the opinions are explained, {count} are open. To close, the chair must record a decision and its reason.',
    'criticism.chair_decides_exercise':
      '{percent}% of the opinions are explained, {count} are open; only the chair may decide to close.',
    'criticism.import_empty': 'The file has no row below its heading.',
    'criticism.import_numbers': 'Numbers of opinions are digits only, for example “1, 3, 5-7”.',
    'criticism.import_no_number': 'No opinion has this number; the list that was sent has {count}.',
    'criticism.import_no_opinion': 'No opinion of the list has these words. Give its number.',
    'criticism.last_day_needed':
      'People must know until when opinions are wanted. Enter that day in the record, then publish.',
    'criticism.not_public_yet': 'Opinions are not asked for yet, or it was called off: there is nothing to publish.',
  },
  journal: {
    'criticism.propose_exercise': (data) =>
      `began the ${within(labels.legalKinds, data.legalKind)} “${data.title}”: ${within(labels.exerciseStates, data.stage)} on ${day(data.happenedOn)}`,
    'criticism.edit_exercise': 'changed the criticism “{title}”',
    'criticism.withdraw_exercise': 'took out the criticism “{title}”: {reason}',
    'criticism.advance_exercise': (data) =>
      `recorded ${within(labels.exerciseStates, data.stage)} on ${day(data.happenedOn)} of “${data.title}”${paper(data)}`,
    'criticism.issue_exercise_paper': (data) =>
      `issued “${data.abstract}”${data.numberText ? ` number ${data.numberText}` : ''} on ${day(data.issuedOn)}`,
    'criticism.link_meeting': 'added the conference “{meeting}” to the criticism “{title}”',
    'criticism.unlink_meeting': 'took a conference off the criticism “{title}”: {reason}',
    'criticism.convene_exercise': 'planned the conference “{meeting}” for the criticism “{title}”',
    'criticism.close_exercise': (data) =>
      `closed the criticism “${data.title}” on ${day(data.happenedOn)}, ${data.percent}% explained${data.decision ? `, by decision: ${data.decision}` : ''}`,
    'criticism.cancel_exercise': (data) =>
      `called off the criticism “${data.title}” on ${day(data.happenedOn)}: ${data.reason}`,
    'criticism.undo_exercise_step': (data) =>
      `took back ${within(labels.exerciseStates, data.stage)} of ${day(data.happenedOn)} of “${data.title}”: ${data.reason}`,
    'criticism.send': (data) =>
      `sent the criticism “${data.title}” to ${data.addressee} on ${day(data.sentOn)} with ${data.count} opinions; to be explained by ${day(data.dueOn)}`,
    'criticism.undo_sending': (data) =>
      `took back the sending of ${day(data.sentOn)} of “${data.title}”: ${data.reason}`,
    'criticism.record_reply': (data) =>
      `${data.byAgency ? 'sent' : 'recorded'} the explanation of ${day(data.repliedOn)} of “${data.title}”${paper(data)}`,
    'criticism.correct_reply': (data) =>
      `took back the explanation of ${day(data.repliedOn)} of “${data.title}”: ${data.reason}`,
    'criticism.explain': (data) =>
      `explained “${data.title}”: ${within(labels.responses, data.response)}, ${data.count} opinions answered; ${data.percent}% explained`,
    'criticism.correct_explanation': (data) =>
      `${data.replaced ? 'corrected' : 'took back'} a row of explanation of “${data.title}”: ${data.reason}`,
    'criticism.import_explanations': (data) =>
      `read explanations of “${data.title}” from ${data.fileName}: ${rows(data)}`,
    'criticism.publish_exercise': 'published the criticism “{title}” (version {version})',
    'criticism.unpublish_exercise': 'took the criticism “{title}” off the public pages: {reason}',
  },
  invariants: {
    'criticism.nothing_ahead':
      'No step, sending, explanation, question or answer bears a day after it was written down',
    'criticism.stages_in_turn': 'The steps of a criticism follow the order of its form',
    'criticism.met_was_held': 'A criticism said to have met has a conference that was held',
    'criticism.sent_belongs': 'Opinions that were sent are opinions on that very draft',
    'criticism.answers_what_was_sent': 'A row of explanation answers opinions that were sent with its own criticism',
    'criticism.closed_is_explained': 'What closed without a decision of the chair is explained, all of it',
    'criticism.line_is_there': 'A criticism of a plan has its line in the plan',
    'criticism.followed_is_noted': 'A recommendation from a dialogue has a question that was noted',
  },
  notices: {
    'criticism.propose_exercise': 'The criticism has its record.',
    'criticism.edit_exercise': 'The record is saved.',
    'criticism.withdraw_exercise': 'The record is taken out.',
    'criticism.advance_exercise': 'The step is recorded.',
    'criticism.issue_exercise_paper': 'The document is issued.',
    'criticism.link_meeting': 'The conference is added.',
    'criticism.unlink_meeting': 'The conference is taken off.',
    'criticism.convene_exercise': 'The conference is planned.',
    'criticism.close_exercise': 'The criticism is closed.',
    'criticism.cancel_exercise': 'The criticism is called off.',
    'criticism.undo_exercise_step': 'The step is taken back.',
    'criticism.send': 'It is recorded that the criticism was sent.',
    'criticism.undo_sending': 'The sending is taken back.',
    'criticism.record_reply': 'The explanation is recorded.',
    'criticism.correct_reply': 'The explanation is taken back.',
    'criticism.explain': 'The row is recorded.',
    'criticism.correct_explanation': 'The row is corrected.',
    'criticism.import_explanations': (data) => `The file was read: ${rows(data)}.`,
    'criticism.publish_exercise': 'Published.',
    'criticism.unpublish_exercise': 'No longer published.',
  },
} satisfies AreaWords satisfies typeof source
