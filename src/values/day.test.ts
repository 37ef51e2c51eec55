import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addWorkingDays,
  type Day,
  day,
  dayAt,
  dayOf,
  dayOfMonth,
  daysBetween,
  isAfter,
  isBefore,
  isWorkingDay,
  maxDay,
  minDay,
  monthOf,
  parseDay,
  readVietnameseDay,
  sayDay,
  showDay,
  weekday,
  yearOf,
} from './day.ts'

const first = day('1900-01-01')
const anyDay = fc.integer({ min: 0, max: 100_000 }).map((n) => addDays(first, n))
const anySteps = fc.integer({ min: -60, max: 60 })
const none: ReadonlySet<Day> = new Set()

describe('reading', () => {
  test('takes real days only', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29')
    expect(parseDay('0001-01-01')).toBe('0001-01-01')
    const wrong = ['2023-02-29', '2021-02-30', '2021-13-01', '2021-00-10', '2021-1-1', '0000-01-01', '+02021-01-01', '']
    for (const text of [...wrong, ' 2021-01-01', '2021-01-01\n', '2021-01-01T00:00']) expect(parseDay(text)).toBeNull()
    expect(() => day('2021-02-30')).toThrow(RangeError)
  })

  test('knows the days that the calendar of the machine knows', () => {
    const number = (most: number) => fc.integer({ min: 0, max: most })
    fc.assert(
      fc.property(number(9999), number(14), number(33), (year, month, dayOfMonth) => {
        const [y, m, d] = [year, month, dayOfMonth].map(String) as [string, string, string]
        const text = `${y.padStart(4, '0')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
        const date = new Date(`${text}T00:00:00Z`)
        const isThere = year > 0 && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
        expect(parseDay(text)).toBe(isThere ? text : null)
      }),
      { numRuns: 2000 },
    )
  })

  test('takes what people type, day first', () => {
    for (const text of ['5/2/2021', '05-02-2021', '05/02/2021', '5.2.2021', ' 05/02/2021 ']) {
      expect(readVietnameseDay(text)).toBe('2021-02-05')
    }
    for (const text of ['31/4/2021', '5/2/21', '5/2-2021', '2021-02-05', '2/13/2021', 'mai']) {
      expect(readVietnameseDay(text)).toBeNull()
    }
  })

  test('what is shown reads back', () => {
    fc.assert(fc.property(anyDay, (d) => readVietnameseDay(showDay(d)) === d && parseDay(d) === d))
    fc.assert(fc.property(anyDay, (d) => dayOf(yearOf(d), monthOf(d), dayOfMonth(d)) === d))
  })
})

describe('arithmetic', () => {
  test('adding and counting agree', () => {
    fc.assert(fc.property(anyDay, anySteps, (d, n) => daysBetween(d, addDays(d, n)) === n))
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => isBefore(a, b) === daysBetween(a, b) > 0 && isAfter(a, b) === b < a),
    )
    fc.assert(fc.property(anyDay, (d) => weekday(addDays(d, 1)) === (weekday(d) % 7) + 1))
    expect(weekday(day('2021-02-05'))).toBe(5)
    expect(minDay(day('2021-02-05'), day('2020-02-05'), day('2022-02-05'))).toBe('2020-02-05')
    expect(maxDay(day('2021-02-05'), day('2020-02-05'), day('2022-02-05'))).toBe('2022-02-05')
  })

  test('working days skip weekends and holidays, both ways', () => {
    const friday = day('2021-04-23')
    const holidays = new Set([day('2021-04-30'), day('2021-05-03')])
    expect(addWorkingDays(friday, 1, none)).toBe('2021-04-26')
    expect(addWorkingDays(friday, 5, holidays)).toBe('2021-05-04')
    expect(addWorkingDays(day('2021-05-04'), -5, holidays)).toBe('2021-04-23')
    expect(addWorkingDays(day('2021-04-25'), 0, none)).toBe('2021-04-25')
  })

  test('exactly n working days lie in the stretch walked', () => {
    const someHolidays = fc.uniqueArray(fc.integer({ min: -90, max: 90 }), { maxLength: 12 })
    fc.assert(
      fc.property(anyDay, anySteps, someHolidays, (from, n, offsets) => {
        const holidays = new Set(offsets.map((offset) => addDays(from, offset)))
        const to = addWorkingDays(from, n, holidays)
        const step = Math.sign(n)
        let counted = 0
        for (let at = from; at !== to; ) {
          at = addDays(at, step)
          if (isWorkingDay(at, holidays)) counted += 1
        }
        return counted === Math.abs(n) && (n === 0 ? to === from : isWorkingDay(to, holidays))
      }),
    )
  })
})

test('an instant is a day in Vietnam, seven hours ahead of UTC', () => {
  expect(dayAt(new Date('2021-02-04T16:59:59Z'))).toBe('2021-02-04')
  expect(dayAt(new Date('2021-02-04T17:00:00Z'))).toBe('2021-02-05')
  expect(dayAt(new Date('2021-02-04T17:00:00Z'), 'UTC')).toBe('2021-02-04')
})

test('shown and said as official documents write it', () => {
  expect(showDay(day('2021-02-05'))).toBe('05/02/2021')
  expect(sayDay(day('2021-02-05'))).toBe('ngày 05 tháng 02 năm 2021')
  expect(sayDay(day('2021-03-05'))).toBe('ngày 05 tháng 3 năm 2021')
  expect(sayDay(day('2021-11-25'))).toBe('ngày 25 tháng 11 năm 2021')
})
