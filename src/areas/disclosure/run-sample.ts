import { longestTerm, type Searchable } from './search-words.ts'

/** After so many places it is told that a turn is over. */
const inOneTurn = 50_000

/** Runs of one size in the sample, by number. */
interface Level {
  /** Of each place the run that begins there; 0 where none does. */
  readonly runs: readonly number[]
  readonly texts: readonly string[]
  readonly goesOn: readonly boolean[]
}

interface Asked {
  /** Whether a run that so many lines hold is known or told, so that longer ones may go on from it. */
  told(text: string, lines: number): boolean
  /** Whether that is worth asking. */
  mayBeTold(beginning: string, lines: number): boolean
}

/** Lines of a ledger, their words as numbers: in them runs of words are looked for that many lines hold. */
export class RunSample {
  readonly #numbers = new Map<string, number>()
  /** By number; 0 stands between runs that no search crosses. */
  readonly #texts: string[] = ['']
  readonly #places: number[] = []
  readonly #lineAt: number[] = []
  #lines = 0

  add({ folded }: Pick<Searchable, 'folded'>): void {
    for (const words of folded) {
      for (const word of words) this.#put(this.#numberOf(word))
      this.#put(0)
    }
    this.#lines += 1
  }

  get lines(): number {
    return this.#lines
  }

  #put(number: number): void {
    this.#places.push(number)
    this.#lineAt.push(this.#lines)
  }

  #numberOf(word: string): number {
    const there = this.#numbers.get(word)
    if (there !== undefined) return there
    this.#numbers.set(word, this.#texts.length)
    return this.#texts.push(word) - 1
  }

  /**
   * Runs that at least `least` lines hold and that are not known yet, the shorter ones first; none whose beginning is neither.
   * Between two turns somebody else may work.
   */
  *candidates(known: ReadonlySet<string>, least: number): Generator<void, readonly string[]> {
    const chosen: string[] = []
    const beginnings = beginningsOf(known)
    const told = (text: string, lines: number): boolean => {
      if (known.has(text)) return true
      if (lines < least) return false
      chosen.push(text)
      return true
    }
    const counts = yield* this.#linesOf(this.#places, this.#texts.length)
    const goesOn = this.#texts.map((text, word) => word > 0 && told(text, counts[word] ?? 0))
    let level: Level = { runs: this.#places, texts: this.#texts, goesOn }
    for (let size = 2; size <= longestTerm && level.goesOn.includes(true); size += 1)
      level = yield* this.#longer(level, size, {
        told,
        mayBeTold: (text, lines) => lines >= least || beginnings.has(text),
      })
    return chosen
  }

  /** The runs of a size that go on from those one word shorter. */
  *#longer({ runs, texts, goesOn }: Level, size: number, { told, mayBeTold }: Asked): Generator<void, Level> {
    const numbers = new Map<number, number>()
    const begun = [0]
    const ended = [0]
    const next: number[] = []
    for (const [place, run] of runs.entries()) {
      const word = this.#places[place + size - 1] ?? 0
      if (run === 0 || word === 0 || goesOn[run] !== true) next.push(0)
      else {
        const key = run * this.#texts.length + word
        const there = numbers.get(key) ?? begun.push(run) - 1
        if (there === ended.length) {
          numbers.set(key, there)
          ended.push(word)
        }
        next.push(there)
      }
      if (place % inOneTurn === inOneTurn - 1) yield
    }
    const counts = yield* this.#linesOf(next, begun.length)
    const made = begun.map((run, at) => {
      const beginning = texts[run] ?? ''
      return at > 0 && mayBeTold(beginning, counts[at] ?? 0) ? `${beginning} ${this.#texts[ended[at] ?? 0]}` : ''
    })
    return { runs: next, texts: made, goesOn: made.map((text, at) => text !== '' && told(text, counts[at] ?? 0)) }
  }

  /** How many lines hold each run. */
  *#linesOf(runs: readonly number[], count: number): Generator<void, Int32Array> {
    const lines = new Int32Array(count)
    const last = new Int32Array(count).fill(-1)
    for (const [place, run] of runs.entries()) {
      const line = this.#lineAt[place] ?? 0
      if (last[run] !== line) {
        last[run] = line
        lines[run] = (lines[run] ?? 0) + 1
      }
      if (place % inOneTurn === inOneTurn - 1) yield
    }
    return lines
  }
}

/** What is known, without its last word. */
function beginningsOf(known: ReadonlySet<string>): ReadonlySet<string> {
  const beginnings = new Set<string>()
  for (const text of known) if (text.includes(' ')) beginnings.add(text.slice(0, text.lastIndexOf(' ')))
  return beginnings
}

/** What comes of turns that are taken one right after the other. */
export function allTurns<T>(turns: Generator<void, T>): T {
  for (;;) {
    const turn = turns.next()
    if (turn.done) return turn.value
  }
}
