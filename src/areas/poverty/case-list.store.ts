import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { dayPlaceIn } from '../../values/list-place.ts'
import type { Dong } from '../../values/money.ts'
import type { CasePurpose, CaseState } from './fund-case.ts'

export interface CaseQuery {
  readonly text?: string | null
  readonly purpose?: CasePurpose | null
  /** A state, or `open`: neither settled nor ended. */
  readonly state?: CaseState | 'open' | null
  readonly areaId?: Id | null
  readonly householdId?: Id | null
  readonly year?: number | null
  /** The last row seen: `day|id`. */
  readonly after?: string | null
  readonly limit?: number
}

export interface CaseLine {
  readonly id: Id
  readonly householdId: Id
  readonly areaId: Id
  readonly headName: string
  readonly purpose: CasePurpose
  readonly askedAmount: Dong | null
  readonly approvedAmount: Dong | null
  readonly spentAmount: Dong | null
  readonly proposedOn: Day
  readonly state: CaseState
  readonly decidedOn: Day | null
  readonly reference: string | null
}

const anything = sql<boolean>`true`

/** Every case that stands, with the state its steps give it: the rule of `caseState`, told in SQL. */
function lines({ sight }: Reading): RawBuilder<unknown> {
  return sql`(
    select c.id, c.household_id, c.area_id, c.head_name, c.name_key, c.purpose, c.asked_amount, c.proposed_on,
      coalesce(t.ended, t.latest, 'proposed') as state, t.approved_amount, t.spent_amount, t.decided_on, t.reference
    from poverty.fund_case c
    left join lateral (
      select max(s.stage) filter (where s.stage in ('declined', 'withdrawn')) as ended,
        (array_agg(s.stage order by array_position(
          array['surveyed', 'reviewed', 'approved', 'advanced', 'in_progress', 'accepted', 'handed_over', 'settled'],
          s.stage) desc) filter (where s.stage not in ('declined', 'withdrawn')))[1] as latest,
        max(s.amount) filter (where s.stage = 'approved') as approved_amount,
        max(s.amount) filter (where s.stage = 'settled') as spent_amount,
        max(s.happened_on) filter (where s.stage = 'approved') as decided_on,
        max(s.reference) filter (where s.stage = 'approved') as reference
      from poverty.case_step s
      where s.committee_id = c.committee_id and s.case_id = c.id and s.superseded_at is null
    ) t on true
    where c.committee_id = any(${[...sight.committeeIds]}::uuid[]) and c.superseded_at is null
  )`
}

function matching({ text, purpose, state, areaId, householdId, year }: CaseQuery): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = []
  if (text) parts.push(sql<boolean>`strpos(l.name_key, platform.fold(${text})) > 0`)
  if (purpose) parts.push(sql<boolean>`l.purpose = ${purpose}`)
  if (state === 'open') parts.push(sql<boolean>`l.state not in ('settled', 'declined', 'withdrawn')`)
  else if (state) parts.push(sql<boolean>`l.state = ${state}`)
  if (areaId) parts.push(sql<boolean>`l.area_id = ${areaId}::uuid`)
  if (householdId) parts.push(sql<boolean>`l.household_id = ${householdId}::uuid`)
  if (year) parts.push(sql<boolean>`extract(year from l.proposed_on) = ${year}`)
  return parts.reduce((all, part) => sql<boolean>`${all} and ${part}`, anything)
}

export interface CasePage {
  readonly rows: readonly CaseLine[]
  readonly next: string | null
}

/** Cases, newest first; accents need not be typed. */
export async function listCases(reading: Reading, query: CaseQuery): Promise<CasePage> {
  const limit = Math.max(1, Math.min(query.limit ?? 50, 5000))
  const { day, id } = dayPlaceIn(query.after)
  const place = day && id ? sql<boolean>`(l.proposed_on, l.id) < (${day}::date, ${id}::uuid)` : anything
  const { rows } = await sql<CaseLine>`
    select l.id, l.household_id as "householdId", l.area_id as "areaId", l.head_name as "headName", l.purpose,
      l.asked_amount as "askedAmount", l.approved_amount as "approvedAmount", l.spent_amount as "spentAmount",
      l.proposed_on as "proposedOn", l.state, l.decided_on as "decidedOn", l.reference
    from ${lines(reading)} l where ${matching(query)} and ${place}
    order by l.proposed_on desc, l.id desc limit ${limit + 1}`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? `${last.proposedOn}|${last.id}` : null }
}

/** The whole list, a thousand at a time. */
export async function* wholeCaseList(reading: Reading, query: CaseQuery): AsyncGenerator<readonly CaseLine[]> {
  let after: string | null = ''
  while (after !== null) {
    const page: CasePage = await listCases(reading, { ...query, after, limit: 1000 })
    yield page.rows
    after = page.next
  }
}

export interface CaseTally {
  readonly state: CaseState
  readonly purpose: CasePurpose
  readonly count: number
}

export async function tallyCases(reading: Reading, query: CaseQuery): Promise<readonly CaseTally[]> {
  const { rows } = await sql<CaseTally>`
    select l.state, l.purpose, count(*) as count from ${lines(reading)} l
    where ${matching(query)} group by 1, 2`.execute(reading.db)
  return rows
}
