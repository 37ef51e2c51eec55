import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { AreaResult, BudgetLine, BudgetSource, CommendedFamily } from './result.ts'
import { stepsOf } from './step.store.ts'

type Row = Selectable<Tables['festival.area_result']>

const resultOf = (row: Row): Omit<AreaResult, 'steps' | 'budget' | 'families'> => ({
  id: row.id,
  eventId: row.event_id,
  areaId: row.area_id,
  year: row.year,
  householdsTotal: row.households_total,
  householdsAttended: row.households_attended,
  register: { households: row.register_households, countedOn: row.register_counted_on },
  totalReason: row.total_reason,
  peopleAttended: row.people_attended,
  ceremony: row.ceremony,
  festivities: row.festivities,
  unityMeal: row.unity_meal,
  ceremonyOnlyReason: row.ceremony_only_reason,
  guests: row.guests,
  gifts: row.gifts,
  giftWorth: row.gift_worth === null ? null : Number(row.gift_worth),
  commended: row.commended,
  poorHouseholds: row.poor_households,
  policyHouseholds: row.policy_households,
  culturalFamilies: row.cultural_families,
  works: row.works,
  note: row.note,
  recordedAt: row.recorded_at,
  recordedByName: row.recorded_by_name,
  supersededAt: row.superseded_at,
  supersededReason: row.superseded_reason,
})

/** All results of some years, those superseded too, in the order in which they were written down. Four questions. */
export async function loadResults(
  reading: Reading,
  committeeId: Id,
  years: readonly number[],
): Promise<readonly AreaResult[]> {
  const rows = await reading.db
    .selectFrom('festival.area_result')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('year', 'in', [...years, -1])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return withParts(reading, committeeId, rows)
}

/** Results by their ids; what these eyes may not see is left out. */
export async function resultsByIds(
  reading: Reading,
  committeeId: Id,
  ids: readonly Id[],
): Promise<readonly AreaResult[]> {
  if (ids.length === 0) return []
  const rows = await reading.db
    .selectFrom('festival.area_result')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('id', 'in', [...ids])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return withParts(reading, committeeId, rows)
}

async function withParts(reading: Reading, committeeId: Id, rows: readonly Row[]): Promise<readonly AreaResult[]> {
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const steps = await stepsOf(reading, ids)
  const budget = await budgetOf(reading, committeeId, ids)
  const families = await familiesOf(reading, committeeId, ids)
  return rows.map((row) => ({
    ...resultOf(row),
    steps: steps.get(row.id) ?? [],
    budget: budget.get(row.id) ?? [],
    families: families.get(row.id) ?? [],
  }))
}

async function budgetOf(
  reading: Reading,
  committeeId: Id,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, readonly BudgetLine[]>> {
  const rows = await reading.db
    .selectFrom('festival.budget_line')
    .select(['result_id', 'source', 'amount'])
    .where('committee_id', '=', committeeId)
    .where('result_id', 'in', [...ids])
    .orderBy('id')
    .execute()
  const found = new Map<Id, BudgetLine[]>()
  for (const row of rows) {
    const line = { source: row.source as BudgetSource, amount: Number(row.amount) }
    found.set(row.result_id, [...(found.get(row.result_id) ?? []), line])
  }
  return found
}

async function familiesOf(
  reading: Reading,
  committeeId: Id,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, readonly CommendedFamily[]>> {
  const rows = await reading.db
    .selectFrom('festival.commended_family')
    .select(['result_id', 'head_name', 'achievement'])
    .where('committee_id', '=', committeeId)
    .where('result_id', 'in', [...ids])
    .orderBy('sort_order')
    .execute()
  const found = new Map<Id, CommendedFamily[]>()
  for (const row of rows) {
    const family = { headName: row.head_name, achievement: row.achievement }
    found.set(row.result_id, [...(found.get(row.result_id) ?? []), family])
  }
  return found
}
