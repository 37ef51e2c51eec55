import { type Day, yearOf } from '../../values/day.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { type EventFacts, type EventStage, progressOf } from './event.ts'
import type { Plan } from './plan.ts'
import { stepsBy } from './step.ts'

/** From which a festival may go on to a stage. */
const before: Readonly<Record<Exclude<EventStage, 'registered'>, readonly string[]>> = {
  approved: ['registered'],
  postponed: ['registered', 'approved'],
  resumed: ['postponed'],
  held: ['approved'],
  not_held: ['registered', 'approved', 'postponed'],
}

/** Why a festival cannot go to a stage on a day; `null` when it can. */
export function cannotGo(
  facts: EventFacts,
  stage: Exclude<EventStage, 'registered'>,
  on: Day,
  today: Day,
): Refusal | null {
  const state = progressOf(facts, null)
  if (!before[stage].includes(state)) return outOfOrder(stage, state)
  return badDay(on, stepsBy(facts.steps, null).at(-1)?.happenedOn ?? null, today)
}

function outOfOrder(stage: string, state: string): Refusal {
  return refuse('festival.out_of_order', { kind: 'conflict', params: { stage, state } })
}

/** Steps come in the order of their days, and none lies in the future. */
export function badDay(on: Day, last: Day | null, today: Day, field = 'happenedOn'): Refusal | null {
  if (on > today) return refuse('festival.in_future', { field })
  if (last !== null && on < last) return refuse('festival.before_last_step', { field, params: { last } })
  return null
}

/** Why a day cannot be the day of a festival of this plan; outside its days only with a reason. */
export function cannotBeOn(plan: Plan, on: Day, dateReason: string | null, field = 'plannedOn'): Refusal | null {
  if (yearOf(on) !== plan.year) return refuse('festival.other_year', { field, params: { year: plan.year } })
  if (dateReason !== null || (plan.opensOn <= on && on <= plan.closesOn)) return null
  return refuse('festival.outside_days', {
    field: 'dateReason',
    params: { opens: plan.opensOn, closes: plan.closesOn },
  })
}

/** A festival may be described anew until it was held; the head of an area only until the ward has approved it. */
export function cannotEdit(facts: EventFacts, isOffice: boolean): Refusal | null {
  const state = progressOf(facts, null)
  if (state === 'registered' || (isOffice && ['approved', 'postponed'].includes(state))) return null
  return state === 'approved'
    ? refuse('festival.approved_already', { kind: 'conflict' })
    : refuse('festival.event_over', { kind: 'conflict', params: { state } })
}

/** Why a festival cannot have been held on a day. */
export function cannotHold(facts: EventFacts, year: number, on: Day, today: Day): Refusal | null {
  const refused = cannotGo(facts, 'held', on, today)
  if (refused) return { ...refused, field: 'heldOn' }
  return yearOf(on) === year ? null : refuse('festival.other_year', { field: 'heldOn', params: { year } })
}
