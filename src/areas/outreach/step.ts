import type { Id } from '../../values/id.ts'
import type { Step } from '../../values/step.ts'

/** A step of outreach, with who wrote it down; of a request for help, to which team it was given. */
export interface OutreachStep extends Step {
  readonly recordedBy: Id
  readonly recordedByName: string
  readonly teamId: Id | null
}
