import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { ConsultationStage, ConsultationStep } from './consultation.ts'

export interface NewStep {
  readonly stage: ConsultationStage
  readonly happenedOn: Day
  readonly documentId?: Id | null | undefined
  readonly reference?: string | null | undefined
  readonly note?: string | null | undefined
}

export async function insertStep(w: Writing, consultationId: Id, step: NewStep): Promise<Id> {
  const id = newId()
  await w.db
    .insertInto('legislation.step')
    .values({
      committee_id: w.committeeId,
      id,
      consultation_id: consultationId,
      stage: step.stage,
      happened_on: step.happenedOn,
      document_id: step.documentId ?? null,
      reference: step.reference ?? null,
      note: step.note ?? null,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
  return id
}

/** Also those superseded: what was known when can be told from them. */
export async function stepsOf(
  reading: Reading,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, readonly ConsultationStep[]>> {
  const found = new Map<Id, ConsultationStep[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return found
  const rows = await reading.db
    .selectFrom('legislation.step')
    .select(['id', 'consultation_id', 'stage', 'happened_on', 'document_id', 'reference', 'note'])
    .select(['recorded_at', 'superseded_at'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('consultation_id', 'in', [...ids])
    .orderBy('happened_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  for (const row of rows)
    found.get(row.consultation_id)?.push({
      id: row.id,
      stage: row.stage as ConsultationStage,
      happenedOn: row.happened_on as Day,
      documentId: row.document_id,
      reference: row.reference,
      note: row.note,
      recordedAt: row.recorded_at,
      supersededAt: row.superseded_at,
    })
  return found
}

export async function supersedeStep(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('legislation.step')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
