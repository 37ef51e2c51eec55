import type * as area from '../../../areas/festival/index.ts'
import { areaName, loadAreas } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type Id, isId } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { withQuery } from '../record/address.ts'
import { resultsPath } from './address.ts'

export const filterNames = ['q', 'nam', 'khu', 'tinh-trang', 'co'] as const

export const flags = ['ceremony', 'unity_meal'] as const

export const states = [
  ...['all_held', 'all_verified', 'registered', 'approved', 'held', 'reported', 'returned', 'verified'],
  ...['consolidated', 'postponed', 'not_held'],
]

export async function areaNamesOf(reading: Reading, committeeId: Id): Promise<ReadonlyMap<Id, string>> {
  const { areas } = await loadAreas(reading, committeeId)
  return new Map(areas.map((one) => [one.id, areaName(one, reading.today)]))
}

/** The list that an address asks for; what it says wrongly counts as not said. */
export function resultQuery(c: PageContext, areas: ReadonlyMap<Id, string>): area.ResultQuery {
  const year = Number(c.query('nam'))
  return {
    committeeId: c.signedIn.committeeId,
    areas,
    text: c.query('q').trim(),
    year: Number.isInteger(year) && year >= 1990 && year < 2200 ? year : null,
    areaId: isId(c.query('khu')) ? c.query('khu') : null,
    state: states.find((one) => one === c.query('tinh-trang')) ?? null,
    with: flags.find((one) => one === c.query('co')) ?? null,
  }
}

export const address = (c: PageContext, change: Readonly<Record<string, string>>, path = resultsPath) =>
  withQuery(path, { ...Object.fromEntries(filterNames.map((name) => [name, c.query(name)])), ...change })
