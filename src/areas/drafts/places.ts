import { showClauseKey } from '../../values/clause.ts'
import type { Cell } from './counting.ts'
import { type Clause, clauseAt } from './draft.ts'
import type { Stance } from './opinion.ts'

/** One place of the draft with what was said there, stance by stance. */
export interface PlaceCount {
  readonly key: string
  readonly clause: Clause | null
  /** As it is called where the register has no clause for it; null: the whole draft. */
  readonly ref: string | null
  readonly counts: Readonly<Record<Stance, number>>
  readonly all: number
}

const none = { agree: 0, amend: 0, oppose: 0, question: 0 } as const

interface Placed {
  readonly clauseKey: string
  readonly clauseRef: string | null
}

/** Counts by the clauses of the register; what lies in none of them stands under its own place, as it was written. */
export function countsByPlace(
  cells: readonly Cell[],
  clauses: readonly Clause[],
  placed: readonly Placed[],
): readonly PlaceCount[] {
  const written = new Map(placed.map(({ clauseKey, clauseRef }) => [clauseKey, clauseRef]))
  const byKey = new Map<string, Clause>(clauses.map((clause) => [clause.key, clause]))
  const found = new Map<string, Record<Stance, number>>(clauses.map(({ key }) => [key, { ...none }]))
  const clauseOf = new Map(
    [...new Set(cells.map((cell) => cell.clauseKey))].map((key) => [key, clauseAt(clauses, key)?.key ?? key]),
  )
  for (const { clauseKey, stance, count } of cells) {
    const key = clauseOf.get(clauseKey) ?? clauseKey
    const counts = found.get(key) ?? { ...none }
    counts[stance] += count
    found.set(key, counts)
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, counts]) => {
      const clause = byKey.get(key) ?? null
      const ref = clause?.ref ?? showClauseKey(key) ?? written.get(key) ?? null
      return { key, clause, ref, counts, all: counts.agree + counts.amend + counts.oppose + counts.question }
    })
}
