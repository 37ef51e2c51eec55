import type { Printed } from './printed.ts'

export const gateNames = ['numbers', 'sums', 'closing', 'running', 'trace', 'range', 'complete'] as const
export type GateName = (typeof gateNames)[number]

/** One place where a gate does not hold: the row before which, what was expected, what is there. */
export interface Fault {
  readonly n: number
  readonly page: number
  readonly expected: string
  readonly found: string
}

/** `silent`: the statement prints nothing that this could be held against. */
export interface Gate {
  readonly name: GateName
  readonly state: 'held' | 'failed' | 'silent'
  readonly checked: number
  readonly faults: number
  /** The first of them. */
  readonly first: readonly Fault[]
}

/** Collects what one gate finds. */
export class GateBook {
  #checked = 0
  #faults = 0
  #first: Fault[] = []
  readonly name: GateName

  constructor(name: GateName) {
    this.name = name
  }

  check(holds: boolean, fault: () => Fault): void {
    this.#checked += 1
    if (holds) return
    this.#faults += 1
    if (this.#first.length < 20) this.#first.push(fault())
  }

  close(): Gate {
    const state = this.#checked === 0 ? 'silent' : this.#faults === 0 ? 'held' : 'failed'
    return { name: this.name, state, checked: this.#checked, faults: this.#faults, first: this.#first }
  }
}

export interface Sums {
  readonly rows: number
  readonly debits: bigint
  readonly credits: bigint
  readonly debitCount: number
  readonly creditCount: number
}

/** What is printed of the whole, held against the rows. */
export function checkWhole(books: Record<GateName, GateBook>, sums: Sums, printed: Printed): void {
  const against = (book: GateBook, expected: bigint | number | undefined, found: bigint | number) => {
    if (expected === undefined) return
    book.check(BigInt(expected) === BigInt(found), () => ({
      ...{ n: sums.rows, page: 0, expected: String(expected), found: String(found) },
    }))
  }
  against(books.sums, printed.debits, sums.debits)
  against(books.sums, printed.credits, sums.credits)
  against(books.sums, printed.net, sums.credits - sums.debits)
  against(books.sums, printed.debitCount, sums.debitCount)
  against(books.sums, printed.creditCount, sums.creditCount)
  if (printed.opening !== undefined)
    against(books.closing, printed.closing, printed.opening + sums.credits - sums.debits)
}
