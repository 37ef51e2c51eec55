import { type Dong, showDong } from '../../values/money.ts'
import { showThousandths } from '../../values/number.ts'
import type { AreaWords } from '../shape.ts'
import { dayText as day, within } from './in-sentence.ts'
import { reliefLabels } from './relief-labels.ts'

type Data = Readonly<Record<string, unknown>>
const money = (amount: unknown): string => `${showDong(Number(amount ?? 0) as Dong)} đồng`
const { campaignStates } = reliefLabels

/** Money and goods are told side by side, never added up. */
const worth = (data: Data): string =>
  [
    Number(data.amount ?? 0) > 0 ? money(data.amount) : null,
    Number(data.goodsValue ?? 0) > 0 ? `goods worth ${money(data.goodsValue)}` : null,
  ]
    .filter((one) => one !== null)
    .join(', ') || 'goods'

export const relief = {
  refusals: {
    'relief.no_campaign': 'This campaign was not found. Open it again from the list.',
    'relief.not_by_bank': 'The gift of “{name}” did not come by bank: no transaction can be linked to it.',
    'relief.pledge_differs': ({ name, pledged, amount }) =>
      `“${name}” pledged ${money(pledged)}, the transaction is ${money(amount)}. Change the pledge to what was sent and link again, or receive the transaction as a new gift.`,
    'relief.pledged_later': ({ name, day: on }) =>
      `“${name}” pledged on ${day(on)}, after the day of the transaction. Change the day of the pledge, or receive a new gift.`,
    'relief.account_of_other_books':
      'The account …{ending} belongs to other books. Choose the campaign or fund whose account it is.',
    'relief.account_without_books':
      'The account …{ending} is no place of any open books yet. Open the account under Bank statements and choose one.',
    'relief.line_needs_voucher': ({ day: on, amount }) =>
      `The payment of ${money(amount)} on ${day(on)} has no voucher of the same amount. Write what it was under Given out, passed on, or as a transfer between places, then link again.`,
    'relief.reversal_under_way':
      'Voucher {voucher} of this transaction has a reversal that is not done. Approve and settle the reversal, or send it back, then book again.',
    'relief.own_move_whereto': ({ day: on, amount }) =>
      `The transfer of ${day(on)}, ${money(amount)}, has no voucher of that amount yet. Open the transaction and choose the other account or the safe.`,
    'relief.own_move_is_fee': ({ day: on, amount }) =>
      `The transaction of ${day(on)}, ${money(amount)}, is a fee or interest and no transfer. If that was guessed wrong, change its kind first.`,
    'relief.own_move_differs': ({ day: on, amount, other }) =>
      `The transaction of ${day(on)}, ${money(amount)}, and the one of ${money(other)} are not one transfer: one must be in, one out, of the same amount.`,
    'relief.own_move_apart': ({ day: on, other }) =>
      `The transactions of ${day(on)} and ${day(other)} are more than 15 days apart and not one transfer. Choose again.`,
    'relief.own_move_same_place': 'Both halves of the transfer lie in one account. Choose another place.',
    'relief.own_move_other_books':
      'The two accounts belong to two sets of books. No money moves between two campaigns, or a campaign and the Fund, as a transfer; write it down as what these books gave out or passed on.',
    'relief.own_move_twice': 'A transaction was chosen twice. Each belongs to one transfer only.',
    'relief.line_is_gift': ({ day: on, amount }) =>
      `The ${money(amount)} that came in on ${day(on)} are neither a fee nor interest. Receive them as a gift, or leave them out with a reason.`,
    'relief.nothing_public': 'The campaign has no public page yet. Press “Publish what is posted” first.',
    'relief.lines_not_public':
      '{count} lines that were posted or reversed are not on the public page yet. Press “Publish what is posted” first.',
    'relief.round_not_public': 'The list of the round “{title}” is not public. Settle and publish the round first.',
    'relief.no_receipts_statement':
      'The closing statement of receipts is not recorded. Record it under Public accounts, “Record another disclosure”.',
    'relief.no_distribution_statement':
      'The closing statement of distribution is not recorded. Record it under Public accounts, “Record another disclosure”.',
    'relief.no_posting':
      'The posting of the report at the office and in the areas is not recorded. Record it under Public accounts, “Record another disclosure”.',
    'relief.line_exceeds_gift':
      'The transaction is more than what is left of the gift of “{name}”. Link a part, or write a new gift.',
    'relief.no_donation': 'This gift was not found, or you may not see it.',
    'relief.no_donor': 'This donor was not found. Choose again or write a new name.',
    'relief.no_area': 'This residential area was not found. Choose again from the list.',
    'relief.no_fund': 'No books of the Fund for the Poor were found. Open them first.',
    'relief.fund_closed': 'The books “{title}” are closed. Use the open ones.',
    'relief.in_future': 'This day must not be after today.',
    'relief.before': ({ day: on }) => `This day must not be before ${day(on)}, the day of the last step.`,
    'relief.call_incomplete': 'A call needs all three: who called, the paper, and the day.',
    'relief.call_needed':
      'A ward calls for nothing itself: write down the call of the Presidium or of the provincial chair that the campaign answers (Decree 93/2021/NĐ-CP, article 6).',
    'relief.before_call': ({ day: on }) => `The call is of ${day(on)}; this day must not be earlier.`,
    'relief.opens_late': ({ day: on }) =>
      `Reception begins on ${day(on)}: the campaign must be opened by then. Change the first day of reception before.`,
    'relief.ends_before_begin': 'Reception must not end before it begins.',
    'relief.period_too_long': ({ last }) =>
      `By the decree in force on the first day, reception lasts until ${day(last)} at most. Choose an earlier end.`,
    'relief.paper_needed': 'Name the paper of this step: choose it from the register, or write its number.',
    'relief.not_opened': 'The campaign “{title}” is not open yet and receives nothing.',
    'relief.not_that_state': ({ title, state }) =>
      `The campaign “${title}” is “${within(campaignStates, state)}”, so this step is not possible.`,
    'relief.suspended_then': 'The campaign “{title}” was suspended on that day.',
    'relief.outside_reception': ({ from, to }) =>
      `The campaign receives from ${day(from)} to ${day(to)}. Look at the day of receipt again.`,
    'relief.received_before_pledged': 'The day of receipt must not be before the pledge.',
    'relief.amount_needed': 'Write an amount above 0.',
    'relief.goods_needed': 'Write at least one line of goods: name, unit, quantity.',
    'relief.no_goods_here': 'Money has no lines of goods. Choose “Goods”.',
    'relief.goods_are_no_money': 'Goods have no amount of money: write a unit price in each line, or leave it empty.',
    'relief.price_and_basis': 'A unit price and its basis go together; goods without a value have neither.',
    'relief.parts_exceed': ({ sum, amount }) =>
      `The list adds up to ${money(sum)}, more than the gift (${money(amount)}). Please check.`,
    'relief.donor_name_needed': 'Write who gives, or choose “Anonymous”.',
    'relief.wrong_place': 'That place does not fit the way of giving. Choose again.',
    'relief.place_needed': 'It is not clear where the gift of “{name}” goes. Choose the safe, account or store.',
    'relief.bank_ref_known': 'This bank reference is in the register of the account already. Look for the gift.',
    'relief.not_received': 'The gift of “{name}” has not come in yet and has no voucher.',
    'relief.has_voucher': 'The gift of “{name}” has a voucher. To change it, withdraw or reverse the voucher.',
    'relief.nothing_to_publish': 'Everything posted is public already.',
    'relief.no_outflow': 'This outflow was not found. Open it again from the campaign.',
    'relief.received_already': 'The gift of “{name}” came in already.',
    'relief.reverse_instead': 'The gift of “{name}” is posted. The accountant reverses it, and somebody else approves.',
    'relief.void_first':
      'The voucher is approved and not carried out: the chair voids it in the books first, then repeat this step.',
    'relief.not_posted': 'The gift of “{name}” is not posted, so it is withdrawn, not reversed.',
    'relief.reversed_already': 'The gift of “{name}” has a reversal already.',
    'relief.fund_has_cases':
      'Support out of the Fund for the Poor is written in its cases. Here it is only remitted or returned.',
    'relief.decision_first':
      'The campaign “{title}” has no decision of allocation yet. The chair begins giving out first.',
    'relief.goods_promised': (data) =>
      `${showThousandths(Number(data.promised))} ${data.unit} of ${data.name} were decided for people and are not given yet, in ${data.rounds}; only ${showThousandths(Number(data.free))} are left for anything else. Take less, settle that round first, or let the council think again and decide otherwise.`,
    'relief.condition_goods':
      'These goods were given under a condition. Choose that gift, or say why they are used for something else.',
    'relief.condition_money': ({ left }) =>
      `${money(left)} in the books were given under a condition. Choose that gift, or say why they are used for something else.`,
    'relief.received_later': ({ day: on }) => `A gift came in on ${day(on)}. Reception must not end earlier.`,
    'relief.gifts_without_voucher': '{count} gifts that came in have no voucher. Make them, or withdraw the gifts.',
    'relief.vouchers_wait': '{count} vouchers wait for approval or to be carried out. Finish them first.',
    'relief.stock_left':
      '“{place}” still holds goods or an advance. Give them out, move or return them before settling.',
    'relief.count_needed': '“{place}” has no count. Count it before settling.',
    'relief.count_differs': ({ place, counted, booked }) =>
      `“${place}”: the last count says ${money(counted)}, the books ${money(booked)}. Count again, or post the surplus or loss.`,
  },
  journal: {
    'relief.draft_campaign': 'drafted the campaign “{title}”',
    'relief.edit_campaign': 'changed the campaign “{title}”',
    'relief.withdraw_campaign': 'withdrew the campaign “{title}”: {reason}',
    'relief.open_campaign': (data) => `opened the campaign “${data.title}” on ${day(data.happenedOn)}`,
    'relief.record_donation': (data) => `wrote down a gift of ${worth(data)}`,
    'relief.receive_from_bank': (data) =>
      `received ${data.count} gifts of a bank statement${data.linked ? `, linked ${data.linked} transactions to known gifts` : ''}, together ${worth(data)}`,
    'relief.book_bank_lines': (data) =>
      `brought fees, interest and payments of a statement into the books: ${data.count} vouchers made, ${data.linked} transactions linked to known ones, together ${money(data.amount)}`,
    'relief.book_own_moves': (data) =>
      `booked transfers between own accounts: vouchers made: ${data.count}, linked to vouchers that were there: ${data.linked}, together ${money(data.amount)}${data.halves ? `; the other transaction is missing for ${data.halves}` : ''}`,
    'relief.undo_booking': (data) =>
      `withdrew or reversed voucher ${data.voucher ?? ''} of ${money(data.amount)}; bank transactions waiting again: ${data.count}: ${data.reason}`,
    'relief.refuse_booking': (data) =>
      `sent back or voided voucher ${data.voucher ?? ''} of ${money(data.amount)}; bank transactions waiting again: ${data.count}: ${data.reason}`,
    'relief.record_donations': (data) => `wrote down ${data.count} gifts, together ${worth(data)}`,
    'relief.collect_donation': (data) => `wrote down what the area collected: ${worth(data)}`,
    'relief.receipt_donations': (data) => `made vouchers for ${data.count} gifts, together ${worth(data)}`,
    'relief.close_reception': (data) => `ended the reception of “${data.title}” on ${day(data.happenedOn)}`,
    'relief.change_reception': (data) => `moved the end of reception of “${data.title}”: ${data.reason}`,
    'relief.begin_distribution': (data) => `began to give out of “${data.title}” on ${day(data.happenedOn)}`,
    'relief.suspend_campaign': (data) => `suspended “${data.title}” on ${day(data.happenedOn)}: ${data.reason}`,
    'relief.resume_campaign': (data) => `resumed “${data.title}” on ${day(data.happenedOn)}: ${data.reason}`,
    'relief.settle_campaign': (data) => `settled “${data.title}” on ${day(data.happenedOn)}`,
    'relief.disclose_final': (data) => `published the settlement of “${data.title}” on ${day(data.happenedOn)}`,
    'relief.archive_campaign': (data) => `archived “${data.title}” on ${day(data.happenedOn)}`,
    'relief.publish_campaign': (data) =>
      `published “${data.title}”: ${data.count} lines${data.back ? `, took back ${data.back} reversed ones` : ''}${data.more ? `; ${data.more} gifts are left for the next time` : ''}`,
    'relief.edit_donation': (data) => `changed a gift, now ${worth(data)}`,
    'relief.receive_pledged': (data) => `received a pledged gift of ${worth(data)} on ${day(data.receivedOn)}`,
    'relief.withdraw_donation': (data) => `withdrew a gift of ${worth(data)}: ${data.reason}`,
    'relief.withdraw_collection': (data) => `withdrew what the area collected (${worth(data)}): ${data.reason}`,
    'relief.reverse_donation': (data) => `made the reversal of a gift of ${worth(data)}: ${data.reason}`,
    'relief.open_fund': (data) => `opened the books of the Fund “${data.title}” on ${day(data.openedOn)}`,
    'relief.close_fund': (data) => `closed the books of the Fund “${data.title}” on ${day(data.closedOn)}`,
    'relief.reopen_fund': 'opened the books of the Fund “{title}” again: {reason}',
    'relief.give_out': (data) => `${within(reliefLabels.outflowKinds, data.kind)} ${worth(data)}: ${data.recipient}`,
    'relief.take_back_outflow': 'took an outflow back: {reason}',
  },
  notices: {
    'relief.draft_campaign': 'The draft of the campaign is saved.',
    'relief.edit_campaign': 'The campaign is saved.',
    'relief.withdraw_campaign': 'The campaign is withdrawn.',
    'relief.open_campaign': 'The campaign is open, with books of its own.',
    'relief.record_donation': 'The gift is written down.',
    'relief.receive_from_bank': 'The gifts of the statement are written down; their vouchers wait for approval.',
    'relief.book_bank_lines': 'The transactions are linked to vouchers; new ones wait for approval.',
    'relief.book_own_moves': 'The transfers are booked; new vouchers wait for approval.',
    'relief.undo_booking': 'Done. The bank transactions of the voucher wait again.',
    'relief.refuse_booking': 'The voucher was sent back. Its bank transactions wait again.',
    'relief.record_donations': 'The gifts are written down.',
    'relief.collect_donation': 'What the area collected is sent.',
    'relief.receipt_donations': 'Vouchers are made and wait for approval.',
    'relief.close_reception': 'Reception has ended.',
    'relief.change_reception': 'The end of reception is moved.',
    'relief.begin_distribution': 'Giving out has begun.',
    'relief.suspend_campaign': 'The campaign is suspended.',
    'relief.resume_campaign': 'The campaign goes on.',
    'relief.settle_campaign': 'The settlement is written down.',
    'relief.disclose_final': 'The publication of the settlement is written down.',
    'relief.archive_campaign': 'The campaign is archived and its books are closed.',
    'relief.publish_campaign': 'What is posted is public.',
    'relief.edit_donation': 'The gift is saved.',
    'relief.receive_pledged': 'The day of receipt is written down.',
    'relief.withdraw_donation': 'The gift is withdrawn.',
    'relief.withdraw_collection': 'What was sent is withdrawn.',
    'relief.reverse_donation': 'The reversal is made and waits for somebody else to approve it.',
    'relief.open_fund': 'The books of the Fund are open.',
    'relief.close_fund': 'The books of the Fund are closed; the public ledger tells the day.',
    'relief.reopen_fund': 'The books of the Fund are open again.',
    'relief.give_out': 'The voucher is made and waits for approval.',
    'relief.take_back_outflow': 'The outflow is taken back.',
  },
  invariants: {
    'relief.gift_is_posted': 'Every posted gift has its own voucher, of its amount or worth, in its set of books.',
    'relief.within_reception': 'No gift to a campaign came in outside its days of reception.',
    'relief.answers_call': 'Every open campaign has a call, books of its own and its opening.',
    'relief.goods_worth': 'The worth of the goods of a gift is the sum of its valued lines.',
    'relief.parts_within': 'A list that goes with a gift does not add up to more than the gift.',
    'relief.outflow_is_posted': 'Every outflow has its own voucher.',
    'relief.posted_is_given': 'Every voucher of a contribution to a campaign has its gift.',
    'relief.own_moves_are_transfers':
      'Each movement between own accounts is the whole of one transfer; each side of a transfer has one movement at most.',
    'relief.received_is_used_or_left':
      'What was received less what was given out, remitted and returned is what is left, in each campaign.',
  },
} satisfies AreaWords
