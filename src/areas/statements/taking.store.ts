import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import { namesOf } from '../../platform/rows.ts'
import type { Id } from '../../values/id.ts'
import type { StatementImport } from './import.ts'
import { columnsOfRow } from './staging.store.ts'

export async function dropBatches(w: Writing, importId: Id): Promise<void> {
  await w.db
    .deleteFrom('statements.batch')
    .where('committee_id', '=', w.committeeId)
    .where('import_id', '=', importId)
    .execute()
}

type File = Pick<StatementImport, 'id' | 'accountId'>
type RowColumn = keyof typeof columnsOfRow
const rowColumns = Object.keys(columnsOfRow) as RowColumn[]
/** A box waits as it is printed. */
const takenAs = (name: RowColumn) => (name === 'box' ? sql`s.box::real[]` : sql.id('s', name))

/**
 * Some columns of the rows that wait, as a table `s`; no order is promised, though they come as they were kept. `offset 0` keeps
 * what they are compared with out of the loop over batches, or all lines of the account would be gone through for each of them.
 */
function waiting(w: Writing, { id }: File, names: readonly RowColumn[] = rowColumns) {
  const columns = sql.join(names.map((name) => sql.id(name)))
  const lists = sql.join(names.map((name) => sql.id('b', name)))
  return sql`(
    select s.* from (
      select * from statements.batch where committee_id = ${w.committeeId}::uuid and import_id = ${id}::uuid order by last
    ) b cross join lateral unnest(${lists}) as s (${columns}) offset 0) s`
}

const linesOf = (w: Writing, { accountId }: File) =>
  sql`statements.line l where l.committee_id = ${w.committeeId}::uuid and l.account_id = ${accountId}::uuid`

/**
 * Rows that the account has from an earlier file. Likes with the same time are one movement, as many as there are; where one of
 * the two files prints no time, those left over are counted off against each other, in order. What matched is left out by
 * `not in`, which is hashed: nobody can foretell how many that are, and a loop over both would take hours of a long file.
 */
function matched(w: Writing, file: File) {
  return sql`
    with old as materialized (
      select l.id, l.print, l.happened_time, l.likeness,
        row_number() over (partition by l.print, l.happened_time order by l.likeness) as nth
      from ${linesOf(w, file)} and l.print in (select print from ${waiting(w, file, ['print'])})),
    fresh as materialized (
      select s.n, s.page, s.print, s.happened_time,
        row_number() over (partition by s.print, s.happened_time order by s.n) as nth
      from ${waiting(w, file, ['n', 'page', 'print', 'happened_time'])} where s.print in (select print from old)),
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
export async function takeWaiting(w: Writing, file: StatementImport): Promise<{ taken: number; duplicates: number }> {
  // Nobody has counted what waits: a plan made for a few rows would loop over hundreds of thousands.
  await sql`set local enable_nestloop = off`.execute(w.db)
  const duplicates = await sql`
    ${matched(w, file)}
    insert into statements.duplicate (committee_id, import_id, n, page, line_id)
    select ${w.committeeId}::uuid, ${file.id}::uuid, n, page, line_id from known`.execute(w.db)
  // The likes are counted beside, so that lines come as they were kept: in the order of the file they are written in two thirds
  // of the time, and nothing else depends on it. Few have any.
  const taken = await sql`
    with likened as materialized (
      select l.print, max(l.likeness) as last from ${linesOf(w, file)}
        and l.print in (select print from ${waiting(w, file, ['print'])}) group by l.print),
    repeated as materialized (
      select print from ${waiting(w, file, ['print'])} group by print having count(*) > 1),
    alike as materialized (
      select n, row_number() over (partition by print order by n) as nth from ${waiting(w, file, ['n', 'print'])}
      where print in (select print from repeated))
    insert into statements.line (committee_id, account_id, import_id, ${namesOf(columnsOfRow)},
      likeness, state, recorded_at)
    select ${w.committeeId}::uuid, ${file.accountId}::uuid, ${file.id}::uuid,
      ${sql.join(rowColumns.map(takenAs))},
      coalesce(t.last, 0) + coalesce(a.nth, 1), 'pending', ${w.now}
    from ${waiting(w, file)} left join alike a on a.n = s.n left join likened t on t.print = s.print
    where not exists (select from statements.duplicate d
      where d.committee_id = ${w.committeeId}::uuid and d.import_id = ${file.id}::uuid and d.n = s.n)`.execute(w.db)
  await sql`set local enable_nestloop to default`.execute(w.db)
  await dropBatches(w, file.id)
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
