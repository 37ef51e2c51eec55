import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Assignment, Outcome } from './consultation.ts'

/** Whom the work was given to, those taken off among them; only the office sees it. */
export async function assignmentsOf(
  reading: Reading,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Assignment[]>> {
  const rows = await reading.db
    .selectFrom('legislation.assignment')
    .select(['id', 'consultation_id', 'area_id', 'organisation_id', 'name', 'due_on', 'recorded_at', 'superseded_at'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('consultation_id', 'in', [...ids])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const found = new Map<Id, Assignment[]>()
  for (const { consultation_id: id, ...row } of rows) {
    const { area_id: areaId, organisation_id: organisationId, name } = row
    const { due_on: dueOn, recorded_at: recordedAt, superseded_at: supersededAt } = row
    const one = { id: row.id, areaId, organisationId, name, dueOn: dueOn as Day, recordedAt, supersededAt }
    found.set(id, [...(found.get(id) ?? []), one])
  }
  return found
}

export interface NewAssignment extends Pick<Assignment, 'areaId' | 'organisationId' | 'name' | 'dueOn'> {
  readonly consultationId: Id
}

export async function insertAssignment(w: Writing, one: NewAssignment): Promise<Id> {
  const id = newId()
  await w.db
    .insertInto('legislation.assignment')
    .values({
      committee_id: w.committeeId,
      id,
      consultation_id: one.consultationId,
      area_id: one.areaId,
      organisation_id: one.organisationId,
      name: one.name,
      due_on: one.dueOn,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
  return id
}

export async function supersedeAssignment(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('legislation.assignment')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function meetingsOf(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly Id[]>> {
  const rows = await reading.db
    .selectFrom('legislation.consultation_meeting')
    .select(['consultation_id', 'meeting_id'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('consultation_id', 'in', [...ids])
    .where('superseded_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const found = Map.groupBy(rows, (row) => row.consultation_id)
  return new Map([...found].map(([id, list]) => [id, list.map((row) => row.meeting_id)]))
}

export async function insertMeetingLink(w: Writing, consultationId: Id, meetingId: Id): Promise<void> {
  const who = { recorded_at: w.now, recorded_by: w.actor.accountId }
  await w.db
    .insertInto('legislation.consultation_meeting')
    .values({
      committee_id: w.committeeId,
      id: newId(),
      consultation_id: consultationId,
      meeting_id: meetingId,
      ...who,
    })
    .execute()
}

export async function supersedeMeetingLink(
  w: Writing,
  consultationId: Id,
  meetingId: Id,
  reason: string,
): Promise<void> {
  await w.db
    .updateTable('legislation.consultation_meeting')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('consultation_id', '=', consultationId)
    .where('meeting_id', '=', meetingId)
    .where('superseded_at', 'is', null)
    .execute()
}

export async function outcomesOf(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, Outcome>> {
  const rows = await reading.db
    .selectFrom('legislation.outcome')
    .select(['id', 'consultation_id', 'step_id', 'title', 'number_text', 'promulgated_on', 'note'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('consultation_id', 'in', [...ids])
    .where('superseded_at', 'is', null)
    .execute()
  return new Map(
    rows.map((row) => [
      row.consultation_id,
      {
        id: row.id,
        stepId: row.step_id,
        title: row.title,
        numberText: row.number_text,
        promulgatedOn: row.promulgated_on as Day,
        note: row.note,
      },
    ]),
  )
}

export async function insertOutcome(w: Writing, consultationId: Id, one: Omit<Outcome, 'id'>): Promise<void> {
  await w.db
    .insertInto('legislation.outcome')
    .values({
      committee_id: w.committeeId,
      id: newId(),
      consultation_id: consultationId,
      step_id: one.stepId,
      title: one.title,
      number_text: one.numberText,
      promulgated_on: one.promulgatedOn,
      note: one.note,
      recorded_at: w.now,
    })
    .execute()
}

export async function supersedeOutcome(w: Writing, stepId: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('legislation.outcome')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('step_id', '=', stepId)
    .where('superseded_at', 'is', null)
    .execute()
}
