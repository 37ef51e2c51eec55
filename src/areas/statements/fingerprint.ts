import type { StatementLine } from './line.ts'

/**
 * What is left of a memo when its spaces, its numbers and what hides them are taken away: one transfer has the same in every
 * layout and however a later file masks it.
 */
const bareMemo = (memo: string): string => memo.toLowerCase().replace(/x{3,}\d*|[^a-z]/g, '')

/** By what a movement is known in any file of its account but for its time, which not every layout prints. */
export const barePrint = ({
  day,
  debit,
  credit,
  memo,
}: Pick<StatementLine, 'day' | 'debit' | 'credit' | 'memo'>): string => [day, debit, credit, bareMemo(memo)].join('|')

/**
 * By what a movement is known across files of one account: day, time when printed, amounts, memo, and which of its likes it is.
 * A document number is not enough: banks give one to several movements.
 */
export class Fingerprints {
  #seen = new Map<string, number>()

  of({ day, time, debit, credit, memo }: StatementLine): string {
    const same = [day, time ?? '', debit, credit, bareMemo(memo)].join('|')
    const nth = (this.#seen.get(same) ?? 0) + 1
    this.#seen.set(same, nth)
    return `${same}|${nth}`
  }
}

/** Tells for each row of a file whether its account has it already; `known` takes it in. */
export class Overlap {
  #prints = new Fingerprints()
  #known: Set<string>

  constructor(known: Set<string>) {
    this.#known = known
  }

  isKnown(line: StatementLine): boolean {
    const print = this.#prints.of(line)
    const known = this.#known.has(print)
    this.#known.add(print)
    return known
  }
}
