import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { Entry, Outcome, Stance } from './entry.ts'

type Row = Selectable<Tables['recommendations.entry']>

/** The steps of many recommendations in one question, oldest first. */
export async function entriesOfMany(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly Entry[]>> {
  const found = new Map<Id, Entry[]>()
  if (ids.length === 0) return found
  const rows = await reading.db
    .selectFrom('recommendations.entry')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('recommendation_id', 'in', [...ids])
    .orderBy('happened_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  for (const row of rows) found.set(row.recommendation_id, [...(found.get(row.recommendation_id) ?? []), asEntry(row)])
  return found
}

function asEntry(row: Row): Entry {
  const facts = {
    id: row.id,
    recommendationId: row.recommendation_id,
    on: row.happened_on,
    text: row.text,
    documentId: row.document_id,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
    supersession:
      row.superseded_at === null
        ? null
        : { at: row.superseded_at, byName: row.superseded_by_name ?? '', reason: row.superseded_reason ?? '' },
  }
  const byAgency = row.by_agency === true
  const dueOn = row.due_on ?? row.happened_on
  switch (row.kind as Entry['kind']) {
    case 'receipt':
      return { ...facts, kind: 'receipt', dueOn, dueSource: row.due_source ?? '', byAgency }
    case 'extension':
      return { ...facts, kind: 'extension', dueOn }
    case 'answer': {
      const { document_number: documentNumber, promised_on: promisedOn } = row
      const written = row.is_written === true
      return { ...facts, kind: 'answer', stance: row.stance as Stance, written, documentNumber, promisedOn, byAgency }
    }
    case 'progress':
      return { ...facts, kind: 'progress', promisedOn: row.promised_on, byAgency }
    case 'reminder':
      return { ...facts, kind: 'reminder' }
    case 'escalation':
      return { ...facts, kind: 'escalation', addressedTo: row.addressed_to ?? '' }
    case 'closure':
      return { ...facts, kind: 'closure', outcome: row.outcome as Outcome }
  }
}

/** A step to be written down; who and when are the act's. */
export type NewEntry = Entry extends infer One
  ? One extends Entry
    ? Omit<One, 'recordedAt' | 'recordedByName' | 'supersession'>
    : never
  : never

export async function insertEntry(w: Writing, entry: NewEntry): Promise<void> {
  await w.db
    .insertInto('recommendations.entry')
    .values({
      committee_id: w.committeeId,
      id: entry.id,
      recommendation_id: entry.recommendationId,
      kind: entry.kind,
      happened_on: entry.on,
      text: entry.text,
      document_id: entry.documentId,
      due_on: 'dueOn' in entry ? entry.dueOn : null,
      due_source: 'dueSource' in entry ? entry.dueSource : null,
      is_written: 'written' in entry ? entry.written : null,
      stance: 'stance' in entry ? entry.stance : null,
      document_number: 'documentNumber' in entry ? entry.documentNumber : null,
      by_agency: 'byAgency' in entry ? entry.byAgency : null,
      promised_on: 'promisedOn' in entry ? entry.promisedOn : null,
      addressed_to: 'addressedTo' in entry ? entry.addressedTo : null,
      outcome: 'outcome' in entry ? entry.outcome : null,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .execute()
}

/** Which recommendation a step belongs to. */
export async function recommendationOfEntry(w: Writing, entryId: Id): Promise<Id | null> {
  const row = await w.db
    .selectFrom('recommendations.entry')
    .select('recommendation_id')
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', entryId)
    .executeTakeFirst()
  return row?.recommendation_id ?? null
}

export async function supersedeEntry(w: Writing, entryId: Id, reason: string): Promise<void> {
  const { accountId, name } = w.actor
  await w.db
    .updateTable('recommendations.entry')
    .set({ superseded_at: w.now, superseded_by: accountId, superseded_by_name: name, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', entryId)
    .execute()
}

/** The letters that steps of these recommendations already went out with: document id → kind of step. */
export async function documentsOfEntries(reading: Reading, documentIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (documentIds.length === 0) return new Set()
  const rows = await reading.db
    .selectFrom('recommendations.entry')
    .select('document_id')
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('document_id', 'in', [...documentIds])
    .where('superseded_at', 'is', null)
    .execute()
  return new Set(rows.flatMap((row) => (row.document_id === null ? [] : [row.document_id])))
}
