import type { AreaWords } from '../shape.ts'
import type { meetings as source } from '../vi/meetings.ts'
import { dayText as day, within } from './in-sentence.ts'
import { meetingLabels as labels } from './meetings-labels.ts'

type Data = Readonly<Record<string, unknown>>
const paper = (data: Data): string => (data.reference ? ` (document ${data.reference})` : '')
const purposes = (data: Data): string =>
  (Array.isArray(data.purposes) ? data.purposes : []).map((one) => within(labels.purposes, one)).join(', ')

export const meetings = {
  refusals: {
    'meetings.not_found': 'There is no such conference, or it is not for you to see.',
    'meetings.over': ({ state }) => `The conference is ${within(labels.states, state)}; nothing can be added.`,
    'meetings.in_future': 'This day must not be after today.',
    'meetings.before': ({ day: on }) => `This day must not be before ${day(on)}.`,
    'meetings.invited_after': ({ day: on }) => `Invitations cannot go out after the day it was held (${day(on)}).`,
    'meetings.held_already':
      'It is already recorded as held. If that is wrong, use “Correct what was recorded” and say why.',
    'meetings.not_held': 'It is not recorded as held yet. Record that first.',
    'meetings.done_already': ({ stage }) =>
      `“${within(labels.stages, stage)}” is already recorded. If that is wrong, take the step back first.`,
    'meetings.paper_needed':
      'This step needs a paper: choose an issued document, or enter the number of one on paper (for example 05/TB-MTTQ-BTT).',
    'meetings.purpose_needed': 'Choose at least one purpose of the conference.',
    'meetings.place_needed': 'Say where it was held.',
    'meetings.no_body': 'There is no such convening body. Choose one of the list.',
    'meetings.no_area': 'There is no such residential area. Choose one of the list.',
    'meetings.no_person': 'There is no such person in the register. Choose again, or enter a name.',
    'meetings.no_invited': 'Somebody invited is no longer in the register. Load the page again and choose anew.',
    'meetings.nobody_invited': 'Nobody is invited yet. Make the list first.',
    'meetings.no_invitation': 'The list of invitations has changed. Load the page again and take attendance anew.',
    'meetings.minutes_signed': 'The minutes are signed. To change the agenda, take back the step of signing first.',
    'meetings.more_than_opinions': 'Opinions answered and noted cannot be more than the {opinions} given.',
    'meetings.steps_rest_on_it': 'Minutes or conclusion rest on it. Take those steps back first.',
    'meetings.after_its_minutes': ({ day: on }) =>
      `It cannot have been held after its minutes or conclusion (${day(on)}).`,
    'meetings.postponed_already': 'The conference is postponed. Set a new day.',
    'meetings.not_postponed': 'The conference is not postponed.',
    'meetings.no_step': 'This step cannot be taken back: it is gone, or it is the first.',
    'meetings.not_a_time': 'That is no time of day. Enter 08:00 or 14h30.',
  },
  journal: {
    'meetings.plan': (data) =>
      `wrote down the conference “${data.title}” (${purposes(data)})${data.plannedOn ? `, planned for ${day(data.plannedOn)}` : ''}`,
    'meetings.edit': 'changed the conference “{title}”',
    'meetings.withdraw': 'took the conference “{title}” out of the register: {reason}',
    'meetings.invite': 'made the list of {count} invitations to the conference “{title}”',
    'meetings.send_invitations': (data) =>
      `sent ${data.count} invitations to the conference “${data.title}” on ${day(data.happenedOn)}`,
    'meetings.set_agenda': (data) =>
      `wrote the agenda of the conference “${data.title}”: ${data.count} points, ${data.said} with minutes`,
    'meetings.record_holding': (data) =>
      `recorded the conference “${data.title}” held on ${day(data.heldOn)} at ${data.place}${data.present ? `, ${data.present} present` : ''}`,
    'meetings.correct_holding': (data) =>
      `${data.replaced ? 'corrected' : 'took back'} what was recorded on ${day(data.heldOn)} of the conference “${data.title}”: ${data.reason}`,
    'meetings.take_attendance': 'took attendance at the conference “{title}”: {present} present',
    'meetings.attach_minutes': (data) =>
      `recorded the minutes of the conference “${data.title}” signed on ${day(data.happenedOn)}${paper(data)}`,
    'meetings.conclude': (data) =>
      `recorded the conclusion of the conference “${data.title}” on ${day(data.happenedOn)}${paper(data)}`,
    'meetings.issue_paper': (data) =>
      `issued “${data.abstract}”${data.numberText ? ` number ${data.numberText}` : ''} on ${day(data.issuedOn)} for the conference “${data.title}”`,
    'meetings.postpone': (data) =>
      `postponed the conference “${data.title}”${data.plannedOn ? ` to ${day(data.plannedOn)}` : ''}: ${data.reason}`,
    'meetings.reschedule': (data) => `set the conference “${data.title}” anew for ${day(data.plannedOn)}`,
    'meetings.cancel': 'called the conference “{title}” off: {reason}',
    'meetings.undo_step': (data) =>
      `took back ${within(labels.stages, data.stage)} of ${day(data.happenedOn)} of the conference “${data.title}”: ${data.reason}`,
  },
  invariants: {
    'meetings.signed_was_held': 'A conference with minutes or a conclusion was held by then',
    'meetings.cancelled_not_held': 'What was called off was not held',
    'meetings.nothing_ahead': 'No step or holding bears a day after it was written down',
    'meetings.has_purpose': 'Every conference has a purpose',
  },
  notices: {
    'meetings.plan': 'The conference is written down.',
    'meetings.edit': 'The conference is saved.',
    'meetings.withdraw': 'The conference is out of the register.',
    'meetings.invite': 'The list of invitations is saved.',
    'meetings.send_invitations': 'The day of the invitations is recorded.',
    'meetings.set_agenda': 'Agenda and minutes are saved.',
    'meetings.record_holding': 'The conference is recorded as held.',
    'meetings.correct_holding': 'What was recorded is corrected.',
    'meetings.take_attendance': 'Attendance is saved.',
    'meetings.attach_minutes': 'The minutes are recorded.',
    'meetings.conclude': 'The conclusion is recorded.',
    'meetings.issue_paper': 'The document is issued.',
    'meetings.postpone': 'The postponement is recorded.',
    'meetings.reschedule': 'A new day is set.',
    'meetings.cancel': 'The conference is called off.',
    'meetings.undo_step': 'The step is taken back.',
  },
} satisfies AreaWords satisfies typeof source
