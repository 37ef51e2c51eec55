import { type Dong, showDong } from '../../values/money.ts'
import type { AreaWords } from '../shape.ts'
import { dayText as day, within } from './in-sentence.ts'

type Data = Readonly<Record<string, unknown>>
const money = (amount: unknown): string => `${showDong(Number(amount ?? 0) as Dong)} đồng`

const kinds: Record<string, string> = {
  receipt: 'Receipt voucher',
  payment: 'Payment voucher',
  bank_in: 'Bank credit',
  bank_out: 'Bank payment',
  transfer: 'Own transfer',
  goods_in: 'Goods received',
  goods_out: 'Goods issued',
  goods_transfer: 'Goods moved',
}
const states: Record<string, string> = {
  made: 'Waiting for approval',
  approved: 'Approved, to be carried out',
  settled: 'Posted',
  rejected: 'Sent back',
  voided: 'Void',
  withdrawn: 'Withdrawn',
}
const hands: Record<string, string> = { ward_accountant: 'maker', ward_chair: 'approver', ward_treasurer: 'treasurer' }
const kindOf = (data: Data): string => within(kinds, data.kind)
const oneOrMany = (data: Data): string =>
  data.count === 1 ? (data.numberText ? `voucher ${data.numberText}` : 'one voucher') : `${data.count} vouchers`

