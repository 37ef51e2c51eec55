import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { Origin, Visibility } from '../documents/index.ts'
import { entriesOfMany } from './entry.store.ts'
import type { Issue, Recommendation, RecommendationFacts } from './recommendation.ts'

type Row = Selectable<Tables['recommendations.recommendation']>

/** One recommendation with all that happened to it; null when there is none or it is not for these eyes. */
export async function findFacts(reading: Reading, id: Id): Promise<RecommendationFacts | null> {
  return (await factsByIds(reading, [id])).get(id) ?? null
}

/** Many at once, in two questions whatever their number; steps taken back are kept among the entries. */
export async function factsByIds(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, RecommendationFacts>> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('recommendations.recommendation')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...ids])
    .execute()
  const entries = await entriesOfMany(reading, ids)
  const found = rows.map((row) => [
    row.id,
    { recommendation: asRecommendation(row), entries: entries.get(row.id) ?? [] },
  ])
  return new Map(found as [Id, RecommendationFacts][])
}

/** Locks the recommendation; its entries are read after the lock, so nothing can happen to it in between. */
export async function lockFacts(w: Writing, id: Id): Promise<RecommendationFacts | null> {
  const row = await w.db
    .selectFrom('recommendations.recommendation')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  return { recommendation: asRecommendation(row), entries: (await entriesOfMany(w, [id])).get(id) ?? [] }
}

/** The recommendations of records of other areas: of a session, a conference, a board. */
export async function recommendationsOf(
  reading: Reading,
  originIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly RecommendationFacts[]>> {
  const found = new Map<Id, RecommendationFacts[]>()
  if (originIds.length === 0) return found
  const rows = await reading.db
    .selectFrom('recommendations.recommendation')
    .select('id')
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('origin_id', 'in', [...originIds])
    .where('superseded_at', 'is', null)
    .orderBy('listed_on')
    .orderBy('id')
    .execute()
  const facts = await factsByIds(
    reading,
    rows.map((row) => row.id),
  )
  for (const { id } of rows) {
    const one = facts.get(id)
    const originId = one?.recommendation.origin?.id
    if (one && originId) found.set(originId, [...(found.get(originId) ?? []), one])
  }
  return found
}

/** All that came from records of a kind, with the record each names; also those that were superseded. */
export function recommendationsFrom(
  reading: Reading,
  originKind: string,
): Promise<readonly { readonly id: Id; readonly originId: Id }[]> {
  return reading.db
    .selectFrom('recommendations.recommendation')
    .select(['id', 'origin_id as originId'])
    .where(sql<boolean>`committee_id = any(${[...reading.sight.committeeIds]}::uuid[])`)
    .where('origin_kind', '=', originKind)
    .where('origin_id', 'is not', null)
    .$narrowType<{ originId: Id }>()
    .execute()
}

/** Those that one letter carries. */
export async function recommendationsOfDocument(reading: Reading, documentId: Id): Promise<readonly Id[]> {
  const rows = await reading.db
    .selectFrom('recommendations.recommendation')
    .select('id')
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('document_id', '=', documentId)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

function asRecommendation(row: Row): Recommendation {
  return {
    id: row.id,
    committeeId: row.committee_id,
    origin: originOf(row),
    addresseeId: row.addressee_id,
    addresseeName: row.addressee_name,
    text: row.text,
    legalRef: row.legal_ref,
    replyByOn: row.reply_by_on,
    visibility: row.visibility as Visibility,
    draftedOn: row.drafted_on,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    recordedByName: row.recorded_by_name,
    issue: issueOf(row),
    withdrawal:
      row.withdrawn_on === null || row.withdrawn_at === null
        ? null
        : { on: row.withdrawn_on, recordedAt: row.withdrawn_at, reason: row.withdrawn_reason ?? '' },
    supersession:
      row.superseded_at === null
        ? null
        : { at: row.superseded_at, by: row.superseded_by, reason: row.superseded_reason ?? '' },
  }
}

function originOf({ origin_kind: kind, origin_id: id, origin_label: label }: Row): Origin | null {
  return kind === null || id === null || label === null ? null : { kind, id, label }
}

function issueOf(row: Row): Issue | null {
  const { issued_on: on, issued_at: recordedAt, due_on: dueOn, due_source: dueSource } = row
  if (on === null || recordedAt === null || dueOn === null || dueSource === null) return null
  const { escalate_days: escalateDays, document_id: documentId, number_text: numberText } = row
  return { on, recordedAt, dueOn, dueSource, escalateDays: escalateDays ?? 0, documentId, numberText }
}
