import type { Id } from '../../values/id.ts'
import type { Happened } from '../../values/step.ts'

/** A step of outreach, with who wrote it down; of a request for help, to which team it was given. */
export interface OutreachStep extends Happened {
  /** The official document it was done by, when that is in the register; else the number of a paper. */
  readonly documentId: Id | null
  readonly reference: string | null
  readonly note: string | null
  readonly supersededAt: Date | null
  readonly recordedBy: Id
  readonly recordedByName: string
  readonly teamId: Id | null
}
