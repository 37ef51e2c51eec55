import type { BankOfMemo } from './memo.ts'
import type { Movement } from './transactions.ts'

/** One column of a bank's table: where its texts stand, and what they say. */
export interface DrawnColumn {
  readonly label: string
  /** The left end of left texts, the right end of right ones, the middle of centred ones. */
  readonly x: number
  readonly side?: 'right' | 'centre'
  /** Texts wider than this go on in the next line. */
  readonly width?: number
  readonly text: (movement: Movement, number: number) => string | readonly string[]
}

export interface Sums {
  readonly opening: number
  readonly closing: number
  readonly debits: number
  readonly credits: number
  readonly debitCount: number
  readonly creditCount: number
}

/** How one bank prints its statements. */
export interface Look {
  readonly bank: BankOfMemo
  readonly title: string
  readonly size: number
  readonly pitch: number
  readonly pad: number
  readonly align: 'top' | 'centred'
  readonly columns: readonly DrawnColumn[]
  /** Labels in a font that tells nobody its letters. */
  readonly lostLabels?: boolean
  readonly newestFirst?: boolean
  /** Share of movements that are on the account and not in the list. */
  readonly unlisted?: number
  /** Lines above and below the table, from what the account did. */
  readonly above?: (sums: Sums) => readonly (readonly [x: number, text: string, side?: 'right'])[]
  readonly below?: (sums: Sums) => readonly (readonly [x: number, text: string, side?: 'right'])[]
  /** On every page: where, and what. */
  readonly footer?: (page: number) => readonly (readonly [x: number, y: number, text: string])[]
  /** Instead of the account and its days. */
  readonly heading?: (from: string, to: string) => readonly (readonly [x: number, text: string])[]
  /** Labels stand on the first page alone, as a word processor leaves them. */
  readonly labelsOnce?: boolean
  /** Nothing that went out is told. */
  readonly giftsOnly?: boolean
  /** Rows tell no day: it is that of the letter. */
  readonly isOfOneDay?: boolean
  readonly hasTime: boolean
  readonly hasDocument?: boolean
}

export const grouped = (amount: number, mark: '.' | ','): string =>
  String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, mark)
export const dots = (amount: number): string => (amount === 0 ? '' : grouped(amount, '.'))
export const commas = (amount: number): string => (amount === 0 ? '' : grouped(amount, ','))
export const dotsAndCents = (amount: number): string => (amount === 0 ? '' : `${grouped(amount, '.')},00`)
export const slashed = (day: string): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
/** As a spreadsheet shows it: no zero in front. */
export const loose = (day: string): string =>
  `${Number(day.slice(8, 10))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`
export const looseTime = (time: string): string => time.replace(/^0/, '')
