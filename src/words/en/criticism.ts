import type { AreaWords } from '../shape.ts'
import type { criticism as source } from '../vi/criticism.ts'
import { criticismLabels as labels } from './criticism-labels.ts'
import { dayText as day, within } from './in-sentence.ts'

type Data = Readonly<Record<string, unknown>>
const paper = (data: Data): string => (data.reference ? ` (document ${data.reference})` : '')
const number = (data: Data): string => (data.numberText ? ` number ${data.numberText}` : '')

export const criticism = {
  refusals: {
    'criticism.not_found': 'There is no such record, or it is not for you to see.',
    'criticism.in_future': 'This day must not be after today.',
    'criticism.before_last_step': ({ last }) => `This day must not be before the step before it (${day(last)}).`,
    'criticism.ends_before': 'The last day must not be before the first.',
    'criticism.paper_needed':
      'This step needs a paper: choose an issued document, or enter the number of one on paper (for example 03/KH-MTTQ-BTT).',
    'criticism.step_done': 'This step is already recorded.',
    'criticism.not_last_step': 'Only the last step can be taken back.',
    'criticism.plan_exists': 'The year {year} has a plan of criticism already. Edit or amend that one.',
    'criticism.plan_out_of_order': ({ stage, state }) =>
      `The plan stands at “${within(labels.planStates, state)}” and cannot go to “${within(labels.planStates, stage)}” yet.`,
    'criticism.plan_signed': 'The plan is issued or withdrawn and cannot be edited. To change it, amend it.',
    'criticism.plan_not_amendable':
      'Only a plan in force can be amended, and while no other amendment is being written.',
    'criticism.line_needed': 'The plan has no subject yet. Write down at least one draft to be criticised.',
    'criticism.line_twice': 'A subject stands twice. Leave one out.',
    'criticism.no_meeting': 'There is no such conference. Choose one of the list.',
    'criticism.not_a_dialogue': 'This conference is not one for dialogue. Change its purposes first.',
    'criticism.dialogue_exists': 'This conference has its dialogue record already.',
    'criticism.dialogue_over': ({ state }) =>
      `The dialogue is ${within(labels.dialogueStates, state)}; nothing can be added. If the last step is wrong, take it back.`,
    'criticism.question_needed': 'There is no question yet. Write down at least one first.',
    'criticism.no_question': 'There is no such question. It may have been corrected; load the page again.',
    'criticism.asker_needed': 'Say who asked, or choose “Without name”.',
    'criticism.area_needed': 'Choose the residential area.',
    'criticism.no_area': 'There is no such residential area. Choose one of the list.',
    'criticism.no_agency': 'There is no such agency. Choose one of the list.',
    'criticism.answer_needed': 'Say what the answer was.',
    'criticism.answered_already': 'The outcome of this question is recorded. If it is wrong, correct it and say why.',
    'criticism.answered_before': ({ day: on }) => `The answer must not be before the question (${day(on)}).`,
    'criticism.not_answered': 'No outcome of this question is recorded yet.',
    'criticism.responsible_needed': 'Choose or name who is responsible.',
    'criticism.due_before': 'It cannot be due before it was noted.',
    'criticism.not_noted': 'Only a question noted to be followed becomes a recommendation.',
    'criticism.addressee_needed': 'Choose the agency to ask, of the list of agencies.',
    'criticism.already_followed':
      'The question became a recommendation. Change or withdraw it among the recommendations.',
    'criticism.not_concluded': 'No conclusion is issued yet. Record it with the conference first.',
    'criticism.questions_open': '{count} questions have no outcome yet. Record “answered” or “noted to be followed”.',
    'criticism.not_followed': '{count} noted matters have no issued recommendation yet.',
    'criticism.recommendations_open':
      '{count} recommendations are not at their end. To close, the chair must record a decision and its reason.',
    'criticism.chair_decides': '{count} recommendations are not at their end; only the chair may decide to close.',
  },
  journal: {
    'criticism.found_advisory_group': (data) =>
      `set up the ${within(labels.groupForms, data.form)} “${data.name}” from ${day(data.from)}`,
    'criticism.describe_advisory_group': (data) => `changed the ${within(labels.groupForms, data.form)} “${data.name}”`,
    'criticism.add_advisor': (data) =>
      `added a ${within(labels.advisorRoles, data.role)} to “${data.name}”${data.field ? ` (${data.field})` : ''}`,
    'criticism.name_expertise': (data) =>
      `wrote down the field of ${data.person} in “${data.name}”: ${data.field ?? 'none'}`,
    'criticism.draft_plan': 'drafted the plan of criticism of {year} with {count} subjects',
    'criticism.edit_plan': 'changed the plan of criticism of {year}, {count} subjects',
    'criticism.record_plan_opinion': (data) =>
      `recorded the Party opinion of ${day(data.happenedOn)} on the plan of criticism of ${data.year}`,
    'criticism.issue_plan': (data) =>
      `issued the plan of criticism of ${data.year} (version ${data.version}) on ${day(data.happenedOn)}${paper(data)}`,
    'criticism.issue_plan_paper': (data) => `issued “${data.abstract}”${number(data)} on ${day(data.issuedOn)}`,
    'criticism.amend_plan': 'began version {version} of the plan of criticism of {year}: {reason}',
    'criticism.close_plan': (data) => `closed the plan of criticism of ${data.year} on ${day(data.happenedOn)}`,
    'criticism.withdraw_plan': 'withdrew the draft plan of criticism of {year}: {reason}',
    'criticism.plan_dialogue': (data) =>
      `began the record of the dialogue “${data.title}”, led by the ${within(labels.leaders, data.ledBy)}`,
    'criticism.edit_dialogue': 'changed the record of the dialogue “{title}”',
    'criticism.collect_topics': (data) =>
      `recorded that ${data.count} questions were gathered for “${data.title}” on ${day(data.happenedOn)}`,
    'criticism.ask_question': (data) =>
      `wrote down a question ${within(labels.raised, data.raised)} of “${data.title}”: ${data.text}`,
    'criticism.correct_question': (data) =>
      `${data.replaced ? 'corrected' : 'took out'} a question of “${data.title}”: ${data.reason}`,
    'criticism.answer_question': (data) =>
      `recorded the outcome of a question of “${data.title}”: ${within(labels.outcomes, data.outcome)}${data.responsible ? `, for ${data.responsible}` : ''}${data.dueOn ? `, due ${day(data.dueOn)}` : ''}`,
    'criticism.correct_question_answer': (data) =>
      `${data.replaced ? 'corrected' : 'took back'} the outcome of a question of “${data.title}”: ${data.reason}`,
    'criticism.follow_question': 'made a question of “{title}” a recommendation: {text}',
    'criticism.close_dialogue': (data) =>
      `closed the dialogue “${data.title}” on ${day(data.happenedOn)}${data.decision ? `, by decision: ${data.decision}` : ''}`,
    'criticism.undo_dialogue_step': (data) =>
      `took back ${within(labels.dialogueStates, data.stage)} of ${day(data.happenedOn)} of “${data.title}”: ${data.reason}`,
    'criticism.withdraw_dialogue': 'took out the record of the dialogue “{title}”: {reason}',
    'criticism.publish_dialogue': 'published the dialogue “{title}” (version {version})',
    'criticism.unpublish_dialogue': 'took the dialogue “{title}” off the public pages: {reason}',
  },
  notices: {
    'criticism.found_advisory_group': 'The advisory group is set up.',
    'criticism.describe_advisory_group': 'Saved.',
    'criticism.add_advisor': 'The member is added.',
    'criticism.name_expertise': 'The field is saved.',
    'criticism.draft_plan': 'The draft plan is saved.',
    'criticism.edit_plan': 'The plan is saved.',
    'criticism.record_plan_opinion': 'The Party opinion is recorded.',
    'criticism.issue_plan': 'The plan is in force.',
    'criticism.issue_plan_paper': 'The plan of the year is issued.',
    'criticism.amend_plan': 'A new version is begun. Change it, then issue it.',
    'criticism.close_plan': 'The plan is closed.',
    'criticism.withdraw_plan': 'The draft plan is withdrawn.',
    'criticism.plan_dialogue': 'The dialogue has its record.',
    'criticism.edit_dialogue': 'The record is saved.',
    'criticism.collect_topics': 'It is recorded that questions were gathered.',
    'criticism.ask_question': 'The question is written down.',
    'criticism.correct_question': 'The question is corrected.',
    'criticism.answer_question': 'The outcome is recorded.',
    'criticism.correct_question_answer': 'The outcome is corrected.',
    'criticism.follow_question': 'A recommendation is drafted. Issue it among the recommendations.',
    'criticism.close_dialogue': 'The dialogue is closed.',
    'criticism.undo_dialogue_step': 'The step is taken back.',
    'criticism.withdraw_dialogue': 'The record is taken out.',
    'criticism.publish_dialogue': 'Published.',
    'criticism.unpublish_dialogue': 'No longer published.',
  },
} satisfies AreaWords satisfies typeof source
