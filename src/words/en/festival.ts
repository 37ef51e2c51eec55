import type { AreaWords } from '../shape.ts'
import { festivalLabels as labels } from './festival-labels.ts'
import { dayText as day, within } from './in-sentence.ts'

type Data = Readonly<Record<string, unknown>>
const paper = (data: Data): string => (data.reference ? ` (paper ${data.reference})` : '')
const number = (data: Data): string => (data.numberText ? ` no. ${data.numberText}` : '')

export const festival = {
  refusals: {
    'festival.not_found': 'This is not here, or you may not see it.',
    'festival.other_area': 'You can only write for your own residential area.',
    'festival.in_future': 'This day must not be after today.',
    'festival.before_last_step': ({ last }) => `This day must not be before the step before it (${day(last)}).`,
    'festival.not_a_number': 'Type digits, such as 98 or 300.000.',
    'festival.not_a_time': 'This is no time of day. Type 08:00 or 14h30.',
    'festival.none_chosen': 'Nothing is chosen. Tick at least one.',
    'festival.plan_exists': 'There is a festival plan for {year}. Open it to edit or amend it.',
    'festival.plan_issued': 'The plan was issued or withdrawn and cannot be edited. To change it, begin an amendment.',
    'festival.plan_not_amendable': 'Only the plan in force can be amended, while no other amendment is being drafted.',
    'festival.no_plan':
      'No festival plan for {year} has been issued. The Front’s office issues the plan first, then the areas register.',
    'festival.no_partner': 'This agency is not here. Choose the People’s Committee among the agencies.',
    'festival.days_out_of_order':
      'The days are out of order: register, approve, hold, consolidate. Look at this day again.',
    'festival.paper_needed':
      'This step needs a paper: choose an issued document, or write the number of one on paper (such as 12/KH-MTTQ-BTT).',
    'festival.paper_not_found': 'This document does not belong to the plan.',
    'festival.cannot_consolidate': 'Only the plan in force can be consolidated.',
    'festival.areas_open':
      '{count} areas have no verified result yet. To consolidate now, write down the decision and why.',
    'festival.no_area': 'There is no such residential area on that day. Choose one from the list.',
    'festival.area_taken':
      '{areas} already take part in another festival this year. Untick them, or ask the Front’s office to change that one first.',
    'festival.other_year': 'This day is not in {year}.',
    'festival.outside_days': ({ opens, closes }) =>
      `This day is outside those of the plan (${day(opens)} – ${day(closes)}). Choose another, or give the reason.`,
    'festival.approved_already':
      'The ward has approved this festival. To change day or place, call the Front’s office.',
    'festival.event_over': ({ state }) => `This festival cannot be changed: ${within(labels.states, state)}.`,
    'festival.out_of_order': ({ stage, state }) =>
      `The festival stands at “${within(labels.states, state)}”; “${within(labels.stages, stage)}” cannot follow yet.`,
    'festival.not_taking_part': 'This area does not take part in the festival.',
    'festival.last_area': 'Only this area is left. To give up, take the registration back.',
    'festival.signer_withdraws': 'The festival is approved; only the chair or a vice chair takes it out.',
    'festival.held_on_other_day': ({ held }) =>
      `This festival was recorded as held on ${day(held)}. Write that day, or tell the Front’s office.`,
    'festival.no_households': 'Write how many households the area has.',
    'festival.attended_over_total':
      'More households attended ({attended}) than there are ({total}). Did people go into the field of households? Households from elsewhere count as people only.',
    'festival.total_reason':
      'The households ({total}) are more than {tolerance}% off the ward’s register ({register}). Look again, or give the reason.',
    'festival.people_under_households':
      'Fewer people ({people}) than households ({attended}) attended. Each has at least one person; look at both again.',
    'festival.nothing_held': 'Neither ceremony nor festivities are ticked. Tick what was held.',
    'festival.ceremony_only_reason': 'When only the ceremony was held, say why, such as an epidemic or floods.',
    'festival.gift_worth': 'Write what one gift was worth, in đồng.',
    'festival.gift_count': 'Write how many gifts were given.',
    'festival.part_over_total': 'This ({part}) is more than all households ({total}). Look again.',
    'festival.more_families': '{named} families are listed but {commended} counted. Make them agree.',
    'festival.verified_already': 'The ward has verified this result. To change it, call the Front’s office.',
    'festival.reported_already': 'The area has reported. To change the figures, say why.',
    'festival.judged_already': 'This result was verified or returned already.',
    'festival.not_last_step': 'Only the last step can be taken back, and never the first.',
    'festival.events_there': 'Areas have registered under this plan; its issue cannot be taken back.',
    'festival.results_there':
      'Results were reported; that it was held cannot be taken back. Take the results out first.',
    'festival.import_empty': 'The file has no rows. Use the sample file.',
    'festival.import_columns': 'The file lacks columns it must have. Use the headings of the sample file.',
    'festival.import_refused': '{count} rows are not right, so none was taken.',
    'festival.row_twice': 'This area stands in row {row} already.',
    'festival.joint_differs': 'Day or place differ from row {row}, with which it is held together. Make them the same.',
    'festival.nothing_to_publish': 'No area has held its festival yet; there is nothing to publish.',
    'festival.no_photo': 'A picture is not of this year’s festivals. Choose again.',
    'festival.name_in_public':
      'Public pages name no person. Take “{name}” out of the title, the captions or the works.',
  },
  journal: {
    'festival.draft_plan': 'drafted the festival plan of {year}',
    'festival.edit_plan': 'edited the festival plan of {year}',
    'festival.amend_plan': 'began amendment {version} of the festival plan of {year}: {reason}',
    'festival.withdraw_plan': 'withdrew a draft of the festival plan of {year}: {reason}',
    'festival.issue_plan': (data) =>
      `issued the festival plan of ${data.year} (version ${data.version}) on ${day(data.happenedOn)}${paper(data)}`,
    'festival.issue_plan_paper': (data) => `issued “${data.abstract}”${number(data)} on ${day(data.issuedOn)}`,
    'festival.consolidate': (data) =>
      `consolidated the festival of ${data.year} on ${day(data.happenedOn)}${paper(data)}${data.decision ? `, ${data.open} areas open, by decision: ${data.decision}` : ''}`,
    'festival.consolidate_by_paper': (data) =>
      `issued “${data.abstract}”${number(data)} on ${day(data.issuedOn)}, consolidating the festival`,
    'festival.register': (data) =>
      `registered the festival of ${data.year} of ${data.areas}, on ${day(data.plannedOn)}, at ${data.place}`,
    'festival.edit_event': (data) =>
      `edited the festival of ${data.year} of ${data.areas}, on ${day(data.plannedOn)}, at ${data.place}`,
    'festival.leave_event': 'took {area} out of a joint festival of {year}: {reason}',
    'festival.withdraw_event': 'withdrew the festival of {year} of {areas}: {reason}',
    'festival.approve': (data) => `approved ${data.count} festivals of ${data.year} on ${day(data.happenedOn)}`,
    'festival.assign_leaders': 'assigned {count} leaders to the festival of {year} of {areas}',
    'festival.postpone': (data) =>
      `postponed the festival of ${data.year} of ${data.areas}${data.untilOn ? ` to ${day(data.untilOn)}` : ''}: ${data.reason}`,
    'festival.resume': (data) => `set ${day(data.plannedOn)} for the festival of ${data.year} of ${data.areas}`,
    'festival.call_off': 'recorded that the festival of {year} of {areas} is not held: {reason}',
    'festival.record_not_held': 'recorded that {areas} hold no festival in {year}: {reason}',
    'festival.mark_held': (data) =>
      `recorded the festival of ${data.year} of ${data.areas} as held on ${day(data.heldOn)}`,
    'festival.report_result': (data) =>
      `${data.again ? 'reported again' : 'reported'} the festival of ${data.year} of ${data.area}: ${data.attended}/${data.total} households`,
    'festival.correct_result': (data) =>
      `corrected the festival of ${data.year} of ${data.area} to ${data.attended}/${data.total} households: ${data.reason}`,
    'festival.verify': (data) =>
      `verified the festival of ${data.year} of ${data.count} areas on ${day(data.verifiedOn)}`,
    'festival.return_result': 'returned the festival of {year} of {area}: {reason}',
    'festival.withdraw_result': 'withdrew the result of {year} of {area}: {reason}',
    'festival.undo_step': (data) =>
      `took back the step ${within(labels.stages, data.stage)} of ${day(data.happenedOn)} of the festival of ${data.year}: ${data.reason}`,
    'festival.remind': (data) =>
      `reminded ${data.count} areas of the ${within(labels.reminders, data.about)} of the festival of ${data.year}`,
    'festival.import':
      'imported the festival of {year} from {fileName}: {taken} areas taken, {refused} refused, {there} already there',
    'festival.publish': 'published “{title}” (version {version})',
    'festival.unpublish': 'took the festival of {year} off the public pages: {reason}',
  },
  invariants: {
    'festival.steps_in_order': 'Steps of plans, festivals and results were written down in the order of their days',
    'festival.nothing_ahead': 'No step of a festival bears a day after it was written down',
    'festival.host_takes_part': 'The area that registered takes part, and the heads of all that do see it',
    'festival.withdrawn_whole': 'A festival taken out has neither areas nor results',
    'festival.result_was_held': 'A result is of an area that took part, told after the festival was held',
    'festival.judged_once': 'A result is verified or returned once',
    'festival.counts_hold':
      'No more households present than there are; ceremony or festivities; no more names than families commended',
    'festival.held_was_approved': 'A festival that was held had been approved, under a plan that was issued',
  },
  notices: {
    'festival.draft_plan': 'The draft of the plan is kept.',
    'festival.edit_plan': 'The plan is kept.',
    'festival.amend_plan': 'The amendment is begun. Edit it, then issue it.',
    'festival.withdraw_plan': 'The draft is withdrawn.',
    'festival.issue_plan': 'The plan is in force.',
    'festival.issue_plan_paper': 'The plan is issued.',
    'festival.consolidate': 'The festival of the year is consolidated.',
    'festival.consolidate_by_paper': 'The report is issued and the year consolidated.',
    'festival.register': 'The registration is kept.',
    'festival.edit_event': 'The registration is kept.',
    'festival.leave_event': 'The area has left the joint festival.',
    'festival.withdraw_event': 'The festival is taken out.',
    'festival.approve': 'Approved.',
    'festival.assign_leaders': 'The assignment is kept.',
    'festival.postpone': 'The postponement is kept.',
    'festival.resume': 'The new day is kept.',
    'festival.call_off': 'Kept as not held, with the reason.',
    'festival.record_not_held': 'Kept as not held, with the reason.',
    'festival.mark_held': 'The day is kept.',
    'festival.report_result': 'The report is sent.',
    'festival.correct_result': 'Corrected; the old figures stay in the records.',
    'festival.verify': 'Verified.',
    'festival.return_result': 'Returned to the area for another look.',
    'festival.withdraw_result': 'The result is taken out.',
    'festival.undo_step': 'The step is taken back.',
    'festival.remind': 'The reminder is kept.',
    'festival.import': 'The file is read. What became of each row stands below.',
    'festival.publish': 'The festival of the year is public.',
    'festival.unpublish': 'Taken off the public pages.',
  },
} satisfies AreaWords
