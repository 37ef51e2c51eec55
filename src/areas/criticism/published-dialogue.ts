import type { Day } from '../../values/day.ts'
import type { DialogueState, Leader } from './dialogue.ts'
import type { QuestionOutcome, Raised } from './question.ts'

/** What became of something promised: where its recommendation stands. */
export interface PublishedPromise {
  readonly stage: string
  readonly promisedOn: Day | null
  readonly closedOn: Day | null
  readonly conclusion: string | null
}

/** A question without who asked it. */
export interface PublishedQuestion {
  readonly raised: Raised
  readonly area: string | null
  readonly field: string | null
  readonly text: string
  readonly outcome: QuestionOutcome | null
  readonly answer: string | null
  readonly responsible: string | null
  readonly dueOn: Day | null
  readonly promise: PublishedPromise | null
}

/** What the public reads of a dialogue, frozen on the day of publication. No names of persons are in it. */
export interface PublishedDialogue {
  readonly title: string
  readonly ledBy: Leader
  readonly topic: string | null
  readonly state: DialogueState
  readonly plannedOn: Day | null
  readonly heldOn: Day | null
  readonly place: string | null
  readonly present: number | null
  readonly spoken: number | null
  readonly opinions: number | null
  readonly answered: number
  readonly noted: number
  readonly conclusion: string | null
  readonly conclusionNumber: string | null
  readonly questions: readonly PublishedQuestion[]
  /** The day on which all this was so. */
  readonly asAt: Day
}
