import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { StatementImport } from './import.ts'

export async function dropStaged(w: Writing, importId: Id): Promise<void> {
  await w.db
    .deleteFrom('statements.staged')
    .where('committee_id', '=', w.committeeId)
    .where('import_id', '=', importId)
    .execute()
}

const likes = sql`
  select s.n, s.page, s.print, s.happened_time,
    row_number() over (partition by s.print, s.happened_time order by s.n) as nth
  from statements.staged s where s.committee_id = c.committee_id and s.import_id = c.import_id`

/**
 * Rows that the account has from an earlier file. Likes with the same time are one movement, as many as there are; where one of
 * the two files prints no time, those left over are counted off against each other, in order. What matched is left out by
 * `not in`, which is hashed: nobody can foretell how many that are, and a loop over both would take hours of a long file.
 */
function matched(committeeId: Id, { id, accountId }: Pick<StatementImport, 'id' | 'accountId'>) {
  return sql`
    with c as (select ${committeeId}::uuid as committee_id, ${id}::uuid as import_id, ${accountId}::uuid as account_id),
    fresh as (select f.* from c cross join lateral (${likes}) f),
    old as (
      select l.id, l.print, l.happened_time, l.likeness,
        row_number() over (partition by l.print, l.happened_time order by l.likeness) as nth
      from c join statements.line l on l.committee_id = c.committee_id and l.account_id = c.account_id
      where exists (select from fresh f where f.print = l.print)),
    exact as (
      select f.n, f.page, o.id as line_id from fresh f
      join old o on o.print = f.print and o.happened_time is not distinct from f.happened_time and o.nth = f.nth),
    fresh_left as (
      select f.n, f.page, f.print, f.happened_time,
        row_number() over (partition by f.print, f.happened_time is null order by f.n) as nth
      from fresh f where f.n not in (select n from exact)),
    old_left as (
      select o.id, o.print, o.happened_time,
        row_number() over (partition by o.print, o.happened_time is null order by o.likeness) as nth
      from old o where o.id not in (select line_id from exact)),
    loose as (
      select f.n, f.page, o.id as line_id from fresh_left f
      join old_left o on o.print = f.print and o.nth = f.nth
        and (o.happened_time is null) <> (f.happened_time is null)),
    known as (select * from exact union all select * from loose)`
}

/** Makes lines of the rows that are new, and writes down which of the others is which line. */
export async function takeStaged(w: Writing, file: StatementImport): Promise<{ taken: number; duplicates: number }> {
  // What was staged a moment ago is in no statistics: a plan made for a few rows would loop over hundreds of thousands.
  await sql`set local enable_nestloop = off`.execute(w.db)
  const duplicates = await sql`
    ${matched(w.committeeId, file)}
    insert into statements.duplicate (committee_id, import_id, n, page, line_id)
    select ${w.committeeId}::uuid, ${file.id}::uuid, n, page, line_id from known`.execute(w.db)
  // The likes are counted beside, so that lines come as they were staged: in the order of the file they are written in two thirds
  // of the time, and nothing else depends on it.
  const taken = await sql`
    with likened as materialized (
      select l.print, max(l.likeness) as last from statements.line l
      where l.committee_id = ${w.committeeId}::uuid and l.account_id = ${file.accountId}::uuid group by l.print),
    alike as materialized (
      select n, row_number() over (partition by print order by n) as nth from statements.staged
      where committee_id = ${w.committeeId} and import_id = ${file.id}::uuid)
    insert into statements.line (committee_id, id, account_id, import_id, n, page, box, number, happened_on, happened_time,
      value_on, document, debit, credit, balance, memo, payer, payer_account, reference, kind, print, likeness, search_key,
      state, recorded_at)
    select s.committee_id, s.id, ${file.accountId}::uuid, s.import_id, s.n, s.page, s.box, s.number, s.happened_on,
      s.happened_time, s.value_on, s.document, s.debit, s.credit, s.balance, s.memo, s.payer, s.payer_account, s.reference,
      s.kind, s.print,
      coalesce(t.last, 0) + a.nth,
      s.search_key, 'pending', ${w.now}
    from statements.staged s join alike a on a.n = s.n left join likened t on t.print = s.print
    where s.committee_id = ${w.committeeId} and s.import_id = ${file.id}::uuid
      and not exists (select from statements.duplicate d where d.committee_id = s.committee_id
        and d.import_id = s.import_id and d.n = s.n)`.execute(w.db)
  await sql`set local enable_nestloop to default`.execute(w.db)
  await dropStaged(w, file.id)
  const counts = { taken: Number(taken.numAffectedRows ?? 0), duplicates: Number(duplicates.numAffectedRows ?? 0) }
  await w.db
    .updateTable('statements.import')
    .set({ stage: 'taken', taken_rows: counts.taken, duplicate_rows: counts.duplicates, ended_at: w.now, sample: null })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', file.id)
    .execute()
  return counts
}

export interface DuplicateRow {
  readonly n: number
  readonly page: number
  readonly lineId: Id
}

/** Rows of a file that an earlier one had, in their order, from after a row on. */
export async function duplicatesOf(reading: Reading, importId: Id, after = 0, limit = 100) {
  const { rows } = await sql<DuplicateRow>`
    select n, page, line_id as "lineId" from statements.duplicate
    where committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and import_id = ${importId}::uuid and n > ${after}
    order by n limit ${limit}`.execute(reading.db)
  return rows as readonly DuplicateRow[]
}
