import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { DraftLevel } from '../drafts/index.ts'
import type { ConsultationStage, ConsultationState } from './consultation.ts'

/** Which consultations of the register are asked for; everything left out takes all that stand. */
export interface ConsultationQuery {
  readonly text?: string
  readonly year?: number | null
  readonly level?: DraftLevel | null
  /** A state; `running`: not yet sent nor let go. */
  readonly state?: ConsultationState | 'running' | null
  readonly ids?: readonly Id[]
}

/** One row of the register of law comments. */
export interface ConsultationLine {
  readonly id: Id
  readonly draftId: Id
  readonly title: string
  readonly askerName: string
  readonly level: DraftLevel
  readonly receivedOn: Day
  readonly replyByOn: Day
  readonly sentOn: Day | null
  readonly state: ConsultationState
  /** How far the work has come, its day and its withdrawal aside. */
  readonly reached: ConsultationStage
  readonly assigned: number
  readonly meetings: number
}

export interface ConsultationPlace {
  readonly exact: boolean
  readonly on: Day
  readonly id: Id
}

export interface ConsultationPage {
  readonly lines: readonly ConsultationLine[]
  readonly next: ConsultationPlace | null
}
