import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { dayPlaceIn } from '../../values/list-place.ts'
import type { Mood, OpinionState, OpinionTopic } from './opinion.ts'

export interface OpinionQuery {
  readonly committeeId: Id
  readonly text?: string
  readonly topic?: string | null
  readonly mood?: string | null
  readonly state?: string | null
  readonly areaId?: Id | null
  readonly urgent?: boolean
  readonly from?: Day | null
  readonly to?: Day | null
  readonly after?: string | null
  readonly limit?: number
}

export interface OpinionLine {
  readonly id: Id
  readonly topic: OpinionTopic
  readonly mood: Mood
  readonly isUrgent: boolean
  readonly notedOn: Day
  readonly areaId: Id | null
  readonly areaIds: readonly Id[]
  readonly state: OpinionState
  /** As it was heard; missing for eyes that may not read it. */
  readonly words: string | null
}

export interface OpinionPage {
  readonly rows: readonly OpinionLine[]
  readonly next: string | null
}

function lines(committeeId: Id, today: Day): RawBuilder<unknown> {
  return sql`(
    select o.*, coalesce(t.last, 'noted') as state, x.text as words
    from outreach.opinion o
    left join outreach.opinion_wording x on x.committee_id = o.committee_id and x.opinion_id = o.id
      and x.kind = 'heard' and x.superseded_at is null
    left join lateral (
      select (array_agg(s.stage order by s.happened_on desc, s.recorded_at desc, s.id desc))[1] as last
      from outreach.step s
      where s.committee_id = o.committee_id and s.subject_id = o.id and s.superseded_at is null
        and s.happened_on <= ${today}
    ) t on true
    where o.committee_id = ${committeeId} and o.superseded_at is null
  )`
}

function matching(query: OpinionQuery): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = []
  const add = (given: unknown, part: RawBuilder<boolean>) => {
    if (given) parts.push(part)
  }
  add(query.text, sql<boolean>`strpos(platform.fold(coalesce(l.words, '')), platform.fold(${query.text ?? ''})) > 0`)
  add(query.topic, sql<boolean>`l.topic = ${query.topic ?? ''}`)
  add(query.mood, sql<boolean>`l.mood = ${query.mood ?? ''}`)
  add(query.state, sql<boolean>`l.state = ${query.state ?? ''}`)
  add(query.urgent, sql<boolean>`l.is_urgent`)
  add(query.from, sql<boolean>`l.noted_on >= ${query.from ?? null}::date`)
  add(query.to, sql<boolean>`l.noted_on <= ${query.to ?? null}::date`)
  if (query.areaId)
    parts.push(sql<boolean>`(l.area_id = ${query.areaId}::uuid or exists (select from outreach.opinion_area a
      where a.committee_id = l.committee_id and a.opinion_id = l.id and a.area_id = ${query.areaId}::uuid))`)
  return parts.reduce((all, part) => sql<boolean>`${all} and ${part}`, sql<boolean>`true`)
}

/** Notes of what people think, the latest first. */
export async function listOpinions(reading: Reading, query: OpinionQuery): Promise<OpinionPage> {
  const limit = Math.max(1, Math.min(query.limit ?? 50, 2000))
  const { day, id } = dayPlaceIn(query.after)
  const place = day && id ? sql<boolean>`(l.noted_on, l.id) < (${day}::date, ${id}::uuid)` : sql<boolean>`true`
  const { rows } = await sql<OpinionLine>`
    select l.id, l.topic, l.mood, l.is_urgent as "isUrgent", l.noted_on as "notedOn", l.area_id as "areaId", l.state, l.words,
      array(select a.area_id::text from outreach.opinion_area a where a.committee_id = l.committee_id and a.opinion_id = l.id)
        as "areaIds"
    from ${lines(query.committeeId, reading.today)} l
    where ${matching(query)} and ${place}
    order by l.noted_on desc, l.id desc limit ${limit + 1}`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? `${last.notedOn}|${last.id}` : null }
}

/** How many the query takes, by state, and the urgent ones nobody has checked yet. */
export async function countOpinions(reading: Reading, query: OpinionQuery) {
  const { rows } = await sql<{ state: OpinionState; urgent: boolean; count: number }>`
    select l.state, l.is_urgent as urgent, count(*)::int as count from ${lines(query.committeeId, reading.today)} l
    where ${matching(query)} group by 1, 2`.execute(reading.db)
  const states = new Map<OpinionState, number>()
  for (const { state, count } of rows) states.set(state, (states.get(state) ?? 0) + count)
  const urgent = rows.filter((row) => row.urgent && row.state === 'noted').reduce((sum, row) => sum + row.count, 0)
  return { states, urgent }
}
