import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId, newIds } from '../../values/id.ts'
import type { Step } from './step.ts'

export type StepSubject = 'plan' | 'event' | 'result'

export interface NewStep {
  readonly stage: string
  readonly happenedOn: Day
  readonly documentId?: Id | null
  readonly reference?: string | null
  readonly note?: string | null
  readonly untilOn?: Day | null
}

/** Steps of one kind of subject, in one statement. */
export async function insertSteps(
  w: Writing,
  subject: StepSubject,
  steps: readonly (NewStep & { readonly subjectId: Id })[],
): Promise<void> {
  if (steps.length === 0) return
  const ids = newIds(steps.length)
  const rows = steps.map(({ subjectId, stage, happenedOn, documentId, reference, note, untilOn }, at) => ({
    committee_id: w.committeeId,
    id: ids[at] ?? newId(),
    plan_id: subject === 'plan' ? subjectId : null,
    event_id: subject === 'event' ? subjectId : null,
    result_id: subject === 'result' ? subjectId : null,
    stage,
    happened_on: happenedOn,
    document_id: documentId ?? null,
    reference: reference ?? null,
    note: note ?? null,
    until_on: untilOn ?? null,
    recorded_at: w.now,
    recorded_by: w.actor.accountId,
  }))
  await w.db.insertInto('festival.step').values(rows).execute()
}

export async function insertStep(w: Writing, subject: StepSubject, subjectId: Id, step: NewStep): Promise<void> {
  await insertSteps(w, subject, [{ subjectId, ...step }])
}

/** All steps of many subjects in one question, also those superseded: what was known when can be told from them. */
export async function stepsOf(reading: Reading, subjectIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly Step[]>> {
  const found = new Map<Id, Step[]>(subjectIds.map((id) => [id, []]))
  if (subjectIds.length === 0) return found
  const rows = await reading.db
    .selectFrom('festival.step')
    .select(['id', 'subject_id', 'stage', 'happened_on', 'document_id', 'reference', 'note', 'until_on', 'recorded_at'])
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
      untilOn: row.until_on,
      recordedAt: row.recorded_at,
      supersededAt: row.superseded_at,
    })
  return found
}

export async function supersedeStep(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('festival.step')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
