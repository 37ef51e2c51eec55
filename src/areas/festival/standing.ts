import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { areasOf, type EventFacts, progressOf } from './event.ts'
import { consolidatedOn, type PlanFacts, planInForce } from './plan.ts'
import { type AreaResult, resultState } from './result.ts'
import { stepsBy, stepTo, wasKnown } from './step.ts'

/** Where an area stands with the festival of a year, in the order of the work; the last three stand aside. */
export const areaStates = [
  'no_plan',
  'planned',
  'registered',
  'approved',
  'held',
  'reported',
  'verified',
  'consolidated',
  'returned',
  'postponed',
  'not_held',
] as const
export type AreaState = (typeof areaStates)[number]

/** Everything that was recorded of the festival of one year. */
export interface YearFacts {
  readonly year: number
  readonly plans: readonly PlanFacts[]
  readonly events: readonly EventFacts[]
  readonly results: readonly AreaResult[]
}

/** The festival an area took part in, as known at an instant. */
export function eventOf(facts: YearFacts, areaId: Id, knownAt: Date | null = null): EventFacts | null {
  const of = facts.events.filter((one) => wasKnown({ ...one.event }, knownAt) && areasOf(one, knownAt).includes(areaId))
  return of.at(-1) ?? null
}

/** What an area reported, as known at an instant. */
export function resultOf(facts: YearFacts, areaId: Id, knownAt: Date | null = null): AreaResult | null {
  return facts.results.findLast((one) => one.areaId === areaId && wasKnown(one, knownAt)) ?? null
}

/** Where an area stood on a day, as known at an instant: read from what was recorded, never stored. */
export function areaState(facts: YearFacts, areaId: Id, asAt: Day | null, knownAt: Date | null = null): AreaState {
  const event = eventOf(facts, areaId, knownAt)
  const begun = event && stepsBy(event.steps, asAt, knownAt).length > 0
  if (!event || !begun) return planInForce(facts.plans, asAt, knownAt) ? 'planned' : 'no_plan'
  const progress = progressOf(event, asAt, knownAt)
  if (progress !== 'held') return progress === 'withdrawn' ? 'planned' : progress
  const result = resultOf(facts, areaId, knownAt)
  const reported = result && resultState(result, asAt, knownAt)
  if (!result || !reported) return 'held'
  if (reported !== 'verified') return reported
  const closed = consolidatedOn(facts.plans, asAt, knownAt)
  const verified = stepTo(stepsBy(result.steps, asAt, knownAt), 'verified')?.happenedOn
  return closed !== null && verified !== undefined && verified <= closed ? 'consolidated' : 'verified'
}

export type EventState = Exclude<AreaState, 'no_plan' | 'planned' | 'returned'> | 'withdrawn'

const afterHeld: readonly AreaState[] = ['reported', 'verified', 'consolidated']

/** A festival is as far as the last of its areas; an area whose report was returned has yet to report. */
export function eventState(
  facts: YearFacts,
  event: EventFacts,
  asAt: Day | null,
  knownAt: Date | null = null,
): EventState {
  const progress = progressOf(event, asAt, knownAt)
  if (progress !== 'held') return progress
  const ranks = areasOf(event, knownAt).map((id) => afterHeld.indexOf(areaState(facts, id, asAt, knownAt)))
  const least = Math.min(...ranks)
  return least < 0 ? 'held' : ((afterHeld[least] ?? 'held') as EventState)
}

/** Whether the area held its festival: what figures count, whatever became of its report. */
export function wasHeld(state: AreaState): boolean {
  return ['held', 'reported', 'returned', 'verified', 'consolidated'].includes(state)
}

export function isVerified(state: AreaState): boolean {
  return state === 'verified' || state === 'consolidated'
}
