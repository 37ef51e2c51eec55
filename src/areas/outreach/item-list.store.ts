import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { dayPlaceIn } from '../../values/list-place.ts'
import type { ItemChannelKind, ItemState, ItemTopic } from './item.ts'

/** What of the register is asked for; everything left out takes all that was not removed. */
export interface ItemQuery {
  readonly committeeId: Id
  readonly text?: string
  readonly year?: number | null
  readonly channelKind?: string | null
  readonly channelId?: Id | null
  readonly topic?: string | null
  readonly state?: string | null
  readonly areaId?: Id | null
  readonly planId?: Id | null
  readonly ids?: readonly Id[]
  readonly after?: string | null
  readonly limit?: number
  readonly ranked?: boolean
}

export interface ItemLine {
  readonly id: Id
  readonly title: string
  readonly channelKind: ItemChannelKind
  readonly channelId: Id | null
  readonly channelName: string | null
  readonly topic: ItemTopic
  readonly areaId: Id | null
  readonly audience: string | null
  readonly link: string | null
  readonly state: ItemState
  readonly publishedOn: Day | null
  /** The day it is listed under: it went out, is to go out, or was written. */
  readonly listedOn: Day
  readonly repostOf: Id | null
  /** People in a meeting; views and the like of a text, as last counted. */
  readonly participants: number | null
  readonly reach: number | null
}

export interface ItemPage {
  readonly rows: readonly ItemLine[]
  readonly next: string | null
}

/** The last number of one of these kinds, as far as is known now. */
function lastNumber(kinds: readonly string[]): RawBuilder<unknown> {
  return sql`(select m.value from outreach.measure m where m.committee_id = i.committee_id and m.subject_id = i.id
    and m.kind = any(${[...kinds]}::text[]) and m.value is not null and m.superseded_at is null
    order by m.measured_on desc, m.recorded_at desc limit 1)`
}

function lines(committeeId: Id, today: Day): RawBuilder<unknown> {
  return sql`(
    select i.*, coalesce(t.last, 'draft') as state, t.published_on,
      coalesce(t.published_on, i.planned_on, (i.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date) as listed_on
    from outreach.item i
    left join lateral (
      select (array_agg(s.stage order by s.happened_on desc, s.recorded_at desc, s.id desc))[1] as last,
        min(s.happened_on) filter (where s.stage = 'published') as published_on
      from outreach.step s
      where s.committee_id = i.committee_id and s.subject_id = i.id and s.superseded_at is null
        and s.happened_on <= ${today}
    ) t on true
    where i.committee_id = ${committeeId} and i.superseded_at is null
  )`
}

/** Not yet out, for the heads of a list. */
export const waitingStates = ['draft', 'returned', 'submitted', 'approved'] as const

function matching(query: ItemQuery): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = []
  const add = (given: unknown, part: RawBuilder<boolean>) => {
    if (given) parts.push(part)
  }
  add(query.text, sql<boolean>`strpos(l.search_key, platform.fold(${query.text ?? ''})) > 0`)
  const year = query.year ?? 0
  add(year, sql<boolean>`l.listed_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`)
  if (query.channelKind === 'spoken') parts.push(sql<boolean>`l.channel_kind in ('meeting', 'door_to_door')`)
  else add(query.channelKind, sql<boolean>`l.channel_kind = ${query.channelKind ?? ''}`)
  add(query.channelId, sql<boolean>`l.channel_id = ${query.channelId ?? null}::uuid`)
  add(query.topic, sql<boolean>`l.topic = ${query.topic ?? ''}`)
  add(query.areaId, sql<boolean>`l.area_id = ${query.areaId ?? null}::uuid`)
  add(query.planId, sql<boolean>`l.plan_id = ${query.planId ?? null}::uuid`)
  if (query.ids) parts.push(sql<boolean>`l.id = any(${[...query.ids]}::uuid[])`)
  if (query.state === 'waiting') parts.push(sql<boolean>`l.state = any(${[...waitingStates]}::text[])`)
  else if (query.state === 'out') parts.push(sql<boolean>`l.state in ('published', 'corrected', 'archived')`)
  else add(query.state, sql<boolean>`l.state = ${query.state ?? ''}`)
  return parts.reduce((all, part) => sql<boolean>`${all} and ${part}`, sql<boolean>`true`)
}

/** Items of a committee, newest first; accents need not be typed. */
export async function listItems(reading: Reading, query: ItemQuery): Promise<ItemPage> {
  const limit = Math.max(1, Math.min(query.limit ?? 50, 2000))
  const exact = query.ranked ? sql`strpos(l.exact_key, platform.exact_key(${query.text ?? ''})) > 0` : sql`l.id is null`
  const { day, id } = dayPlaceIn(query.after)
  const place = day && id ? sql<boolean>`(l.listed_on, l.id) < (${day}::date, ${id}::uuid)` : sql<boolean>`true`
  const { rows } = await sql<ItemLine>`
    select i.id, i.title, i.channel_kind as "channelKind", i.channel_id as "channelId", c.name as "channelName",
      i.topic, i.area_id as "areaId", i.audience, i.link, i.state, i.published_on as "publishedOn",
      i.listed_on as "listedOn", i.repost_of as "repostOf", ${lastNumber(['participants'])} as participants,
      ${lastNumber(['views', 'listeners', 'reactions'])} as reach
    from (
      select l.*, ${exact} as ranked_first from ${lines(query.committeeId, reading.today)} l
      where ${matching(query)} and ${place}
      order by ranked_first desc, l.listed_on desc, l.id desc limit ${limit + 1}
    ) i
    left join outreach.channel c on c.committee_id = i.committee_id and c.id = i.channel_id
    order by i.ranked_first desc, i.listed_on desc, i.id desc`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? `${last.listedOn}|${last.id}` : null }
}

export interface ItemCounts {
  readonly states: ReadonlyMap<ItemState, number>
  /** Those that are out, by channel. */
  readonly channels: ReadonlyMap<ItemChannelKind, number>
}

/** How many the query takes, by state and, of those that are out, by channel. */
export async function countItems(reading: Reading, query: ItemQuery): Promise<ItemCounts> {
  const { rows } = await sql<{ state: ItemState; channelKind: ItemChannelKind; count: number }>`
    select l.state, l.channel_kind as "channelKind", count(*)::int as count
    from ${lines(query.committeeId, reading.today)} l where ${matching(query)} group by 1, 2`.execute(reading.db)
  const states = new Map<ItemState, number>()
  const channels = new Map<ItemChannelKind, number>()
  for (const { state, channelKind, count } of rows) {
    states.set(state, (states.get(state) ?? 0) + count)
    if (['published', 'corrected', 'archived'].includes(state))
      channels.set(channelKind, (channels.get(channelKind) ?? 0) + count)
  }
  return { states, channels }
}

export async function itemYears(reading: Reading, committeeId: Id): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from l.listed_on)::int as year from ${lines(committeeId, reading.today)} l
    order by year desc`.execute(reading.db)
  return rows.map((row) => row.year)
}

/** The items that repeat this one, by the day they went out. */
export async function repostsOf(reading: Reading, itemId: Id): Promise<readonly Id[]> {
  const rows = await reading.db
    .selectFrom('outreach.item')
    .select('id')
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('repost_of', '=', itemId)
    .where('superseded_at', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}
