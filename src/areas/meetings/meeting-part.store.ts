import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { AgendaItem } from './agenda.ts'
import type { Attendance, Invitation, InvitationKind } from './attendance.ts'
import type { Holding } from './meeting.ts'
import { type Purpose, purposes } from './purpose.ts'

type Many<T> = Promise<ReadonlyMap<Id, readonly T[]>>

function byMeeting<Row extends { readonly meeting_id: Id }, T>(rows: readonly Row[], as: (row: Row) => T) {
  const found = new Map<Id, T[]>()
  for (const row of rows) found.set(row.meeting_id, [...(found.get(row.meeting_id) ?? []), as(row)])
  return found
}

const rank = (purpose: string): number => (purposes as readonly string[]).indexOf(purpose)

/** In the order in which they are always told. */
export async function purposesOf(reading: Reading, meetingIds: readonly Id[]): Many<Purpose> {
  if (meetingIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('meetings.purpose')
    .select(['meeting_id', 'purpose'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('meeting_id', 'in', [...meetingIds])
    .where('superseded_at', 'is', null)
    .execute()
  return byMeeting(
    rows.toSorted((a, b) => rank(a.purpose) - rank(b.purpose)),
    (row) => row.purpose as Purpose,
  )
}

/** Also those superseded, the newest first. */
export async function holdingsOf(reading: Reading, meetingIds: readonly Id[]): Many<Holding> {
  if (meetingIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('meetings.holding')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('meeting_id', 'in', [...meetingIds])
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return byMeeting(rows, asHolding)
}

function asHolding(row: Selectable<Tables['meetings.holding']>): Holding {
  return {
    id: row.id,
    heldOn: row.held_on,
    starts: row.starts,
    ends: row.ends,
    place: row.place,
    chair: row.chair,
    present: row.present,
    spoken: row.spoken,
    opinions: row.opinions,
    answered: row.answered,
    noted: row.noted,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }
}

/** Whom a conference invites, who came, what its agenda is: of one conference, for its own page. */
export async function invitationsOf(reading: Reading, meetingId: Id): Promise<readonly Invitation[]> {
  const rows = await reading.db
    .selectFrom('meetings.invitation')
    .select(['id', 'kind', 'target_id', 'name', 'sent_on'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('meeting_id', '=', meetingId)
    .where('superseded_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as InvitationKind,
    targetId: row.target_id,
    name: row.name,
    sentOn: row.sent_on,
  }))
}

export async function attendanceOf(reading: Reading, meetingId: Id): Promise<readonly Attendance[]> {
  const rows = await reading.db
    .selectFrom('meetings.attendance')
    .select(['invitation_id', 'name', 'present', 'spoken'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('meeting_id', '=', meetingId)
    .where('superseded_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    invitationId: row.invitation_id,
    name: row.name,
    present: row.present,
    spoken: row.spoken,
  }))
}

export async function agendaOf(reading: Reading, meetingId: Id): Promise<readonly AgendaItem[]> {
  const rows = await reading.db
    .selectFrom('meetings.agenda_item')
    .select(['item_id', 'step', 'title', 'speaker', 'minutes'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('meeting_id', '=', meetingId)
    .where('superseded_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    itemId: row.item_id,
    step: row.step,
    title: row.title,
    speaker: row.speaker,
    minutes: row.minutes,
  }))
}
