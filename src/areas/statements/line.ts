import type { Day } from '../../values/day.ts'

/** One row of a statement, as it was printed. Amounts are whole đồng; one of debit and credit is nought. */
export interface StatementLine {
  /** Which row of the file it is, from 1. */
  readonly n: number
  readonly page: number
  /** Left, top, right, bottom in points: where the row can be shown in the original; `null` in a table. */
  readonly box: readonly [number, number, number, number] | null
  /** The row number that the bank printed. */
  readonly number: number | null
  readonly day: Day
  readonly time: string | null
  readonly valueDay: Day | null
  readonly document: string | null
  readonly debit: bigint
  readonly credit: bigint
  readonly balance: bigint | null
  readonly memo: string
  readonly payer: string | null
  readonly account: string | null
  readonly reference: string | null
}

/** A line of text inside a cell, and where it begins and ends. */
export interface TextLine {
  readonly text: string
  readonly x0: number
  readonly x1: number
}

/** A row whose memo is still in the lines in which it was set. */
export interface RawLine extends Omit<StatementLine, 'memo' | 'n'> {
  readonly memo: readonly TextLine[]
}

/** A row that could not be taken, with why. The reason is the end of a key: `statements.row_…`. */
export interface RefusedRow {
  readonly page: number
  /** The row number of the bank, or of the sheet. */
  readonly number: number | null
  readonly reason:
    | 'no_day'
    | 'no_amount'
    | 'two_amounts'
    | 'bad_amount'
    | 'not_centred'
    | 'stray_words'
    | 'doubtful_day'
}
