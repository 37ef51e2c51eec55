import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { listPlans } from './plan.store.ts'
import type { PlanFacts } from './plan.ts'
import { listProgrammes } from './programme.store.ts'
import type { ProgrammeFacts } from './programme.ts'
import { type RegisterPage, type RegisterQuery, registerPage, when } from './register-page.store.ts'

const reached = (stage: string, today: Day) => sql`exists (select from outreach.step s
  where s.committee_id = p.committee_id and s.subject_id = p.id and s.stage = ${stage} and s.superseded_at is null
    and s.happened_on <= ${today})`

const matching = ({ text, state }: RegisterQuery): readonly RawBuilder<boolean>[] => [
  ...when(text, sql<boolean>`strpos(platform.fold(l.title), platform.fold(${text ?? ''})) > 0`),
  ...when(state, sql<boolean>`l.state = ${state ?? ''}`),
]

/** Programmes of action, the latest year first, page by page; states as `programmeState` tells them. */
export async function pageActionProgrammes(
  reading: Reading,
  query: RegisterQuery,
): Promise<RegisterPage<ProgrammeFacts>> {
  const { committeeId } = query
  const lines = sql`(
    select p.*, p.year as place, case when ${reached('closed', reading.today)} then 'closed'
      when ${reached('issued', reading.today)} then 'issued' else 'draft' end as state
    from outreach.programme p where p.committee_id = ${committeeId} and p.superseded_at is null
  )`
  const asked = { lines, matching: matching(query), latestFirst: true }
  return registerPage(reading, query, asked, async (ids) => {
    const found = await listProgrammes(reading, committeeId, ids)
    return new Map(found.map((one) => [one.programme.id, one]))
  })
}

export interface PlanListQuery extends RegisterQuery {
  readonly topic?: string | null
}

/** Plans of communication, the latest first, page by page; states as `planState` tells them. */
export async function pagePlans(reading: Reading, query: PlanListQuery): Promise<RegisterPage<PlanFacts>> {
  const { committeeId, topic } = query
  const lines = sql`(
    select p.*, p.from_on as place, case when not ${reached('issued', reading.today)} then 'draft'
      when p.to_on < ${reading.today} then 'over' else 'issued' end as state
    from outreach.communication_plan p where p.committee_id = ${committeeId} and p.superseded_at is null
  )`
  const asked = {
    lines,
    matching: [...matching(query), ...when(topic, sql<boolean>`l.topic = ${topic ?? ''}`)],
    latestFirst: true,
  }
  return registerPage(reading, query, asked, async (ids) => {
    const found = await listPlans(reading, committeeId, ids)
    return new Map(found.map((one) => [one.plan.id, one]))
  })
}
