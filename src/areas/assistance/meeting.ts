import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

/** A meeting that looked at the list of a round: of one area (họp xét tại khu dân cư), or of the council. */
export interface ReviewMeeting {
  readonly id: Id
  readonly roundId: Id
  readonly kind: 'area' | 'council'
  readonly areaId: Id | null
  readonly heldOn: Day
  readonly place: string
  readonly chairedBy: string
  readonly secretary: string
  /** Names and posts, a line each. */
  readonly present: string
  /** How many of them vote. */
  readonly voting: number
  readonly proceedings: string | null
  readonly conclusion: string | null
  readonly verdicts: number
}

/** More than half of who votes, as such meetings decide. */
export function isCarried(inFavour: number, voting: number): boolean {
  return inFavour * 2 > voting
}
