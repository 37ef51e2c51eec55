import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql } from '../../platform/invariant.ts'
import type { Invariant } from '../../values/invariant.ts'

const totalsAreSums = invariantInSql(
  'disclosure.totals_are_sums',
  sql`
    select coalesce(t.scope_id, l.scope_id) as id, coalesce(t.rows, 0) <> coalesce(l.rows, 0)
      or coalesce(t.amount, 0) <> coalesce(l.amount, 0) or coalesce(t.value, 0) <> coalesce(l.value, 0)
      or coalesce(t.goods_rows, 0) <> coalesce(l.goods_rows, 0)
      or coalesce(t.unvalued_rows, 0) <> coalesce(l.unvalued_rows, 0) as broken
    from disclosure.total t
    full join (
      select committee_id, scope_id, section, happened_on, coalesce(channel, '') as channel, coalesce(purpose, '') as purpose,
        case when section = 'given' then coalesce(area, '') else '' end as area, count(*) as rows,
        coalesce(sum(amount), 0) as amount, coalesce(sum(value), 0) as value, count(goods) as goods_rows,
        count(goods) - count(value) as unvalued_rows
      from disclosure.row where withdrawn_at is null
      group by 1, 2, 3, 4, 5, 6, 7
    ) l using (committee_id, scope_id, section, happened_on, channel, purpose, area)`,
)

const talliesAreSums = invariantInSql(
  'disclosure.tallies_are_sums',
  sql`
    select coalesce(t.scope_id, l.scope_id) as id, coalesce(t.rows, 0) <> coalesce(l.rows, 0) as broken
    from disclosure.tally t
    full join (
      select committee_id, scope_id, amount, section, happened_on, count(*) as rows
      from disclosure.row where withdrawn_at is null and amount is not null group by 1, 2, 3, 4, 5
    ) l using (committee_id, scope_id, amount, section, happened_on)`,
)

/** A line is of a scope of its committee: whoever writes may name no other, and here it is looked at once more. */
const rowsHaveTheirScope = invariantInSql(
  'disclosure.rows_have_their_scope',
  sql`
    select r.id, s.id is null as broken
    from disclosure.row r left join disclosure.scope s on s.committee_id = r.committee_id and s.id = r.scope_id`,
)

const foundIsPublic = invariantInSql(
  'disclosure.found_is_public',
  sql`
    select r.id, (s.no is null) <> (r.withdrawn_at is not null) or s.amount is distinct from r.amount
      and r.withdrawn_at is null as broken
    from disclosure.row r
    left join disclosure.search s on s.committee_id = r.committee_id and s.scope_id = r.scope_id and s.no = r.no`,
)

/** Of each scope the most frequent terms: what is counted ahead is what a scan gives. */
const termsAreSums = invariantInSql(
  'disclosure.terms_are_sums',
  sql`
    select t.scope_id as id, t.rows <> c.rows or t.amount <> c.amount or t.value <> c.value
      or t.newest <> coalesce(c.newest[1:cardinality(t.newest)], '{}') as broken
    from (
      select *, row_number() over (partition by committee_id, scope_id order by rows desc, term) as rank from disclosure.term
    ) t
    cross join lateral (
      select count(*) as rows, coalesce(sum(s.amount), 0) as amount, coalesce(sum(s.value), 0) as value,
        array_agg(s.no order by s.no desc) as newest
      from disclosure.search s
      where s.committee_id = t.committee_id and s.scope_id = t.scope_id and position(' ' || t.term || ' ' in s.words) > 0) c
    where t.rank <= 40`,
)

const rowsAreRecorded = invariantInSql(
  'disclosure.rows_are_recorded',
  sql`
    select r.id, r.content_hash !~ '^[0-9a-f]{64}$' or d.id is null as broken
    from disclosure.row r
    left join disclosure.record d on d.committee_id = r.committee_id and d.scope_id = r.scope_id and d.version = r.version
      and d.kind = 'rows' and r.no between d.first_no and d.last_no`,
)

const numbersWithoutGaps = invariantInSql(
  'disclosure.numbers_without_gaps',
  sql`
    select s.id, s.last_no <> coalesce(r.rows, 0) or s.last_no <> coalesce(r.last, 0) as broken
    from disclosure.scope s
    left join (
      select committee_id, scope_id, count(*) as rows, max(no) as last from disclosure.row group by 1, 2
    ) r on r.committee_id = s.committee_id and r.scope_id = s.id`,
)

export const disclosureInvariants: readonly Invariant<Reading>[] = [
  totalsAreSums,
  talliesAreSums,
  rowsHaveTheirScope,
  foundIsPublic,
  termsAreSums,
  rowsAreRecorded,
  numbersWithoutGaps,
]
