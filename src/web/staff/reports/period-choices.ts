import { type BodyTerm, daysOfTerm } from '../../../areas/organisation/index.ts'
import { coversPeriod, type ReportKind } from '../../../areas/reports/index.ts'
import { addDays, type Day, monthOf, yearOf } from '../../../values/day.ts'
import {
  halfPeriod,
  monthPeriod,
  nineMonths,
  type Period,
  quarterPeriod,
  weekPeriod,
  yearPeriod,
} from '../../../values/period.ts'

const back = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i)

/** The latest periods that had begun by a day, newest first, of every kind a report may cover. */
export function periodChoices(kind: ReportKind, today: Day, terms: readonly BodyTerm[]): readonly Period[] {
  const year = yearOf(today)
  const monthNo = (i: number) => year * 12 + monthOf(today) - 1 - i
  const all: readonly Period[] = [
    ...terms.map(daysOfTerm),
    ...back(7).map((i) => yearPeriod(year - i)),
    ...back(4).map((i) => nineMonths(year - i)),
    ...back(4).flatMap((i) => [halfPeriod(year - i, 2), halfPeriod(year - i, 1)]),
    ...back(3).flatMap((i) => ([4, 3, 2, 1] as const).map((quarter) => quarterPeriod(year - i, quarter))),
    ...back(18).map((i) => monthPeriod(Math.floor(monthNo(i) / 12), (monthNo(i) % 12) + 1)),
    ...back(12).map((i) => weekPeriod(addDays(today, -7 * i))),
  ]
  return all.filter((period) => period.from <= today && coversPeriod(kind, period))
}
