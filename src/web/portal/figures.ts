import type { PublishedFigure } from '../../areas/reports/index.ts'
import { showDay, yearOf } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'
import { parsePeriod } from '../../values/period-text.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'

export interface AnchoredFigure {
  readonly figure: PublishedFigure
  /** Its place in the report, from 1. */
  readonly place: number
}

export function anchored(figures: readonly PublishedFigure[]): readonly AnchoredFigure[] {
  return figures.map((figure, at) => ({ figure, place: at + 1 }))
}

/** '2021', or '01/02/2019 – 15/04/2024'. */
export function showPeriod(text: string): string {
  const period = parsePeriod(text)
  if (!period) return text
  return period.kind === 'year' ? String(yearOf(period.from)) : `${showDay(period.from)} – ${showDay(period.to)}`
}

/** The value is a number, not a word such as 'có thực hiện' or a number in Roman figures. */
export function isNumber({ value }: Pick<PublishedFigure, 'value'>): boolean {
  return /^\d/.test(value)
}

/** The figures of each indicator together, in the order in which the report first names it. */
export function byIndicator(figures: readonly PublishedFigure[]): readonly (readonly AnchoredFigure[])[] {
  return [...Map.groupBy(anchored(figures), ({ figure }) => figure.indicatorId).values()]
}

/** What was counted, in its unit; of a rate its parts: '18 trên 21 tổ dân phố'. */
export function sayParts(c: PageContext, figure: PublishedFigure): string {
  const { unit, numerator, denominator } = figure
  if (!isNumber(figure)) return ''
  if (denominator === null) return unit
  const values = { numerator: showCount(numerator), denominator: showCount(denominator) }
  return `${fill(c.words.portalRecords.report.outOf, values)} ${unit}`
}
