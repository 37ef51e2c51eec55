import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { type Happened, stepsBy } from '../../values/step.ts'

/** That a plan, a dialogue or an exercise reached a stage: when, and by which paper. */
export interface Step extends Happened {
  readonly documentId: Id | null
  /** Number of a paper that is not in the register. */
  readonly reference: string | null
  readonly note: string | null
  readonly supersededAt: Date | null
}

/** Steps come in the order of their days, and none lies in the future. */
export function badDay(steps: readonly Step[], on: Day, today: Day): Refusal | null {
  if (on > today) return refuse('criticism.in_future', { field: 'happenedOn' })
  const last = stepsBy(steps, null).at(-1)?.happenedOn ?? null
  return last !== null && on < last
    ? refuse('criticism.before_last_step', { field: 'happenedOn', params: { last } })
    : null
}
