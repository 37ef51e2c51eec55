import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { dayPlaceIn } from '../../values/list-place.ts'
import type { MeetingState } from './meeting.ts'
import { type Purpose, purposes } from './purpose.ts'

export interface MeetingQuery {
  readonly committeeId: Id
  readonly text?: string
  readonly year?: number | null
  readonly purpose?: string | null
  readonly bodyId?: Id | null
  readonly areaId?: Id | null
  /** A state, or `open`: still to be held, or held and without minutes. */
  readonly state?: string | null
  readonly ids?: readonly Id[] | null
  /** The last row seen: `day|id`. */
  readonly after?: string | null
  readonly limit?: number
  /** With a text: its very accents first. Such a list has one page. */
  readonly ranked?: boolean
}

/** A conference as a list shows it. */
export interface MeetingLine {
  readonly id: Id
  readonly title: string
  readonly purposes: readonly Purpose[]
  readonly bodyName: string | null
  readonly areaId: Id | null
  readonly state: MeetingState
  /** Held, else planned, else written down. */
  readonly listedOn: Day
  readonly heldOn: Day | null
  readonly plannedTime: string | null
  readonly place: string | null
  readonly present: number | null
  readonly spoken: number | null
  readonly opinions: number | null
}

/** Purposes in the order in which they are always told. */
const told = sql.raw(`array[${purposes.map((one) => `'${one}'`).join(', ')}]`)
const order = sql.raw(`array['planned', 'noticed', 'held', 'minuted', 'concluded']`)

/** Every conference of a committee with the state its facts give it today: the rule of `meetingState`, told in SQL. */
function lines(committeeId: Id, today: Day): RawBuilder<unknown> {
  return sql`(
    select m.id, m.title, m.body_id, m.body_name, m.area_id, m.planned_time, m.search_key, m.exact_key, h.held_on,
      coalesce(h.place, m.place) as place, h.opinions,
      coalesce(h.held_on, m.planned_on, t.first_on, (m.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date) as listed_on,
      coalesce(h.present, a.present) as present, coalesce(h.spoken, a.spoken) as spoken,
      array(select p.purpose from meetings.purpose p where p.committee_id = m.committee_id and p.meeting_id = m.id
        and p.superseded_at is null order by array_position(${told}, p.purpose)) as purposes,
      case when m.superseded_at is not null then 'withdrawn' when t.cancelled then 'cancelled'
        when t.postponed and h.held_on is null then 'postponed'
        else coalesce((${order})[greatest(t.rank, case when h.held_on is null then 0 else 3 end)], 'not_begun') end as state
    from meetings.meeting m
    left join lateral (
      select h.held_on, h.place, h.present, h.spoken, h.opinions from meetings.holding h
      where h.committee_id = m.committee_id and h.meeting_id = m.id and h.superseded_at is null and h.held_on <= ${today}
    ) h on true
    left join lateral (
      select sum(a.present)::int as present, sum(a.spoken)::int as spoken from meetings.attendance a
      where a.committee_id = m.committee_id and a.meeting_id = m.id and a.superseded_at is null
    ) a on true
    left join lateral (
      select min(t.happened_on) as first_on, coalesce(max(array_position(${order}, t.stage)), 0) as rank,
        coalesce(bool_or(t.stage = 'cancelled'), false) as cancelled,
        coalesce((array_agg(t.stage order by t.happened_on desc, t.recorded_at desc, t.id desc)
          filter (where t.stage in ('postponed', 'rescheduled')))[1] = 'postponed', false) as postponed
      from meetings.step t
      where t.committee_id = m.committee_id and t.meeting_id = m.id and t.superseded_at is null
        and t.happened_on <= ${today}
    ) t on true
    where m.committee_id = ${committeeId}
  )`
}

const anything = sql<boolean>`true`

function matching({ text, year, purpose, bodyId, areaId, state, ids }: MeetingQuery): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = []
  if (text) parts.push(sql<boolean>`strpos(l.search_key, platform.fold(${text})) > 0`)
  if (year) parts.push(sql<boolean>`l.listed_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`)
  if (purpose) parts.push(sql<boolean>`${purpose} = any(l.purposes)`)
  if (bodyId) parts.push(sql<boolean>`l.body_id = ${bodyId}::uuid`)
  if (areaId) parts.push(sql<boolean>`l.area_id = ${areaId}::uuid`)
  if (ids) parts.push(sql<boolean>`l.id = any(${[...ids]}::uuid[])`)
  if (state === 'open') parts.push(sql<boolean>`l.state in ('planned', 'noticed', 'postponed', 'held')`)
  else if (state) parts.push(sql<boolean>`l.state = ${state}`)
  else if (!ids) parts.push(sql<boolean>`l.state <> 'withdrawn'`)
  return parts.reduce((all, part) => sql<boolean>`${all} and ${part}`, anything)
}

export interface MeetingPage {
  readonly rows: readonly MeetingLine[]
  readonly next: string | null
}

/** Conferences of a committee, newest first; accents need not be typed. */
export async function listMeetings(reading: Reading, query: MeetingQuery): Promise<MeetingPage> {
  const limit = Math.max(1, Math.min(query.limit ?? 50, 5000))
  const exact = query.ranked ? sql`strpos(l.exact_key, platform.exact_key(${query.text ?? ''})) > 0` : sql`l.id is null`
  const { day, id } = dayPlaceIn(query.after)
  const place = day && id ? sql<boolean>`(l.listed_on, l.id) < (${day}::date, ${id}::uuid)` : anything
  const { rows } = await sql<MeetingLine>`
    select l.id, l.title, l.purposes, l.body_name as "bodyName", l.area_id as "areaId", l.state,
      l.listed_on as "listedOn", l.held_on as "heldOn", l.planned_time as "plannedTime", l.place, l.present, l.spoken,
      l.opinions
    from ${lines(query.committeeId, reading.today)} l
    where ${matching(query)} and ${place}
    order by ${exact} desc, l.listed_on desc, l.id desc limit ${limit + 1}`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? `${last.listedOn}|${last.id}` : null }
}

/** How many stand in each state under the other filters. */
export async function tallyMeetings(reading: Reading, query: MeetingQuery): Promise<ReadonlyMap<MeetingState, number>> {
  const { rows } = await sql<{ state: MeetingState; count: number }>`
    select l.state, count(*)::int as count from ${lines(query.committeeId, reading.today)} l
    where ${matching(query)} group by l.state`.execute(reading.db)
  return new Map(rows.map((row) => [row.state, row.count]))
}

/** The years that have any, newest first. */
export async function meetingYears(reading: Reading, committeeId: Id): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from l.listed_on)::int as year from ${lines(committeeId, reading.today)} l
    order by year desc`.execute(reading.db)
  return rows.map((row) => row.year)
}
