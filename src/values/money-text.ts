import { type Dong, dong, isDong } from './money.ts'

const scales: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  nghìn: 1e3,
  ngàn: 1e3,
  tr: 1e6,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
}

const amount = /^(-?)([\d., ]*\d) ?(k|nghìn|ngàn|triệu|tr|tỷ|tỉ)?(\d|\d{3})?(?: ?(?:đồng|đ|₫|vnđ|vnd))?$/u

interface Digits {
  readonly whole: string
  /** Digits after the decimal mark, '' when there is none. */
  readonly decimals: string
}

/** Thousands in threes by one mark, then perhaps decimals by another: '1.234.567,5'. Null when the marks disagree. */
function separate(text: string): Digits | null {
  const plain = /^(0|[1-9]\d*)(?:[.,](\d{1,2}))?$/.exec(text)
  if (plain) return { whole: plain[1] ?? '', decimals: plain[2] ?? '' }
  const marked = /^([1-9]\d{0,2}(?:([., ])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,2}))?$/.exec(text)
  if (marked) return { whole: (marked[1] ?? '').replace(/[., ]/g, ''), decimals: marked[3] ?? '' }
  return null
}

/** Whether '1.500' might mean one and a half: with a unit behind it, a single group of three can be read both ways. */
function twoReadings(text: string, unit: string): boolean {
  return unit !== '' && /^\d{1,3}[.,]\d{3}$/.test(text)
}

/** Whole đồng from digits and scale; null when a part of a đồng would be left, or more than can be held. */
function scaled({ whole, decimals }: Digits, scale: number): number | null {
  const value = (BigInt(whole + decimals) * BigInt(scale)) / 10n ** BigInt(decimals.length)
  const exact = value * 10n ** BigInt(decimals.length) === BigInt(whole + decimals) * BigInt(scale)
  return exact && isDong(Number(value)) && BigInt(Number(value)) === value ? Number(value) : null
}

/**
 * An amount as people type or paste it: '63.230.000', '63,230,000 đ', '63,230,000.00', '500k', '1,5 triệu', '2tr350',
 * '1,2 tỷ'. Null for anything with no reading, or with two.
 */
export function parseDong(text: string): Dong | null {
  const tidy = text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
  const [, sign, digits = '', unit = '', tail = ''] = amount.exec(tidy) ?? []
  const parts = separate(digits)
  if (sign === undefined || !parts || twoReadings(digits, unit)) return null
  // Without a unit, decimals are only believed as the '.00' of a bank, behind grouped thousands.
  if (unit === '' && parts.decimals !== '' && !/[., ]\d{3}[.,]00$/.test(digits)) return null
  // '2tr350' and '2tr5': the digits behind are the next thousandths or tenths; never after grouped or decimal digits.
  if (tail !== '' && (!/^\d+$/.test(digits) || (scales[unit] ?? 1) < 1e6)) return null
  const value = scaled(tail === '' ? parts : { whole: digits, decimals: tail }, scales[unit] ?? 1)
  return value === null ? null : dong(sign === '-' ? -value : value)
}
