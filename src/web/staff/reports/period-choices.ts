import { type BodyTerm, daysOfTerm } from '../../../areas/organisation/index.ts'
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
import { periodText } from '../../../values/period-text.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import type { Option } from '../../parts/index.ts'
import { periodName } from './period-name.ts'

const back = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i)

/** The latest periods that had begun by a day, the newest of each kind first. */
function periodsBy(today: Day): readonly Period[] {
  const year = yearOf(today)
  const monthNo = (i: number) => year * 12 + monthOf(today) - 1 - i
  const all: readonly Period[] = [
    ...back(7).map((i) => yearPeriod(year - i)),
    ...back(4).map((i) => nineMonths(year - i)),
    ...back(4).flatMap((i) => [halfPeriod(year - i, 2), halfPeriod(year - i, 1)]),
    ...back(3).flatMap((i) => ([4, 3, 2, 1] as const).map((quarter) => quarterPeriod(year - i, quarter))),
    ...back(18).map((i) => monthPeriod(Math.floor(monthNo(i) / 12), (monthNo(i) % 12) + 1)),
    ...back(12).map((i) => weekPeriod(addDays(today, -7 * i))),
  ]
  return all.filter((period) => period.from <= today)
}

/** A term by its number and the years it was to last, also when it ended early. */
function termOption(c: PageContext, term: BodyTerm): Option {
  const { number, from, to } = term
  const values = { number, from: yearOf(from), to: yearOf(to) }
  return { value: periodText(daysOfTerm(term)), label: fill(c.words.reportPages.open.term, values) }
}

/** Periods to choose from: the committee's terms that had begun, then those of the calendar. */
export function periodOptions(
  c: PageContext,
  terms: readonly BodyTerm[],
  takes: (period: Period) => boolean,
): readonly Option[] {
  const begun = terms.filter((term) => term.from <= c.today && takes(daysOfTerm(term)))
  const others = periodsBy(c.today).filter(takes)
  return [
    ...begun.map((term) => termOption(c, term)),
    ...others.map((period) => ({ value: periodText(period), label: periodName(c, period) })),
  ]
}
