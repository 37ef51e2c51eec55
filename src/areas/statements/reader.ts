import type { Day } from '../../values/day.ts'
import type { PlacedPage } from '../../values/placed-word.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { detectLayout } from './detect.ts'
import { Joiner } from './joiner.ts'
import type { Layout } from './layout.ts'
import { layouts } from './layouts/all.ts'
import type { StatementLine } from './line.ts'
import { readPage } from './page.ts'
import { dayTold } from './printed.ts'
import { Proof } from './proof.ts'
import type { Summary } from './summary.ts'

/** Pages that are looked at before it is decided which bank's they are. */
const looked = 2

/** Reads a statement page by page; what it holds does not grow with the file. */
export class StatementReader {
  #held: PlacedPage[] = []
  #layout: Layout | null = null
  #joiner: Joiner | null = null
  #proof: Proof | null = null
  #day: Day | null = null

  /** Takes a page and gives the rows that are ready; `null` when it wants the page word by word and has not taken it. */
  page(page: PlacedPage): readonly StatementLine[] | null {
    if (this.#layout) return this.#read(page)
    if (page.apart) return null
    this.#held.push(page)
    return this.#held.length < looked ? [] : this.#begin()
  }

  /** The last rows, and the whole; a refusal when no layout is this file's. */
  end(): { readonly lines: readonly StatementLine[]; readonly summary: Summary } | Refusal {
    const first = this.#layout ? [] : this.#begin()
    if (!this.#proof || !this.#joiner) return refuse('statements.unknown_layout')
    const lines = [...first, ...this.#proof.take(this.#joiner.end())]
    return { lines, summary: this.#proof.close() }
  }

  #begin(): readonly StatementLine[] {
    const layout = detectLayout(layouts, this.#held)
    // A cover without rows: the next page may tell.
    if (!layout) return this.#held.length > 10 ? this.#forget() : []
    this.#layout = layout
    this.#joiner = new Joiner(layout.memo)
    this.#proof = new Proof(layout)
    return this.#held.splice(0).flatMap((page) => this.#read(page) ?? [])
  }

  #forget(): readonly StatementLine[] {
    this.#held.splice(2, this.#held.length - 3)
    return []
  }

  #read(page: PlacedPage): readonly StatementLine[] | null {
    if (!this.#layout || !this.#joiner || !this.#proof) return []
    const reading = readPage(this.#layout, page, this.#day)
    if (reading.unsure) return null
    this.#day ??= dayTold(reading.printed)
    this.#proof.page(reading)
    return this.#proof.take(this.#joiner.take(reading.rows))
  }
}
