import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { MeetingStep } from './meeting.ts'

export interface NewMeetingStep {
  readonly stage: string
  readonly happenedOn: Day
  readonly documentId?: Id | null | undefined
  readonly reference?: string | null | undefined
  readonly note?: string | null | undefined
  readonly untilOn?: Day | null | undefined
}

export async function insertStep(w: Writing, meetingId: Id, step: NewMeetingStep): Promise<Id> {
  const id = newId()
  await w.db
    .insertInto('meetings.step')
    .values({
      committee_id: w.committeeId,
      id,
      meeting_id: meetingId,
      stage: step.stage,
      happened_on: step.happenedOn,
      document_id: step.documentId ?? null,
      reference: step.reference ?? null,
      note: step.note ?? null,
      until_on: step.untilOn ?? null,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
  return id
}

/** Also those superseded: what was known when can be told from them. */
export async function stepsOf(
  reading: Reading,
  meetingIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly MeetingStep[]>> {
  const found = new Map<Id, MeetingStep[]>(meetingIds.map((id) => [id, []]))
  if (meetingIds.length === 0) return found
  const rows = await reading.db
    .selectFrom('meetings.step')
    .select(['id', 'meeting_id', 'stage', 'happened_on', 'document_id', 'reference', 'note', 'until_on'])
    .select(['recorded_at', 'superseded_at'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('meeting_id', 'in', [...meetingIds])
    .orderBy('happened_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  for (const row of rows)
    found.get(row.meeting_id)?.push({
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
    .updateTable('meetings.step')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
