import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { listModels } from './model.store.ts'
import type { ModelFacts } from './model.ts'
import { byName, type RegisterPage, type RegisterQuery, registerPage, when } from './register-page.store.ts'
import { listTeams } from './team.store.ts'
import type { TeamFacts } from './team.ts'

export interface ModelListQuery extends RegisterQuery {
  readonly kind?: string | null
}

/** The first day on which something reached a stage, by today. */
const first = (subject: RawBuilder<unknown>, committee: RawBuilder<unknown>, stage: string, today: Day) => sql`(
  select min(s.happened_on) from outreach.step s where s.committee_id = ${committee} and s.subject_id = ${subject}
    and s.stage = ${stage} and s.superseded_at is null and s.happened_on <= ${today})`

/** Models with their state of today as `modelState` tells it. */
function models(committeeId: Id, today: Day): RawBuilder<unknown> {
  const on = (stage: string) => first(sql`m.id`, sql`m.committee_id`, stage, today)
  return sql`(
    select m.*, m.recorded_at as place, case when ${on('ended')} < ${today} then 'ended'
      when ${on('started')} is not null then 'running' else 'planned' end as state
    from outreach.model m where m.committee_id = ${committeeId} and m.superseded_at is null
  )`
}

/** Models, works and parts of them, the newest record first, page by page. */
export async function pageModels(reading: Reading, query: ModelListQuery): Promise<RegisterPage<ModelFacts>> {
  const { committeeId, text, kind, state } = query
  const asked = {
    lines: models(committeeId, reading.today),
    matching: [
      ...when(text, sql<boolean>`strpos(l.search_key, platform.fold(${text ?? ''})) > 0`),
      ...when(kind, sql<boolean>`l.kind = ${kind ?? ''}`),
      ...when(state, sql<boolean>`l.state = ${state ?? ''}`),
    ],
    latestFirst: true,
  }
  return registerPage(reading, query, asked, async (ids) => {
    const found = await listModels(reading, { committeeIds: [committeeId], ids })
    return new Map(found.map((one) => [one.model.id, one]))
  })
}

export interface TeamListQuery extends RegisterQuery {
  readonly kind?: string | null
  readonly areaId?: Id | null
}

/** Teams with their state of today as `teamState` tells it. */
function teams(committeeId: Id, today: Day): RawBuilder<unknown> {
  const on = (stage: string) => first(sql`t.id`, sql`t.committee_id`, stage, today)
  return sql`(
    select t.*, ${byName(sql`t.name`)} as place, case when ${on('disbanded')} < ${today} then 'disbanded'
      when ${on('formed')} is not null then 'active' else 'not_yet' end as state
    from outreach.volunteer_team t where t.committee_id = ${committeeId} and t.superseded_at is null
  )`
}

/** Teams of volunteers by name, page by page. */
export async function pageTeams(reading: Reading, query: TeamListQuery): Promise<RegisterPage<TeamFacts>> {
  const { committeeId, text, kind, areaId, state } = query
  const asked = {
    lines: teams(committeeId, reading.today),
    matching: [
      ...when(text, sql<boolean>`strpos(platform.fold(l.name), platform.fold(${text ?? ''})) > 0`),
      ...when(kind, sql<boolean>`l.kind = ${kind ?? ''}`),
      ...when(areaId, sql<boolean>`l.area_id = ${areaId ?? null}::uuid`),
      ...when(state, sql<boolean>`l.state = ${state ?? ''}`),
    ],
  }
  return registerPage(reading, query, asked, async (ids) => {
    const found = await listTeams(reading, { committeeIds: [committeeId], ids })
    return new Map(found.map((one) => [one.team.id, one]))
  })
}
