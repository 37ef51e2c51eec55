import { type RawBuilder, sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { keyPlaceIn } from '../../values/list-place.ts'
import type { Dong } from '../../values/money.ts'
import type { BenefitCase } from './benefit-case.ts'

const columns = sql.raw(`
  c.id, c.round_id as "roundId", c.area_id as "areaId", c.group_id as "groupId", c.rate_id as "rateId", c.persons,
  c.full_name as "fullName", c.birth_year as "birthYear", c.household_id as "householdId", c.member_id as "memberId",
  c.rate_amount as "rateAmount", c.times, c.amount, c.decision_no as "decisionNo", c.paid_on as "paidOn", c.note`)

export interface CaseQuery {
  readonly roundId: Id
  readonly areaId?: Id | null
  readonly groupId?: Id | null
  /** A name, with or without accents. */
  readonly text?: string | null
  readonly unpaid?: boolean
  /** The last row seen: `id|name`. */
  readonly after?: string | null
  readonly limit?: number
}

function matching({ roundId, areaId, groupId, text, unpaid }: Omit<CaseQuery, 'after' | 'limit'>) {
  const parts: RawBuilder<boolean>[] = [sql<boolean>`c.round_id = ${roundId}::uuid and c.superseded_at is null`]
  if (areaId) parts.push(sql<boolean>`c.area_id = ${areaId}::uuid`)
  if (groupId) parts.push(sql<boolean>`c.group_id = ${groupId}::uuid`)
  if (text) parts.push(sql<boolean>`strpos(c.name_key, platform.fold(${text})) > 0`)
  if (unpaid) parts.push(sql<boolean>`c.paid_on is null`)
  return parts.reduce((all, part) => sql<boolean>`${all} and ${part}`)
}

export interface CasePage {
  readonly rows: readonly BenefitCase[]
  readonly next: string | null
}

/** Cases of a round by name; counts without a name come first. */
export async function listBenefitCases(reading: Reading, query: CaseQuery): Promise<CasePage> {
  const limit = Math.max(1, Math.min(query.limit ?? 50, 5000))
  const after = keyPlaceIn(query.after)
  const place = after
    ? sql<boolean>`(coalesce(c.name_key, ''), c.id) > (${after.key}, ${after.id}::uuid)`
    : sql<boolean>`true`
  const { rows } = await sql<BenefitCase & { nameKey: string }>`
    select ${columns}, coalesce(c.name_key, '') as "nameKey" from assistance.benefit_case c
    where ${matching(query)} and ${place}
    order by coalesce(c.name_key, ''), c.id limit ${limit + 1}`.execute(reading.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? `${last.id}|${last.nameKey}` : null }
}

/** All of them, some thousands at a time. */
export async function wholeBenefitCases(reading: Reading, query: CaseQuery): Promise<readonly BenefitCase[]> {
  const all: BenefitCase[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page: CasePage = await listBenefitCases(reading, { ...query, after, limit: 5000 })
    all.push(...page.rows)
    after = page.next
  }
  return all
}

export async function benefitCasesByIds(reading: Reading, ids: readonly Id[]): Promise<readonly BenefitCase[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<BenefitCase>`
    select ${columns} from assistance.benefit_case c where c.id = any(${[...ids]}::uuid[]) and c.superseded_at is null
    order by c.id`.execute(reading.db)
  return rows
}

export interface CasesSum {
  readonly cases: number
  readonly persons: number
  readonly amount: Dong
  readonly paid: Dong
}

/** How many cases, people and đồng a list holds, and how much of it was paid. */
export async function casesSum(
  reading: Reading,
  roundId: Id,
  query: Omit<CaseQuery, 'roundId' | 'after' | 'limit'> = {},
): Promise<CasesSum> {
  const { rows } = await sql<CasesSum>`
    select count(*) as cases, coalesce(sum(c.persons), 0)::bigint as persons,
      coalesce(sum(c.amount), 0)::bigint as amount,
      coalesce(sum(c.amount) filter (where c.paid_on is not null), 0)::bigint as paid
    from assistance.benefit_case c where ${matching({ ...query, roundId })}`.execute(reading.db)
  return rows[0] as CasesSum
}

export interface GroupSum extends CasesSum {
  readonly roundId: Id
  readonly groupId: Id
  readonly areaId: Id
}

/** The same for each group and area of some rounds, in one question. */
export async function sumsByGroup(reading: Reading, roundIds: readonly Id[]): Promise<readonly GroupSum[]> {
  if (roundIds.length === 0) return []
  const { rows } = await sql<GroupSum>`
    select c.round_id as "roundId", c.group_id as "groupId", c.area_id as "areaId", count(*) as cases,
      sum(c.persons)::bigint as persons, sum(c.amount)::bigint as amount,
      coalesce(sum(c.amount) filter (where c.paid_on is not null), 0)::bigint as paid
    from assistance.benefit_case c
    where c.round_id = any(${[...roundIds]}::uuid[]) and c.superseded_at is null
    group by 1, 2, 3 order by 1, 2, 3`.execute(reading.db)
  return rows
}

export async function insertBenefitCases(w: Writing, cases: readonly BenefitCase[]): Promise<void> {
  const values = cases.map((one) => ({
    committee_id: w.committeeId,
    id: one.id,
    round_id: one.roundId,
    area_id: one.areaId,
    group_id: one.groupId,
    rate_id: one.rateId,
    persons: one.persons,
    full_name: one.fullName,
    birth_year: one.birthYear,
    household_id: one.householdId,
    member_id: one.memberId,
    rate_amount: one.rateAmount,
    times: one.times,
    amount: one.amount,
    decision_no: one.decisionNo,
    paid_on: one.paidOn,
    note: one.note,
    recorded_at: w.now,
    recorded_by: w.actor.accountId,
  }))
  for (let at = 0; at < values.length; at += 3000)
    await w.db
      .insertInto('assistance.benefit_case')
      .values(values.slice(at, at + 3000))
      .execute()
}

export async function dropBenefitCases(w: Writing, ids: readonly Id[], reason: string): Promise<void> {
  await w.db
    .updateTable('assistance.benefit_case')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', 'in', [...ids])
    .execute()
}

/** That the State paid; the cases that were marked. */
export async function savePaid(w: Writing, query: CaseQuery, decisionNo: string, paidOn: Day) {
  const { rows } = await sql<BenefitCase>`
    update assistance.benefit_case c set decision_no = ${decisionNo}, paid_on = ${paidOn}
    where c.committee_id = ${w.committeeId}::uuid and ${matching({ ...query, unpaid: true })}
    returning ${columns}`.execute(w.db)
  return rows
}
