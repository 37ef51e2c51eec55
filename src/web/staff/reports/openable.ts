import { chartAsked } from '../../../print/forms/reports/openable.ts'
import type { Day } from '../../../values/day.ts'
import type { ChartAttrs } from '../../../values/rich.ts'
import { openedAt } from './address.ts'

/** Where a number of a chart opens. */
export function chartOpens(path: string, reportDay: Day) {
  const askedBy = chartAsked(reportDay)
  return (chart: ChartAttrs, series: number, place: number): string | null => {
    const asked = askedBy(chart, series, place)
    return asked && openedAt(path, asked)
  }
}
