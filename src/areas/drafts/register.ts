import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Draft, DraftKind, DraftLevel } from './draft.ts'
import type { AuthorKind, Channel, Stance } from './opinion.ts'

/** Which drafts of the register are asked for; everything left out takes all. */
export interface DraftQuery {
  readonly text?: string
  readonly kind?: DraftKind | null
  readonly level?: DraftLevel | null
  readonly year?: number | null
  /** Opinions are still wanted on this day, or no longer. */
  readonly wanted?: { readonly on: Day; readonly still: boolean } | null
  readonly ids?: readonly Id[]
}

export interface DraftLine extends Draft {
  /** How many opinions were written down in words. */
  readonly opinions: number
  readonly versions: number
}

export interface DraftPlace {
  readonly exact: boolean
  readonly on: Day
  readonly id: Id
}

export interface DraftPage {
  readonly lines: readonly DraftLine[]
  readonly next: DraftPlace | null
}

/** Which opinions of one draft are asked for. */
export interface OpinionQuery {
  readonly draftId: Id
  /** All within this place; '' is what was said of the whole. */
  readonly clauseKey?: string | null
  readonly stance?: Stance | null
  readonly channel?: Channel | null
  readonly authorKind?: AuthorKind | null
  readonly areaId?: Id | null
  readonly organisationId?: Id | null
  readonly meetingId?: Id | null
  /** Words of the opinion, the wording proposed or the author; accents do not matter. */
  readonly text?: string
  readonly ids?: readonly Id[]
}

/** Where a page of the working table ends: the table stands in the order of the draft. */
export interface OpinionPlace {
  readonly key: string
  readonly on: Day
  readonly id: Id
}
