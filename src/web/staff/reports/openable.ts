import { askedInCell, askedInChart, isAsOf } from '../../../areas/reports/index.ts'
import { figureTableAs } from '../../../print/lower.ts'
import type { Day } from '../../../values/day.ts'
import { type Block, type ChartAttrs, type FigureTable, figure, type RichDoc } from '../../../values/rich.ts'
import { openedAt } from './address.ts'

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

/** Where a number of a chart opens. */
export function chartOpens(path: string, reportDay: Day) {
  return (chart: ChartAttrs, series: number, place: number): string | null => {
    const asked = askedInChart(chart, series, place, reportDay, isAsOf)
    return asked && openedAt(path, asked)
  }
}
