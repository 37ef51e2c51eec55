import type { reportPages } from '../../../words/vi/report-pages.ts'

/** An indicator that may be put into the text, with its value over the period of the report. */
export interface FigureChoice {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly value: string
}

/** What the page of a report tells the editor besides, as JSON in `data-report` of its root. */
export interface ReportSettings {
  /** Period of the report as nodes write it, and as people read it. */
  readonly period: string
  readonly periodName: string
  /** Headings of a table by year: the years of the period, then the whole. */
  readonly columns: readonly string[]
  readonly figures: readonly FigureChoice[]
  /** POST `{ body }` answers `{ body, count }` with every live value computed; GET with a figure opens it. */
  readonly figuresUrl: string
  readonly labels: (typeof reportPages)['live']
}

/** A figure opened from the editor. */
export interface OpenedFigure {
  readonly name: string
  readonly value: string
  readonly outOf: string | null
  readonly definition: string
  readonly count: string
  readonly records: readonly { readonly label: string; readonly day: string; readonly href: string | null }[]
  readonly more: string | null
  readonly href: string
}
