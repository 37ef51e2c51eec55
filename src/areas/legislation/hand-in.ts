import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Assignment } from './consultation.ts'

/** What one area or organisation was given to do, and what came from it so far. */
export interface HandIn {
  readonly assignment: Assignment
  /** Opinions counted for it, texts and numbers together, none twice. */
  readonly opinions: number
  readonly texts: number
  readonly lastOn: Day | null
}

interface Given {
  readonly id: Id
  readonly areaId: Id | null
  readonly organisationId: Id | null
  readonly givenOn: Day
}

interface Cell {
  readonly count: number
  readonly texts: readonly Id[]
  readonly tallyId: Id | null
}

/** Who has handed in and who has not, in the order in which the work was given; `cells` are those of `countGiven`. */
export function handIns(
  assignments: readonly Assignment[],
  { texts, tallies }: { readonly texts: readonly Given[]; readonly tallies: readonly Given[] },
  cells: readonly Cell[],
): readonly HandIn[] {
  const giverOf = new Map([...texts, ...tallies].map((one) => [one.id, one.areaId ?? one.organisationId]))
  return assignments.map((assignment) => {
    const key = assignment.areaId ?? assignment.organisationId
    const own = (one: Given) => (one.areaId ?? one.organisationId) === key
    const mine = cells.filter((cell) => giverOf.get(cell.tallyId ?? cell.texts[0] ?? '') === key)
    const days = [...texts, ...tallies].filter(own).map((one) => one.givenOn)
    return {
      assignment,
      opinions: mine.reduce((sum, cell) => sum + cell.count, 0),
      texts: texts.filter(own).length,
      lastOn: days.toSorted().at(-1) ?? null,
    }
  })
}

export type HandInState = 'handed_in' | 'waiting' | 'late'

/** A day late is a day after the due day; what came late is in all the same. */
export function handInState({ assignment, lastOn }: HandIn, asAt: Day): HandInState {
  if (lastOn !== null) return 'handed_in'
  return assignment.dueOn < asAt ? 'late' : 'waiting'
}
