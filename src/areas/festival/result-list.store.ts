import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, idPattern } from '../../values/id.ts'
import type { AreaState } from './standing.ts'

/** One area in one year as the list shows it: with its result when there is one. */
export interface ResultLine {
  readonly id: Id
  readonly eventId: Id
  readonly areaId: Id
  readonly year: number
  readonly area: string
  readonly place: string | null
  readonly joint: boolean
  readonly plannedOn: Day | null
  readonly heldOn: Day | null
  readonly state: AreaState
  readonly resultId: Id | null
  readonly total: number | null
  readonly attended: number | null
  readonly people: number | null
  readonly ceremony: boolean | null
  readonly festivities: boolean | null
  readonly unityMeal: boolean | null
}

export interface ResultQuery {
  readonly committeeId: Id
  /** Names of areas by their ids; the organisation keeps them. */
  readonly areas: ReadonlyMap<Id, string>
  readonly text?: string
  readonly year?: number | null
  readonly areaId?: Id | null
  readonly state?: string | null
  /** Only those with a verified result that says so. */
  readonly with?: 'ceremony' | 'unity_meal' | null
  readonly after?: string
  readonly limit?: number
}

/** Everybody who takes part in a festival, with where they stand today. */
function lines({ committeeId, areas }: ResultQuery, today: Day): RawBuilder<unknown> {
  const [ids, names] = [[...areas.keys()], [...areas.values()]]
  const last = (subject: string, stages: RawBuilder<unknown>) => sql`(
    select t.stage from festival.step t
    where t.committee_id = e.committee_id and t.subject_id = ${sql.ref(subject)} and t.superseded_at is null
      and t.happened_on <= ${today} and t.stage in (${stages})
    order by t.happened_on desc, t.recorded_at desc, t.id desc limit 1)`
  const day = (subject: string, stage: string) => sql`(
    select min(t.happened_on) from festival.step t
    where t.committee_id = e.committee_id and t.subject_id = ${sql.ref(subject)} and t.superseded_at is null
      and t.happened_on <= ${today} and t.stage = ${stage})`
  return sql`(
    select l.*, case
        when progress = 'held' and judged = 'verified' and verified_on <= closed_on then 'consolidated'
        when progress = 'held' then coalesce(judged, 'held')
        when progress = 'resumed' then case when approved_on is null then 'registered' else 'approved' end
        else coalesce(progress, 'registered') end as state
    from (
      select p.id, p.event_id, p.area_id, e.year, a.name as area, e.place, e.planned_on,
        ${day('e.id', 'held')} as held_on,
        ${day('e.id', 'approved')} as approved_on,
        ${last('e.id', sql`'registered', 'approved', 'postponed', 'resumed', 'held', 'not_held'`)} as progress,
        (select count(*) > 1 from festival.event_area o where o.committee_id = e.committee_id and o.event_id = e.id
          and o.superseded_at is null) as joint,
        r.id as result_id, r.households_total as total, r.households_attended as attended,
        r.people_attended as people, r.ceremony, r.festivities, r.unity_meal,
        ${last('r.id', sql`'reported', 'returned', 'verified'`)} as judged,
        ${day('r.id', 'verified')} as verified_on,
        (select min(t.happened_on) from festival.plan q
          join festival.step t on t.committee_id = q.committee_id and t.subject_id = q.id and t.stage = 'consolidated'
            and t.superseded_at is null and t.happened_on <= ${today}
          where q.committee_id = e.committee_id and q.year = e.year) as closed_on,
        platform.fold(a.name || ' ' || coalesce(e.place, '')) as search_key
      from festival.event_area p
      join festival.event e on e.committee_id = p.committee_id and e.id = p.event_id and e.superseded_at is null
      left join unnest(${ids}::uuid[], ${names}::text[]) a (id, name) on a.id = p.area_id
      left join festival.area_result r on r.committee_id = p.committee_id and r.event_id = p.event_id
        and r.area_id = p.area_id and r.superseded_at is null
      where p.committee_id = ${committeeId} and p.superseded_at is null
    ) l
  )`
}

function matching(query: ResultQuery): RawBuilder<boolean> {
  const { text, year, areaId, state } = query
  const parts: RawBuilder<boolean>[] = []
  if (text) parts.push(sql<boolean>`strpos(l.search_key, platform.fold(${text})) > 0`)
  if (year) parts.push(sql<boolean>`l.year = ${year}`)
  if (areaId) parts.push(sql<boolean>`l.area_id = ${areaId}::uuid`)
  if (state === 'all_held')
    parts.push(sql<boolean>`l.state in ('held', 'reported', 'returned', 'verified', 'consolidated')`)
  else if (state === 'all_verified') parts.push(sql<boolean>`l.state in ('verified', 'consolidated')`)
  else if (state) parts.push(sql<boolean>`l.state = ${state}`)
  if (query.with === 'ceremony') parts.push(sql<boolean>`l.ceremony and l.state in ('verified', 'consolidated')`)
  if (query.with === 'unity_meal') parts.push(sql<boolean>`l.unity_meal and l.state in ('verified', 'consolidated')`)
  return parts.reduce((all, part) => sql<boolean>`${all} and ${part}`, sql<boolean>`true`)
}

export interface ResultPage {
  readonly rows: readonly ResultLine[]
  readonly next: string | null
}

/** Areas with their festivals, the newest year first, then by the name of the area; accents need not be typed. */
export async function listResults(reading: Reading, query: ResultQuery): Promise<ResultPage> {
  const limit = Math.max(1, Math.min(query.limit ?? 50, 5000))
  const [, year, id] = new RegExp(String.raw`^(\d{4})\|(${idPattern})$`).exec(query.after ?? '') ?? []
  const place =
    year && id
      ? sql<boolean>`(l.year < ${Number(year)} or (l.year = ${Number(year)} and l.id > ${id}::uuid))`
      : sql<boolean>`true`
  const { rows } = await sql<ResultLine>`
    select l.id, l.event_id as "eventId", l.area_id as "areaId", l.year, l.area, l.place, l.joint,
      l.planned_on as "plannedOn", l.held_on as "heldOn", l.state, l.result_id as "resultId", l.total, l.attended,
      l.people, l.ceremony, l.festivities, l.unity_meal as "unityMeal"
    from ${lines(query, reading.today)} l
    where ${matching(query)} and ${place}
    order by l.year desc, l.id limit ${limit + 1}`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? `${last.year}|${last.id}` : null }
}
