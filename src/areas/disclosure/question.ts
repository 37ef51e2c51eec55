import { readAmount, takeAmount } from '../../values/asked-amount.ts'
import { type Day, parseDay } from '../../values/day.ts'
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

const date = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/

const day = (text: string | undefined): Day | null => {
  const [, d = '', m = '', y = ''] = date.exec(text ?? '') ?? []
  return y ? parseDay(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`) : parseDay(text ?? '')
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
