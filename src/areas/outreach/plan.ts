import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { stepsBy, stepTo, wasKnown } from '../../values/step.ts'
import type { ItemTopic } from './item.ts'
import type { OutreachStep } from './step.ts'

/** A plan under which items are written (kế hoạch tuyên truyền). */
export interface CommunicationPlan {
  readonly id: Id
  readonly committeeId: Id
  readonly title: string
  readonly topic: ItemTopic
  readonly from: Day
  readonly to: Day
  readonly purpose: string | null
  readonly content: string | null
  readonly editNo: number
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

export interface PlanFacts {
  readonly plan: CommunicationPlan
  readonly steps: readonly OutreachStep[]
}

export type PlanState = 'draft' | 'issued' | 'over' | 'removed'

export function planState({ plan, steps }: PlanFacts, asAt: Day, knownAt: Date | null = null): PlanState {
  if (!wasKnown(plan, knownAt)) return 'removed'
  if (!stepTo(stepsBy(steps, asAt, knownAt), 'issued')) return 'draft'
  return plan.to < asAt ? 'over' : 'issued'
}
