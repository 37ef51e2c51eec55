import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

/** One thing that is public now: its latest version, as it was frozen. */
export interface PublishedItem {
  readonly id: Id
  readonly subjectKind: string
  readonly subjectId: Id
  readonly version: number
  /** The end of its address, the same in every version. */
  readonly slug: string
  readonly title: string
  readonly content: unknown
  readonly contentHash: string
  readonly publishedAt: Date
}

/** One version that is or was public, without its words. */
export interface PublishedVersion {
  readonly version: number
  readonly title: string
  readonly contentHash: string
  readonly publishedAt: Date
  readonly withdrawnAt: Date | null
  readonly withdrawnReason: string | null
}

/** Something that was public and is not any more: when it went, and why. */
export interface Withdrawn {
  readonly subjectKind: string
  readonly slug: string
  readonly title: string
  readonly withdrawnAt: Date
  readonly withdrawnReason: string
}

/**
 * What the content must say, by the name of a fact: one of these values as text, or a day before one, or from one on:
 * `{ stage: ['issued', 'received'], dueOn: { before: '2024-04-15' } }`.
 */
export type PublishedFacts = Readonly<Record<string, readonly string[] | DaysBefore | DaysFrom>>
interface DaysBefore {
  readonly before: Day
}
interface DaysFrom {
  readonly from: Day
}

export interface PublishedQuery {
  readonly committeeId: Id
  readonly kind?: string | null
  /** Of these kinds only; the others are none of the reader's. */
  readonly kinds?: readonly string[]
  /** Words of the content, in any order; accents count only to rank. */
  readonly text?: string
  readonly facts?: PublishedFacts
  /** What has these facts comes before the rest: what is overdue, what is open. */
  readonly first?: PublishedFacts
}

/** Where a page of a list ends; the next one begins after it. */
export interface PublishedPlace {
  /** How well it fits what was asked, 0 best. */
  readonly rank: number
  /** Milliseconds and microseconds matter: the instant as the database writes it. */
  readonly at: string
  readonly id: Id
}

export interface PublishedPage {
  readonly items: readonly PublishedItem[]
  /** Of what was searched for, the words around the place where it was found, by item. */
  readonly said: ReadonlyMap<Id, string>
  readonly next: PublishedPlace | null
}

/** Where a page of the records behind a figure ends. */
export interface RecordPlace {
  readonly position: number
  readonly id: Id
}

/** How many of a kind are public, and when one of them was last published or taken back. */
export interface PublishedCount {
  readonly kind: string
  readonly count: number
  readonly changedAt: Date
}

export interface PublishedFile {
  readonly id: Id
  readonly sha256: string
  readonly name: string
  readonly mime: string
  readonly size: number
  readonly previews: { readonly small: string; readonly large: string } | null
}
