import { type Day, readVietnameseDay } from '../../values/day.ts'
import type { PlacedWord } from '../../values/placed-word.ts'
import { fold } from '../../values/vietnamese.ts'
import { looksLikeAmount, readAmount } from './amount.ts'
import type { Layout } from './layout.ts'
import { linesOf } from './zone.ts'

/** What a statement says of itself, outside its rows. */
export interface Printed {
  readonly account?: string
  readonly from?: Day
  readonly to?: Day
  /** The day that the letter bears, or up to which it tells. */
  readonly on?: Day
  readonly opening?: bigint
  readonly closing?: bigint
  readonly debits?: bigint
  readonly credits?: bigint
  /** Credits less debits, where a list adds up signed amounts. */
  readonly net?: bigint
  readonly debitCount?: number
  readonly creditCount?: number
}

const money = String.raw`[:\s]*(-?[\d.,]*\d)`
const day = String.raw`[:\s]*(\d{1,2}/\d{1,2}/\d{4})`

const amounts: readonly (readonly ['opening' | 'closing' | 'debits' | 'credits', RegExp])[] = [
  ['opening', new RegExp(`so du dau ky${money}`)],
  ['closing', new RegExp(`so du cuoi ky${money}`)],
  ['debits', new RegExp(`tong tien ghi no${money}`)],
  ['credits', new RegExp(`tong tien ghi co${money}`)],
]
/** "1.065 đơn vị, cá nhân ủng hộ … 1.486.332.137 đồng": the sum of a treasury's notice, in a sentence. */
const inProse = /don vi, ca nhan\b.{0,160}?\b([\d.,]*\d) ?dong\b/
const upTo = new RegExp(`tinh den (?:het )?ngay${day}`)
const letterDay = /, ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})$/

const counts: readonly (readonly ['debitCount' | 'creditCount', RegExp])[] = [
  ['debitCount', /so giao dich ghi no[:\s]*(\d+)/],
  ['creditCount', /so giao dich ghi co[:\s]*(\d+)/],
]

/** What the lines around a table say. */
export const readPrinted = (layout: Layout, words: readonly PlacedWord[]): Printed =>
  printedIn(
    layout,
    linesOf(words).map((line) => line.words.map((word) => word.text).join(' ')),
  )

/** The same of lines of text. */
export function printedIn(form: Pick<Layout, 'thousands' | 'decimals'>, lines: readonly string[]): Printed {
  const found: { -readonly [Key in keyof Printed]: Printed[Key] } = {}
  for (const line of lines) {
    const text = fold(line)
    for (const [key, pattern] of amounts) {
      const amount = readAmount(pattern.exec(text)?.[1] ?? '', form)
      if (amount !== null) found[key] = amount
    }
    for (const [key, pattern] of counts) {
      const count = pattern.exec(text)?.[1]
      if (count !== undefined) found[key] = Number(count)
    }
    const account = /so tai khoan[:\s]*(\d{6,20})/.exec(text)?.[1]
    if (account) found.account = account
    const range = new RegExp(`tu ngay${day}.*den ngay${day}`).exec(text)
    const [from, to] = [readVietnameseDay(range?.[1] ?? ''), readVietnameseDay(range?.[2] ?? '')]
    if (from && to) Object.assign(found, { from, to })
    const on = readVietnameseDay(upTo.exec(text)?.[1] ?? letterDay.exec(text)?.slice(1).join('/') ?? '')
    if (on) found.on = on
  }
  const sum = readAmount(inProse.exec(fold(lines.join(' ')))?.[1] ?? '', form)
  if (sum !== null) found.credits = sum
  return found
}

/** The day of all that a heading stands above. */
export const dayTold = ({ to, on }: Printed): Day | null => to ?? on ?? null

/** An opening or closing balance that bears no readable label, by where it stands. */
export function bareBalance(layout: Layout, words: readonly PlacedWord[]): bigint | null {
  const right = layout.bareBalances?.right
  if (right === undefined) return null
  const fitting = words.filter(({ text, x1 }) => looksLikeAmount(text, layout) && Math.abs(x1 - right) <= 2.5)
  return fitting.length === 1 ? readAmount(fitting[0]?.text ?? '', layout) : null
}
