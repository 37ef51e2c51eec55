import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isProvincial, parentAt, type Unit } from './unit.ts'
import { covers } from './validity.ts'

/** The units we look at, by id. */
export type UnitBook = ReadonlyMap<Id, Unit>

export function bookOf(units: readonly Unit[]): UnitBook {
  return new Map(units.map((unit) => [unit.id, unit]))
}

/** From the parent up to the root, on a day. Ends rather than loops if the records were ever to form a ring. */
export function ancestorsAt(book: UnitBook, id: Id, on: Day): readonly Unit[] {
  const above: Unit[] = []
  const seen = new Set([id])
  for (let next = upFrom(book, id, on); next && !seen.has(next.id); next = upFrom(book, next.id, on)) {
    seen.add(next.id)
    above.push(next)
  }
  return above
}

function upFrom(book: UnitBook, id: Id, on: Day): Unit | undefined {
  const unit = book.get(id)
  const parentId = unit ? parentAt(unit, on) : null
  return parentId === null ? undefined : book.get(parentId)
}

/** The units directly below, existing on that day. */
export function childrenAt(book: UnitBook, id: Id, on: Day): readonly Unit[] {
  return [...book.values()].filter((unit) => covers(unit, on) && parentAt(unit, on) === id)
}

export interface Branch {
  readonly unit: Unit
  readonly below: readonly Branch[]
}

/** The tree under a unit as it stood on a day: the same day always gives the same tree. */
export function treeAt(book: UnitBook, rootId: Id, on: Day): Branch | null {
  const root = book.get(rootId)
  if (!root || !covers(root, on)) return null
  const below = Map.groupBy(
    [...book.values()].filter((unit) => covers(unit, on)),
    (unit) => parentAt(unit, on),
  )
  const grow = (unit: Unit, path: ReadonlySet<Id>): Branch => ({
    unit,
    below: (below.get(unit.id) ?? [])
      .filter((child) => !path.has(child.id))
      .map((child) => grow(child, new Set([...path, child.id]))),
  })
  return grow(root, new Set([rootId]))
}

/** The province or centrally-run city a unit lay in on a day, itself if it is one. */
export function provinceAt(book: UnitBook, id: Id, on: Day): Unit | null {
  const unit = book.get(id)
  if (!unit) return null
  return [unit, ...ancestorsAt(book, id, on)].find((above) => isProvincial(above.kind)) ?? null
}

/** Whether putting `id` under `parentId` on that day would make a ring. */
export function wouldLoop(book: UnitBook, id: Id, parentId: Id, on: Day): boolean {
  return id === parentId || ancestorsAt(book, parentId, on).some((unit) => unit.id === id)
}
