import { addDays, type Day, day, monthOf, parseDay, yearOf } from './day.ts'
import {
  customPeriod,
  halfPeriod,
  monthPeriod,
  nineMonths,
  type Period,
  quarterPeriod,
  weekPeriod,
  yearPeriod,
} from './period.ts'

// A week belongs to the year of its Thursday, and week 1 holds 4 January (ISO 8601).
function weekText(monday: Day): string {
  const year = yearOf(addDays(monday, 3))
  let number = 1
  for (let at = weekPeriod(day(`${String(year).padStart(4, '0')}-01-04`)).from; at < monday; at = addDays(at, 7))
    number += 1
  return `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`
}

/**
 * A period as addresses and commands write it:
 * `2021` `2021-03` `2021-Q1` `2021-H1` `2021-9M` `2021-W09` `2019-02-01..2024-04-15` `term:2019-02-01..2024-04-15`
 */
export function periodText(period: Period): string {
  const year = period.from.slice(0, 4)
  const month = monthOf(period.from)
  switch (period.kind) {
    case 'year':
      return year
    case 'month':
      return period.from.slice(0, 7)
    case 'quarter':
      return `${year}-Q${(month + 2) / 3}`
    case 'half':
      return `${year}-H${month === 1 ? 1 : 2}`
    case 'nine_months':
      return `${year}-9M`
    case 'week':
      return weekText(period.from)
    case 'term':
      return `term:${period.from}..${period.to}`
    case 'custom':
      return `${period.from}..${period.to}`
  }
}

function parseWeek(year: string, number: number, text: string): Period | null {
  const period = weekPeriod(addDays(day(`${year}-01-04`), (number - 1) * 7))
  return weekText(period.from) === text ? period : null
}

function parseRange(text: string): Period | null {
  const [, term, from, to] = /^(term:)?(.{10})\.\.(.{10})$/.exec(text) ?? []
  const first = parseDay(from ?? '')
  const last = parseDay(to ?? '')
  const range = first && last && customPeriod(first, last)
  return range && (term ? { ...range, kind: 'term' } : range)
}

/** The text of periodText back into the period, years 0001–9998; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const [, yearDigits, part = ''] = /^(\d{4})(?:-(\w+))?$/.exec(text) ?? []
  if (yearDigits === undefined) return parseRange(text)
  const year = Number(yearDigits)
  if (year === 0 || year === 9999) return null // the last weeks of 9999 end after the last day there is
  if (part === '') return yearPeriod(year)
  if (/^(0[1-9]|1[0-2])$/.test(part)) return monthPeriod(year, Number(part))
  if (/^Q[1-4]$/.test(part)) return quarterPeriod(year, Number(part[1]) as 1 | 2 | 3 | 4)
  if (/^H[12]$/.test(part)) return halfPeriod(year, Number(part[1]) as 1 | 2)
  if (part === '9M') return nineMonths(year)
  if (/^W\d{2}$/.test(part)) return parseWeek(yearDigits, Number(part.slice(1)), text)
  return null
}
