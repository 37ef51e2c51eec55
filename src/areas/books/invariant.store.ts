import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lastDayAt } from '../../platform/invariant.ts'
import type { Invariant } from '../../values/invariant.ts'

/** Of every voucher: what is debited is credited. */
const debitsEqualCredits = invariantInSql(
  'books.debits_equal_credits',
  sql`select voucher_id as id, sum(debit) <> sum(credit) as broken from books.entry_line group by committee_id, voucher_id`,
)

/** What is kept beside each place is the sum of its postings. */
const balanceIsSum = invariantInSql(
  'books.balance_is_sum',
  sql`
    select b.place_id as id, b.amount <> coalesce((
      select sum(l.debit - l.credit) from books.entry_line l
      where l.committee_id = b.committee_id and l.place_id = b.place_id), 0) as broken
    from books.balance b`,
)

const stockIsSum = invariantInSql(
  'books.stock_is_sum',
  sql`
    select s.lot_id as id, s.quantity <> coalesce((
      select sum(l.quantity_in - l.quantity_out) from books.stock_line l
      where l.committee_id = s.committee_id and l.place_id = s.place_id and l.lot_id = s.lot_id), 0) as broken
    from books.stock s`,
)

/** Goods that came in are in the stores, in hands, given, sent on, returned or written off: what settled vouchers say of a lot. */
const goodsAllTold = invariantInSql(
  'books.goods_all_told',
  sql`
    select l.id, coalesce(m.quantity, 0) <> coalesce(s.quantity, 0) as broken
    from books.lot l
    left join (
      select i.committee_id, coalesce(i.lot_id, i.id) as lot_id,
        sum(i.quantity * case v.kind when 'goods_in' then 1 when 'goods_out' then -1 else 0 end
          * case when v.reverses_id is null then 1 else -1 end) as quantity
      from books.voucher_item i
      join books.voucher v on v.committee_id = i.committee_id and v.id = i.voucher_id
      join books.voucher_step t on t.committee_id = v.committee_id and t.voucher_id = v.id and t.stage = 'settled'
      where i.superseded_at is null group by 1, 2) m on m.committee_id = l.committee_id and m.lot_id = l.id
    left join (
      select committee_id, lot_id, sum(quantity) as quantity from books.stock group by 1, 2
    ) s on s.committee_id = l.committee_id and s.lot_id = l.id`,
)

/** No place, and no lot in a place, was below nothing at the end of any day. */
const neverBelowNothing = invariantInSql(
  'books.never_below_nothing',
  sql`
    select place_id as id, sum(sum(debit - credit)) over (partition by committee_id, place_id order by posted_on) < 0 as broken
    from books.entry_line where place_id is not null group by committee_id, place_id, posted_on
    union all
    select lot_id, sum(sum(quantity_in - quantity_out)) over (
      partition by committee_id, place_id, lot_id order by posted_on) < 0
    from books.stock_line group by committee_id, place_id, lot_id, posted_on`,
)

/** Σ received − Σ used = what lies in the places, for each set of books. */
const receivedIsUsedOrLeft = invariantInSql(
  'books.received_is_used_or_left',
  sql`
    select book_id as id,
      sum(debit - credit) filter (where account = 'place') is distinct from
      sum(credit - debit) filter (where account <> 'place') as broken
    from books.entry_line group by committee_id, book_id`,
)

/** A voucher is posted when, and only when, it was settled; for its amount. */
const settledIsPosted = invariantInSql(
  'books.settled_is_posted',
  sql`
    select v.id, coalesce(l.debit, 0) <> case when t.id is null then 0 else v.amount end as broken
    from books.voucher v
    left join books.voucher_step t on t.committee_id = v.committee_id and t.voucher_id = v.id and t.stage = 'settled'
    left join (
      select committee_id, voucher_id, sum(debit) as debit from books.entry_line group by committee_id, voucher_id
    ) l on l.committee_id = v.committee_id and l.voucher_id = v.id`,
)

