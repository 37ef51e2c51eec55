import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { CaseStep } from './case-step.ts'

export interface NewStep {
  readonly stage: string
  readonly happenedOn: Day
  readonly meetingId?: Id | null
  readonly submissionId?: Id | null
  readonly decisionId?: Id | null
  readonly ceremonyId?: Id | null
  readonly documentId?: Id | null
  readonly reference?: string | null
  readonly note?: string | null
}

/** The same step of many cases, or of one movement, in one statement. */
export async function insertSteps(
  w: Writing,
  subject: 'case' | 'movement',
  subjectIds: readonly Id[],
  step: NewStep,
): Promise<void> {
  if (subjectIds.length === 0) return
  const rows = subjectIds.map((subjectId) => ({
    committee_id: w.committeeId,
    id: newId(),
    case_id: subject === 'case' ? subjectId : null,
    movement_id: subject === 'movement' ? subjectId : null,
    stage: step.stage,
    happened_on: step.happenedOn,
    meeting_id: step.meetingId ?? null,
    submission_id: step.submissionId ?? null,
    decision_id: step.decisionId ?? null,
    ceremony_id: step.ceremonyId ?? null,
    document_id: step.documentId ?? null,
    reference: step.reference ?? null,
    note: step.note ?? null,
    recorded_at: w.now,
    recorded_by: w.actor.accountId,
  }))
  await w.db.insertInto('commendation.step').values(rows).execute()
}

/** All steps of many subjects in one question, also those superseded: what was known when can be told from them. */
export async function stepsOf(
  reading: Reading,
  subjectIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly CaseStep[]>> {
  const found = new Map<Id, CaseStep[]>(subjectIds.map((id) => [id, []]))
  if (subjectIds.length === 0) return found
  const rows = await reading.db
    .selectFrom('commendation.step')
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
      happenedOn: row.happened_on as Day,
      meetingId: row.meeting_id,
      submissionId: row.submission_id,
      decisionId: row.decision_id,
      ceremonyId: row.ceremony_id,
      documentId: row.document_id,
      reference: row.reference,
      note: row.note,
      recordedAt: row.recorded_at,
      supersededAt: row.superseded_at,
    })
  return found
}

/** Takes steps back; the rows stay, with the reason. */
export async function supersedeSteps(w: Writing, ids: readonly Id[], reason: string): Promise<void> {
  if (ids.length === 0) return
  await w.db
    .updateTable('commendation.step')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', 'in', [...ids])
    .execute()
}
