import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { areaName, countAt, existsOn, householdsAt, loadAreas, loadSettings, rateRule } from '../organisation/index.ts'
import type { Register } from './result.ts'

export interface NamedArea {
  readonly id: Id
  readonly name: string
  readonly number: number | null
}

/** The residential areas of a committee in time, and their household registers. */
export interface Ward {
  /** Areas that exist on a day, in the order of their numbers. */
  existing(on: Day): readonly NamedArea[]
  /** The name of any area there ever was, as it was called on a day. */
  nameOf(id: Id, on: Day): string
  register(id: Id, on: Day): Register
}

/** Four questions to the organisation; some dozens of areas. */
export async function loadWard(reading: Reading, committeeId: Id): Promise<Ward> {
  const { areas, successions } = await loadAreas(reading, committeeId)
  const byId = new Map(areas.map((area) => [area.id, area]))
  return {
    existing: (on) =>
      areas
        .filter((area) => existsOn(area, on))
        .map((area) => ({ id: area.id, name: areaName(area, on), number: area.number })),
    nameOf: (id, on) => {
      const area = byId.get(id)
      return area ? areaName(area, on) : ''
    },
    register: (id, on) => {
      const area = byId.get(id)
      const households = householdsAt(areas, successions, id, on)
      return { households, countedOn: area && households !== null ? (countAt(area, on)?.countedOn ?? on) : null }
    },
  }
}

/** How many percent an area's households may be off the register without a reason, as set on a day. */
export async function loadTolerance(reading: Reading, committeeId: Id, on: Day): Promise<number> {
  const settings = await loadSettings(reading, committeeId, 'rate.festival.')
  return rateRule('festival.households_percent', on, settings)?.value ?? 5
}
