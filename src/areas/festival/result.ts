import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { type Step, stepsBy, stepTo } from './step.ts'

export const budgetSources = ['ward_budget', 'area_fund', 'sponsors', 'residents', 'other'] as const
export type BudgetSource = (typeof budgetSources)[number]

export interface BudgetLine {
  readonly source: BudgetSource
  /** Whole đồng. */
  readonly amount: number
}

export interface CommendedFamily {
  readonly headName: string
  readonly achievement: string
}

/** What an area reports of its festival. */
export interface ReportedFacts {
  readonly householdsTotal: number
  readonly householdsAttended: number
  /** Why the households are not those of the register. */
  readonly totalReason: string | null
  readonly peopleAttended: number | null
  readonly ceremony: boolean
  readonly festivities: boolean
  readonly unityMeal: boolean
  readonly ceremonyOnlyReason: string | null
  readonly guests: number | null
  /** How many gifts, and what one is worth in đồng. */
  readonly gifts: number | null
  readonly giftWorth: number | null
  readonly commended: number | null
  readonly poorHouseholds: number | null
  readonly policyHouseholds: number | null
  readonly culturalFamilies: number | null
  readonly works: readonly string[]
  readonly note: string | null
  readonly budget: readonly BudgetLine[]
  readonly families: readonly CommendedFamily[]
}

/** The household register of the day of the plan, as it was when the result was reported. */
export interface Register {
  /** `null` where nobody had counted. */
  readonly households: number | null
  readonly countedOn: Day | null
}

export interface AreaResult extends ReportedFacts {
  readonly id: Id
  readonly eventId: Id
  readonly areaId: Id
  readonly year: number
  readonly register: Register
  readonly recordedAt: Date
  readonly recordedByName: string
  readonly supersededAt: Date | null
  readonly supersededReason: string | null
  /** Reported, then returned with the reason or verified. */
  readonly steps: readonly Step[]
}

export type ResultState = 'reported' | 'returned' | 'verified'

/** Where a result stood on a day; `null` before it was reported. After a return the area reports anew. */
export function resultState(
  result: Pick<AreaResult, 'steps'>,
  asAt: Day | null,
  knownAt: Date | null = null,
): ResultState | null {
  const steps = stepsBy(result.steps, asAt, knownAt)
  if (stepTo(steps, 'verified')) return 'verified'
  if (stepTo(steps, 'returned')) return 'returned'
  return stepTo(steps, 'reported') ? 'reported' : null
}

/** How far from the register the households are, in percent of the register; `null` where nobody had counted. */
export function offRegister(total: number, register: Register): number | null {
  const { households } = register
  if (households === null || households === 0) return null
  return (Math.abs(total - households) * 100) / households
}

/**
 * All that is wrong with a reported result, each with its field and the way out. `tolerance` is how many percent the
 * households may be off the register without a reason.
 */
export function wrongIn(facts: ReportedFacts, register: Register, tolerance: number): readonly Refusal[] {
  const { householdsTotal: total, householdsAttended: attended, peopleAttended, ceremony, festivities } = facts
  const wrong: Refusal[] = []
  if (attended > total)
    wrong.push(refuse('festival.attended_over_total', { field: 'householdsAttended', params: { attended, total } }))
  const off = offRegister(total, register)
  if (off !== null && off > tolerance && facts.totalReason === null)
    wrong.push(
      refuse('festival.total_reason', {
        field: 'totalReason',
        params: { total, register: register.households ?? 0, tolerance },
      }),
    )
  if (peopleAttended !== null && peopleAttended < attended)
    wrong.push(
      refuse('festival.people_under_households', {
        field: 'peopleAttended',
        params: { people: peopleAttended, attended },
      }),
    )
  if (!ceremony && !festivities) wrong.push(refuse('festival.nothing_held', { field: 'parts' }))
  if (ceremony && !festivities && facts.ceremonyOnlyReason === null)
    wrong.push(refuse('festival.ceremony_only_reason', { field: 'ceremonyOnlyReason' }))
  return [...wrong, ...wrongBeside(facts)]
}

function wrongBeside(facts: ReportedFacts): readonly Refusal[] {
  const { householdsTotal: total, gifts, giftWorth, families, commended } = facts
  const wrong: Refusal[] = []
  if ((gifts ?? 0) > 0 && giftWorth === null) wrong.push(refuse('festival.gift_worth', { field: 'giftWorth' }))
  if (gifts === null && giftWorth !== null) wrong.push(refuse('festival.gift_count', { field: 'gifts' }))
  for (const field of ['poorHouseholds', 'policyHouseholds', 'culturalFamilies', 'commended'] as const) {
    const part = facts[field]
    if (part !== null && part > total)
      wrong.push(refuse('festival.part_over_total', { field, params: { part, total } }))
  }
  if (commended !== null && families.length > commended)
    wrong.push(refuse('festival.more_families', { field: 'commended', params: { named: families.length, commended } }))
  return wrong
}

/** What a checker should look at twice before verifying, in the order of weight. */
export type Doubt = 'over_register' | 'off_register' | 'no_register' | 'everybody' | 'few'

/** Doubts about a reported result: none of them forbids to verify it. */
export function doubtsIn(result: AreaResult, tolerance: number): readonly Doubt[] {
  const { householdsTotal: total, householdsAttended: attended, register } = result
  const doubts: Doubt[] = []
  const off = offRegister(total, register)
  if (register.households !== null && attended > register.households) doubts.push('over_register')
  if (off !== null && off > tolerance) doubts.push('off_register')
  if (register.households === null) doubts.push('no_register')
  if (attended === total && total > 20) doubts.push('everybody')
  if (attended * 2 < total) doubts.push('few')
  return doubts
}
