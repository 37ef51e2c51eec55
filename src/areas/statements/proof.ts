import type { Day } from '../../values/day.ts'
import { checkWhole, GateBook, type GateName, gateNames } from './gate.ts'
import type { Layout } from './layout.ts'
import type { RefusedRow, StatementLine } from './line.ts'
import { partsOfMemo } from './memo.ts'
import type { PageReading } from './page.ts'
import type { Printed } from './printed.ts'
import { Running } from './running.ts'
import type { Summary } from './summary.ts'

type Books = Record<GateName, GateBook>

/** Holds the rows of a file against all that the file says of itself, row by row. */
export class Proof {
  #layout: Layout
  #books = Object.fromEntries(gateNames.map((name) => [name, new GateBook(name)])) as Books
  #printed: Printed = {}
  #refused: RefusedRow[] = []
  #running: Running
  #sums = { rows: 0, debits: 0n, credits: 0n, debitCount: 0, creditCount: 0 }
  #pages = 0
  #refusedRows = 0
  #stray = 0
  #number: number | null = null
  #days: { first: Day | null; last: Day | null } = { first: null, last: null }

  constructor(layout: Layout) {
    this.#layout = layout
    this.#running = new Running(layout.balance, this.#books.running)
  }

  page({ printed, refused, stray }: PageReading): void {
    this.#pages += 1
    // The first opening and the last closing are the file's: pages between carry balances forward.
    const { opening = printed.opening } = this.#printed
    this.#printed = { ...this.#printed, ...printed, ...(opening === undefined ? {} : { opening }) }
    this.#stray += stray
    this.#refusedRows += refused.length
    if (this.#refused.length < 1000) this.#refused.push(...refused)
    this.#running.open(this.#printed.opening)
  }

  take(lines: readonly StatementLine[]): readonly StatementLine[] {
    for (const line of lines) this.#line(line)
    return lines
  }

  close(): Summary {
    const { rows, ...sums } = this.#sums
    checkWhole(this.#books, this.#sums, this.#printed)
    this.#running.close()
    const left = this.#stray + this.#refusedRows
    this.#books.complete.check(left === 0, () => ({ n: rows, page: 0, expected: '0', found: String(left) }))
    return {
      ...{ layout: this.#layout.id, bank: this.#layout.bank, pages: this.#pages, rows, ...sums },
      ...{ firstDay: this.#days.first, lastDay: this.#days.last, printed: this.#printed },
      gates: gateNames.map((name) => this.#books[name].close()),
      ...{ refused: this.#refused, refusedRows: this.#refusedRows, strayWords: this.#stray },
    }
  }

  #line(line: StatementLine): void {
    const { n, page, number, day, debit, credit } = line
    const sums = this.#sums
    sums.rows += 1
    sums.debits += debit
    sums.credits += credit
    if (debit !== 0n) sums.debitCount += 1
    if (credit !== 0n) sums.creditCount += 1
    const { first, last } = this.#days
    this.#days = { first: first && first < day ? first : day, last: last && last > day ? last : day }
    if (number !== null) {
      const expected = this.#number === null ? number : this.#number + 1
      this.#books.numbers.check(number === expected, () => ({
        ...{ n, page, expected: String(expected), found: String(number) },
      }))
      this.#number = number
    }
    this.#trace(line)
    const { from, to } = this.#printed
    if (from && to)
      this.#books.range.check(from <= day && day <= to, () => ({ n, page, expected: `${from}..${to}`, found: day }))
    this.#running.take(line)
  }

  #trace({ n, page, memo, document }: StatementLine): void {
    const { trace } = partsOfMemo(memo)
    if (trace === null || document === null) return
    this.#books.trace.check(document.endsWith(`.${trace}`), () => ({ n, page, expected: trace, found: document }))
  }
}
