import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { type AgendaItem, agendaChanges } from './agenda.ts'
import { type Attendance, type Invitation, invitationKey } from './attendance.ts'
import type { Holding } from './meeting.ts'
import type { Purpose } from './purpose.ts'

const rowOf = (w: Writing, meetingId: Id) => ({
  committee_id: w.committeeId,
  id: newId(),
  meeting_id: meetingId,
  recorded_at: w.now,
})

/** Makes the live purposes be exactly these; the ones left out stay as they were known before. */
export async function savePurposes(w: Writing, id: Id, had: readonly Purpose[], want: readonly Purpose[]) {
  const gone = had.filter((one) => !want.includes(one))
  const fresh = want.filter((one) => !had.includes(one))
  if (gone.length > 0)
    await w.db
      .updateTable('meetings.purpose')
      .set({ superseded_at: w.now })
      .where('committee_id', '=', w.committeeId)
      .where('meeting_id', '=', id)
      .where('purpose', 'in', gone)
      .where('superseded_at', 'is', null)
      .execute()
  if (fresh.length > 0)
    await w.db
      .insertInto('meetings.purpose')
      .values(fresh.map((purpose) => ({ ...rowOf(w, id), purpose })))
      .execute()
}

export type HoldingValues = Omit<Holding, 'id' | 'recordedAt' | 'supersededAt'>

export async function insertHolding(w: Writing, meetingId: Id, id: Id, { heldOn, ...rest }: HoldingValues) {
  await w.db
    .insertInto('meetings.holding')
    .values({ ...rowOf(w, meetingId), id, held_on: heldOn, ...rest })
    .execute()
}

export async function supersedeHolding(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('meetings.holding')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export type NewInvitation = Pick<Invitation, 'kind' | 'targetId' | 'name'>

/** Makes the list be exactly these; an invitation that was sent and stays keeps the day it was sent on. */
export async function saveInvitations(
  w: Writing,
  meetingId: Id,
  had: readonly Invitation[],
  want: readonly NewInvitation[],
): Promise<void> {
  const wanted = new Map(want.map((one, position) => [invitationKey(one), { one, position }]))
  const kept = new Set(had.map(invitationKey).filter((key) => wanted.has(key)))
  const gone = had.filter((one) => !kept.has(invitationKey(one))).map((one) => one.id)
  if (gone.length > 0) await removeInvitations(w, gone)
  const fresh = [...wanted].filter(([key]) => !kept.has(key)).map(([, value]) => value)
  if (fresh.length === 0) return
  const rows = fresh.map(({ one, position }) => ({
    ...rowOf(w, meetingId),
    kind: one.kind,
    target_id: one.targetId,
    name: one.name,
    position,
  }))
  await w.db.insertInto('meetings.invitation').values(rows).execute()
}

export async function markSent(w: Writing, meetingId: Id, sentOn: Day): Promise<void> {
  await w.db
    .updateTable('meetings.invitation')
    .set({ sent_on: sentOn })
    .where('committee_id', '=', w.committeeId)
    .where('meeting_id', '=', meetingId)
    .where('superseded_at', 'is', null)
    .where('sent_on', 'is', null)
    .execute()
}

/** The list of who came, written anew as a whole. */
export async function replaceAttendance(w: Writing, meetingId: Id, list: readonly Attendance[]): Promise<void> {
  await w.db
    .updateTable('meetings.attendance')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('meeting_id', '=', meetingId)
    .where('superseded_at', 'is', null)
    .execute()
  if (list.length === 0) return
  const rows = list.map(({ invitationId, ...one }, position) => ({
    ...rowOf(w, meetingId),
    ...one,
    invitation_id: invitationId,
    position,
  }))
  await w.db.insertInto('meetings.attendance').values(rows).execute()
}

/** Writes only the points that are new or worded otherwise; earlier wordings stay. */
export async function saveAgenda(w: Writing, meetingId: Id, had: readonly AgendaItem[], want: readonly AgendaItem[]) {
  const { gone, fresh } = agendaChanges(had, want)
  if (gone.length > 0)
    await w.db
      .updateTable('meetings.agenda_item')
      .set({ superseded_at: w.now })
      .where('committee_id', '=', w.committeeId)
      .where('meeting_id', '=', meetingId)
      .where('item_id', 'in', [...gone])
      .where('superseded_at', 'is', null)
      .execute()
  if (fresh.length === 0) return
  const rows = fresh.map(({ itemId, ...one }) => ({ ...rowOf(w, meetingId), item_id: itemId, ...one }))
  await w.db.insertInto('meetings.agenda_item').values(rows).execute()
}

async function removeInvitations(w: Writing, ids: readonly Id[]): Promise<void> {
  await w.db
    .updateTable('meetings.invitation')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('id', 'in', [...ids])
    .execute()
}
