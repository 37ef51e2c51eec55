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

interface Run {
  /** Which line it stands in. */
  readonly line: number
  readonly words: readonly string[]
  readonly at: number
  readonly text: string
}

/** Runs that at least `least` lines of the batch hold and that are not known yet; none whose beginning is neither. */
export function candidatesIn(
  rows: readonly CountedRow[],
  known: ReadonlySet<string>,
  least: number,
): readonly string[] {
  const chosen = new Set<string>()
  const goesOn = (text: string) => known.has(text) || chosen.has(text)
  for (const [text, { lines }] of linesOfWords(rows, known)) if (lines >= least) chosen.add(text)
  // Word by word: what goes on is only what may still be frequent.
  let runs = pairsIn(rows, goesOn)
  for (let size = 2; runs.length > 0; size += 1) {
    for (const [text, lines] of linesOf(runs, known)) if (lines >= least) chosen.add(text)
    if (size === longestTerm) break
    runs = longer(runs, size, goesOn)
  }
  return [...chosen]
}

/** How many lines hold each word that is not known. */
function linesOfWords(
  rows: readonly CountedRow[],
  known: ReadonlySet<string>,
): ReadonlyMap<string, { readonly lines: number }> {
  const counts = new Map<string, { lines: number; last: number }>()
  for (const [line, { searchable }] of rows.entries())
    for (const words of searchable.folded)
      for (const text of words) {
        const there = counts.get(text)
        if (there === undefined) {
          if (!known.has(text)) counts.set(text, { lines: 1, last: line })
        } else if (there.last !== line) {
          there.lines += 1
          there.last = line
        }
      }
  return counts
}

function pairsIn(rows: readonly CountedRow[], goesOn: (text: string) => boolean): readonly Run[] {
  const found: Run[] = []
  for (const [line, { searchable }] of rows.entries())
    for (const words of searchable.folded)
      for (let at = 1; at < words.length; at += 1) {
        const first = words[at - 1] ?? ''
        if (goesOn(first)) found.push({ line, words, at: at - 1, text: `${first} ${words[at]}` })
      }
  return found
}

/** How many lines hold each run that is not known; the runs come line by line. */
function linesOf(runs: readonly Run[], known: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const last = new Map<string, number>()
  for (const { text, line } of runs) {
    if (known.has(text) || last.get(text) === line) continue
    last.set(text, line)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}

function longer(runs: readonly Run[], size: number, goesOn: (text: string) => boolean): readonly Run[] {
  const found: Run[] = []
  for (const { line, words, at, text } of runs) {
    const next = words[at + size]
    if (next !== undefined && goesOn(text)) found.push({ line, words, at, text: `${text} ${next}` })
  }
  return found
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

export const candidatesAmong = (
  sample: readonly CountedRow[],
  known: ReadonlySet<string>,
  all: number,
): readonly string[] => candidatesIn(sample, known, fewestIn(sample.length, all))

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
  const counts = gainsOf(rows, new Set(candidatesAmong(rows, new Set(), rows.length)))
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
