import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import type { Succession } from './succession.ts'
import { ancestorsAt, type UnitBook } from './tree.ts'
import type { Unit } from './unit.ts'
import { covers, overlaps, type Validity } from './validity.ts'

/** What makes a unit's own history contradict itself; `null` when nothing does. */
export function unitProblem(unit: Unit): Refusal | null {
  if (unit.names.length === 0) return refuse('organisation.unit_without_name', { field: 'name' })
  for (const [list, field] of [
    [unit.names, 'names'],
    [unit.codes, 'codes'],
    [unit.parents, 'parents'],
  ] as const) {
    if (list.some((one, i) => list.slice(i + 1).some((other) => overlaps(one, other)))) {
      return refuse('organisation.dates_overlap', { field })
    }
    if (list.some((one) => !lies(one, unit))) return refuse('organisation.outside_validity', { field })
  }
  return null
}

function lies(inner: Validity, outer: Validity): boolean {
  const beginsLate = outer.from === null || (inner.from !== null && inner.from >= outer.from)
  const endsEarly = outer.to === null || (inner.to !== null && inner.to <= outer.to)
  return beginsLate && endsEarly
}

export interface CodeHolder extends Validity {
  readonly unitId: Id
  readonly code: string
}

/** The code that two units would bear on one day; `null` when every code tells one unit on every day. */
export function codeClash(holders: readonly CodeHolder[]): string | null {
  for (const own of Map.groupBy(holders, (holder) => holder.code).values()) {
    const clash = own.some((one, i) =>
      own.slice(i + 1).some((other) => other.unitId !== one.unitId && overlaps(one, other)),
    )
    if (clash) return own[0]?.code ?? ''
  }
  return null
}

/** Parents that are not in the book, do not exist on the day they begin, or close a ring. */
export function treeProblem(book: UnitBook): Refusal | null {
  for (const unit of book.values()) {
    const problem = placeProblem(book, unit)
    if (problem) return problem
  }
  return null
}

/** The same of one unit. */
export function placeProblem(book: UnitBook, unit: Unit): Refusal | null {
  for (const step of unit.parents) {
    const parent = book.get(step.parentId)
    if (!parent) return refuse('organisation.unit_missing', { kind: 'missing', field: 'parentId' })
    const begins = step.from ?? parent.from
    if (begins !== null && !covers(parent, begins)) return refuse('organisation.parent_not_yet', { field: 'parentId' })
    if (begins !== null && ancestorsAt(book, step.parentId, begins).some((above) => above.id === unit.id)) {
      return refuse('organisation.tree_loop', { kind: 'conflict', field: 'parentId' })
    }
  }
  return null
}

/** A succession between units that are not in the book, or from a unit that did not exist the day before. */
export function successionProblem(book: UnitBook, one: Succession): Refusal | null {
  const from = book.get(one.fromUnitId)
  const to = one.toUnitId === null ? null : book.get(one.toUnitId)
  if (!from || to === undefined) return refuse('organisation.unit_missing', { kind: 'missing' })
  if (from.from !== null && from.from >= one.effectiveOn) return refuse('organisation.before_beginning')
  if (to && !covers(to, one.effectiveOn)) return refuse('organisation.successor_not_there')
  return null
}
