import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { FindingKind, Sitting, Subject, TeamMember } from './session.ts'

/** Makes the live topics of a session be exactly these; the ones left out stay as they were known before. */
export async function saveTopics(w: Writing, sessionId: Id, had: readonly string[], want: readonly string[]) {
  const gone = had.filter((topic) => !want.includes(topic))
  const fresh = want.filter((topic) => !had.includes(topic))
  if (gone.length > 0)
    await w.db
      .updateTable('supervision.session_topic')
      .set({ superseded_at: w.now })
      .where('committee_id', '=', w.committeeId)
      .where('session_id', '=', sessionId)
      .where('topic', 'in', gone)
      .where('superseded_at', 'is', null)
      .execute()
  if (fresh.length === 0) return
  const rows = fresh.map((topic) => ({ ...rowOf(w, sessionId), topic }))
  await w.db.insertInto('supervision.session_topic').values(rows).execute()
}

const rowOf = (w: Writing, sessionId: Id) => ({
  committee_id: w.committeeId,
  id: newId(),
  session_id: sessionId,
  recorded_at: w.now,
})

export async function saveSubjects(w: Writing, sessionId: Id, had: readonly Subject[], want: readonly Id[]) {
  const gone = had.filter((one) => !want.includes(one.agencyId)).map((one) => one.id)
  const fresh = want.filter((agencyId) => !had.some((one) => one.agencyId === agencyId))
  if (gone.length > 0)
    await w.db
      .updateTable('supervision.session_subject')
      .set({ superseded_at: w.now })
      .where('committee_id', '=', w.committeeId)
      .where('id', 'in', gone)
      .execute()
  if (fresh.length === 0) return
  const rows = fresh.map((agency_id) => ({ ...rowOf(w, sessionId), agency_id }))
  await w.db.insertInto('supervision.session_subject').values(rows).execute()
}

export async function saveSubjectReport(w: Writing, subjectId: Id, on: Day, reference: string | null): Promise<void> {
  await w.db
    .updateTable('supervision.session_subject')
    .set({ report_on: on, report_reference: reference, report_recorded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', subjectId)
    .execute()
}

export async function replaceTeam(w: Writing, sessionId: Id, team: readonly TeamMember[]): Promise<void> {
  await w.db
    .updateTable('supervision.team_member')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('session_id', '=', sessionId)
    .where('superseded_at', 'is', null)
    .execute()
  if (team.length === 0) return
  const rows = team.map(({ personId, ...one }, sort_order) => ({
    ...rowOf(w, sessionId),
    ...one,
    person_id: personId,
    sort_order,
  }))
  await w.db.insertInto('supervision.team_member').values(rows).execute()
}

export type SittingValues = Omit<Sitting, 'id' | 'recordedAt' | 'supersededAt' | 'cancelledOn'>

function columnsOf(sitting: SittingValues) {
  return {
    scheduled_on: sitting.scheduledOn,
    held_on: sitting.heldOn,
    starts: sitting.starts,
    ends: sitting.ends,
    place: sitting.place,
    agenda: sitting.agenda,
    chaired_by: sitting.chairedBy,
    attendees_a: [...sitting.attendeesA],
    attendees_b: [...sitting.attendeesB],
    minutes: sitting.minutes,
    conclusion: sitting.conclusion,
    opinion: sitting.opinion,
  }
}

export async function insertSitting(w: Writing, sessionId: Id, id: Id, sitting: SittingValues): Promise<void> {
  const held_recorded_at = sitting.heldOn === null ? null : w.now
  await w.db
    .insertInto('supervision.sitting')
    .values({ ...rowOf(w, sessionId), id, ...columnsOf(sitting), held_recorded_at })
    .execute()
}

export async function saveHeld(w: Writing, id: Id, sitting: SittingValues): Promise<void> {
  await w.db
    .updateTable('supervision.sitting')
    .set({ ...columnsOf(sitting), held_recorded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function saveCalledOff(w: Writing, id: Id, on: Day, reason: string): Promise<void> {
  await w.db
    .updateTable('supervision.sitting')
    .set({ cancelled_on: on, cancelled_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Takes a sitting or finding out of the count; the row stays, with the reason and what stands instead. */
export async function supersedePart(
  w: Writing,
  table: 'sitting' | 'finding',
  id: Id,
  by: Id | null,
  reason: string,
): Promise<void> {
  await w.db
    .updateTable(`supervision.${table}`)
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export interface NewFinding {
  readonly kind: FindingKind
  readonly text: string
  readonly foundOn: Day
}

export async function insertFinding(w: Writing, sessionId: Id, id: Id, finding: NewFinding): Promise<void> {
  const { kind, text, foundOn } = finding
  await w.db
    .insertInto('supervision.finding')
    .values({ ...rowOf(w, sessionId), id, kind, text, found_on: foundOn })
    .execute()
}
