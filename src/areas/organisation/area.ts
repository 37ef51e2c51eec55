import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { covers, heldOrLast, type Validity } from './validity.ts'

/** What a residential area is called where it is; the committee chooses its usual one. */
export const areaKinds = [
  'residential_group',
  'quarter',
  'village',
  'hamlet',
  'mountain_village',
  'block',
  'xom',
] as const
export type AreaKind = (typeof areaKinds)[number]

export interface AreaName extends Validity {
  readonly id: Id
  readonly name: string
}

export interface AreaCount {
  readonly id: Id
  readonly countedOn: Day
  readonly households: number
  readonly people: number | null
  readonly source: string | null
}

/** A residential area of one committee. Records stay with the area that made them. */
export interface Area extends Validity {
  readonly id: Id
  readonly committeeId: Id
  readonly kind: string
  readonly number: number | null
  readonly decision: string | null
  readonly endReason: string | null
  readonly names: readonly AreaName[]
  readonly counts: readonly AreaCount[]
}

export interface AreaSuccession {
  readonly fromAreaId: Id
  readonly toAreaId: Id
  readonly kind: 'merge' | 'split'
  readonly effectiveOn: Day
}

/** Whether an area existed on a day; one entered in error never did. */
export function existsOn(area: Area, on: Day): boolean {
  return area.endReason !== 'entered_in_error' && covers(area, on)
}

export function areaName(area: Area, on: Day): string {
  return heldOrLast(area.names, on)?.name ?? area.names[0]?.name ?? ''
}

/** The newest count made on or before the day; `null` when nobody had counted. */
export function countAt(area: Area, on: Day): AreaCount | null {
  return area.counts.reduce<AreaCount | null>(
    (last, next) => (next.countedOn <= on && (!last || next.countedOn >= last.countedOn) ? next : last),
    null,
  )
}

/** Households of an area on a day: counted, or the sum of the areas merged into it when all of those were; else unknown. */
export function householdsAt(
  areas: readonly Area[],
  successions: readonly AreaSuccession[],
  id: Id,
  on: Day,
): number | null {
  const area = areas.find((each) => each.id === id)
  const own = area ? countAt(area, on) : null
  if (own) return own.households
  const merged = successions.filter((one) => one.toAreaId === id && one.kind === 'merge' && one.effectiveOn <= on)
  if (merged.length === 0) return null
  return merged.reduce<number | null>((sum, one) => {
    const part = householdsAt(areas, successions, one.fromAreaId, one.effectiveOn)
    return sum === null || part === null ? null : sum + part
  }, 0)
}

export interface HouseholdSum {
  readonly households: number
  /** Areas nobody counted: they are not in the sum, and whoever prints it must say so. */
  readonly unknown: readonly Id[]
}

/** The households of all areas that existed on a day. */
export function sumHouseholds(areas: readonly Area[], successions: readonly AreaSuccession[], on: Day): HouseholdSum {
  const unknown: Id[] = []
  let households = 0
  for (const area of areas.filter((each) => existsOn(each, on))) {
    const counted = householdsAt(areas, successions, area.id, on)
    if (counted === null) unknown.push(area.id)
    else households += counted
  }
  return { households, unknown }
}

/** An area ends under its last name: not on a day before that name began. */
export function renamedAfter(area: Area, lastDay: Day): boolean {
  return area.names.some((one) => one.from !== null && one.from > lastDay)
}
