import { type Day, readVietnameseDay } from '../../values/day.ts'
import type { PlacedWord } from '../../values/placed-word.ts'
import { looksLikeAmount, readAmount } from './amount.ts'
import type { Cells } from './cells.ts'
import { isDayText, isDocumentText, isTimeText } from './cut.ts'
import type { ColumnRole, Layout } from './layout.ts'
import type { RawLine, RefusedRow, TextLine } from './line.ts'
import type { SetLine } from './zone.ts'

const wordsIn = (lines: readonly SetLine[] | undefined): readonly PlacedWord[] =>
  lines?.flatMap((line) => line.words) ?? []
const textIn = (lines: readonly SetLine[] | undefined): string | null =>
  lines
    ? wordsIn(lines)
        .map(({ text }) => text)
        .join(' ')
    : null

type Reason = RefusedRow['reason']

interface Moment {
  readonly day: Day
  /** The amount that stands below the day. */
  readonly under?: string
  readonly time: string | null
  readonly document: string | null
}

function readMoment(layout: Layout, lines: readonly SetLine[] | undefined): Moment | Reason {
  const all = wordsIn(lines).map(({ text }) => text)
  const amounts = layout.amountUnderDay ? all.filter((text) => looksLikeAmount(text, layout)) : []
  if (amounts.length > 1) return 'two_amounts'
  const texts = all.filter((text) => !amounts.includes(text))
  const [days, times, documents] = [isDayText, isTimeText, isDocumentText].map((is) => texts.filter(is))
  const day = days?.length === 1 ? readVietnameseDay(days[0] ?? '') : null
  if (!day || !times || !documents || times.length > 1 || documents.length > 1) return 'no_day'
  if (texts.length !== 1 + times.length + documents.length) return 'stray_words'
  const under = amounts[0] === undefined ? {} : { under: amounts[0] }
  return { day, time: times[0] === undefined ? null : fullTime(times[0]), document: documents[0] ?? null, ...under }
}

const ofDay = (day: Day | null): Moment | Reason => (day === null ? 'no_day' : { day, time: null, document: null })

/** `8:52:33` as `08:52:33`; seconds that were not printed are nought. */
export const fullTime = (text: string): string => {
  const [hour = '', minute = '', second = '00'] = text.split(':')
  return `${hour.padStart(2, '0')}:${minute}:${second}`
}

/** One amount, nought for an empty cell, or what is wrong with it. */
function readMoney(layout: Layout, lines: readonly SetLine[] | undefined): bigint | Reason | null {
  const texts = wordsIn(lines).map(({ text }) => text)
  if (texts.length === 0) return null
  return texts.length > 1 ? 'two_amounts' : (readAmount(texts[0] ?? '', layout) ?? 'bad_amount')
}

interface Sides {
  readonly debit: bigint
  readonly credit: bigint
}

function readSides(layout: Layout, cells: Cells, under?: string): Sides | Reason {
  const read = (role: ColumnRole) => readMoney(layout, cells[role])
  const below = under === undefined ? null : readAmount(under, layout)
  const [signed, debit, credit] = [below ?? read('amount'), read('debit'), read('credit')]
  for (const one of [signed, debit, credit]) if (typeof one === 'string') return one
  if (typeof signed === 'bigint') return signed < 0n ? { debit: -signed, credit: 0n } : { debit: 0n, credit: signed }
  const sides = { debit: (debit as bigint | null) ?? 0n, credit: (credit as bigint | null) ?? 0n }
  if (sides.debit !== 0n && sides.credit !== 0n) return 'two_amounts'
  return debit === null && credit === null ? 'no_amount' : sides
}

const textLine = ({ words }: SetLine): TextLine => ({
  text: words.map(({ text }) => text).join(' '),
  x0: words[0]?.x0 ?? 0,
  x1: words.at(-1)?.x1 ?? 0,
})

/** `5078 - 71690` as `5078.71690`. */
const documentIn = (lines: readonly SetLine[] | undefined): string | null =>
  textIn(lines)?.replace(/\s*-\s*/, '.') ?? null

export interface RowAsked {
  readonly cells: Cells
  readonly page: number
  readonly doubtful: boolean
  /** The day in the heading, for rows that tell none. */
  readonly headingDay?: Day | null
}

/** The facts of one row, or why it cannot be taken. */
export function readRow(layout: Layout, { cells, page, doubtful, headingDay = null }: RowAsked): RawLine | RefusedRow {
  const numbers = wordsIn(cells.number)
  const number = numbers.length === 1 ? Number(numbers[0]?.text) : null
  const no = (reason: Reason): RefusedRow => ({ page, number, reason })
  if (doubtful) return no('not_centred')
  if (numbers.length > 1) return no('stray_words')
  const moment = layout.dayInHeading ? ofDay(headingDay) : readMoment(layout, cells.moment)
  if (typeof moment === 'string') return no(moment)
  const sides = readSides(layout, cells, moment.under)
  if (typeof sides === 'string') return no(sides)
  const balance = readMoney(layout, cells.balance)
  if (typeof balance === 'string') return no(balance)
  const valueDay = cells.value_day ? readVietnameseDay(textIn(cells.value_day) ?? '') : null
  if (cells.value_day && !valueDay) return no('no_day')
  return {
    ...{ page, number, balance, valueDay },
    ...{ day: moment.day, time: moment.time },
    ...sides,
    document: moment.document ?? documentIn(cells.document),
    box: boxOf(cells),
    memo: cells.memo?.map(textLine) ?? [],
    payer: textIn(cells.payer),
    account: textIn(cells.account),
    reference: textIn(cells.reference),
  }
}

function boxOf(cells: Cells): readonly [number, number, number, number] {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0]
  for (const lines of Object.values(cells)) {
    for (const { x0, y0, x1, y1 } of wordsIn(lines)) {
      left = Math.min(left, x0)
      top = Math.min(top, y0)
      right = Math.max(right, x1)
      bottom = Math.max(bottom, y1)
    }
  }
  return [left, top, right, bottom]
}
