import { allTurns, RunSample } from './run-sample.ts'
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

/**
 * So many lines of a sample hold what is frequent among all. A run that is just frequent may stand in more of them by chance
 * than it should: such a one is left until it is surely frequent, for counting it in vain costs more than finding it by the index.
 */
export function fewestIn(sample: number, all: number): number {
  const expected = (frequentFrom * sample) / all
  return Math.max(8, Math.ceil(expected + 2.5 * Math.sqrt(expected * (1 - sample / all))))
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

/** What many new lines bring to the frequent terms, before any of it is written down. */
export interface Weighed {
  readonly known: ReadonlySet<string>
  readonly gains: ReadonlyMap<string, Gain>
  /** How many lines hold what may be frequent among them, where there are no lines but these. */
  readonly first: readonly CountedTerm[] | null
}

export interface CountedTerm extends Readonly<Gain> {
  readonly term: string
}

/** What later lines bring, added to what earlier ones of the same act brought. */
export function joinGains(gains: Map<string, Gain>, later: ReadonlyMap<string, Gain>): void {
  for (const [term, gain] of later) {
    const before = gains.get(term)
    gains.set(term, before ? joined(before, gain) : gain)
  }
}

const joined = <T extends Readonly<Gain>>(before: T, later: Readonly<Gain>): T => ({
  ...before,
  rows: before.rows + later.rows,
  amount: before.amount + later.amount,
  value: before.value + later.value,
  newest: [...later.newest, ...before.newest].slice(0, newestKept),
})

/** How many lines hold each run of words that may be frequent; none lacks its beginning, so that each is come upon. */
export function countedAmong(rows: readonly CountedRow[]): readonly CountedTerm[] {
  const sample = new RunSample()
  for (const { searchable } of rows) sample.add(searchable)
  const candidates = allTurns(sample.candidates(new Set(), fewestIn(rows.length, rows.length)))
  const counts = gainsOf(rows, new Set(candidates))
  return [...counts].map(([term, gain]) => ({ term, ...gain }))
}

/** Of candidates that were counted, those that are frequent and whose beginning is known or frequent too: none is told without it. */
export function promoted<T extends { readonly term: string; readonly rows: number }>(
  counted: readonly T[],
  known: ReadonlySet<string>,
): readonly T[] {
  const sizeOf = (term: string) => term.split(' ').length
  const there = new Set<string>()
  return counted
    .filter(({ rows }) => rows >= frequentFrom)
    .toSorted((a, b) => sizeOf(a.term) - sizeOf(b.term))
    .filter(({ term }) => {
      const beginning = term.includes(' ') ? term.slice(0, term.lastIndexOf(' ')) : null
      if (beginning !== null && !known.has(beginning) && !there.has(beginning)) return false
      there.add(term)
      return true
    })
}

/** Terms that were counted before later lines came, with what these bring; `known`: the other frequent terms. */
export function withLater(
  terms: readonly CountedTerm[],
  later: readonly CountedRow[],
  known: ReadonlySet<string>,
): readonly CountedTerm[] {
  const gains = gainsOf(later, new Set([...known, ...terms.map(({ term }) => term)]))
  return terms.map((one) => {
    const gain = gains.get(one.term)
    return gain ? joined(one, gain) : one
  })
}
