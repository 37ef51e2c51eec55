import type { Day } from '../../values/day.ts'
import type { GateBook } from './gate.ts'
import type { Layout } from './layout.ts'
import type { StatementLine } from './line.ts'

/**
 * The balance that a statement prints beside its rows, held against them. Where it jumps, something moved the account that the
 * list leaves out: the place and the amount are told, and the count goes on from what is printed.
 */
export class Running {
  #kind: Layout['balance']
  #book: GateBook
  #balance: bigint | null = null
  #opened = false
  #day: { on: Day; net: bigint; printed: bigint | null; last: StatementLine } | null = null

  constructor(kind: Layout['balance'], book: GateBook) {
    this.#kind = kind
    this.#book = book
  }

  open(opening: bigint | undefined): void {
    if (this.#opened || opening === undefined) return
    this.#opened = true
    this.#balance = opening
  }

  take(line: StatementLine): void {
    if (this.#kind === 'each_row') this.#meet(line.credit - line.debit, line.balance, line)
    if (this.#kind !== 'day_end') return
    if (this.#day && this.#day.on !== line.day) this.close()
    const net = (this.#day?.net ?? 0n) + line.credit - line.debit
    this.#day = { on: line.day, net, printed: line.balance ?? this.#day?.printed ?? null, last: line }
  }

  close(): void {
    if (this.#day) this.#meet(this.#day.net, this.#day.printed, this.#day.last)
    this.#day = null
  }

  #meet(net: bigint, printed: bigint | null, { n, page }: StatementLine): void {
    const before = this.#balance
    if (printed !== null && before !== null)
      this.#book.check(before + net === printed, () => ({
        ...{ n, page, expected: String(before + net), found: String(printed) },
      }))
    this.#balance = printed ?? (before === null ? null : before + net)
  }
}
