import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { furthest, nextStages, stepsBy, stepTo, type Track } from '../../values/step.ts'
import type { CriticismForm } from './form.ts'
import { badDay, type Step } from './step.ts'

export const planStates = ['draft', 'party_opinion', 'issued', 'amended', 'closed', 'withdrawn'] as const
export type PlanState = (typeof planStates)[number]

/** The plan of social criticism of a year, in one of its versions. */
export interface Plan {
  readonly id: Id
  readonly committeeId: Id
  readonly year: number
  readonly version: number
  readonly title: string
  readonly purpose: string | null
  /** Why this version replaces the one before it. */
  readonly amendReason: string | null
  readonly editNo: number
}

/** One draft that is to be criticised. */
export interface PlanLine {
  /** The same in every version of the year. */
  readonly lineId: Id
  readonly title: string
  readonly draftingBody: string
  readonly form: CriticismForm
  readonly lead: string
  readonly plannedTime: string
  readonly plannedFrom: Day | null
  readonly plannedTo: Day | null
}

export interface PlanFacts {
  readonly plan: Plan
  readonly lines: readonly PlanLine[]
  readonly steps: readonly Step[]
}

/** A first version is shown to the Party committee; a later one only where its change asks for it (Decision 217-QĐ/TW). */
function trackOf({ amendReason }: Pick<Plan, 'amendReason'>): Track {
  return {
    stages: ['draft', 'party_opinion', 'issued', 'closed'],
    optional: amendReason === null ? [] : ['party_opinion'],
  }
}

/** `others` are the versions of the year: once a later one is issued, this one is amended. */
export function planState(
  facts: Pick<PlanFacts, 'plan' | 'steps'>,
  asAt: Day | null,
  others: readonly Pick<PlanFacts, 'plan' | 'steps'>[] = [],
): PlanState {
  const steps = stepsBy(facts.steps, asAt)
  if (stepTo(steps, 'withdrawn')) return 'withdrawn'
  const stage = (furthest(trackOf(facts.plan), steps) as PlanState | null) ?? 'draft'
  if (stage !== 'issued') return stage
  const replaced = others.some(
    (one) => one.plan.version > facts.plan.version && stepTo(stepsBy(one.steps, asAt), 'issued') !== null,
  )
  return replaced ? 'amended' : stage
}

export function isOpenPlan(state: PlanState): boolean {
  return state === 'draft' || state === 'party_opinion'
}

/** Why the plan cannot go to a stage; `null` when it can. */
export function cannotMovePlan(facts: PlanFacts, stage: PlanState, on: Day, today: Day): Refusal | null {
  const state = planState(facts, null)
  if (state === 'withdrawn' || !nextStages(trackOf(facts.plan), state).includes(stage))
    return refuse('criticism.plan_out_of_order', { kind: 'conflict', params: { stage, state } })
  if (facts.lines.length === 0) return refuse('criticism.line_needed', { field: 'lines' })
  return badDay(facts.steps, on, today)
}
