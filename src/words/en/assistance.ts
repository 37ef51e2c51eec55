import { type Dong, showDong } from '../../values/money.ts'
import { showThousandths } from '../../values/number.ts'
import type { AreaWords } from '../shape.ts'
import { assistanceLabels as labels } from './assistance-labels.ts'
import { dayText as day, within } from './in-sentence.ts'

const money = (amount: unknown): string => `${showDong(Number(amount ?? 0) as Dong)} đồng`

const quantity = (amount: unknown): string => showThousandths(Number(amount ?? 0))

export const assistance = {
  refusals: {
    'assistance.not_found': 'This was not found, or you may not see it.',
    'assistance.in_future': 'That day must not lie after today.',
    'assistance.ends_before': 'The end must not lie before the beginning.',
    'assistance.before_last': (data) => `That day must not lie before ${day(data.day)}.`,
    'assistance.no_book': 'The set of books of this source was not found. Choose one that is open.',
    'assistance.book_closed': 'The set of books “{title}” is closed. Open it again or choose another source.',
    'assistance.book_decided': 'The round is decided; its source stays.',
    'assistance.decided_already': 'The round is decided; this cannot be done any more.',
    'assistance.nothing_to_undo': 'The last stage cannot be taken back.',
    'assistance.not_next': 'The round has not come to this stage, or is past it. Load the page again.',
    'assistance.list_closed': 'The list is closed. Please tell the office of the Front.',
    'assistance.review_closed': 'The areas have finished their reviews. The office can open this stage again.',
    'assistance.round_over': 'The round is settled; this cannot be done any more.',
    'assistance.no_area': 'This residential area was not found. Choose from the list, or write its present name.',
    'assistance.other_area': 'You list for your own area only.',
    'assistance.no_household': 'Choose a household that has an open file in this area.',
    'assistance.no_member': 'This person was not found in the household.',
    'assistance.amount_or_goods': 'Write an amount, or what goods.',
    'assistance.amount_needed': 'Write an amount above 0.',
    'assistance.listed_already': 'This household or person is on the list of the round already.',
    'assistance.row_twice': 'This row is the same as row {row}.',
    'assistance.no_rows': 'The file has no rows.',
    'assistance.rows_refused':
      '{count} rows are not right, so none was taken. Correct the file, or take the good rows only.',
    'assistance.filed_already': 'This line has its file already.',
    'assistance.without_file':
      '{count} lines have no household file yet. Tie them under “Household files” of the round.',
    'assistance.not_reviewed': '{count} lines were not reviewed by their area yet.',
    'assistance.nobody_listed': 'Nobody is on the list.',
    'assistance.not_in_round': 'This does not belong to the round.',
    'assistance.more_votes': 'No more votes in favour than people who vote ({voting}).',
    'assistance.votes_say_other': 'The votes do not match the outcome: agreed means more than half.',
    'assistance.verdicts_needed': 'Write an outcome for lines, or choose “the rest is agreed as proposed”.',
    'assistance.areas_first': 'The areas have not finished their reviews. Close that stage first.',
    'assistance.posting_first': 'The list has not been posted for comment.',
    'assistance.still_posted': 'The list is still posted on that day.',
    'assistance.objections_open': '{count} objections are unanswered. Write what was done before deciding.',
    'assistance.council_first': 'The council has not looked at {count} lines.',
    'assistance.nothing_to_decide': 'There is nothing to decide: the last word of the council is decided already.',
    'assistance.same_decision': 'A decision of this number is in the round already.',
    'assistance.paid_already': '{count} lines are paid or being paid, and stay as they are.',
    'assistance.not_enough': (data) =>
      `The source has ${money(data.free)} left, this decision needs ${money(data.wanted)}, ${money(data.missing)} too much. Give less or add to the source.`,
    'assistance.goods_undescribed':
      '{count} lines say “{words}” of goods, and nobody has said what that is. The office says it in the tab “Goods” of the round: which goods of the store, or none of it.',
    'assistance.goods_not_enough': (data) =>
      `The store has only ${quantity(data.free)} ${data.unit} of ${data.name} promised to nobody (expired goods aside); this decision takes ${quantity(data.wanted)}, ${quantity(data.missing)} too many. Bring goods in, or let the council think again.`,
    'assistance.goods_promised': (data) =>
      `${quantity(data.wanted)} ${data.unit} of ${data.name}${data.expiresOn ? ` (good until ${day(data.expiresOn)})` : ''} cannot go out: ${quantity(data.promised)} ${data.unit} were decided for people and are not given yet, in ${data.rounds}; only ${quantity(data.free)} are left for anything else. Take less, settle the round first, or let the council think again and decide otherwise. What is spoilt or lost goes out as a loss found by a count: that can be written, and the round is told.`,
    'assistance.share_items': 'Choose at least one kind of goods in the store and say how much of it makes one share.',
    'assistance.share_goods': 'Choose goods that lie in the store of this source.',
    'assistance.share_twice': 'These goods stand in a row above. Put the quantities into one row.',
    'assistance.share_decided':
      '{count} lines were decided by this share, so it stays. To give otherwise, the council says it in other words and another decision follows.',
    'assistance.condition_note':
      'The giver of these goods set a condition: “{condition}”. Say how this round does that, or why not.',
    'assistance.no_store': 'Choose a store of this source that the goods leave.',
    'assistance.no_hand_store':
      'Choose the place “Goods to hand out” of who hands them out. If there is none yet, add one in the books, in the tab “Where it lies”.',
    'assistance.goods_short': (data) =>
      `This store lacks ${quantity(data.missing)} ${data.unit} of ${data.name} for the list (expired goods and goods on their way out aside). Move some from another store, bring more in, or make lists area by area.`,
    'assistance.goods_many_lots':
      'The list takes more than {most} lots, which one voucher cannot name. Make lists area by area.',
    'assistance.nothing_posted': 'Nothing is posted any more.',
    'assistance.handled_already': 'This objection has been handled.',
    'assistance.decision_first': 'There is no decision yet.',
    'assistance.nobody_to_pay': 'Nobody is waiting to receive.',
    'assistance.settled_already': 'This list is settled.',
    'assistance.marked_already': 'Somebody signed this list; it stays.',
    'assistance.voucher_stands':
      'The voucher of the advance stands. A list ends only when its voucher was refused or voided.',
    'assistance.money_not_out':
      'The money, or the goods, of this list have not been handed out yet. The voucher is in the books.',
    'assistance.tick_first': 'Tick at least one line.',
    'assistance.proxy_name': 'Write who received for them.',
    'assistance.proxy_paper': 'Write the authorisation: its number, day, or who confirmed it.',
    'assistance.why_needed': 'Write why.',
    'assistance.lines_open': '{count} lines are not marked yet. For who did not come, choose “Absent”.',
    'assistance.no_voucher_back': 'No voucher was sent back.',
    'assistance.list_out': 'A list is not settled yet.',
    'assistance.vouchers_wait': '{count} vouchers are not posted yet. Approve and settle them in the books.',
    'assistance.lists_first': 'Not all lists are settled.',
    'assistance.settle_first': 'The round is not settled; it cannot be published yet.',
    'assistance.no_benefit_to_publish': 'There is nothing new to publish. Note first what the State paid (tab List).',
    'assistance.round_full':
      'A round holds at most {most} lines; this one has {there}. Open another round for the rest.',
    'assistance.published_already': 'This round is published.',
    'assistance.nobody_paid': 'Nobody has signed.',
    'assistance.absent_note': '{count} people were absent. Write what becomes of their share.',
    'assistance.no_known_policy': 'This policy is not in the catalogue.',
    'assistance.policy_there_already': 'This policy is on the list already.',
    'assistance.group_there_already': 'This group is there already.',
    'assistance.rate_from_later': (data) => `The new rate has to begin after ${day(data.day)}.`,
    'assistance.no_policy': 'Choose a policy.',
    'assistance.before_policy': (data) => `The policy is in force from ${day(data.day)}.`,
    'assistance.policy_has_cases': 'The round has cases; its policy stays.',
    'assistance.round_has_cases': 'The round still has {count} lines. Take them off first.',
    'assistance.no_cases': 'Nobody is on the list of the round.',
    'assistance.no_area_meeting': 'No review meeting of an area is recorded.',
    'assistance.no_council': 'No meeting of the council is recorded.',
    'assistance.front_by_needed': 'Write who sat there for the Front.',
    'assistance.no_group': 'The policy has no such group.',
    'assistance.no_rate': (data) => `The group has no rate on ${day(data.day)}.`,
    'assistance.name_or_count': 'Write a name, or how many people.',
    'assistance.one_name_one_person': 'A row with a name is one person.',
    'assistance.more_times': 'The policy pays {most} times at most.',
    'assistance.case_there_already': 'This person is on the list of the round already.',
    'assistance.not_approved_yet': 'The authority has not approved it; nothing can be paid yet.',
  },
  journal: {
    'assistance.open_round': 'opened the round of support {title}, out of {source}',
    'assistance.edit_round': 'edited the round of support {title}',
    'assistance.withdraw_round': 'took back the round of support {title}: {reason}',
    'assistance.describe_share': (data) =>
      data.contents
        ? `said what “${data.words}” of round ${data.title} is: ${data.contents}`
        : `said that “${data.words}” of round ${data.title} does not come out of the store`,
    'assistance.take_goods_out': (data) =>
      `wrote a voucher of goods out, ${day(data.datedOn)}: ${data.content}${data.amount ? `, ${money(data.amount)}` : ''}`,
    'assistance.edit_goods_out': (data) =>
      `changed a voucher of goods out, ${day(data.datedOn)}: ${data.content}${data.amount ? `, ${money(data.amount)}` : ''}`,
    'assistance.undo_stage': (data) =>
      `took back the stage ${within(labels.stages, data.stage)} of ${data.title}: ${data.reason}`,
    'assistance.list_need': 'put somebody on the list of {title}',
    'assistance.edit_need': 'edited a line of the list of {title}',
    'assistance.drop_need': 'took somebody off the list of {title}: {reason}',
    'assistance.import_needs':
      'took a list from the file {fileName}: {taken} new, {already} there already, {refused} refused',
    'assistance.file_needs': 'tied {count} lines of {title} to household files, {opened} of them new',
    'assistance.record_area_review': (data) =>
      `recorded the area’s review of ${day(data.heldOn)} for ${data.title}: ${data.agreed}/${data.count} agreed`,
    'assistance.close_area_reviews': (data) => `closed the areas’ reviews of ${data.title} on ${day(data.happenedOn)}`,
    'assistance.record_council': (data) =>
      `recorded the council of ${day(data.heldOn)} for ${data.title}: ${data.agreed}/${data.count} agreed`,
    'assistance.withdraw_meeting': (data) =>
      `took back the meeting of ${day(data.heldOn)} of ${data.title}: ${data.reason}`,
    'assistance.post_list': (data) =>
      `posted the list of ${data.title} at ${data.count} places from ${day(data.fromOn)} to ${day(data.untilOn)}`,
    'assistance.remove_posting': (data) =>
      `took the list of ${data.title} down at ${data.count} places on ${day(data.removedOn)}`,
    'assistance.record_objection': (data) =>
      `recorded an objection of ${day(data.receivedOn)} to the list of ${data.title}`,
    'assistance.handle_objection': (data) =>
      `recorded how an objection to ${data.title} was handled (${within(labels.objections, data.outcome)})`,
    'assistance.decide': (data) =>
      `recorded decision ${data.numberText} on ${data.title}: ${data.count} lines, ${money(data.amount)}`,
    'assistance.issue_advance': (data) =>
      `made a list to sign of ${data.count} lines, ${money(data.amount)} in advance, for ${data.title}`,
    'assistance.withdraw_advance': 'took back a list to sign of {title}: {reason}',
    'assistance.mark_payouts': 'marked {count} lines of {title}: {paid} received, {absent} absent',
    'assistance.settle_advance': (data) =>
      `settled a list of ${data.title}: ${money(data.paid)} paid, ${money(data.returned)} brought back`,
    'assistance.remake_vouchers': 'wrote {count} vouchers of {title} anew',
    'assistance.reconcile': (data) => `settled the round ${data.title} on ${day(data.happenedOn)}`,
    'assistance.publish': 'published who was helped by {title}: {count} people, version {version}',
    'assistance.publish_benefits': 'published the benefits of {title}: {count} new lines, {back} taken back',
    'assistance.take_policy': 'added the policy {title}',
    'assistance.add_policy': 'added the policy {title}',
    'assistance.add_group': (data) => `added the group ${data.name} at ${money(data.amount)} to ${data.title}`,
    'assistance.change_rate': (data) =>
      `changed the rate of ${data.name} to ${money(data.amount)} from ${day(data.fromOn)}: ${data.reason}`,
    'assistance.open_benefit_round': 'opened the benefit round {title}',
    'assistance.edit_benefit_round': 'edited the benefit round {title}',
    'assistance.withdraw_benefit_round': 'took back the benefit round {title}: {reason}',
    'assistance.advance_benefit_round': (data) =>
      `noted that ${data.title} came to the stage ${within(labels.benefitStages, data.stage)} on ${day(data.happenedOn)}`,
    'assistance.undo_benefit_stage': (data) =>
      `took back the stage ${within(labels.benefitStages, data.stage)} of ${data.title}: ${data.reason}`,
    'assistance.record_benefit_meeting': (data) =>
      `recorded the ${within(labels.meetings, data.kind)} of ${day(data.heldOn)} for ${data.title}${data.frontAttended ? ', with the Front' : ''}`,
    'assistance.withdraw_benefit_meeting': (data) =>
      `took back the ${within(labels.meetings, data.kind)} of ${day(data.heldOn)} of ${data.title}: ${data.reason}`,
    'assistance.add_benefit_case': (data) => `added ${data.persons} people, ${money(data.amount)}, to a benefit round`,
    'assistance.import_benefit_cases':
      'took benefit cases from the file {fileName}: {taken} new, {already} there already, {refused} refused',
    'assistance.drop_benefit_case': (data) =>
      `took ${data.persons} people, ${money(data.amount)}, off a benefit round: ${data.reason}`,
    'assistance.pay_benefit_cases': (data) =>
      `noted that the State paid ${data.persons} people ${money(data.amount)} on ${day(data.paidOn)}, ${data.title}`,
  },
  notices: {
    'assistance.open_round': 'The round is open.',
    'assistance.edit_round': 'The round is saved.',
    'assistance.withdraw_round': 'The round is taken back.',
    'assistance.undo_stage': 'The stage is taken back.',
    'assistance.describe_share': 'The share is described.',
    'assistance.take_goods_out': 'The voucher was written and waits for approval.',
    'assistance.edit_goods_out': 'The voucher was saved.',
    'assistance.list_need': 'Put on the list.',
    'assistance.edit_need': 'Saved.',
    'assistance.drop_need': 'Taken off the list.',
    'assistance.import_needs': 'The list is taken. What came of each row stands below.',
    'assistance.file_needs': 'The files are tied.',
    'assistance.record_area_review': 'The review is recorded.',
    'assistance.close_area_reviews': 'The areas’ reviews are closed.',
    'assistance.record_council': 'The council’s meeting is recorded.',
    'assistance.withdraw_meeting': 'The meeting is taken back.',
    'assistance.post_list': 'The posting is recorded.',
    'assistance.remove_posting': 'The removal is recorded.',
    'assistance.record_objection': 'The objection is recorded.',
    'assistance.handle_objection': 'The handling is recorded.',
    'assistance.decide': 'The decision is recorded.',
    'assistance.issue_advance': 'The list to sign and the voucher of its advance are made.',
    'assistance.withdraw_advance': 'The list is taken back.',
    'assistance.mark_payouts': 'Marked.',
    'assistance.settle_advance': 'The list is settled. Its vouchers wait for approval in the books.',
    'assistance.remake_vouchers': 'The vouchers are written anew.',
    'assistance.reconcile': 'The round is settled.',
    'assistance.publish': 'Who was helped is published.',
    'assistance.publish_benefits': 'Published on the ward’s pages, in the ledger of State benefits.',
    'assistance.take_policy': 'The policy is added.',
    'assistance.add_policy': 'The policy is added.',
    'assistance.add_group': 'The group is added.',
    'assistance.change_rate': 'The new rate is recorded.',
    'assistance.open_benefit_round': 'The benefit round is open.',
    'assistance.edit_benefit_round': 'The benefit round is saved.',
    'assistance.withdraw_benefit_round': 'The benefit round is taken back.',
    'assistance.advance_benefit_round': 'The stage is recorded.',
    'assistance.undo_benefit_stage': 'The stage is taken back.',
    'assistance.record_benefit_meeting': 'The meeting is recorded.',
    'assistance.withdraw_benefit_meeting': 'The meeting is taken back.',
    'assistance.add_benefit_case': 'Added to the list.',
    'assistance.import_benefit_cases': 'The list is taken. What came of each row stands below.',
    'assistance.drop_benefit_case': 'Taken off the list.',
    'assistance.pay_benefit_cases': 'The payment is recorded.',
  },
  invariants: {
    'assistance.one_amount': 'Nobody has two amounts in one round without two decisions.',
    'assistance.list_is_advance': 'What was taken out for a list is the sum of its lines.',
    'assistance.goods_are_list': 'Goods taken out with a list are what its shares come to, kind by kind.',
    'assistance.goods_are_signed': 'Goods given are what was signed for; the rest went back to the store.',
    'assistance.goods_vouchers_agree': 'The vouchers out, given and back move the lots that the list says.',
    'assistance.paid_once': 'Nobody signs twice for what was given once.',
    'assistance.paid_is_signed':
      'What a list paid is the sum of its signed lines; paid and brought back are what was taken out.',
    'assistance.vouchers_agree': 'The vouchers of a list bear the amounts of the list.',
    'assistance.in_history': 'Each signed line stands in the history of its household, and no other does.',
    'assistance.decided_by_council': 'Each amount that was decided is one that the council agreed to.',
    'assistance.steps_in_turn': 'The stages of a round follow one another.',
    'assistance.benefit_amount': 'A benefit is its group’s rate times months, times people.',
  },
} satisfies AreaWords
