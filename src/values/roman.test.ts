import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRoman, readRoman, showRoman } from './roman.ts'

test('every number reads back', () => {
  const seen = new Set<string>()
  for (let n = 1; n <= 3999; n += 1) {
    expect(readRoman(showRoman(n))).toBe(n)
    seen.add(showRoman(n))
  }
  expect(seen.size).toBe(3999)
  expect([8, 9, 10, 14, 1994].map(showRoman)).toEqual(['VIII', 'IX', 'X', 'XIV', 'MCMXCIV'])
})

test('a text is a numeral only if it is the one way of writing its number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[MDCLXVI]{1,7}$/), (text) => {
      const n = readRoman(text)
      expect(n === null || showRoman(n) === text).toBe(true)
    }),
  )
  for (const text of ['', 'IIX', 'VIIII', 'IC', 'viii', ' V', 'VX', 'MMMM', '8']) expect(isRoman(text)).toBe(false)
  for (const n of [0, 4000, 1.5, Number.NaN]) expect(() => showRoman(n)).toThrow(RangeError)
})
