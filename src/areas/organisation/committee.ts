import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { fold } from '../../values/vietnamese.ts'

/** A committee of the Front: the tenant of all its records. */
export interface Committee {
  readonly id: Id
  readonly unitId: Id
  readonly name: string
  /** Its word in addresses and commands: 'song-cau'. */
  readonly slug: string
  readonly demo: boolean
  readonly foundedOn: Day | null
  readonly closedOn: Day | null
}

/** A committee whose records a report reads, and over which days. */
export interface CommitteeSpan {
  readonly committeeId: Id
  readonly unitId: Id
  readonly from: Day
  readonly to: Day
}

/** 'Sông Cầu' → 'song-cau'. */
export function slugOf(place: string): string {
  return fold(place)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
}
