import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { OutreachStep } from './step.ts'

export type StepSubject = 'item' | 'plan' | 'programme' | 'opinion' | 'model' | 'team' | 'request'

export interface NewStep {
  readonly stage: string
  readonly happenedOn: Day
  readonly documentId?: Id | null | undefined
  readonly reference?: string | null | undefined
  readonly note?: string | null | undefined
  /** Of a programme: the task it is about. */
  readonly taskId?: Id | undefined
  /** Of a request that is assigned. */
  readonly teamId?: Id | null | undefined
}

export async function insertStep(w: Writing, subject: StepSubject, subjectId: Id, step: NewStep): Promise<Id> {
  const id = newId()
  await w.db
    .insertInto('outreach.step')
    .values({
      committee_id: w.committeeId,
      id,
      [`${subject}_id`]: subjectId,
      task_id: step.taskId ?? null,
      stage: step.stage,
      happened_on: step.happenedOn,
      document_id: step.documentId ?? null,
      reference: step.reference ?? null,
      note: step.note ?? null,
      assigned_team_id: step.teamId ?? null,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    } as never)
    .execute()
  return id
}

/** All steps of many subjects in one question, also those taken back: what was known when can be told from them. */
export async function stepsOf(
  reading: Reading,
  subjectIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly OutreachStep[]>> {
  const found = new Map<Id, OutreachStep[]>(subjectIds.map((id) => [id, []]))
  if (subjectIds.length === 0) return found
  const rows = await reading.db
    .selectFrom('outreach.step')
    .selectAll()
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
      recordedBy: row.recorded_by,
      recordedByName: row.recorded_by_name,
      teamId: row.assigned_team_id,
    })
  return found
}

export async function supersedeStep(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('outreach.step')
    .set({ superseded_at: w.now, superseded_by: null, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
