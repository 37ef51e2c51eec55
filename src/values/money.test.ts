import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Dong, dong, isDong, sayDong, showDong, sumDong } from './money.ts'
import { parseDong } from './money-text.ts'

const anyDong = fc.maxSafeInteger().map(dong)

test('an amount is a safe integer', () => {
  for (const wrong of [0.5, 2 ** 53, Number.NaN, '5', null]) expect(isDong(wrong)).toBe(false)
  expect(() => dong(0.5)).toThrow(RangeError)
  expect(Object.is(dong(-0), 0)).toBe(true)
})

test('shown and said as vouchers write it', () => {
  expect(showDong(dong(63_230_000))).toBe('63.230.000')
  expect(sayDong(dong(63_230_000))).toBe('Sáu mươi ba triệu hai trăm ba mươi nghìn đồng')
  expect(sayDong(dong(0))).toBe('Không đồng')
  expect(sayDong(dong(-5000))).toBe('Âm năm nghìn đồng')
})

test('a sum is exact or refused', () => {
  fc.assert(
    fc.property(fc.array(anyDong, { maxLength: 6 }), (amounts) => {
      const running: bigint[] = []
      for (const amount of amounts) running.push((running.at(-1) ?? 0n) + BigInt(amount))
      const safe = running.every((at) => at >= BigInt(Number.MIN_SAFE_INTEGER) && at <= BigInt(Number.MAX_SAFE_INTEGER))
      if (safe) expect(BigInt(sumDong(amounts))).toBe(running.at(-1) ?? 0n)
      else expect(() => sumDong(amounts)).toThrow(RangeError)
    }),
  )
})

test('what is shown reads back, with any unit written behind it', () => {
  const units = fc.constantFrom('', ' đ', 'đ', ' đồng', ' ₫', ' VNĐ', ' vnd')
  fc.assert(
    fc.property(anyDong, units, (amount: Dong, unit) => {
      expect(parseDong(showDong(amount) + unit)).toBe(amount)
      expect(parseDong(`${amount}${unit}`)).toBe(amount)
      expect(parseDong(amount.toLocaleString('en-US') + unit)).toBe(amount)
    }),
  )
})

test.each([
  ['63.230.000', 63_230_000],
  ['63,230,000 đ', 63_230_000],
  ['63 230 000', 63_230_000],
  ['63,230,000.00', 63_230_000],
  ['  5.000 đồng ', 5000],
  ['1,500', 1500],
  ['500k', 500_000],
  ['500 nghìn', 500_000],
  ['50 ngàn đồng', 50_000],
  ['1,5 triệu', 1_500_000],
  ['1.5tr', 1_500_000],
  ['2tr350', 2_350_000],
  ['2tr5', 2_500_000],
  ['1,25 tỷ', 1_250_000_000],
  ['1,5 tỉ đồng', 1_500_000_000],
  ['1.234,5 triệu', 1_234_500_000],
  ['0', 0],
  ['-200.000', -200_000],
  ['1,5 triệu'.normalize('NFD'), 1_500_000],
])('“%s” is %d', (text, amount) => {
  expect(parseDong(text)).toBe(amount)
})

test.each([
  '',
  'đ',
  'năm nghìn',
  '1,5',
  '1.5 đ',
  '500.00',
  '1.500 triệu',
  '1,250k',
  '63.230,000',
  '63.23.000',
  '0.500',
  '0500',
  '1,2345k',
  '0,25 k đồng đ',
  '2tr35',
  '500k5',
  '1,5tr5',
  '1,2 5',
  '5.000-',
  '(5.000)',
  '5 usd',
  '1e6',
  '9.007.199.254.740.992',
  '1,234.5',
  '٥٠٠',
])('“%s” has no reading, or two', (text) => {
  expect(parseDong(text)).toBeNull()
})
