import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { PublishedFigure } from './publication.ts'

/** One figure of a set: what it means, its frozen value, and how many records it was counted from. */
export interface SetFigure extends PublishedFigure {
  readonly ruleVersion: number
  readonly records: number
  /** Of a rate, the records that are in the denominator alone. */
  readonly others: number
}

/** What the public reads of the figures of a period. */
export interface PublishedFigures {
  readonly title: string
  readonly period: string
  /** The period is a whole term. */
  readonly term: boolean
  readonly judgedOn: Day
  readonly figures: readonly SetFigure[]
  /** Those that open the home page, by indicator. */
  readonly leading: readonly string[]
}

/** The parts of a set to which records belong: those of the numerator, and those of the denominator alone. */
export function partOf(indicatorId: string, which: 'counted' | 'others'): string {
  return which === 'counted' ? indicatorId : `${indicatorId}:out_of`
}

/** Kinds of what is counted and has no page for anybody to open: a topic is a word, a term a number. */
const withoutPage: ReadonlySet<string> = new Set(['supervision_topic', 'term'])

/** The records behind a figure that somebody could open. */
export function openable({ recordKind }: { readonly recordKind: string }, ids: readonly Id[]): readonly Id[] {
  return withoutPage.has(recordKind) ? [] : ids
}

interface Named {
  readonly partOf?: Id | null
}

/** Each record with the one whose page shows it: itself, or what it is a part of. */
export function shownRecords(
  ids: readonly Id[],
  named: ReadonlyMap<Id, Named>,
): readonly { readonly id: Id; readonly shownBy: Id }[] {
  return [...new Set(ids)].map((id) => ({ id, shownBy: named.get(id)?.partOf ?? id }))
}
