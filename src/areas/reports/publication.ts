import type { Day } from '../../values/day.ts'
import type { PublishedDocument } from '../documents/index.ts'
import type { FrozenFigure } from './difference.ts'
import type { ReportKind } from './report.ts'

/** What the public reads of a report: the paper as it was issued, and each figure with what it means and out of what it was counted. */
export interface PublishedReport extends Omit<PublishedDocument, 'kind' | 'numberText' | 'issuedOn'> {
  readonly kind: ReportKind
  readonly title: string
  readonly numberText: string | null
  readonly issuedOn: Day
  readonly judgedOn: Day
  readonly version: number
  readonly figures: readonly PublishedFigure[]
}

export interface PublishedFigure {
  readonly indicatorId: string
  readonly period: string
  readonly judgedOn: Day
  readonly value: string
  readonly numerator: number
  readonly denominator: number | null
  readonly name: string
  readonly definition: string
  readonly unit: string
  /** How many records it was counted from; of a rate, those of its numerator. */
  readonly records?: number
}

type Told = Pick<FrozenFigure, Exclude<keyof PublishedFigure, 'numerator' | 'denominator' | 'records'> | 'figure'>

/** Counted records stay inside: the public is told how many, and by which definition. */
export function publishedFigure(frozen: Told): PublishedFigure {
  const { indicatorId, period, judgedOn, value, name, definition, unit, figure } = frozen
  const { numerator, denominator, ids } = figure
  const records = new Set(ids).size
  return { indicatorId, period, judgedOn, value, numerator, denominator, name, definition, unit, records }
}
