import type { HeadFacts } from '../../../areas/documents/index.ts'
import type { Computed, ReportKind, TargetStanding, TermMark } from '../../../areas/reports/index.ts'
import type { Day } from '../../../values/day.ts'
import type { Period } from '../../../values/period.ts'
import type { Photo } from '../../../values/rich.ts'

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
  /** The marks of that term as they were announced, in their order. */
  readonly marks: readonly Pick<TermMark, 'position' | 'title' | 'work' | 'text'>[]
  /** The targets of that term in force, and how they stand. */
  readonly targets: readonly TargetStanding[]
  /** The head the committee's documents have on the day of writing. */
  readonly head: HeadFacts
  /** Ids of every indicator that the register has. */
  readonly all: readonly string[]
  /** Every indicator over the whole period; null for one that does not exist. */
  readonly figure: (indicatorId: string) => Computed | null
  /** Names of the records that a figure counted, as they stand in the middle of a sentence; of a few figures only. */
  readonly namesOf: (indicatorId: string) => readonly string[]
  /** How records that are known by a code read in a sentence: of a figure whose records have no name of their own. */
  readonly readingsOf: (indicatorId: string) => readonly { readonly code: string; readonly text: string }[]
  /** Photos that prove records of these figures, each with a caption that names nobody. */
  readonly photosOf: (indicatorIds: readonly string[]) => readonly Photo['attrs'][]
  readonly nameOf: (indicatorId: string) => { readonly name: string; readonly unit: string }
}

/** Figures whose records are told by name in a sentence. */
export const namedInProse = ['supervision_topics_covered', 'criticism_subjects', 'models_carried_out'] as const
