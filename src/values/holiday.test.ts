import { expect, test } from 'vitest'
import { addDays, type Day, day, isWorkingDay, weekday, yearOf } from './day.ts'
import { publicHolidays } from './holiday.ts'

function stretch(from: string, to: string): Day[] {
  const days: Day[] = []
  for (let at = day(from); at <= to; at = addDays(at, 1)) days.push(at)
  return days
}

// Announced for public servants, without the days swapped for a worked Saturday.
const announced: Record<string, [from: string, to: string]> = {
  'Tết 2019': ['2019-02-02', '2019-02-10'],
  'Tết 2020': ['2020-01-23', '2020-01-29'],
  'Tết 2021': ['2021-02-10', '2021-02-16'],
  'Tết 2022': ['2022-01-29', '2022-02-06'],
  'Tết 2023': ['2023-01-20', '2023-01-26'],
  'Tết 2024': ['2024-02-08', '2024-02-14'],
  'Tết 2025': ['2025-01-25', '2025-02-02'],
  'Tết 2026': ['2026-02-14', '2026-02-22'],
  'Hùng Kings 2022': ['2022-04-09', '2022-04-11'],
  'April 2021': ['2021-04-30', '2021-05-03'],
  'April 2023': ['2023-04-29', '2023-05-03'],
  'National Day 2019': ['2019-08-31', '2019-09-02'],
  'National Day 2021': ['2021-09-02', '2021-09-05'],
  'National Day 2022': ['2022-09-01', '2022-09-04'],
  'National Day 2023': ['2023-09-01', '2023-09-04'],
  'National Day 2024': ['2024-08-31', '2024-09-03'],
  'National Day 2025': ['2025-08-30', '2025-09-02'],
  'New year 2022': ['2022-01-01', '2022-01-03'],
}

test.each(Object.entries(announced))('%s: the rest announced, and work on both sides of it', (_, [from, to]) => {
  const holidays = publicHolidays(yearOf(day(from)))
  for (const off of stretch(from, to)) expect([off, isWorkingDay(off, holidays)]).toEqual([off, false])
  const working = (step: number, start: Day) => {
    let at = addDays(start, step)
    while (weekday(at) > 5) at = addDays(at, step)
    return !holidays.has(at)
  }
  expect([working(-1, day(from)), working(1, day(to))]).toEqual([true, true])
})

test('as many working days are lost as the law of the year gives', () => {
  for (let year = 1994; year < 2100; year += 1) {
    const lost = [...publicHolidays(year)].filter((off) => weekday(off) <= 5).length
    const given = (year >= 2014 ? 5 : 4) + (year >= 2007 ? 1 : 0) + 4 + (year >= 2021 ? 1 : 0)
    expect([year, lost]).toEqual([year, given])
  }
})
