import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, weekday, yearOf } from './day.ts'
import {
  contains,
  customPeriod,
  halfPeriod,
  monthPeriod,
  nineMonths,
  overlap,
  type Period,
  quarterPeriod,
  weekPeriod,
  within,
  yearPeriod,
  yearsIn,
} from './period.ts'

const anyDay = fc.integer({ min: 0, max: 80_000 }).map((n) => addDays(day('1950-01-01'), n))
const anyPeriod = fc
  .tuple(anyDay, fc.nat(2000))
  .map(([from, n]): Period => ({ kind: 'custom', from, to: addDays(from, n) }))
const anyYear = fc.integer({ min: 1, max: 9998 })

const ends = (period: Period) => [period.from, period.to]

test('the stretches reports are written for', () => {
  expect(ends(yearPeriod(2021))).toEqual(['2021-01-01', '2021-12-31'])
  expect(ends(monthPeriod(2024, 2))).toEqual(['2024-02-01', '2024-02-29'])
  expect(ends(monthPeriod(2021, 12))).toEqual(['2021-12-01', '2021-12-31'])
  expect(ends(quarterPeriod(2021, 2))).toEqual(['2021-04-01', '2021-06-30'])
  expect(ends(halfPeriod(2021, 1))).toEqual(['2021-01-01', '2021-06-30'])
  expect(ends(halfPeriod(2021, 2))).toEqual(['2021-07-01', '2021-12-31'])
  expect(ends(nineMonths(2021))).toEqual(['2021-01-01', '2021-09-30'])
  expect(ends(weekPeriod(day('2021-02-07')))).toEqual(['2021-02-01', '2021-02-07'])
  expect(customPeriod(day('2021-02-07'), day('2021-02-06'))).toBeNull()
  expect(() => monthPeriod(2021, 13)).toThrow(RangeError)
})

describe('months', () => {
  test('tile the year without gap', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        let next = yearPeriod(year).from
        for (let month = 1; month <= 12; month += 1) {
          const period = monthPeriod(year, month)
          expect(period.from).toBe(next)
          expect(within(period, yearPeriod(year))).toBe(true)
          next = addDays(period.to, 1)
        }
        expect(next).toBe(yearPeriod(year + 1).from)
      }),
      { numRuns: 30 },
    )
  })
})

test('a week holds its day and begins on Monday', () => {
  fc.assert(fc.property(anyDay, (d) => contains(weekPeriod(d), d) && weekday(weekPeriod(d).from) === 1))
})

test('what two periods share is what both contain', () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, anyDay, (a, b, d) => {
      const shared = overlap(a, b)
      expect(shared !== null && contains(shared, d)).toBe(contains(a, d) && contains(b, d))
      expect(overlap(b, a)).toEqual(shared)
      if (shared) expect(within(shared, a) && within(shared, b)).toBe(true)
    }),
  )
  expect(overlap(yearPeriod(2020), yearPeriod(2021))).toBeNull()
  expect(overlap(nineMonths(2021), halfPeriod(2021, 2))).toMatchObject({ from: '2021-07-01', to: '2021-09-30' })
})

test('the years a period touches', () => {
  fc.assert(
    fc.property(anyPeriod, (p) => {
      expect(yearsIn(p).at(0)).toBe(yearOf(p.from))
      expect(yearsIn(p).at(-1)).toBe(yearOf(p.to))
      for (const year of yearsIn(p)) expect(overlap(p, yearPeriod(year))).not.toBeNull()
    }),
  )
  expect(yearsIn({ kind: 'term', from: day('2019-02-01'), to: day('2021-01-01') })).toEqual([2019, 2020, 2021])
})
