import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'

export const recordKinds = [
  'facts',
  'call',
  'rows',
  'withdrawal',
  'masking',
  'posting',
  'notice',
  'receipts_statement',
  'distribution_statement',
] as const
export type RecordKind = (typeof recordKinds)[number]

/** One line of the record of disclosure. */
export interface DisclosureRecord {
  readonly id: Id
  readonly kind: RecordKind
  readonly version: number
  readonly happenedOn: Day
  readonly untilOn: Day | null
  readonly place: string | null
  readonly firstNo: number | null
  readonly lastNo: number | null
  readonly rows: number | null
  readonly reason: string | null
  readonly hash: string
  readonly documentId: Id | null
  readonly recordedAt: Date
  readonly recordedByName: string
}

export type NewRecord = Pick<DisclosureRecord, 'kind' | 'version' | 'happenedOn' | 'hash'> &
  Partial<DisclosureRecord> & { readonly scopeId: Id }

export async function insertRecord(w: Writing, made: NewRecord): Promise<Id> {
  const id = made.id ?? newId()
  await w.db
    .insertInto('disclosure.record')
    .values({
      committee_id: w.committeeId,
      id,
      scope_id: made.scopeId,
      kind: made.kind,
      version: made.version,
      happened_on: made.happenedOn,
      until_on: made.untilOn ?? null,
      place: made.place ?? null,
      first_no: made.firstNo ?? null,
      last_no: made.lastNo ?? null,
      rows: made.rows ?? null,
      reason: made.reason ?? null,
      hash: made.hash,
      document_id: made.documentId ?? null,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .execute()
  return id
}

/** Which kinds of records a scope has. */
export async function recordedKinds(reading: Reading, scopeId: Id): Promise<ReadonlySet<string>> {
  const rows = await reading.db
    .selectFrom('disclosure.record')
    .select('kind')
    .distinct()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('scope_id', '=', scopeId)
    .execute()
  return new Set(rows.map(({ kind }) => kind))
}

/** The record of a scope, newest first, page by page. */
export async function recordsOf(
  reading: Reading,
  scopeId: Id,
  { limit = 30, before }: { readonly limit?: number; readonly before?: Id } = {},
): Promise<readonly DisclosureRecord[]> {
  let asked = reading.db
    .selectFrom('disclosure.record')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('scope_id', '=', scopeId)
  if (before) asked = asked.where('id', '<', before)
  const rows = await asked.orderBy('id', 'desc').limit(limit).execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as RecordKind,
    version: row.version,
    happenedOn: row.happened_on,
    untilOn: row.until_on,
    place: row.place,
    firstNo: row.first_no,
    lastNo: row.last_no,
    rows: row.rows,
    reason: row.reason,
    hash: row.hash,
    documentId: row.document_id,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
  }))
}
