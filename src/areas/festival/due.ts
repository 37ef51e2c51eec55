import { addDays, type Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { reportDueOn } from './calendar.ts'
import { heldOn } from './event.ts'
import { planInForce } from './plan.ts'
import { areaState, eventOf, resultOf, type YearFacts } from './standing.ts'
import { stepsBy } from './step.ts'

export const awaitedThings = ['registration', 'approval', 'new_day', 'report', 'verification'] as const

/** What the festival of an area waits for, and by when. */
export interface Awaited {
  readonly what: (typeof awaitedThings)[number]
  /** The area itself, or the office. */
  readonly by: 'area' | 'office'
  /** `null` where nobody has set a day. */
  readonly dueOn: Day | null
}

/**
 * What is waited for on a day, and by which day of the plan; `null` when nothing is. A report that was returned is due
 * as many days after its return as a first one is after the festival.
 */
export function awaited(facts: YearFacts, areaId: Id, asAt: Day): Awaited | null {
  const plan = planInForce(facts.plans, asAt)
  if (!plan) return null
  const { registerByOn, approveByOn, consolidateByOn, reportWithinDays } = plan.plan
  const event = eventOf(facts, areaId)
  const reportAfter = (on: Day | null): Awaited => ({
    what: 'report',
    by: 'area',
    dueOn: on && reportDueOn(plan, on),
  })
  switch (areaState(facts, areaId, asAt)) {
    case 'planned':
      return { what: 'registration', by: 'area', dueOn: registerByOn }
    case 'registered':
      return { what: 'approval', by: 'office', dueOn: approveByOn }
    case 'postponed': {
      const put = event && stepsBy(event.steps, asAt).findLast((step) => step.stage === 'postponed')
      return { what: 'new_day', by: 'office', dueOn: put?.untilOn ?? null }
    }
    case 'approved':
      return reportAfter(event?.event.plannedOn ?? null)
    case 'held':
      return reportAfter(event && heldOn(event, asAt))
    case 'returned': {
      const result = resultOf(facts, areaId)
      const back = result && stepsBy(result.steps, asAt).findLast((step) => step.stage === 'returned')
      return { what: 'report', by: 'area', dueOn: back ? addDays(back.happenedOn, reportWithinDays) : null }
    }
    case 'reported':
      return { what: 'verification', by: 'office', dueOn: consolidateByOn }
    default:
      return null
  }
}

/** Whether the day has passed on which something was waited for. */
export function isLate(one: Awaited | null, asAt: Day): boolean {
  return one?.dueOn !== undefined && one?.dueOn !== null && one.dueOn < asAt
}
