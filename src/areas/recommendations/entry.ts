import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

export const stances = ['accepted', 'partly', 'rejected', 'forwarded'] as const
/** What the agency says to it: tiếp thu, tiếp thu một phần, không tiếp thu, chuyển cơ quan khác. */
export type Stance = (typeof stances)[number]

export const outcomes = ['resolved', 'unresolved_closed'] as const
export type Outcome = (typeof outcomes)[number]

interface EntryFacts {
  readonly id: Id
  readonly recommendationId: Id
  /** The day it happened; when it was written down is another matter. */
  readonly on: Day
  readonly text: string | null
  readonly documentId: Id | null
  readonly recordedAt: Date
  readonly recordedByName: string
  readonly supersession: { readonly at: Date; readonly byName: string; readonly reason: string } | null
}

/** The agency has it; `dueOn` is the rule in force, counted from that day. */
export interface Receipt extends EntryFacts {
  readonly kind: 'receipt'
  readonly dueOn: Day
  readonly dueSource: string
  readonly byAgency: boolean
}

/** More time, agreed on a day that may lie before the day it was written down. */
export interface Extension extends EntryFacts {
  readonly kind: 'extension'
  readonly dueOn: Day
}

export interface Answer extends EntryFacts {
  readonly kind: 'answer'
  /** What was only said is kept, and neither answers nor closes. */
  readonly written: boolean
  readonly stance: Stance
  readonly documentNumber: string | null
  /** The day by which the agency says it will be done. */
  readonly promisedOn: Day | null
  readonly byAgency: boolean
}

export interface Progress extends EntryFacts {
  readonly kind: 'progress'
  /** A new promised day, where one was given. */
  readonly promisedOn: Day | null
  readonly byAgency: boolean
}

export interface Reminder extends EntryFacts {
  readonly kind: 'reminder'
}

/** The next-higher Front was asked to take it to the superior of the addressee. */
export interface Escalation extends EntryFacts {
  readonly kind: 'escalation'
  readonly addressedTo: string
}

/** The Front's own judgement that it is over, on evidence or by the chair's reason. */
export interface Closure extends EntryFacts {
  readonly kind: 'closure'
  readonly outcome: Outcome
}

export type Entry = Receipt | Extension | Answer | Progress | Reminder | Escalation | Closure
export type EntryKind = Entry['kind']

/** In the order of the days; of one day, in the order of writing down. */
export function byDay(a: Entry, b: Entry): number {
  return compare(a.on, b.on) || compare(a.recordedAt.getTime(), b.recordedAt.getTime()) || compare(a.id, b.id)
}

function compare<T>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Those of one kind that had happened by a day, without those taken back. */
export function entriesOf<Kind extends EntryKind>(
  entries: readonly Entry[],
  kind: Kind,
  asAt: Day,
): readonly Extract<Entry, { kind: Kind }>[] {
  return entries.filter(
    (entry): entry is Extract<Entry, { kind: Kind }> =>
      entry.kind === kind && entry.on <= asAt && entry.supersession === null,
  )
}

/** The last one of a kind by a day; the order is of days, then of writing down. */
export function lastOf<Kind extends EntryKind>(
  entries: readonly Entry[],
  kind: Kind,
  asAt: Day,
): Extract<Entry, { kind: Kind }> | null {
  return [...entriesOf(entries, kind, asAt)].sort(byDay).at(-1) ?? null
}
