import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lastDayAt } from '../../platform/invariant.ts'
import type { Invariant } from '../../values/invariant.ts'

/** The vouchers of a case, waiting or carried out and not taken back, stay within its decision. */
const withinDecision = invariantInSql(
  'poverty.within_decision',
  sql`
    select p.case_id as id, sum(v.amount) > coalesce((
      select s.amount from poverty.case_step s where s.committee_id = p.committee_id and s.case_id = p.case_id
        and s.stage = 'approved' and s.superseded_at is null), 0) as broken
    from poverty.payment p
    join books.voucher v on v.committee_id = p.committee_id and v.id = p.voucher_id
    where not exists (select from books.voucher_step t where t.committee_id = v.committee_id and t.voucher_id = v.id
        and t.stage in ('rejected', 'voided', 'withdrawn'))
      and not exists (select from books.voucher m
        join books.voucher_step t on t.committee_id = m.committee_id and t.voucher_id = m.id and t.stage = 'settled'
        where m.committee_id = v.committee_id and m.reverses_id = v.id)
    group by p.committee_id, p.case_id`,
)

/** What a settled case said it spent is what the books had posted for it by then. */
const spentIsPosted = invariantInSql(
  'poverty.spent_is_posted',
  sql`
    select s.case_id as id, s.amount is distinct from (
      select coalesce(sum(case when v.reverses_id is null then v.amount else -v.amount end), 0)::bigint
      from books.voucher v
      join books.voucher_step t on t.committee_id = v.committee_id and t.voucher_id = v.id and t.stage = 'settled'
        and t.recorded_at <= s.recorded_at
      where v.committee_id = s.committee_id and v.origin_kind = 'fund_case' and v.origin_id = s.case_id) as broken
    from poverty.case_step s where s.stage = 'settled' and s.superseded_at is null`,
)

/** Only the Fund's own books pay its cases. */
const ofTheFund = invariantInSql(
  'poverty.of_the_fund',
  sql`
    select s.case_id as id, b.ledger <> 'poor_fund' as broken
    from poverty.case_step s join books.book b on b.committee_id = s.committee_id and b.id = s.book_id
    where s.superseded_at is null`,
)

/** Whoever was given something finds it in the history of their household. */
const inHistory = invariantInSql(
  'poverty.in_history',
  sql`
    select s.case_id as id, not exists (
      select from households.support u where u.committee_id = s.committee_id and u.origin_kind = 'fund_case'
        and u.origin_id = s.case_id and u.superseded_at is null) as broken
    from poverty.case_step s where s.stage = 'handed_over' and s.superseded_at is null`,
)

const nothingAhead = invariantInSql(
  'poverty.nothing_ahead',
  sql`select case_id as id, happened_on > ${lastDayAt('recorded_at')} as broken from poverty.case_step`,
)

export const povertyInvariants: readonly Invariant<Reading>[] = [
  withinDecision,
  spentIsPosted,
  ofTheFund,
  inHistory,
  nothingAhead,
]
