import { describe, expect, test } from 'vitest'
import { dayAt } from '../values/day.ts'
import { fixedClock, systemClock } from './clock.ts'

describe('the system clock', () => {
  test('tells the present', () => {
    const before = Date.now()
    const now = systemClock().now().getTime()
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(Date.now())
  })

  test('tells the day of its own time zone', () => {
    for (const zone of ['Asia/Ho_Chi_Minh', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const [before, today, after] = [dayAt(new Date(), zone), systemClock(zone).today(), dayAt(new Date(), zone)]
      expect([before, after]).toContain(today)
    }
  })
})

describe('a fixed clock', () => {
  test('shows the Vietnamese day when Greenwich is still in yesterday', () => {
    const clock = fixedClock('2022-03-16T18:30:00Z')
    expect(clock.today()).toBe('2022-03-17')
    expect(fixedClock('2022-03-16T18:30:00Z', 'UTC').today()).toBe('2022-03-16')
  })

  test('stands still until it is set', () => {
    const clock = fixedClock(new Date('2019-05-02T01:00:00Z'))
    clock.now().setFullYear(1999)
    expect(clock.now().toISOString()).toBe('2019-05-02T01:00:00.000Z')
    clock.set('2024-05-02T08:00:00+07:00')
    expect(clock.now().toISOString()).toBe('2024-05-02T01:00:00.000Z')
    expect(clock.today()).toBe('2024-05-02')
  })

  test('refuses text whose instant depends on the machine, and text that is none', () => {
    for (const text of ['2022-03-17', '2022-03-17T08:30:00', 'soon', 'T99:99Z', '']) {
      expect(() => fixedClock(text), text).toThrow(RangeError)
    }
  })
})
