import { joinLines, WordCounts } from './join.ts'
import type { Layout } from './layout.ts'
import type { RawLine, StatementLine } from './line.ts'

/** Rows that wait until enough of the file was seen to know its words. */
const waiting = 4000

/** Makes memos of their lines, in order, with what the file itself shows; holds a bounded number of rows. */
export class Joiner {
  #rows: RawLine[] = []
  #counts = new WordCounts()
  #left: number | null
  #width: number
  #n = 0
  #isName: boolean

  constructor({ left, width, isName = false }: Layout['memo']) {
    this.#left = left
    this.#width = width
    this.#isName = isName
  }

  /** Takes rows and gives back those that are ready. */
  take(rows: readonly RawLine[]): readonly StatementLine[] {
    for (const row of rows) {
      const memo = this.#left === null ? row.memo : row.memo.map((line) => ({ ...line, x0: this.#left as number }))
      this.#rows.push({ ...row, memo })
      for (const line of memo) {
        this.#counts.take(line.text)
        // A bank that widens its column must not have every line taken for a full one.
        this.#width = Math.max(this.#width, line.x1 - line.x0)
      }
    }
    return this.#rows.length > waiting ? this.#release(this.#rows.length - waiting) : []
  }

  end(): readonly StatementLine[] {
    return this.#release(this.#rows.length)
  }

  #release(count: number): readonly StatementLine[] {
    return this.#rows.splice(0, count).map((row) => {
      this.#n += 1
      const memo = unquoted(joinLines(row.memo, this.#width, this.#counts))
      return { ...row, n: this.#n, memo, payer: this.#isName ? memo : row.payer }
    })
  }
}

/** Some banks set a memo in quotation marks. */
const unquoted = (text: string): string => (/^".*"$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text)
