import { type PlacedWord, wordsInRun } from '../../values/placed-word.ts'
import { fits } from './cut.ts'
import type { Column, Layout } from './layout.ts'

/** What a page of runs gives to read: words, and runs where it does not matter which word of them stands where. */
export interface OfRuns {
  readonly words: readonly PlacedWord[]
  /** Runs that reach from one column into another: where the edge falls in them is not surely known. */
  readonly crossing: readonly PlacedWord[]
}

/** A line of a memo stays as it is: it is put together again anyway. */
export function wordsAndRuns(layout: Layout, runs: readonly PlacedWord[]): OfRuns {
  const words: PlacedWord[] = []
  const crossing: PlacedWord[] = []
  for (const run of runs) {
    if (!run.text.includes(' ')) {
      words.push(run)
      continue
    }
    const column = layout.columns.find(({ from, to }) => from <= run.x0 && run.x1 <= to)
    if (column && isFree(layout, column)) {
      words.push(run)
      continue
    }
    if (!column) crossing.push(run)
    words.push(...wordsInRun(run))
  }
  return { words, crossing }
}

const isFree = (layout: Layout, { role }: Column): boolean => fits(role, '', layout) === null
