import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { ImportStage, Mapping, StatementImport } from './import.ts'

export const importColumns = sql`i.id, i.committee_id as "committeeId", i.account_id as "accountId", i.sha256, i.name, i.form,
  i.size, i.from_on as "fromOn", i.to_on as "toOn", i.stage, i.mapping, i.sample, i.pages_read as "pagesRead",
  i.rows_read as "rowsRead", i.summary, i.refusal, i.taken_rows as "takenRows", i.duplicate_rows as "duplicateRows",
  i.recorded_at as "recordedAt", i.recorded_by_name as "recordedByName"`

export interface NewImport {
  readonly id: Id
  readonly accountId: Id
  readonly sha256: string
  readonly name: string
  readonly form: StatementImport['form']
  readonly size: number
  readonly fromOn: Day | null
  readonly toOn: Day | null
}

export async function insertImport(w: Writing, given: NewImport): Promise<void> {
  const { id, accountId, sha256, name, form, size, fromOn, toOn } = given
  await w.db
    .insertInto('statements.import')
    .values({
      ...{ committee_id: w.committeeId, id, account_id: accountId, sha256, name, form, size },
      ...{ from_on: fromOn, to_on: toOn, stage: 'queued' },
      ...{ recorded_at: w.now, recorded_by: w.actor.accountId, recorded_by_name: w.actor.name },
    })
    .execute()
}

export async function findImport(reading: Reading, id: Id): Promise<StatementImport | null> {
  const { rows } = await sql<StatementImport>`
    select ${importColumns} from statements.import i
    where i.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and i.id = ${id}::uuid`.execute(reading.db)
  return rows[0] ?? null
}

/** What kinds of files these are. */
export async function formsOf(
  { db, sight }: Reading,
  ids: readonly Id[],
): Promise<ReadonlySet<StatementImport['form']>> {
  const { rows } = await sql<Pick<StatementImport, 'form'>>`
    select distinct i.form from statements.import i
    where i.committee_id = any(${[...sight.committeeIds]}::uuid[]) and i.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Set(rows.map(({ form }) => form))
}

export async function lockImport(w: Writing, id: Id): Promise<StatementImport | null> {
  const { rows } = await sql<StatementImport>`
    select ${importColumns} from statements.import i
    where i.committee_id = ${w.committeeId} and i.id = ${id}::uuid for update`.execute(w.db)
  return rows[0] ?? null
}

export interface ImportQuery {
  readonly accountId?: Id
  /** Of the name of the file, with or without marks. */
  readonly text?: string
  /** The last one seen. */
  readonly before?: Id | null
  readonly limit?: number
}

/** Files of statements, newest first. Ids are by time: the last one seen is where the next page begins. */
export async function listImports(reading: Reading, { accountId, text = '', before, limit = 30 }: ImportQuery = {}) {
  const { rows } = await sql<StatementImport>`
    select ${importColumns} from statements.import i
    where i.committee_id = any(${[...reading.sight.committeeIds]}::uuid[])
      and (${accountId ?? null}::uuid is null or i.account_id = ${accountId ?? null}::uuid)
      and (${text} = '' or strpos(platform.fold(i.name), platform.fold(${text})) > 0)
      and (${before ?? null}::uuid is null or i.id < ${before ?? null}::uuid)
    order by i.id desc limit ${limit + 1}`.execute(reading.db)
  const page: readonly StatementImport[] = rows.slice(0, limit)
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}

export async function saveStage(w: Writing, id: Id, stage: ImportStage): Promise<void> {
  const ends = stage === 'cancelled' || stage === 'taken'
  await w.db
    .updateTable('statements.import')
    .set({ stage, worker_id: null, worked_at: null, ...(ends && { ended_at: w.now, sample: null }) })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** The columns are named: it is read again from the beginning. */
export async function saveMapping(w: Writing, id: Id, mapping: Mapping): Promise<void> {
  await w.db
    .updateTable('statements.import')
    .set({ mapping: JSON.stringify(mapping), sample: null, stage: 'queued', rows_read: 0, worked_at: null })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Columns that were named for the last file of the account: the next one likely has the same. */
export async function lastMapping(reading: Reading, accountId: Id): Promise<Mapping | null> {
  const { rows } = await sql<{ mapping: Mapping }>`
    select mapping from statements.import where account_id = ${accountId}::uuid and mapping is not null
      and committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and stage = 'taken'
    order by id desc limit 1`.execute(reading.db)
  return rows[0]?.mapping ?? null
}

export async function insertException(
  w: Writing,
  given: { readonly id: Id; readonly importId: Id; readonly gates: readonly string[]; readonly reason: string },
): Promise<void> {
  await w.db
    .insertInto('statements.exception')
    .values({
      ...{ committee_id: w.committeeId, id: given.id, import_id: given.importId, gates: [...given.gates] },
      ...{ reason: given.reason, by_account: w.actor.accountId, by_name: w.actor.name, recorded_at: w.now },
    })
    .execute()
}

export interface GateException {
  readonly importId: Id
  readonly gates: readonly string[]
  readonly reason: string
  readonly byName: string
  readonly recordedAt: Date
}

export async function exceptionOf(reading: Reading, importId: Id): Promise<GateException | null> {
  const { rows } = await sql<GateException>`
    select import_id as "importId", gates, reason, by_name as "byName", recorded_at as "recordedAt"
    from statements.exception where committee_id = any(${[...reading.sight.committeeIds]}::uuid[])
      and import_id = ${importId}::uuid`.execute(reading.db)
  return rows[0] ?? null
}
