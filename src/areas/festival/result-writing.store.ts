import type { Writing } from '../../platform/context.ts'
import { type Id, newId, newIds } from '../../values/id.ts'
import type { Register, ReportedFacts } from './result.ts'

export interface NewResult extends ReportedFacts {
  readonly id: Id
  readonly eventId: Id
  readonly areaId: Id
  readonly year: number
  readonly register: Register
}

const rowOf = (w: Writing, result: NewResult) => ({
  committee_id: w.committeeId,
  id: result.id,
  event_id: result.eventId,
  area_id: result.areaId,
  year: result.year,
  households_total: result.householdsTotal,
  households_attended: result.householdsAttended,
  register_households: result.register.households,
  register_counted_on: result.register.countedOn,
  total_reason: result.totalReason,
  people_attended: result.peopleAttended,
  ceremony: result.ceremony,
  festivities: result.festivities,
  unity_meal: result.unityMeal,
  ceremony_only_reason: result.ceremonyOnlyReason,
  guests: result.guests,
  gifts: result.gifts,
  // No gift is worth nothing; how many and how much are told together.
  gift_worth: result.gifts === null ? null : (result.giftWorth ?? 0),
  commended: result.commended,
  poor_households: result.poorHouseholds,
  policy_households: result.policyHouseholds,
  cultural_families: result.culturalFamilies,
  works: [...result.works],
  note: result.note,
  recorded_at: w.now,
  recorded_by: w.actor.accountId,
  recorded_by_name: w.actor.name,
})

/** Results of areas with their money and their commended families, in at most three statements. */
export async function insertResults(w: Writing, results: readonly NewResult[]): Promise<void> {
  if (results.length === 0) return
  await w.db
    .insertInto('festival.area_result')
    .values(results.map((result) => rowOf(w, result)))
    .execute()
  const own = { committee_id: w.committeeId, recorded_at: w.now }
  const lines = results.flatMap(({ id, budget }) => budget.map((line) => ({ resultId: id, ...line })))
  const ids = newIds(lines.length)
  const budget = lines.map(({ resultId, source, amount }, at) => {
    return { ...own, id: ids[at] ?? newId(), result_id: resultId, source, amount }
  })
  if (budget.length > 0) await w.db.insertInto('festival.budget_line').values(budget).execute()
  const families = results.flatMap(({ id, families: named }) =>
    named.map(({ headName, achievement }, order) => ({
      ...own,
      id: newId(),
      result_id: id,
      head_name: headName,
      achievement,
      sort_order: order,
    })),
  )
  if (families.length > 0) await w.db.insertInto('festival.commended_family').values(families).execute()
}

/** Sets a result aside, before or after another takes its place. */
export async function supersedeResult(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('festival.area_result')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
