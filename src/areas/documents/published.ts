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

export interface PublishedQuery {
  readonly committeeId: Id
  readonly kind?: string | null
  /** Words of the content; accents count only to rank. */
  readonly text?: string
  /** Facts of the content that must have one of these values, as text: `{ stage: ['issued', 'received'] }`. */
  readonly facts?: Readonly<Record<string, readonly string[]>>
}

/** Where a page of a list ends; the next one begins after it. */
export interface PublishedPlace {
  readonly exact: boolean
  /** Milliseconds and microseconds matter: the instant as the database writes it. */
  readonly at: string
  readonly id: Id
}

export interface PublishedPage {
  readonly items: readonly PublishedItem[]
  readonly next: PublishedPlace | null
}

/** How many of a kind are public, and since when the newest of them. */
export interface PublishedCount {
  readonly kind: string
  readonly count: number
  readonly latestAt: Date
}

export interface PublishedFile {
  readonly id: Id
  readonly sha256: string
  readonly name: string
  readonly mime: string
  readonly size: number
  readonly previews: { readonly small: string; readonly large: string } | null
}
