import { expect, test } from 'vitest'
import { daysBetween } from './day.ts'
import { lunarDay, lunarNewYear } from './lunar.ts'

// 1985 and 2007, 2030 are years in which the Chinese calendar has another day.
const knownNewYears = [
  '1985-01-21',
  '2007-02-17',
  '2019-02-05',
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2030-02-02',
]

test.each(knownNewYears)('Tết fell on %s', (tet) => {
  expect(lunarNewYear(Number(tet.slice(0, 4)))).toBe(tet)
})

test('the Hùng Kings day, 10 of month 3, also after a leap month 2', () => {
  const known = ['2007-04-26', '2019-04-14', '2020-04-02', '2021-04-21', '2022-04-10', '2023-04-29', '2024-04-18']
  for (const expected of [...known, '2025-04-07', '2026-04-26']) {
    expect(lunarDay(Number(expected.slice(0, 4)), 3, 10)).toBe(expected)
  }
})

test('months follow each other by 29 or 30 days, one leap month apart at most, and years by 12 or 13 months', () => {
  for (let year = 1900; year < 2199; year += 1) {
    const starts = Array.from({ length: 12 }, (_, i) => lunarDay(year, i + 1, 1))
    starts.push(lunarNewYear(year + 1))
    const lengths = starts.slice(1).map((start, i) => daysBetween(starts[i] ?? start, start))
    expect(lengths.filter((length) => length > 30).length).toBeLessThanOrEqual(1)
    for (const length of lengths) expect([29, 30, 58, 59, 60]).toContain(length)
  }
})
