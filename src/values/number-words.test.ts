import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberWords } from './number-words.ts'

const spoken: Record<string, bigint> = {
  không: 0n,
  một: 1n,
  mốt: 1n,
  hai: 2n,
  ba: 3n,
  bốn: 4n,
  tư: 4n,
  năm: 5n,
  lăm: 5n,
  sáu: 6n,
  bảy: 7n,
  tám: 8n,
  chín: 9n,
}
const scales: Record<string, bigint> = { nghìn: 1000n, triệu: 1_000_000n }

/** Hears words one by one, as a listener does, and knows nothing of how they were made. */
function hear(words: string): bigint {
  let billions = 0n
  let total = 0n
  let group = 0n
  let digit = 0n
  for (const word of words.replace(/^âm /, '').split(' ')) {
    const value = spoken[word]
    const scale = scales[word]
    if (value !== undefined) digit = value
    else if (word === 'trăm') [group, digit] = [digit * 100n, 0n]
    else if (word === 'mươi') [group, digit] = [group + digit * 10n, 0n]
    else if (word === 'mười') group += 10n
    else if (scale) [total, group, digit] = [total + (group + digit) * scale, 0n, 0n]
    else if (word === 'tỷ') [billions, total, group, digit] = [(total + group + digit) * 1_000_000_000n, 0n, 0n, 0n]
    else if (word !== 'linh') throw new Error(`unknown word ${word}`)
  }
  const heard = billions + total + group + digit
  return words.startsWith('âm ') ? -heard : heard
}

test('what is said is heard, over the whole safe range', () => {
  const numbers = fc.oneof(
    fc.maxSafeInteger(),
    fc.integer({ min: -10_000, max: 10_000 }),
    fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 0, max: 12 })).map(([n, zeros]) => n * 10 ** zeros),
  )
  fc.assert(
    fc.property(numbers, (n) => {
      expect(hear(numberWords(n))).toBe(BigInt(n))
    }),
    { numRuns: 5000 },
  )
})

test('every number below a hundred thousand is heard, and no two sound the same', () => {
  const said = new Set<string>()
  for (let n = 0; n < 100_000; n += 1) {
    const words = numberWords(n)
    if (hear(words) !== BigInt(n)) expect.fail(`${n} is said as ${words}`)
    said.add(words)
  }
  expect(said.size).toBe(100_000)
})

test.each([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [104, 'một trăm linh bốn'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [115, 'một trăm mười lăm'],
  [1005, 'một nghìn không trăm linh năm'],
  [1050, 'một nghìn không trăm năm mươi'],
  [10_000, 'mười nghìn'],
  [1_000_005, 'một triệu không trăm linh năm'],
  [1_005_000, 'một triệu không trăm linh năm nghìn'],
  [63_230_000, 'sáu mươi ba triệu hai trăm ba mươi nghìn'],
  [470_250_000, 'bốn trăm bảy mươi triệu hai trăm năm mươi nghìn'],
  [1_000_000_000, 'một tỷ'],
  [21_000_000_001, 'hai mươi mốt tỷ không trăm linh một'],
  [1_200_000_000_000, 'một nghìn hai trăm tỷ'],
  [1_005_000_000_000, 'một nghìn không trăm linh năm tỷ'],
  [-15, 'âm mười lăm'],
])('%d is said “%s”', (n, words) => {
  expect(numberWords(n)).toBe(words)
})

test('nothing but whole safe numbers is said', () => {
  for (const n of [1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => numberWords(n)).toThrow(RangeError)
})