/** Maker, approver and treasurer are three people, or a waiver says why not. */
const threeHands = invariantInSql(
  'books.three_hands',
  sql`
    select t.voucher_id as id, t.waiver_id is null and (
      (t.stage = 'approved' and t.by_account = v.made_by)
      or (t.stage = 'settled' and v.kind not in ('bank_in', 'bank_out') and t.by_account = v.made_by)
      or (t.stage = 'settled' and exists (
        select from books.voucher_step a where a.committee_id = t.committee_id and a.voucher_id = t.voucher_id
          and a.stage = 'approved' and a.by_account = t.by_account))) as broken
    from books.voucher_step t
    join books.voucher v on v.committee_id = t.committee_id and v.id = t.voucher_id
    where t.stage in ('approved', 'settled')`,
)

/** Numbers follow one another in each series and year: what was approved has one, and none is missing. */
const numbersWithoutGaps = invariantInSql(
  'books.numbers_without_gaps',
  sql`
    select (array_agg(id order by number desc))[1] as id,
      count(*) <> max(number) or min(number) <> 1 or max(number) <> (
        select c.last from books.number_counter c
        where c.committee_id = v.committee_id and c.series = v.series and c.year = v.year) as broken
    from books.voucher v where number is not null group by committee_id, series, year
    union all
    select t.voucher_id, v.number is null from books.voucher_step t
    join books.voucher v on v.committee_id = t.committee_id and v.id = t.voucher_id where t.stage = 'approved'`,
)

/** A voucher is reversed once at most, by the same amount, the other way. */
const reversedOnce = invariantInSql(
  'books.reversed_once',
  sql`
    select v.reverses_id as id, count(*) > 1 or bool_or(v.amount <> o.amount or v.kind <> o.kind) as broken
    from books.voucher v
    join books.voucher o on o.committee_id = v.committee_id and o.id = v.reverses_id
    where not exists (select from books.voucher_step t where t.committee_id = v.committee_id and t.voucher_id = v.id
      and t.stage in ('rejected', 'voided', 'withdrawn'))
    group by v.committee_id, v.reverses_id`,
)

/** The state that is kept beside a voucher is the one its steps give it. */
const stateIsOfSteps = invariantInSql(
  'books.state_is_of_steps',
  sql`
    select v.id, v.state <> coalesce(max(t.stage) filter (where t.stage <> 'approved'), max(t.stage), 'made') as broken
    from books.voucher v
    left join books.voucher_step t on t.committee_id = v.committee_id and t.voucher_id = v.id
    group by v.committee_id, v.id`,
)

const nothingAhead = invariantInSql(
  'books.nothing_ahead',
  sql`
    select voucher_id as id, posted_on > ${lastDayAt('recorded_at')} as broken from books.entry_line
    union all
    select voucher_id, posted_on > ${lastDayAt('recorded_at')} from books.stock_line`,
)

/** Books that are closed are empty. */
const closedIsEmpty = invariantInSql(
  'books.closed_is_empty',
  sql`
    select b.id, exists (
      select from books.place p join books.balance m on m.committee_id = p.committee_id and m.place_id = p.id
      where p.committee_id = b.committee_id and p.book_id = b.id and m.amount > 0) or exists (
      select from books.lot t join books.stock s on s.committee_id = t.committee_id and s.lot_id = t.id
      where t.committee_id = b.committee_id and t.book_id = b.id and s.quantity > 0) as broken
    from books.book b where b.closed_on is not null`,
)

export const bookInvariants: readonly Invariant<Reading>[] = [
  debitsEqualCredits,
  balanceIsSum,
  stockIsSum,
  goodsAllTold,
  neverBelowNothing,
  receivedIsUsedOrLeft,
  settledIsPosted,
  threeHands,
  numbersWithoutGaps,
  reversedOnce,
  stateIsOfSteps,
  nothingAhead,
  closedIsEmpty,
]
