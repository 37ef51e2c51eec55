import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

/** Whom a draft is opened to; exactly one of them. */
export interface ShareTarget {
  /** All members of a body, as they are members on the day. */
  readonly bodyId: Id | null
  readonly accountId: Id | null
  readonly areaId: Id | null
  readonly organisationId: Id | null
}

export interface NewShare extends ShareTarget {
  readonly id: Id
  readonly draftId: Id
  /** Its name as it was then. */
  readonly name: string
  readonly fromOn: Day
  /** The last day on which opinions are taken; null: without end. */
  readonly untilOn: Day | null
}

export interface Share extends NewShare {
  readonly recordedByName: string
  readonly endedAt: Date | null
  readonly endReason: string | null
}

export type ShareState = 'coming' | 'open' | 'over' | 'ended'

/** Whether opinions are taken on a day. */
export function shareState(share: Pick<Share, 'fromOn' | 'untilOn' | 'endedAt'>, asAt: Day): ShareState {
  if (share.endedAt !== null) return 'ended'
  if (asAt < share.fromOn) return 'coming'
  return share.untilOn !== null && share.untilOn < asAt ? 'over' : 'open'
}
