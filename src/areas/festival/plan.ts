import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Step, stepsBy, stepTo } from './step.ts'

/** The plan of the festival of a year, in one of its versions: the Front's, together with the People's Committee. */
export interface Plan {
  readonly id: Id
  readonly year: number
  readonly version: number
  readonly title: string
  readonly theme: string | null
  readonly purpose: string | null
  readonly content: string | null
  readonly funding: string | null
  /** The People's Committee that signs beside the Front. */
  readonly partnerId: Id | null
  /** First and last day on which areas hold it. */
  readonly opensOn: Day
  readonly closesOn: Day
  readonly registerByOn: Day
  readonly approveByOn: Day
  /** Days after the festival until an area's report is due. */
  readonly reportWithinDays: number
  readonly consolidateByOn: Day
  /** The day whose household register the areas' figures are held against. */
  readonly householdsOn: Day
  readonly amendReason: string | null
  readonly editNo: number
  readonly recordedAt: Date
}

export interface PlanFacts {
  readonly plan: Plan
  readonly steps: readonly Step[]
}

export type PlanState = 'draft' | 'issued' | 'amended' | 'consolidated' | 'withdrawn'

/** Where a version of a plan stood on a day; `versions` are all of its year. */
export function planState(
  facts: PlanFacts,
  versions: readonly PlanFacts[],
  asAt: Day | null,
  knownAt: Date | null = null,
): PlanState {
  const steps = stepsBy(facts.steps, asAt, knownAt)
  if (stepTo(steps, 'withdrawn')) return 'withdrawn'
  if (!stepTo(steps, 'issued')) return 'draft'
  const later = versions.some(
    (other) =>
      other.plan.version > facts.plan.version &&
      stepTo(stepsBy(other.steps, asAt, knownAt), 'issued') &&
      !stepTo(stepsBy(other.steps, asAt, knownAt), 'withdrawn'),
  )
  if (later) return 'amended'
  return stepTo(steps, 'consolidated') ? 'consolidated' : 'issued'
}

/** The version in force on a day: issued, and not replaced by a later one; `null` before the first was issued. */
export function planInForce(
  versions: readonly PlanFacts[],
  asAt: Day | null,
  knownAt: Date | null = null,
): PlanFacts | null {
  const state = (one: PlanFacts) => planState(one, versions, asAt, knownAt)
  return versions.find((one) => ['issued', 'consolidated'].includes(state(one))) ?? null
}

/** The day the year was consolidated; `null` while it is not. */
export function consolidatedOn(versions: readonly PlanFacts[], asAt: Day | null, knownAt: Date | null = null) {
  const steps = versions.flatMap((one) => stepsBy(one.steps, asAt, knownAt))
  return stepTo(steps, 'consolidated')?.happenedOn ?? null
}