export const books = {
  kinds,
  states,
  purposes: {
    contribution: 'Contribution',
    from_above: 'From the level above',
    interest: 'Interest',
    refunded: 'Money returned',
    surplus: 'Surplus found by a count',
    distribution: 'Support to people',
    remittance: 'Remitted to the level above',
    returned: 'Returned to the donor',
    fee: 'Bank fee',
    loss: 'Lost or spoiled, found by a count',
    own_move: 'Moved within the books',
  } as Record<string, string>,
  places: {
    cash: 'Cash',
    bank: 'Account',
    advance: 'Advance',
    warehouse: 'Store',
    hand_store: 'Goods to hand out',
  } as Record<string, string>,
  ledgers: { contribution: 'Voluntary contributions', poor_fund: 'Fund for the Poor' } as Record<string, string>,
  priceBases: {
    donor_invoice: 'The donor’s invoice',
    market_quote: 'Market quote',
    council: 'Valued by a council',
  } as Record<string, string>,
  refusals: {
    'books.no_book': 'These books were not found. Open them again from the list.',
    'books.book_closed': 'The books “{title}” are closed. To add to them, the chair reopens them and says why.',
    'books.book_open': 'These books are open.',
    'books.book_there_already': 'This campaign or fund has its books already.',
    'books.place_there_already': 'The books have a place of that kind and name. Choose another name.',
    'books.wrong_place': 'That place does not go with this kind of voucher. Choose another.',
    'books.place_not_open': 'On that day the place was not open. Choose another day or place.',
    'books.place_not_empty': 'Something is left in “{place}”. Pay, issue or move it first.',
    'books.vouchers_open': 'Some vouchers still wait. Deal with them first.',
    'books.closing_day': ({ day: on }) => `The day of closing lies between the opening (${day(on)}) and today.`,
    'books.two_places_needed': 'A transfer needs two different places: from and to.',
    'books.wrong_purpose': 'That purpose does not go with this kind of voucher. Choose another.',
    'books.in_future': 'That day must not lie after today.',
    'books.before': ({ day: on }) => `That day must not lie before ${day(on)}.`,
    'books.before_opening': ({ day: on }) => `The books were opened on ${day(on)}; a voucher cannot be earlier.`,
    'books.amount_needed': 'Write an amount above 0.',
    'books.counterparty_needed': 'Write who pays or receives.',
    'books.no_goods_here': 'A voucher of money has no goods. Write one of goods received or issued.',
    'books.items_needed': 'Write at least one line of goods.',
    'books.lot_needed': 'Choose a lot in the store of these books.',
    'books.not_a_quantity': 'Not a quantity. Write a number above 0, for example 1.500 or 2,5.',
    'books.price_and_basis': 'A price and its basis go together; leave both empty for goods nobody has valued.',
    'books.no_voucher': 'This voucher was not found, or you may not see it.',
    'books.not_that_state': ({ voucher, state }) =>
      `Voucher “${voucher}” is ${within(states, state)}, so this step cannot be taken.`,
    'books.reversed_already': 'This voucher has been reversed already.',
    'books.same_person': ({ voucher, role }) =>
      `You are the ${hands[String(role)] ?? 'person'} of voucher “${voucher}”, so somebody else takes this step. Where people are too few, the chair records a waiver first.`,
    'books.treasurer_settles': 'Cash and goods are confirmed by the treasurer.',
    'books.accountant_settles': 'What the bank moved is confirmed by the accountant, by the bank’s paper.',
    'books.not_enough_money': ({ place, missing }) =>
      `“${place}” does not hold enough: ${money(missing)} short on that day or a later one. Check the amount, the day or the place.`,
    'books.hand_store_by_list':
      'Goods to hand out come and go by the list to sign of a round of support. Settle the list to give them and bring the rest back; what is spoilt goes back and is written off in the store.',
    'books.belongs_elsewhere':
      'This voucher was made by “{label}”: its amount, goods and places are not changed here. Send it back and make it again where it was made.',
    'books.not_enough_goods': ({ place, missing }) =>
      `“${place}” does not hold enough: ${missing} units short on that day or a later one. Check the quantity, the day or the lot.`,
    'books.count_all_lots': 'Count every lot of the store; write 0 where nothing is left.',
    'books.no_count': 'This count was not found.',
    'books.none_chosen': 'Choose at least one voucher.',
    'books.sheet_cell': ({ row, column, text }) =>
      `Row ${row}, column “${column}”${text ? ` (“${text}”)` : ''} is wrong, so no voucher was made. Correct the file and send it again.`,
    'books.sheet_empty': 'The sheet has no rows. Fill it in and send it again.',
  },
  journal: {
    'books.open_book': (data) => `opened the books “${data.title}” on ${day(data.openedOn)}`,
    'books.add_place': 'added the place “{name}” to the books “{title}”',
    'books.close_place': (data) => `closed “${data.name}” of the books “${data.title}” on ${day(data.closedOn)}`,
    'books.close_book': (data) => `closed the books “${data.title}” on ${day(data.closedOn)}`,
    'books.reopen_book': 'reopened the books “{title}”: {reason}',
    'books.make_voucher': (data) => `wrote a ${kindOf(data)} of ${money(data.amount)}, ${day(data.datedOn)}`,
    'books.make_vouchers': (data) => `wrote ${data.count} vouchers, ${money(data.amount)} together`,
    'books.edit_voucher': (data) => `changed a ${kindOf(data)} of ${money(data.amount)}, ${day(data.datedOn)}`,
    'books.withdraw_voucher': (data) => `withdrew a ${kindOf(data)} of ${money(data.amount)}: ${data.reason}`,
    'books.reverse_voucher': (data) =>
      `wrote the reversal of ${data.of} (${kindOf(data)}, ${money(data.amount)}), ${day(data.datedOn)}: ${data.reason}`,
    'books.approve_vouchers': (data) =>
      `approved ${oneOrMany(data)}, ${money(data.amount)}, on ${day(data.happenedOn)}`,
    'books.settle_vouchers': (data) =>
      `confirmed and posted ${oneOrMany(data)}, ${money(data.amount)}, on ${day(data.happenedOn)}`,
    'books.reject_voucher': (data) => `sent back a ${kindOf(data)} of ${money(data.amount)}: ${data.reason}`,
    'books.void_voucher': (data) => `voided ${data.numberText} (${money(data.amount)}): ${data.reason}`,
    'books.record_count': (data) =>
      `counted “${data.place}” on ${day(data.countedOn)}${data.difference ? `, off by ${money(data.difference)}` : ''}${data.wrong ? `, ${data.wrong} lots off` : ''}`,
    'books.withdraw_count': (data) => `withdrew the count of ${day(data.countedOn)}: ${data.reason}`,
  },
  notices: {
    'books.open_book': 'The books are open.',
    'books.add_place': 'The place was added.',
    'books.close_place': 'The place is closed.',
    'books.close_book': 'The books are closed.',
    'books.reopen_book': 'The books are open again.',
    'books.make_voucher': 'The voucher was written and waits for approval.',
    'books.make_vouchers': 'The vouchers were written and wait for approval.',
    'books.edit_voucher': 'The voucher was saved.',
    'books.withdraw_voucher': 'The voucher was withdrawn.',
    'books.reverse_voucher': 'The reversal was written and waits for approval.',
    'books.approve_vouchers': 'Approved and numbered.',
    'books.settle_vouchers': 'Confirmed and posted.',
    'books.reject_voucher': 'The voucher was sent back.',
    'books.void_voucher': 'The voucher is void; its number stays.',
    'books.record_count': 'The count was recorded.',
    'books.withdraw_count': 'The count was withdrawn.',
  },
  invariants: {
    'books.debits_equal_credits': 'Of every voucher, what is debited is credited.',
    'books.balance_is_sum': 'What each place of money holds is the sum of its postings.',
    'books.goods_all_told':
      'Goods that came in are in the stores, in hands, given, sent back or written off: nothing else.',
    'books.stock_is_sum': 'What is left of each lot is what came in less what went out.',
    'books.never_below_nothing': 'On no day was cash, an account or a lot below nothing.',
    'books.received_is_used_or_left': 'What was received was used or is left, in each set of books.',
    'books.settled_is_posted': 'What was carried out is posted for its amount, and nothing else is.',
    'books.three_hands': 'Maker, approver and treasurer are three people, or a waiver says why not.',
    'books.numbers_without_gaps': 'Numbers follow one another in each kind and year.',
    'books.reversed_once': 'A voucher is reversed once at most, by its amount.',
    'books.state_is_of_steps': 'The state kept with each voucher is the one its steps give it.',
    'books.nothing_ahead': 'No posting was written down before its day.',
    'books.closed_is_empty': 'Books that are closed are empty.',
  },
} satisfies AreaWords & Record<string, unknown>
