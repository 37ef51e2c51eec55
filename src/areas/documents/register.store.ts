import { type SelectQueryBuilder, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { TypeCode } from '../../values/document-code.ts'
import type { Id } from '../../values/id.ts'
import { exactKey, fold } from '../../values/vietnamese.ts'
import { asLine, lineColumns } from './document.store.ts'
import type { Direction, DocumentLine, DocumentState } from './document.ts'

export interface RegisterQuery {
  readonly directions?: readonly Direction[]
  readonly typeCodes?: readonly TypeCode[]
  readonly state?: DocumentState | null
  readonly from?: Day | null
  readonly to?: Day | null
  /** Words of the abstract, the number, the sender; accents count only to rank. */
  readonly text?: string
  readonly originId?: Id | null
  /** Leaves out what came from records of this kind. */
  readonly exceptOriginKind?: string | null
  /** Issued by us, and no scan of the signed paper yet. */
  readonly unscanned?: boolean
}

/** Where a page of the register ends; the next one begins after it. */
export interface RegisterPlace {
  readonly exact: boolean
  readonly listedOn: Day
  readonly id: Id
}

export interface RegisterPage {
  readonly lines: readonly DocumentLine[]
  readonly next: RegisterPlace | null
}

type Lines = SelectQueryBuilder<Tables, 'documents.document', object>

/** The register, newest first; with a text, documents that hold its very accents come first. */
export async function searchDocuments(
  reading: Reading,
  query: RegisterQuery,
  { after = null, limit = 50 }: { after?: RegisterPlace | null; limit?: number } = {},
): Promise<RegisterPage> {
  const text = (query.text ?? '').trim()
  const exact = text === '' ? sql<boolean>`false` : sql<boolean>`position(${exactKey(text)} in exact_key) > 0`
  let lines = filtered(reading, query).select(lineColumns).select(exact.as('exact'))
  // Without a text nothing is exacter than another, and the order is that of an index.
  if (text !== '') lines = lines.orderBy('exact', 'desc')
  lines = lines.orderBy('listed_on', 'desc').orderBy('id', 'desc')
  if (after !== null) {
    const here = sql`(listed_on, id) < (${after.listedOn}::date, ${after.id}::uuid)`
    const ranked = sql<boolean>`(${exact}, listed_on, id) < (${after.exact}::boolean, ${after.listedOn}::date, ${after.id}::uuid)`
    lines = lines.where(text === '' ? sql<boolean>`${here}` : ranked)
  }
  const rows = await lines.limit(limit + 1).execute()
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const next = last ? { exact: last.exact, listedOn: last.listed_on as Day, id: last.id } : null
  return { lines: shown.map(asLine), next }
}

export async function countDocuments(reading: Reading, query: RegisterQuery): Promise<number> {
  const row = await filtered(reading, query)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

function filtered(reading: Reading, query: RegisterQuery): Lines {
  const { directions = [], typeCodes = [], from = null, to = null, originId = null, unscanned = false } = query
  let lines: Lines = reading.db
    .selectFrom('documents.document')
    .where('committee_id', 'in', [...reading.sight.committeeIds])
  if (directions.length > 0) lines = lines.where('direction', 'in', [...directions])
  if (typeCodes.length > 0) lines = lines.where('type_code', 'in', [...typeCodes])
  if (from !== null) lines = lines.where('listed_on', '>=', from)
  if (to !== null) lines = lines.where('listed_on', '<=', to)
  if (originId !== null) lines = lines.where('origin_id', '=', originId)
  if (query.exceptOriginKind) lines = lines.where(sql<boolean>`origin_kind is distinct from ${query.exceptOriginKind}`)
  if (unscanned) lines = lines.where('issued_on', 'is not', null).where('withdrawn_on', 'is', null).where(withoutScan)
  const words = fold(query.text ?? '')
  if (words !== '') lines = lines.where(sql<boolean>`position(${words} in search_key) > 0`)
  return inState(lines, query.state ?? null)
}

const withoutScan = sql<boolean>`not exists (select from documents.document_file f
  where f.committee_id = document.committee_id and f.document_id = document.id and f.part = 'scan'
    and f.superseded_at is null)`

function inState(lines: Lines, state: DocumentState | null): Lines {
  if (state === null) return lines
  if (state === 'withdrawn') return lines.where('withdrawn_on', 'is not', null)
  const standing = lines.where('withdrawn_on', 'is', null)
  if (state === 'received') return standing.where('received_on', 'is not', null)
  if (state === 'issued') return standing.where('issued_on', 'is not', null)
  return standing.where('issued_on', 'is', null).where('received_on', 'is', null)
}

/** The documents that came from a record, oldest first. */
export async function documentsOf(reading: Reading, originId: Id): Promise<readonly DocumentLine[]> {
  const rows = await filtered(reading, { originId }).select(lineColumns).orderBy('listed_on').orderBy('id').execute()
  return rows.map(asLine)
}

/** Lines by id, for areas that keep a document's id. */
export async function documentLines(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, DocumentLine>> {
  if (ids.length === 0) return new Map()
  const rows = await filtered(reading, {})
    .where('id', 'in', [...ids])
    .select(lineColumns)
    .execute()
  return new Map(rows.map((row) => [row.id, asLine(row)]))
}
