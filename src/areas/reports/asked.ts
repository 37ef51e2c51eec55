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

type Timed = (indicatorId: string) => boolean

const columnsOf = (attrs: FigureTable['attrs'] | ChartAttrs): readonly string[] =>
  'columns' in attrs ? attrs.columns : attrs.labels

/** Every figure a text shows, each once, in reading order. `asOf` tells which indicators judge a state on a day. */
export function askedIn(body: RichDoc, reportDay: Day, asOf: Timed): readonly Asked[] {
  const lines = [...nodesOf(body, 'figure'), ...nodesOf(body, 'recordList')].map(({ attrs }) =>
    askedBy(attrs, reportDay),
  )
  const grids = [...nodesOf(body, 'figureTable'), ...nodesOf(body, 'chart')].flatMap(({ attrs }) =>
    attrs.indicatorIds.flatMap((id) =>
      columnsOf(attrs).flatMap((heading) => askedInColumn(attrs, heading, id, reportDay, asOf(id)) ?? []),
    ),
  )
  return [...new Map([...lines, ...grids].map((asked) => [keyOf(asked), asked])).values()]
}
