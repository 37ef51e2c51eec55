import { type Day, parseDay } from '../../values/day.ts'
import { parseDong } from '../../values/money-text.ts'
import { referenceKey } from './private.ts'
import type { Section } from './row.ts'
import { exactWords, foldedWords, hasAccents } from './search-words.ts'

export interface Range<T> {
  readonly from: T | null
  readonly to: T | null
}

/** What is looked for among the lines of a scope. */
export interface Question {
  /** Words that follow one another, without regard to accents. */
  readonly words: readonly string[]
  /** The same with their accents, where any was typed: lines with these very words come first. */
  readonly exact: readonly string[]
  readonly amount: Range<number>
  readonly days: Range<Day>
  readonly section: Section | null
  /** A bank's reference, told by its letters and digits. */
  readonly reference: string | null
}

export interface Typed {
  readonly text?: string
  readonly amountFrom?: string
  readonly amountTo?: string
  readonly dayFrom?: string
  readonly dayTo?: string
  readonly section?: Section | null
}

const open = { from: null, to: null }
export const emptyQuestion: Question = {
  words: [],
  exact: [],
  amount: open,
  days: open,
  section: null,
  reference: null,
}

export const isEmptyQuestion = (question: Question): boolean =>
  JSON.stringify({ ...question, section: null }) === JSON.stringify(emptyQuestion)

const unit = String.raw`(?:k|nghìn|ngàn|nghin|ngan|triệu|trieu|tr(?:\d{1,3})?|tỷ|tỉ|ty|đồng|dong|vnđ|vnd|đ)`
const marked = String.raw`(?:\d{1,3}(?:[.,]\d{3})+(?:\s?${unit})?|\d+(?:[.,]\d{1,2})?\s?${unit})`
const standing = (inner: string) => new RegExp(String.raw`(?<![\p{L}\d.,/*])${inner}(?![\p{L}\d/])`, 'iu')
const range = standing(String.raw`(?:từ\s+|tu\s+)?(${marked}|\d+)\s*(?:-|–|đến|den)\s*(${marked})`)
const least = standing(String.raw`(?:>=?|trên|tren|từ|tu)\s*(${marked})`)
const most = standing(String.raw`(?:<=?|dưới|duoi|đến|den)\s*(${marked})`)
const one = standing(`(${marked})`)
const date = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/

const accents: Readonly<Record<string, string>> = {
  nghin: 'nghìn',
  ngan: 'ngàn',
  trieu: 'triệu',
  ty: 'tỷ',
  dong: 'đồng',
}

/** An amount as it is typed in a hurry: '500.000', '500k', '2 trieu', '1tr5'. */
export function readAmount(text: string): number | null {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/nghin|ngan|trieu|ty|dong/g, (word) => accents[word] ?? word)
  const amount = parseDong(said)
  return amount !== null && amount > 0 ? amount : null
}

/** 'Both of these are thousands' is meant by '100-500k'. */
function readPair(from: string, to: string): Range<number> | null {
  const [, scale = ''] = /([^\d.,\s].*)$/.exec(to.trim()) ?? []
  const isBare = /^\d+$/.test(from) && from.length <= 3
  const [low, high] = [readAmount(isBare ? from + scale : from), readAmount(to)]
  return low !== null && high !== null && low <= high ? { from: low, to: high } : null
}

const day = (text: string | undefined): Day | null => {
  const [, d = '', m = '', y = ''] = date.exec(text ?? '') ?? []
  return y ? parseDay(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`) : parseDay(text ?? '')
}

/** Takes the amount out of what was typed: what is left are words. */
function takeAmount(text: string): { readonly amount: Range<number>; readonly rest: string } {
  const found: readonly (readonly [RegExp, (match: RegExpExecArray) => Range<number> | null])[] = [
    [range, ([, from = '', to = '']) => readPair(from, to)],
    [least, ([, from = '']) => ({ from: readAmount(from), to: null })],
    [most, ([, to = '']) => ({ from: null, to: readAmount(to) })],
    [one, ([, amount = '']) => ({ from: readAmount(amount), to: readAmount(amount) })],
  ]
  for (const [pattern, read] of found) {
    const match = pattern.exec(text)
    const amount = match && read(match)
    if (match && amount && (amount.from !== null || amount.to !== null))
      return { amount, rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` }
  }
  return { amount: open, rest: text }
}

/** How what was typed can be read, the likeliest first: a reference, an amount, words. The first that finds a line answers. */
export function readQuestions(typed: Typed): readonly Question[] {
  const text = (typed.text ?? '').normalize('NFC').trim().slice(0, 200)
  const fields: Pick<Question, 'amount' | 'days' | 'section'> = {
    amount: { from: readAmount(typed.amountFrom ?? ''), to: readAmount(typed.amountTo ?? '') },
    days: { from: day(typed.dayFrom), to: day(typed.dayTo) },
    section: typed.section ?? null,
  }
  const base = { ...emptyQuestion, ...fields }
  if (text === '') return [base]
  const readings: Question[] = []
  const isReference = /^[\p{L}\d.\-_/]+$/u.test(text) && (/^\d+$/.test(text) || !isNumber(text))
  const reference = isReference ? referenceKey(text) : null
  if (reference) readings.push({ ...base, reference })
  const digits = /^\d{4,12}$/.test(text) ? readAmount(text) : null
  if (digits !== null && noAmount(base)) readings.push({ ...base, amount: { from: digits, to: digits } })
  readings.push(asWords(base, text))
  const plain = { ...base, ...wordsOf(text) }
  // An amount may also be what a donor wrote.
  if (plain.words.length > 0 && JSON.stringify(plain) !== JSON.stringify(readings.at(-1))) readings.push(plain)
  return readings
}

const isNumber = (text: string): boolean => foldedWords(takeAmount(text.replace(date, ' ')).rest).length === 0

const noAmount = ({ amount }: Question): boolean => amount.from === null && amount.to === null

function asWords(base: Question, text: string): Question {
  const on = day(date.exec(text)?.[0])
  const withoutDay = on ? text.replace(date, ' ') : text
  const { amount, rest } = noAmount(base) ? takeAmount(withoutDay) : { amount: base.amount, rest: withoutDay }
  const days = on && base.days.from === null && base.days.to === null ? { from: on, to: on } : base.days
  return { ...base, days, amount, ...wordsOf(rest) }
}

const mostWords = 12

function wordsOf(text: string): Pick<Question, 'words' | 'exact'> {
  const exact = exactWords(text).slice(0, mostWords)
  return { words: foldedWords(text).slice(0, mostWords), exact: hasAccents(exact) ? exact : [] }
}
