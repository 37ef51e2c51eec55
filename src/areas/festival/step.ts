import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Happened } from '../../values/step.ts'

export { stepsBy, stepTo, wasKnown } from '../../values/step.ts'

/** That a plan, a festival or a result reached a stage: when it did, by which paper, and since when we know. */
export interface Step extends Happened {
  readonly id: Id
  readonly happenedOn: Day
  /** The official document it was done by, when that is in the register. */
  readonly documentId: Id | null
  /** Number of a paper that is not in the register: `12/KH-MTTQ-BTT`. */
  readonly reference: string | null
  readonly note: string | null
  /** Of a postponement: until when; of its end: the new day. */
  readonly untilOn: Day | null
  readonly supersededAt: Date | null
}
