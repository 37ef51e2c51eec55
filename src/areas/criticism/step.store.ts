import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Step } from './step.ts'

export type StepSubject = 'plan' | 'dialogue' | 'exercise'

export interface NewStep {
  readonly stage: string
  readonly happenedOn: Day
  readonly documentId?: Id | null | undefined
  readonly reference?: string | null | undefined
  readonly note?: string | null | undefined
}

export async function insertStep(w: Writing, subject: StepSubject, subjectId: Id, step: NewStep): Promise<Id> {
  const id = newId()
  await w.db
    .insertInto('criticism.step')
    .values({
      committee_id: w.committeeId,
      id,
      plan_id: subject === 'plan' ? subjectId : null,
      dialogue_id: subject === 'dialogue' ? subjectId : null,
      exercise_id: subject === 'exercise' ? subjectId : null,
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

/** All steps of many subjects in one question, also those superseded: what was known when can be told from them. */
export async function stepsOf(reading: Reading, subjectIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly Step[]>> {
  const found = new Map<Id, Step[]>(subjectIds.map((id) => [id, []]))
  if (subjectIds.length === 0) return found
  const rows = await reading.db
    .selectFrom('criticism.step')
    .select(['id', 'subject_id', 'stage', 'happened_on', 'document_id', 'reference', 'note', 'recorded_at'])
    .select('superseded_at')
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('subject_id', 'in', [...subjectIds])
    .orderBy('happened_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  for (const row of rows)
    found.get(row.subject_id)?.push({
      id: row.id,
      stage: row.stage,
      happenedOn: row.happened_on,
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
    .updateTable('criticism.step')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
