import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import type { ReviewMeeting } from './meeting.ts'

const columns = sql.raw(`
  m.id, m.round_id as "roundId", m.kind, m.area_id as "areaId", m.held_on as "heldOn", m.place,
  m.chaired_by as "chairedBy", m.secretary, m.present, m.voting, m.proceedings, m.conclusion, (
    select count(*) from assistance.verdict v where v.committee_id = m.committee_id and v.meeting_id = m.id
      and v.superseded_at is null) as verdicts`)

export async function meetingsOf(reading: Reading, roundId: Id): Promise<readonly ReviewMeeting[]> {
  const { rows } = await sql<ReviewMeeting>`
    select ${columns} from assistance.meeting m where m.round_id = ${roundId}::uuid and m.superseded_at is null
    order by m.held_on, m.kind, m.id`.execute(reading.db)
  return rows
}

export async function insertMeeting(w: Writing, meeting: Omit<ReviewMeeting, 'verdicts'>): Promise<void> {
  await w.db
    .insertInto('assistance.meeting')
    .values({
      committee_id: w.committeeId,
      id: meeting.id,
      round_id: meeting.roundId,
      kind: meeting.kind,
      area_id: meeting.areaId,
      held_on: meeting.heldOn,
      place: meeting.place,
      chaired_by: meeting.chairedBy,
      secretary: meeting.secretary,
      present: meeting.present,
      voting: meeting.voting,
      proceedings: meeting.proceedings,
      conclusion: meeting.conclusion,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}

export interface Verdict {
  readonly needId: Id
  readonly outcome: 'agreed' | 'not_agreed'
  readonly inFavour: number
  readonly amount: Dong
  readonly goods: string | null
  readonly note: string | null
}

export async function insertVerdicts(w: Writing, meetingId: Id, verdicts: readonly Verdict[]): Promise<void> {
  const values = verdicts.map((one) => ({
    committee_id: w.committeeId,
    id: newId(),
    meeting_id: meetingId,
    need_id: one.needId,
    outcome: one.outcome,
    in_favour: one.inFavour,
    amount: one.amount,
    goods: one.goods,
    note: one.note,
    recorded_at: w.now,
  }))
  for (let at = 0; at < values.length; at += 4000)
    await w.db
      .insertInto('assistance.verdict')
      .values(values.slice(at, at + 4000))
      .execute()
}

/** What a meeting said of each line. */
export async function verdictsOf(reading: Reading, meetingId: Id): Promise<readonly Verdict[]> {
  const { rows } = await sql<Verdict>`
    select need_id as "needId", outcome, in_favour as "inFavour", amount, goods, note
    from assistance.verdict where meeting_id = ${meetingId}::uuid and superseded_at is null
    order by need_id`.execute(reading.db)
  return rows
}
