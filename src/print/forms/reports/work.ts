import type { AnnexFacts } from '../../../areas/documents/index.ts'
import type { Period } from '../../../values/period.ts'
import type { RichDoc, Words } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'

/** A paragraph of sentences; an empty one is left out. */
export type Paragraph = readonly Words[]

export interface WorkTable {
  readonly title: string
  readonly rows: readonly string[]
}

/** Bars by year, one kind for each indicator; as parts of their sum where all are of one kind; or one bar for each area. */
export interface WorkChart {
  readonly indicators: readonly string[]
  readonly by: 'year' | 'share' | 'area'
  readonly title: string
  /** The years that have something to show, where that is not each year of the period. */
  readonly years?: (period: Period) => readonly number[]
}

/** One field of the work as reports tell it. What it counts is named by indicator: an area that comes later is told by itself. */
export interface Work {
  /** As it stands in a heading and over its rows in the annex. */
  readonly name: string
  /** What a report says has no records, where none are kept. */
  readonly records: string
  /** Indicators of its rows in the annex, in the order of the text. */
  readonly indicators: readonly string[]
  readonly tell: (facts: ReportFacts) => readonly Paragraph[]
  /** Tables by year. */
  readonly tables: readonly WorkTable[]
  readonly charts: readonly WorkChart[]
  /** Records worth naming one by one. */
  readonly list: { readonly indicator: string; readonly title: string } | null
  readonly toWrite: string
}

/** What a template of a report writes. */
export interface Written {
  readonly abstract: string
  readonly body: RichDoc
  readonly annexes?: readonly AnnexFacts[]
}
