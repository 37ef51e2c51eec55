import { addDays, type Day, day, maxDay, minDay, weekday, yearOf } from './day.ts'

export type PeriodKind = 'week' | 'month' | 'quarter' | 'half' | 'nine_months' | 'year' | 'term' | 'custom'

/** A stretch of days, both ends included; `from` is never after `to`. */
export interface Period {
  readonly kind: PeriodKind
  readonly from: Day
  readonly to: Day
}

const year4 = (year: number) => String(year).padStart(4, '0')
const month2 = (month: number) => String(month).padStart(2, '0')

/** Whole months of one year, 1–12 both included; throws outside. */
function months(kind: PeriodKind, year: number, first: number, last: number): Period {
  const from = day(`${year4(year)}-${month2(first)}-01`)
  const lastMonth = day(`${year4(year)}-${month2(last)}-01`)
  // 31 days after the first of a month is always in the next one, on a day whose number is the overshoot.
  const over = addDays(lastMonth, 31)
  return { kind, from, to: addDays(over, -Number(over.slice(8))) }
}

export function monthPeriod(year: number, month: number): Period {
  return months('month', year, month, month)
}

export function quarterPeriod(year: number, quarter: 1 | 2 | 3 | 4): Period {
  return months('quarter', year, quarter * 3 - 2, quarter * 3)
}

export function halfPeriod(year: number, half: 1 | 2): Period {
  return months('half', year, half * 6 - 5, half * 6)
}

/** January to September, the stretch of the nine-month report. */
export function nineMonths(year: number): Period {
  return months('nine_months', year, 1, 9)
}

export function yearPeriod(year: number): Period {
  return { kind: 'year', from: day(`${year4(year)}-01-01`), to: day(`${year4(year)}-12-31`) }
}

/** The week, Monday to Sunday, that a day lies in. */
export function weekPeriod(inside: Day): Period {
  const from = addDays(inside, 1 - weekday(inside))
  return { kind: 'week', from, to: addDays(from, 6) }
}

/** Null when it ends before it begins. */
export function customPeriod(from: Day, to: Day): Period | null {
  return from <= to ? { kind: 'custom', from, to } : null
}

export function contains(period: Period, at: Day): boolean {
  return period.from <= at && at <= period.to
}

/** Whether the whole of `inner` lies in `outer`. */
export function within(inner: Period, outer: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

/** The days two periods share, null when they share none. */
export function overlap(a: Period, b: Period): Period | null {
  return customPeriod(maxDay(a.from, b.from), minDay(a.to, b.to))
}

/** The calendar years a period touches, in order. */
export function yearsIn(period: Period): readonly number[] {
  const first = yearOf(period.from)
  return Array.from({ length: yearOf(period.to) - first + 1 }, (_, i) => first + i)
}
