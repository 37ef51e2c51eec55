import { type Day, minDay } from '../../values/day.ts'
import { overlap, type Period, yearPeriod } from '../../values/period.ts'
import { parsePeriod, periodText } from '../../values/period-text.ts'
import type { ChartAttrs, FigureTable, RichDoc } from '../../values/rich.ts'
import { nodesOf } from '../../values/rich.ts'

/** One figure that a text asks for. */
export interface Asked {
  readonly indicatorId: string
  /** As addresses write it: `2023`, `term:2019-02-01..2024-04-15`. */
  readonly period: string
  readonly judgedOn: Day
}

export function keyOf({ indicatorId, period, judgedOn }: Asked): string {
  return `${indicatorId}|${period}|${judgedOn}`
}

/** What a live node says of its question; without a day of its own it is judged on the day of the report. */
interface Question {
  readonly period: string
  readonly asAt?: string | null
}

function judgedOn({ asAt }: Question, reportDay: Day): Day {
  return asAt ? (asAt as Day) : reportDay
}

export function askedBy(node: Question & { readonly indicatorId: string }, reportDay: Day): Asked {
  return { indicatorId: node.indicatorId, period: node.period, judgedOn: judgedOn(node, reportDay) }
}

/** A column headed by a year asks for the days of that year within the period; any other for the whole period. */
export function periodOfColumn(period: string, heading: string): string | null {
  if (!/^\d{4}$/.test(heading)) return period
  const whole = parsePeriod(period)
  const part: Period | null = whole && overlap(whole, yearPeriod(Number(heading)))
  if (!part) return null
  const year = yearPeriod(Number(heading))
  return part.from === year.from && part.to === year.to ? heading : periodText(part)
}

/**
 * What one cell of a table or chart asks; null for a year outside the period. A part of the period that was over before
 * the day of the report is judged on its own last day, so that a row of states tells their course.
 */
export function askedInColumn(
  node: Question,
  heading: string,
  indicatorId: string,
  reportDay: Day,
  asOf: boolean,
): Asked | null {
  const period = periodOfColumn(node.period, heading)
  const days = period === null ? null : parsePeriod(period)
  if (period === null || !days) return null
  const on = judgedOn(node, reportDay)
  return { indicatorId, period, judgedOn: asOf ? minDay(days.to, on) : on }
}

/** Columns of a table that ask for no figure: what is to be reached, and how it stands to that. */
const told = ['goal', 'state'] as const
export type ToldColumn = (typeof told)[number]

export function toldIn(attrs: FigureTable['attrs'], column: number): ToldColumn | null {
  const period = attrs.asks?.[column]?.period
  return told.find((word) => word === period) ?? null
}

/** What one cell of a table asks; null where it asks for no figure. */
export function askedInCell(
  attrs: FigureTable['attrs'],
  column: number,
  indicatorId: string,
  reportDay: Day,
  asOf: boolean,
): Asked | null {
  const own = attrs.asks?.[column]
  if (!own) return askedInColumn(attrs, attrs.columns[column] ?? '', indicatorId, reportDay, asOf)
  const days = toldIn(attrs, column) ? null : parsePeriod(own.period)
  if (!days) return null
  const on = judgedOn({ period: own.period, asAt: own.asAt ?? attrs.asAt ?? null }, reportDay)
  return { indicatorId, period: own.period, judgedOn: asOf ? minDay(days.to, on) : on }
}

/** What one number of a chart asks: by year a part of the period, else the whole of it. */
export function askedInChart(
  attrs: ChartAttrs,
  series: number,
  place: number,
  reportDay: Day,
  asOf: (indicatorId: string) => boolean,
): Asked | null {
  const id = attrs.indicatorIds[attrs.by === 'share' ? place : series]
  if (id === undefined) return null
  if (attrs.by === 'area' || attrs.by === 'share') return askedBy({ ...attrs, indicatorId: id }, reportDay)
  return askedInColumn(attrs, attrs.labels[place] ?? '', id, reportDay, asOf(id))
}

type Timed = (indicatorId: string) => boolean

/** Every figure a text shows, each once, in reading order. `asOf` tells which indicators judge a state on a day. */
export function askedIn(body: RichDoc, reportDay: Day, asOf: Timed): readonly Asked[] {
  const lines = [...nodesOf(body, 'figure'), ...nodesOf(body, 'recordList')].map(({ attrs }) =>
    askedBy(attrs, reportDay),
  )
  const tables = nodesOf(body, 'figureTable').flatMap(({ attrs }) =>
    attrs.indicatorIds.flatMap((id) =>
      attrs.columns.flatMap((_, column) => askedInCell(attrs, column, id, reportDay, asOf(id)) ?? []),
    ),
  )
  const charts = nodesOf(body, 'chart').flatMap(({ attrs }) => askedInWholeChart(attrs, reportDay, asOf))
  return once([...lines, ...tables, ...charts])
}

function askedInWholeChart(attrs: ChartAttrs, reportDay: Day, asOf: Timed): readonly Asked[] {
  if (attrs.by === 'area' || attrs.by === 'share')
    return attrs.indicatorIds.map((indicatorId) => askedBy({ ...attrs, indicatorId }, reportDay))
  return attrs.indicatorIds.flatMap((_, series) =>
    attrs.labels.flatMap((__, place) => askedInChart(attrs, series, place, reportDay, asOf) ?? []),
  )
}

export function once(asked: readonly Asked[]): readonly Asked[] {
  return [...new Map(asked.map((one) => [keyOf(one), one])).values()]
}
