import { type Asked, askedInCell, askedInChart, isAsOf } from '../../../areas/reports/index.ts'
import type { Day } from '../../../values/day.ts'
import { type Block, type ChartAttrs, type FigureTable, figure, type RichDoc } from '../../../values/rich.ts'
import { figureTableAs } from '../../lower.ts'

/** The cells of a table of figures as live figures, so that each of them opens on the screen. */
function openableTable({ attrs }: FigureTable, reportDay: Day): readonly Block[] {
  return figureTableAs(attrs, ({ indicatorId, cells }, column) => {
    const value = cells[column] ?? ''
    const asked = askedInCell(attrs, column, indicatorId, reportDay, isAsOf(indicatorId))
    return asked ? figure({ indicatorId, period: asked.period, asAt: asked.judgedOn, value }) : value
  })
}

/** A copy for the screen, in which every number of every table of figures is a link of its own. */
export function openable(body: RichDoc, reportDay: Day): RichDoc {
  const content = body.content.flatMap((block) =>
    block.type === 'figureTable' ? openableTable(block, reportDay) : [block],
  )
  return { type: 'doc', content }
}

/** What a number of a chart asks, by its series and its place along the axis. */
export function chartAsked(reportDay: Day) {
  return (chart: ChartAttrs, series: number, place: number): Asked | null =>
    askedInChart(chart, series, place, reportDay, isAsOf)
}
