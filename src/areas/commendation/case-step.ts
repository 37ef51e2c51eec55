import type { Id } from '../../values/id.ts'
import type { Happened } from '../../values/step.ts'

export const caseStages = [
  'nominated',
  'reported',
  'reviewed',
  'submitted',
  'submitted_up',
  'returned',
  'decided',
  'granted',
  'refused',
  'printed',
  'presented',
  'recorded',
  'withdrawn',
] as const
export type CaseStage = (typeof caseStages)[number]

/** A chair's decision to submit what the council did not carry: said beside the way, not on it. */
export const overruled = 'overruled'

/** That a case reached a stage, and what brought it there. */
export interface CaseStep extends Happened {
  readonly meetingId: Id | null
  readonly submissionId: Id | null
  readonly decisionId: Id | null
  readonly ceremonyId: Id | null
  readonly documentId: Id | null
  /** Number of a paper that is not in the register. */
  readonly reference: string | null
  readonly note: string | null
  readonly supersededAt: Date | null
}
