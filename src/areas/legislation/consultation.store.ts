import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Visibility } from '../documents/index.ts'
import type { Consultation, ConsultationContent, ConsultationFacts } from './consultation.ts'
import { assignmentsOf, meetingsOf, outcomesOf } from './part.store.ts'
import { stepsOf } from './step.store.ts'

/** Many consultations with all that happened to them: five questions, whatever their number. */
export async function loadConsultations(reading: Reading, ids: readonly Id[]): Promise<readonly ConsultationFacts[]> {
  if (ids.length === 0) return []
  const rows = await reading.db
    .selectFrom('legislation.consultation')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...ids])
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return withParts(reading, rows)
}

export async function findConsultation(reading: Reading, id: Id): Promise<ConsultationFacts | null> {
  return (await loadConsultations(reading, [id]))[0] ?? null
}

/** Locks the consultation; its parts are read after the lock, so nothing can happen to it in between. */
export async function lockConsultation(w: Writing, id: Id): Promise<ConsultationFacts | null> {
  const row = await w.db
    .selectFrom('legislation.consultation')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? ((await withParts(w, [row]))[0] ?? null) : null
}

type About =
  | { readonly draftIds: readonly Id[] }
  | { readonly documentIds: readonly Id[] }
  | { readonly meetingIds: readonly Id[] }

/** The consultations on some drafts, that came with some letters, or with which some conferences are named; withdrawn ones are left out. */
export async function consultationIds(reading: Reading, of: About): Promise<readonly Id[]> {
  const [ids = []]: (readonly Id[])[] = Object.values(of)
  if (ids.length === 0) return []
  const committees = [...reading.sight.committeeIds]
  const rows = await reading.db
    .selectFrom('legislation.consultation as c')
    .select('c.id')
    .where('c.committee_id', 'in', committees)
    .where('c.superseded_at', 'is', null)
    .where((is) => {
      if ('draftIds' in of) return is('c.draft_id', 'in', [...ids])
      if ('documentIds' in of) return is('c.document_id', 'in', [...ids])
      const named = is
        .selectFrom('legislation.consultation_meeting as m')
        .select('m.consultation_id')
        .where('m.committee_id', 'in', committees)
        .where('m.meeting_id', 'in', [...ids])
        .where('m.superseded_at', 'is', null)
      return is('c.id', 'in', named)
    })
    .orderBy('c.received_on')
    .orderBy('c.id')
    .execute()
  return rows.map((row) => row.id)
}

type Row = Selectable<Tables['legislation.consultation']>

async function withParts(reading: Reading, rows: readonly Row[]): Promise<readonly ConsultationFacts[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const steps = await stepsOf(reading, ids)
  const assignments = await assignmentsOf(reading, ids)
  const meetings = await meetingsOf(reading, ids)
  const outcomes = await outcomesOf(reading, ids)
  return rows.map((row) => ({
    consultation: asConsultation(row),
    steps: steps.get(row.id) ?? [],
    assignments: assignments.get(row.id) ?? [],
    meetingIds: meetings.get(row.id) ?? [],
    outcome: outcomes.get(row.id) ?? null,
  }))
}

function columnsOf(content: ConsultationContent) {
  return {
    asker_id: content.askerId,
    asker_name: content.askerName,
    document_id: content.documentId,
    reference: content.reference,
    received_on: content.receivedOn,
    reply_by_on: content.replyByOn,
    reply_source: content.replySource,
    note: content.note,
    visibility: content.visibility,
  }
}

export async function insertConsultation(w: Writing, id: Id, draftId: Id, content: ConsultationContent): Promise<void> {
  const { accountId, name } = w.actor
  const who = { recorded_at: w.now, recorded_by: accountId, recorded_by_name: name }
  await w.db
    .insertInto('legislation.consultation')
    .values({ committee_id: w.committeeId, id, draft_id: draftId, ...columnsOf(content), ...who })
    .execute()
}

/** The caller holds the lock of the row. */
export async function updateConsultation(
  w: Writing,
  id: Id,
  content: ConsultationContent,
  editNo: number,
): Promise<void> {
  await w.db
    .updateTable('legislation.consultation')
    .set({ ...columnsOf(content), edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function supersedeConsultation(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('legislation.consultation')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

function asConsultation(row: Row): Consultation {
  return {
    id: row.id,
    committeeId: row.committee_id,
    draftId: row.draft_id,
    askerId: row.asker_id,
    askerName: row.asker_name,
    documentId: row.document_id,
    reference: row.reference,
    receivedOn: row.received_on as Day,
    replyByOn: row.reply_by_on as Day,
    replySource: row.reply_source,
    note: row.note,
    visibility: row.visibility as Visibility,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
    supersededReason: row.superseded_reason,
  }
}
