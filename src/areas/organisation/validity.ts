import { addDays, type Day } from '../../values/day.ts'

/** When something is so: both days inside. `from: null` = the beginning is not known, `to: null` = still open. */
export interface Validity {
  readonly from: Day | null
  readonly to: Day | null
}

export const always: Validity = { from: null, to: null }

/** An unknown beginning covers every earlier day: nothing that we know of came before. */
export function covers(validity: Validity, on: Day): boolean {
  return (validity.from === null || validity.from <= on) && (validity.to === null || on <= validity.to)
}

export function overlaps(a: Validity, b: Validity): boolean {
  const aBeforeB = a.to !== null && b.from !== null && a.to < b.from
  const bBeforeA = b.to !== null && a.from !== null && b.to < a.from
  return !aBeforeB && !bBeforeA
}

/** The entry of a dated list that holds on a day; `null` when none is known. */
export function heldOn<T extends Validity>(list: readonly T[], on: Day): T | null {
  return list.find((entry) => covers(entry, on)) ?? null
}

/** The entry that holds on the day or, when all are over, the last that held: how a closed unit is still called. */
export function heldOrLast<T extends Validity>(list: readonly T[], on: Day): T | null {
  return heldOn(list, on) ?? inOrder(list).findLast((entry) => entry.from === null || entry.from <= on) ?? null
}

/** Oldest first; the one whose beginning is unknown comes first. */
export function inOrder<T extends Validity>(list: readonly T[]): readonly T[] {
  return list.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
}

/** What of an open validity is left when something new begins on `on`; `null` when nothing would be left. */
export function endedBefore(validity: Validity, on: Day): Validity | null {
  const last = addDays(on, -1)
  if (validity.from !== null && validity.from > last) return null
  return { from: validity.from, to: validity.to !== null && validity.to < last ? validity.to : last }
}

/** The day on which something is best described: today, or its nearest day when it is over or yet to come. */
export function dayIn({ from, to }: Validity, today: Day): Day {
  if (to !== null && to < today) return to
  return from !== null && from > today ? from : today
}
