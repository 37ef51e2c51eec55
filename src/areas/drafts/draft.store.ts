import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Draft, DraftContent, DraftKind, DraftLevel } from './draft.ts'

type Row = Selectable<Tables['drafts.draft']>

export async function findDraft(reading: Reading, id: Id): Promise<Draft | null> {
  return (await draftsByIds(reading, [id])).get(id) ?? null
}

export async function draftsByIds(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, Draft>> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('drafts.draft')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, asDraft(row)]))
}

/** Locks the draft; only the office can. */
export async function lockDraft(w: Writing, id: Id): Promise<Draft | null> {
  const row = await w.db
    .selectFrom('drafts.draft')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? asDraft(row) : null
}

/** The drafts that came with one letter. */
export async function draftsOfDocument(reading: Reading, documentId: Id): Promise<readonly Draft[]> {
  const rows = await reading.db
    .selectFrom('drafts.draft')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('document_id', '=', documentId)
    .where('superseded_at', 'is', null)
    .orderBy('received_on')
    .orderBy('id')
    .execute()
  return rows.map(asDraft)
}

function columnsOf(
  content: DraftContent,
): Omit<
  Insertable<Tables['drafts.draft']>,
  'committee_id' | 'id' | 'recorded_at' | 'recorded_by' | 'recorded_by_name'
> {
  return {
    title: content.title,
    kind: content.kind,
    body_id: content.bodyId,
    body_name: content.bodyName,
    level: content.level,
    received_on: content.receivedOn,
    document_id: content.documentId,
    reference: content.reference,
    submit_to: content.submitTo,
    submit_on: content.submitOn,
    opinions_by_on: content.opinionsByOn,
    summary: content.summary,
  }
}

export async function insertDraft(w: Writing, id: Id, content: DraftContent): Promise<void> {
  const { accountId, name } = w.actor
  await w.db
    .insertInto('drafts.draft')
    .values({
      committee_id: w.committeeId,
      id,
      ...columnsOf(content),
      recorded_at: w.now,
      recorded_by: accountId,
      recorded_by_name: name,
    })
    .execute()
}

/** The caller holds the lock of the row. */
export async function updateDraft(w: Writing, id: Id, content: DraftContent, editNo: number): Promise<void> {
  await w.db
    .updateTable('drafts.draft')
    .set({ ...columnsOf(content), edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function supersedeDraft(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('drafts.draft')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export function asDraft(row: Row): Draft {
  return {
    id: row.id,
    committeeId: row.committee_id,
    title: row.title,
    kind: row.kind as DraftKind,
    bodyId: row.body_id,
    bodyName: row.body_name,
    level: row.level as DraftLevel,
    receivedOn: row.received_on as Day,
    documentId: row.document_id,
    reference: row.reference,
    submitTo: row.submit_to,
    submitOn: row.submit_on as Day | null,
    opinionsByOn: row.opinions_by_on as Day | null,
    summary: row.summary,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
    supersession:
      row.superseded_at === null
        ? null
        : { at: row.superseded_at, reason: row.superseded_reason ?? '', by: row.superseded_by },
  }
}
