import type { Day } from './day.ts'
import type { Id } from './id.ts'
import type { Period } from './period.ts'

/** What is asked of the records: which committees' records, which period, judged on which day, known when. */
export interface Question {
  /** Committees whose records count, already resolved from unit and view (as it was, or in today's units). */
  readonly committeeIds: readonly Id[]
  readonly period: Period
  /** States are judged as of this day; a fact whose own day is later does not count. */
  readonly asAt: Day
  /** Only what was recorded up to this instant; `null` takes all that is known now. */
  readonly knownAt: Date | null
}

/** A figure is what was counted out of what, and which records those were. Never a percentage. */
export interface Figure {
  readonly numerator: number
  /** `null` where the indicator is a count or a sum. */
  readonly denominator: number | null
  /** The records of the numerator. */
  readonly ids: readonly Id[]
  /** The records of the denominator, where there is one. */
  readonly denominatorIds?: readonly Id[]
}

/** What one counted thing is: a session, a sitting, a recommendation, a đồng. */
export type UnitOfCount = string

/** A definition, made once in the area that owns the records. Its texts are in the language files under its id. */
export interface Indicator<Look> {
  /** As reported upwards: `supervision_sessions_organized`. */
  readonly id: string
  /** `count` adds up, `rate` is shown in percent of its denominator, `presence` only tells yes or no. */
  readonly kind: 'count' | 'sum' | 'rate' | 'presence'
  readonly unit: UnitOfCount
  /** Kind of the counted records, by which pages find them: `supervision_session`. */
  readonly recordKind: string
  /** Rises when the rule changes, so that an issued report names the rule it was made by. */
  readonly version: number
  /** `period` counts events of the period; `as_of` judges the state on the day. */
  readonly timing: 'period' | 'as_of'
  /** A rate of what the counted records hold, as households of a result, not of the records themselves. */
  readonly weighed?: true
  readonly compute: (look: Look, question: Question) => Promise<Figure>
  /** The same told for each residential area, where the counted records alone do not tell it: sums, shares of households. */
  readonly byArea?: (look: Look, question: Question) => Promise<ReadonlyMap<Id, Figure>>
  /** Its words, where a committee gave them and no language file holds them. */
  readonly named?: IndicatorWords
}

export interface IndicatorWords {
  readonly name: string
  readonly definition: string
  readonly unit: string
}

/** One counted record as a list shows it. */
export interface CountedRecord {
  readonly id: Id
  readonly kind: string
  readonly label: string
  readonly day: Day | null
  /** The record whose page shows it, where it has none of its own: the session of a sitting. */
  readonly partOf?: Id | null
  /** The residential area where it happened, where that is known. */
  readonly areaId?: Id | null
}
