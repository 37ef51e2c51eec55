import fc from 'fast-check'
import { expect, test } from 'vitest'
import { showCount, showPercent, twoDigits } from './number.ts'

test('counts as Vietnamese reports write them', () => {
  expect([0, 7, 570, 1234, 386_402, -1234, -0].map(showCount)).toEqual([
    '0',
    '7',
    '570',
    '1.234',
    '386.402',
    '-1.234',
    '0',
  ])
  expect([0, 7, 9, 10, 18, 1234, -7].map(twoDigits)).toEqual(['00', '07', '09', '10', '18', '1.234', '-7'])
})

test('percentages', () => {
  expect(showPercent(6, 7)).toBe('85,7%')
  expect(showPercent(21, 21)).toBe('100%')
  expect(showPercent(1, 2)).toBe('50%')
  expect(showPercent(0, 3)).toBe('0%')
  expect(showPercent(3, 2)).toBe('150%')
  expect(showPercent(9_999, 10_000)).toBe('99,9%')
  expect(showPercent(5, 0)).toBeNull()
})

test('a percentage is within half a tenth of the truth, and 100% only when whole', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (part, more) => {
      const whole = part + more
      const shown = showPercent(part, whole) ?? ''
      const value = Number(shown.replace('%', '').replace(',', '.'))
      expect(Math.abs(value - (part * 100) / whole)).toBeLessThan(0.1)
      expect(shown).not.toBe('100%')
    }),
  )
})
