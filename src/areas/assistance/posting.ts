import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

/** Where the list was posted for comment (niêm yết), from when to when, by whom, and who took it down. */
export interface Posting {
  readonly id: Id
  readonly roundId: Id
  readonly areaId: Id | null
  readonly place: string
  readonly fromOn: Day
  readonly untilOn: Day
  readonly postedBy: string
  readonly witness: string | null
  readonly removedOn: Day | null
  readonly removedBy: string | null
}

export const objectionOutcomes = ['upheld', 'partly', 'not_upheld'] as const
export type ObjectionOutcome = (typeof objectionOutcomes)[number]

/** What somebody said of the posted list, and how it was handled. */
export interface Objection {
  readonly id: Id
  readonly roundId: Id
  readonly needId: Id | null
  readonly receivedOn: Day
  readonly saidBy: string | null
  readonly content: string
  readonly handledOn: Day | null
  readonly outcome: ObjectionOutcome | null
  readonly handling: string | null
  readonly handledBy: string | null
}

/** Whether the time to comment is over everywhere on a day. */
export function commentIsOver(postings: readonly Posting[], on: Day): boolean {
  return postings.length > 0 && postings.every((one) => (one.removedOn ?? one.untilOn) <= on)
}
