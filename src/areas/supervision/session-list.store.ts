import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { dayPlaceIn } from '../../values/list-place.ts'
import type { SessionForm } from './form.ts'
import type { SessionState } from './session.ts'

export interface SessionQuery {
  readonly committeeId: Id
  readonly text?: string
  readonly year?: number | null
  readonly form?: string | null
  readonly topic?: string | null
  readonly agencyId?: Id | null
  readonly state?: string | null
  readonly lineIds?: readonly Id[] | null
  /** The last row seen: `day|id`. */
  readonly after?: string | null
  readonly limit?: number
  /** With a text: its very accents first. Such a list has one page. */
  readonly ranked?: boolean
}

/** A session as a list shows it. */
export interface SessionLine {
  readonly id: Id
  readonly form: SessionForm
  readonly title: string
  readonly state: SessionState
  /** The day it stands under: last sitting, else planned, else begun. */
  readonly listedOn: Day
  readonly plannedTime: string | null
  readonly lineId: Id | null
  readonly unplanned: boolean
  readonly sittings: number
  readonly topics: readonly string[]
  readonly agencyIds: readonly Id[]
  readonly head: string | null
}

const order = sql.raw(`array['planned', 'selected', 'invited', 'preparing', 'studied', 'notified', 'expert_opinions',
  'attended', 'opinion_given', 'fieldwork', 'drafting_report', 'reported', 'concluded', 'following_up', 'closed']`)

/** Every session of a committee with the state its steps give it today: the rule of `stateOf`, told in SQL. */
function lines(committeeId: Id, today: Day): RawBuilder<unknown> {
  return sql`(
    select s.id, s.form, s.title, s.planned_time, s.line_id, s.unplanned, s.search_key, s.exact_key,
      coalesce(m.last_on, s.planned_from_on, t.first_on, (s.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date) as listed_on,
      coalesce(m.count, 0)::int as sittings,
      case when s.superseded_at is not null then 'withdrawn' when t.cancelled then 'cancelled'
        when t.postponed then 'postponed' else coalesce((${order})[t.rank], 'not_begun') end as state,
      array(select p.topic from supervision.session_topic p where p.committee_id = s.committee_id
        and p.session_id = s.id and p.superseded_at is null order by p.id) as topics,
      array(select j.agency_id from supervision.session_subject j where j.committee_id = s.committee_id
        and j.session_id = s.id and j.superseded_at is null order by j.id) as agency_ids,
      (select w.name from supervision.team_member w where w.committee_id = s.committee_id and w.session_id = s.id
        and w.superseded_at is null and w.role = 'head' limit 1) as head
    from supervision.session s
    left join lateral (
      select max(held_on) as last_on, count(*) as count from supervision.sitting m
      where m.committee_id = s.committee_id and m.session_id = s.id and m.superseded_at is null and m.held_on is not null
    ) m on true
    left join lateral (
      select min(happened_on) as first_on, max(array_position(${order}, t.stage)) as rank,
        coalesce(bool_or(t.stage = 'cancelled'), false) as cancelled,
        coalesce((array_agg(t.stage order by t.happened_on desc, t.recorded_at desc, t.id desc)
          filter (where t.stage in ('postponed', 'resumed')))[1] = 'postponed', false) as postponed
      from supervision.step t
      where t.committee_id = s.committee_id and t.session_id = s.id and t.superseded_at is null
        and t.happened_on <= ${today}
    ) t on true
    where s.committee_id = ${committeeId}
  )`
}

const nobodyBefore = sql<boolean>`true`

function matching(query: SessionQuery): RawBuilder<boolean> {
  const { text, year, form, topic, agencyId, state, lineIds } = query
  const parts: RawBuilder<boolean>[] = []
  if (text) parts.push(sql<boolean>`strpos(l.search_key, platform.fold(${text})) > 0`)
  if (year) parts.push(sql<boolean>`l.listed_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`)
  if (form) parts.push(sql<boolean>`l.form = ${form}`)
  if (topic) parts.push(sql<boolean>`${topic} = any(l.topics)`)
  if (agencyId) parts.push(sql<boolean>`${agencyId}::uuid = any(l.agency_ids)`)
  if (lineIds) parts.push(sql<boolean>`l.line_id = any(${[...lineIds]}::uuid[])`)
  if (state === 'open') parts.push(sql<boolean>`l.state not in ('closed', 'cancelled', 'withdrawn')`)
  else if (state) parts.push(sql<boolean>`l.state = ${state}`)
  else parts.push(sql<boolean>`l.state <> 'withdrawn'`)
  return parts.reduce((all, part) => sql<boolean>`${all} and ${part}`, nobodyBefore)
}

export interface SessionPage {
  readonly rows: readonly SessionLine[]
  readonly next: string | null
}

/** Sessions of a committee, newest first; accents need not be typed. */
export async function listSessions(reading: Reading, query: SessionQuery): Promise<SessionPage> {
  const limit = Math.max(1, Math.min(query.limit ?? 50, 5000))
  const exact = query.ranked ? sql`strpos(l.exact_key, platform.exact_key(${query.text ?? ''})) > 0` : sql`l.id is null`
  const { day, id } = dayPlaceIn(query.after)
  const place = day && id ? sql<boolean>`(l.listed_on, l.id) < (${day}::date, ${id}::uuid)` : nobodyBefore
  const { rows } = await sql<SessionLine>`
    select l.id, l.form, l.title, l.state, l.listed_on as "listedOn", l.planned_time as "plannedTime",
      l.line_id as "lineId", l.unplanned, l.sittings, l.topics, l.agency_ids as "agencyIds", l.head
    from ${lines(query.committeeId, reading.today)} l
    where ${matching(query)} and ${place}
    order by ${exact} desc, l.listed_on desc, l.id desc limit ${limit + 1}`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? `${last.listedOn}|${last.id}` : null }
}

/** How many sessions of a year stand in each state, and the years that have any. */
export async function countSessions(reading: Reading, query: SessionQuery): Promise<ReadonlyMap<SessionState, number>> {
  const { rows } = await sql<{ state: SessionState; count: number }>`
    select l.state, count(*)::int as count from ${lines(query.committeeId, reading.today)} l
    where ${matching(query)} group by l.state`.execute(reading.db)
  return new Map(rows.map((row) => [row.state, row.count]))
}

export async function sessionYears(reading: Reading, committeeId: Id): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from l.listed_on)::int as year from ${lines(committeeId, reading.today)} l
    order by year desc`.execute(reading.db)
  return rows.map((row) => row.year)
}
