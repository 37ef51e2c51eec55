import { openTill, posted, reversed } from '../../../tests/support/bookkeeping.ts'
import { testInvariants } from '../../../tests/support/planting.ts'
import { sampleCommittees } from '../../../tests/support/sample.ts'
import { day } from '../../values/day.ts'
import { bookInvariants } from './index.ts'

const settled = `(select voucher_id from books.voucher_step where stage = 'settled' order by id limit 1)`

testInvariants(
  bookInvariants,
  {
    'books.debits_equal_credits': `update books.entry_line set debit = debit + 1 where debit > 0 and voucher_id = ${settled}`,
    'books.balance_is_sum': `update books.balance set amount = amount + 1`,
    'books.stock_is_sum': `update books.stock set quantity = quantity + 1`,
    'books.goods_all_told': `update books.voucher_item set quantity = quantity + 1`,
    'books.never_below_nothing': `update books.entry_line set posted_on = '2024-02-01' where credit > 0 and account = 'place'`,
    'books.received_is_used_or_left': `update books.entry_line set debit = debit + 1 where debit > 0 and account = 'place'`,
    'books.settled_is_posted': `delete from books.entry_line where voucher_id = ${settled}`,
    'books.three_hands': `update books.voucher_step set by_account = (
      select made_by from books.voucher v where v.id = voucher_id) where stage = 'approved'`,
    'books.numbers_without_gaps': `update books.voucher set number = number + 5 where id = ${settled}`,
    'books.reversed_once': `update books.voucher set amount = amount + 1 where reverses_id is not null`,
    'books.state_is_of_steps': `update books.voucher set state = 'made'`,
    'books.nothing_ahead': `update books.entry_line set posted_on = '2090-01-01'`,
    'books.closed_is_empty': `update books.book set closed_on = '2025-01-01', closed_recorded_at = now(), closed_by = id`,
  },
  async ({ house: { database } }) => {
    const till = await openTill(database, sampleCommittees.songCau)
    const on = day('2024-03-01')
    const money = { purpose: 'contribution', placeId: till.cash, amount: 700_000 }
    await posted(database, till, { ...money, kind: 'receipt' }, on)
    await posted(database, till, { ...money, kind: 'payment', purpose: 'distribution', amount: 5000 }, on)
    const items = [{ name: 'Gạo', unit: 'kg', quantity: 10 }]
    await posted(database, till, { kind: 'goods_in', purpose: 'contribution', placeId: till.store, items }, on)
    await reversed(database, till, await posted(database, till, { ...money, kind: 'receipt' }, on), on)
  },
)
