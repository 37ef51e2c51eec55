import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

export const draftKinds = [
  'law',
  'resolution',
  'decree',
  'decision',
  'directive',
  'plan',
  'planning',
  'regulation',
  'report',
  'other',
] as const
/** Luật, nghị quyết, nghị định …: what it is to become. */
export type DraftKind = (typeof draftKinds)[number]

export const draftLevels = ['national', 'province', 'city', 'ward'] as const
/** Of the body that will issue it; the city level ended on 30 June 2025 and stays for what was before. */
export type DraftLevel = (typeof draftLevels)[number]

/** What is told of a draft; all of it may be edited. */
export interface DraftContent {
  readonly title: string
  readonly kind: DraftKind
  /** The body that drafts it, where it is one of our agencies. */
  readonly bodyId: Id | null
  readonly bodyName: string
  readonly level: DraftLevel
  readonly receivedOn: Day
  /** The letter it came with, in our register of documents; else its number on paper. */
  readonly documentId: Id | null
  readonly reference: string | null
  readonly submitTo: string | null
  readonly submitOn: Day | null
  /** The day by which opinions are wanted. */
  readonly opinionsByOn: Day | null
  readonly summary: string | null
}

export interface Draft extends DraftContent {
  readonly id: Id
  readonly committeeId: Id
  readonly editNo: number
  readonly recordedAt: Date
  readonly recordedByName: string
  readonly supersession: Supersession | null
}

/** That a record does not stand as it was: since when, for what reason, and what stands instead, if anything. */
export interface Supersession {
  readonly at: Date
  readonly reason: string
  readonly by: Id | null
}

/** The draft as it came on a day. */
export interface Version {
  readonly id: Id
  readonly number: number
  readonly label: string | null
  readonly receivedOn: Day
  readonly note: string | null
  readonly recordedAt: Date
  readonly supersession: Omit<Supersession, 'by'> | null
}

/** One place of a version on which opinions are asked. */
export interface Clause {
  readonly id: Id
  readonly versionId: Id
  /** As people write it: 'Điều 12, khoản 3'. */
  readonly ref: string
  /** Sorts as the draft reads; see `clauseKey`. */
  readonly key: string
  readonly heading: string | null
  /** The chapter over it, as printed. */
  readonly under: string | null
  readonly text: string
}

/** The version that opinions are given on: the newest that came by a day and was not taken back. */
export function currentVersion(versions: readonly Version[], asAt: Day): Version | null {
  const standing = versions.filter((one) => one.supersession === null && one.receivedOn <= asAt)
  return standing.toSorted((a, b) => a.number - b.number).at(-1) ?? null
}

/** The clause of a register that a place lies in: the narrowest that holds it. */
export function clauseAt<T extends Pick<Clause, 'key'>>(clauses: readonly T[], key: string): T | null {
  const holding = clauses.filter((one) => key === one.key || (one.key !== '' && key.startsWith(`${one.key}/`)))
  return holding.toSorted((a, b) => a.key.length - b.key.length).at(-1) ?? null
}
