import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Authority } from './award-form.ts'

/** A decision of an authority: one paper, many recipients. */
export interface Decision {
  readonly id: Id
  readonly committeeId: Id
  readonly roundId: Id | null
  readonly authority: Authority
  readonly numberText: string
  readonly decidedOn: Day
  readonly abstract: string
  readonly signedBy: string
  readonly signerPosition: string
  readonly documentId: Id | null
  /** Entered from a paper, without the nominations behind it. */
  readonly fromPaper: boolean
  readonly recordedAt: Date
}

/** Cases sent together, with their paper, to whoever decides. */
export interface Submission {
  readonly id: Id
  readonly roundId: Id | null
  readonly authority: Authority
  readonly addressedTo: string
  readonly submittedOn: Day
  readonly documentId: Id | null
  readonly reference: string | null
}

export interface Ceremony {
  readonly id: Id
  readonly title: string
  readonly heldOn: Day
  readonly place: string | null
}
