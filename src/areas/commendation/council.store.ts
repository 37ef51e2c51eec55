import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Ballot, CouncilMeeting, CouncilMember, CouncilRole } from './council.ts'

/** The meetings of a round, oldest first, with who was there. */
export async function meetingsOf(reading: Reading, roundId: Id): Promise<readonly CouncilMeeting[]> {
  const rows = await meetings(reading).where('round_id', '=', roundId).orderBy('held_on').orderBy('id').execute()
  const members = await membersOf(
    reading,
    rows.map((row) => row.id),
  )
  return rows.map((row) => asMeeting(row, members.get(row.id) ?? []))
}

export async function findMeeting(reading: Reading, id: Id): Promise<CouncilMeeting | null> {
  const row = await meetings(reading).where('id', '=', id).executeTakeFirst()
  return row ? asMeeting(row, (await membersOf(reading, [id])).get(id) ?? []) : null
}

/** Who sat in the last meeting of the committee's council: the next one begins from them. */
export async function lastCouncil(reading: Reading, committeeId: Id): Promise<readonly CouncilMember[]> {
  const row = await meetings(reading)
    .where('committee_id', '=', committeeId)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? ((await membersOf(reading, [row.id])).get(row.id) ?? []) : []
}

const meetings = (reading: Reading) =>
  reading.db
    .selectFrom('commendation.council_meeting')
    .select([
      'id',
      'round_id',
      'held_on',
      'starts',
      'ends',
      'place',
      'ballot',
      'even_reason',
      'proceedings',
      'conclusion',
    ])
    .select('recorded_at')
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('superseded_at', 'is', null)

interface Row {
  id: Id
  round_id: Id
  held_on: string
  starts: string | null
  ends: string | null
  place: string
  ballot: string
  even_reason: string | null
  proceedings: string | null
  conclusion: string | null
  recorded_at: Date
}

function asMeeting(row: Row, members: readonly CouncilMember[]): CouncilMeeting {
  return {
    id: row.id,
    roundId: row.round_id,
    heldOn: row.held_on as Day,
    starts: row.starts,
    ends: row.ends,
    place: row.place,
    ballot: row.ballot as Ballot,
    evenReason: row.even_reason,
    proceedings: row.proceedings,
    conclusion: row.conclusion,
    recordedAt: row.recorded_at,
    members,
  }
}

async function membersOf(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly CouncilMember[]>> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('commendation.council_member')
    .select(['meeting_id', 'person_id', 'name', 'position', 'role', 'is_present'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('meeting_id', 'in', [...ids])
    .orderBy('sort_order')
    .execute()
  const members = rows.map((row) => ({
    meetingId: row.meeting_id,
    personId: row.person_id,
    name: row.name,
    position: row.position,
    role: row.role as CouncilRole,
    isPresent: row.is_present,
  }))
  return Map.groupBy(members, (one) => one.meetingId)
}

export async function insertMeeting(w: Writing, meeting: Omit<CouncilMeeting, 'recordedAt'>): Promise<void> {
  const row = { committee_id: w.committeeId, recorded_at: w.now }
  await w.db
    .insertInto('commendation.council_meeting')
    .values({
      ...row,
      id: meeting.id,
      round_id: meeting.roundId,
      held_on: meeting.heldOn,
      starts: meeting.starts,
      ends: meeting.ends,
      place: meeting.place,
      ballot: meeting.ballot,
      even_reason: meeting.evenReason,
      proceedings: meeting.proceedings,
      conclusion: meeting.conclusion,
    })
    .execute()
  const members = meeting.members.map(({ personId, isPresent, ...one }, sort_order) => ({
    ...row,
    ...one,
    id: newId(),
    meeting_id: meeting.id,
    person_id: personId,
    is_present: isPresent,
    sort_order,
  }))
  await w.db.insertInto('commendation.council_member').values(members).execute()
}

export interface NewVote {
  readonly caseId: Id
  readonly inFavour: number
  readonly voting: number
  readonly note: string | null
}

export async function insertVotes(w: Writing, meetingId: Id, votes: readonly NewVote[]): Promise<void> {
  if (votes.length === 0) return
  const rows = votes.map((vote) => ({
    committee_id: w.committeeId,
    id: newId(),
    meeting_id: meetingId,
    case_id: vote.caseId,
    in_favour: vote.inFavour,
    voting: vote.voting,
    note: vote.note,
    recorded_at: w.now,
  }))
  await w.db.insertInto('commendation.vote').values(rows).execute()
}

/** Votes of a case taken back: those of one meeting. */
export async function supersedeVotes(w: Writing, caseIds: readonly Id[], meetingId: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('commendation.vote')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('case_id', 'in', [...caseIds])
    .where('meeting_id', '=', meetingId)
    .where('superseded_at', 'is', null)
    .execute()
}

export async function supersedeMeeting(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('commendation.council_meeting')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
