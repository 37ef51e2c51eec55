import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Supersession } from './draft.ts'

export const stances = ['agree', 'amend', 'oppose', 'question'] as const
/** Đồng ý, đề nghị sửa, không đồng ý, đề nghị làm rõ. */
export type Stance = (typeof stances)[number]

export const channels = ['meeting', 'written', 'online', 'zalo', 'phone'] as const
/** By which way it reached us. */
export type Channel = (typeof channels)[number]

export const authorKinds = ['person', 'organisation', 'area', 'anonymous'] as const
export type AuthorKind = (typeof authorKinds)[number]

/** Who said it. The name is kept as it was then. */
export interface Author {
  readonly kind: AuthorKind
  readonly name: string | null
  readonly personId: Id | null
  /** The area whose it is, or where the person belongs. */
  readonly areaId: Id | null
  readonly organisationId: Id | null
}

/** One opinion of one person or body on one place of a draft (ý kiến). */
export interface Opinion {
  readonly id: Id
  readonly draftId: Id
  readonly versionId: Id | null
  /** Null: on the draft as a whole. */
  readonly clauseRef: string | null
  readonly clauseKey: string
  readonly stance: Stance
  readonly text: string | null
  readonly proposedWording: string | null
  readonly author: Author
  readonly channel: Channel
  readonly meetingId: Id | null
  readonly givenOn: Day
  readonly recordedAt: Date
  readonly recordedBy: Id
  readonly recordedByName: string
  readonly supersession: Supersession | null
}

/** So many opinions of one giver on one occasion, on one place, with one stance. */
export interface Tally {
  readonly id: Id
  readonly draftId: Id
  readonly areaId: Id | null
  readonly organisationId: Id | null
  readonly giverName: string
  readonly meetingId: Id | null
  readonly channel: Channel
  readonly clauseRef: string | null
  readonly clauseKey: string
  readonly stance: Stance
  readonly count: number
  /** How many people gave them; one person may say several things. */
  readonly persons: number | null
  readonly male: number | null
  readonly female: number | null
  readonly givenOn: Day
  readonly note: string | null
  readonly recordedAt: Date
  readonly recordedByName: string
  readonly supersession: Supersession | null
}
