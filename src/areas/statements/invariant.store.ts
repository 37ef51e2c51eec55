import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lastDayAt } from '../../platform/invariant.ts'
import type { Invariant } from '../../values/invariant.ts'

/** What is allocated of a line is the sum of its set; of a linked line it is the whole. */
const allocationsBalance = invariantInSql(
  'statements.allocations_balance',
  sql`
    select l.id, l.allocated <> coalesce(a.total, 0) or (l.state = 'linked' and coalesce(a.total, 0) <> l.amount) as broken
    from statements.line l left join (
      select committee_id, line_id, set_no, sum(amount) as total from statements.allocation
      group by committee_id, line_id, set_no
    ) a on a.committee_id = l.committee_id and a.line_id = l.id and a.set_no = l.set_no`,
)

/** Money that went out, a fee and what was sent back are allocated to no gift: each side keeps its kinds. */
const kindsKeepTheirSide = invariantInSql(
  'statements.kinds_keep_their_side',
  sql`
    select id, (debit > 0 and kind in ('credit', 'interest')) or (credit > 0 and kind = 'fee') as broken
    from statements.line`,
)

/** Every row of a file that was taken in is a line or known from another file. */
const everyRowAccounted = invariantInSql(
  'statements.every_row_accounted',
  sql`
    select i.id, i.taken_rows <> (
        select count(*) from statements.line l where l.committee_id = i.committee_id and l.import_id = i.id)
      or i.duplicate_rows <> (
        select count(*) from statements.duplicate d where d.committee_id = i.committee_id and d.import_id = i.id)
      or i.taken_rows + i.duplicate_rows <> (i.summary ->> 'rows')::integer as broken
    from statements.import i where i.stage = 'taken'`,
)

/** A line comes from a file of its own account: whoever writes may name no other, and here it is looked at once more. */
const linesHaveTheirFile = invariantInSql(
  'statements.lines_have_their_file',
  sql`
    select l.id, i.id is null as broken from statements.line l left join statements.import i
      on i.committee_id = l.committee_id and i.id = l.import_id and i.account_id = l.account_id`,
)

/** A file whose gates do not all hold is taken in only under a signed exception. */
const exceptionsAreSigned = invariantInSql(
  'statements.exceptions_are_signed',
  sql`
    select i.id, exists (
        select from jsonb_array_elements(i.summary -> 'gates') gate where gate ->> 'state' = 'failed')
      and not exists (
        select from statements.exception e where e.committee_id = i.committee_id and e.import_id = i.id) as broken
    from statements.import i where i.stage = 'taken'`,
)

/** Rows wait aside only while their file may still be taken in. */
const nothingLeftAside = invariantInSql(
  'statements.nothing_left_aside',
  sql`
    select i.id, exists (
      select from statements.batch b where b.committee_id = i.committee_id and b.import_id = i.id) as broken
    from statements.import i where i.stage in ('taken', 'refused', 'cancelled')`,
)

const nothingAhead = invariantInSql(
  'statements.nothing_ahead',
  sql`select id, happened_on > ${lastDayAt('recorded_at')} as broken from statements.line`,
)

export const statementInvariants: readonly Invariant<Reading>[] = [
  allocationsBalance,
  kindsKeepTheirSide,
  everyRowAccounted,
  linesHaveTheirFile,
  exceptionsAreSigned,
  nothingLeftAside,
  nothingAhead,
]
