import { longestTerm, type Searchable } from './search-words.ts'

/** A term of so many lines of a scope is counted ahead. */
export const frequentFrom = 500

export interface CountedRow {
  readonly no: number
  readonly amount: number | null
  readonly value: number | null
  readonly searchable: Searchable
  /** What it is still found by, where it is found by less than before. */
  readonly kept?: Searchable
}

/** What a term gained by a batch. */
export interface Gain {
  rows: number
  amount: number
  value: number
  /** Newest first, at most `newestKept`. */
  newest: number[]
}

export const newestKept = 200

/** Every run of words of a line, as long as the one before it may count. */
function eachRun(words: readonly string[], goOn: (run: string, size: number) => boolean): void {
  for (let at = 0; at < words.length; at += 1) {
    let run = ''
    for (let size = 1; size <= longestTerm && at + size <= words.length; size += 1) {
      run = size === 1 ? (words[at] ?? '') : `${run} ${words[at + size - 1]}`
      if (!goOn(run, size)) break
    }
  }
}

/** Runs that at least `least` lines of the batch hold and that are not known yet; none whose beginning is neither. */
export function candidatesIn(
  rows: readonly CountedRow[],
  known: ReadonlySet<string>,
  least: number,
): readonly string[] {
  const chosen = new Set<string>()
  for (let level = 1; level <= longestTerm; level += 1) {
    const counts = new Map<string, number>()
    for (const { searchable } of rows) {
      const seen = new Set<string>()
      for (const words of searchable.folded)
        eachRun(words, (run, size) => {
          if (size < level) return known.has(run) || chosen.has(run)
          if (!known.has(run)) seen.add(run)
          return false
        })
      for (const run of seen) counts.set(run, (counts.get(run) ?? 0) + 1)
    }
    const before = chosen.size
    for (const [run, count] of counts) if (count >= least) chosen.add(run)
    if (counts.size === 0 && chosen.size === before) break
  }
  return [...chosen]
}

function heldBy({ folded }: Searchable, known: ReadonlySet<string>): ReadonlySet<string> {
  const held = new Set<string>()
  for (const words of folded)
    eachRun(words, (run) => {
      if (!known.has(run)) return false
      held.add(run)
      return true
    })
  return held
}

/** What the known terms gain by a batch; the lines are numbered upwards. */
export function gainsOf(rows: readonly CountedRow[], known: ReadonlySet<string>): ReadonlyMap<string, Gain> {
  const gains = new Map<string, Gain>()
  if (known.size === 0) return gains
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at]
    if (!row) continue
    const held = heldBy(row.searchable, known)
    const kept = row.kept ? heldBy(row.kept, known) : null
    for (const run of held) {
      if (kept?.has(run)) continue
      const gain = gains.get(run) ?? { rows: 0, amount: 0, value: 0, newest: [] }
      gain.rows += 1
      gain.amount += row.amount ?? 0
      gain.value += row.value ?? 0
      if (gain.newest.length < newestKept) gain.newest.push(row.no)
      gains.set(run, gain)
    }
  }
  return gains
}

/** Of candidates that were counted, those that are frequent and whose beginning is known or frequent too: none is told without it. */
export function promoted<T extends { readonly term: string; readonly rows: number }>(
  counted: readonly T[],
  known: ReadonlySet<string>,
  from: number,
): readonly T[] {
  const sizeOf = (term: string) => term.split(' ').length
  const there = new Set<string>()
  return counted
    .filter(({ rows }) => rows >= from)
    .toSorted((a, b) => sizeOf(a.term) - sizeOf(b.term))
    .filter(({ term }) => {
      const beginning = term.includes(' ') ? term.slice(0, term.lastIndexOf(' ')) : null
      if (beginning !== null && !known.has(beginning) && !there.has(beginning)) return false
      there.add(term)
      return true
    })
}
