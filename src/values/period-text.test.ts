import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from './day.ts'
import { halfPeriod, monthPeriod, nineMonths, type Period, quarterPeriod, weekPeriod, yearPeriod } from './period.ts'
import { parsePeriod, periodText } from './period-text.ts'

const anyDay = fc.integer({ min: 0, max: 80_000 }).map((n) => addDays(day('1950-01-01'), n))
const year = fc.integer({ min: 1, max: 9998 })
const stretch = fc.record({
  kind: fc.constantFrom('custom', 'term'),
  from: anyDay,
  days: fc.nat(4000),
})

const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  year.map(yearPeriod),
  year.map(nineMonths),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => monthPeriod(y, m)),
  fc.tuple(year, fc.constantFrom(1, 2, 3, 4)).map(([y, q]) => quarterPeriod(y, q)),
  fc.tuple(year, fc.constantFrom(1, 2)).map(([y, h]) => halfPeriod(y, h)),
  anyDay.map(weekPeriod),
  stretch.map(({ kind, from, days }) => ({ kind, from, to: addDays(from, days) })),
)

test('text and period are each other’s reading', () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      expect(parsePeriod(periodText(period))).toEqual(period)
    }),
  )
})

test('only canonical text is read, so one period has one address', () => {
  const nearly = fc.stringMatching(/^\d{4}(-([QHWM]?\d{1,2}|9M))?$/)
  fc.assert(
    fc.property(nearly, (text) => {
      const period = parsePeriod(text)
      if (period) expect(periodText(period)).toBe(text)
    }),
  )
})

test('as people write them in addresses and commands', () => {
  const kinds = {
    '2021': 'year',
    '2021-03': 'month',
    '2021-Q1': 'quarter',
    '2021-H1': 'half',
    '2021-9M': 'nine_months',
    '2021-W09': 'week',
    '2019-02-01..2024-04-15': 'custom',
    'term:2019-02-01..2024-04-15': 'term',
  }
  for (const [text, kind] of Object.entries(kinds)) expect(parsePeriod(text)?.kind).toBe(kind)
  expect(parsePeriod('2021-W09')).toMatchObject({ from: '2021-03-01', to: '2021-03-07' })
  expect(parsePeriod('2020-W53')).toMatchObject({ from: '2020-12-28', to: '2021-01-03' })
})

test('anything else is nothing', () => {
  const wrong = [
    '',
    '21',
    '2021-13',
    '2021-3',
    '2021-Q5',
    '2021-q1',
    '2021-H3',
    '2021-W53',
    '2021-W00',
    '2021-6M',
    '0000',
  ]
  const ranges = [
    '2021-02-01',
    '2021-02-02..2021-02-01',
    '2021-02-30..2021-03-01',
    'year:2021-01-01..2021-12-31',
    ' 2021',
  ]
  for (const text of [...wrong, ...ranges]) expect([text, parsePeriod(text)]).toEqual([text, null])
})
