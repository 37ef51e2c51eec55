import type { HeadFacts } from '../../../areas/documents/index.ts'
import type { Computed, ReportKind } from '../../../areas/reports/index.ts'
import type { Day } from '../../../values/day.ts'
import type { Period } from '../../../values/period.ts'

/** Everything the first words of a report are made of. */
export interface ReportFacts {
  readonly kind: ReportKind
  readonly period: Period
  /** The day on which states are judged. */
  readonly judgedOn: Day
  /** 'phường Sông Cầu', as it was called on the last day of the period. */
  readonly unitName: string
  /** The term the period ends in; null when none is recorded. */
  readonly term: { readonly number: string; readonly from: Day; readonly to: Day } | null
  /** The head the committee's documents have on the day of writing. */
  readonly head: HeadFacts
  /** Every indicator over the whole period; null for one that does not exist. */
  readonly figure: (indicatorId: string) => Computed | null
  /** Names of the topics covered, as they stand in the middle of a sentence. */
  readonly topics: readonly string[]
  readonly nameOf: (indicatorId: string) => { readonly name: string; readonly unit: string }
}
