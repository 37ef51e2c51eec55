import type { Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import {
  areaName,
  listOrganisations,
  loadAreas,
  loadSettings,
  peopleByIds,
  type RateKey,
  rateRule,
} from '../organisation/index.ts'

/** What proposals point to, read once for many of them. */
export interface Known {
  readonly areas: ReadonlyMap<Id, string>
  readonly organisations: ReadonlyMap<Id, string>
  readonly people: ReadonlyMap<Id, string>
}

export async function loadKnown(w: Writing, personIds: readonly Id[]): Promise<Known> {
  const { areas } = await loadAreas(w, w.committeeId)
  const organisations = await listOrganisations(w, { committeeId: w.committeeId, limit: 200 })
  const people = await peopleByIds(w, w.committeeId, [...new Set(personIds)])
  return {
    areas: new Map(areas.map((area) => [area.id, areaName(area, w.today)])),
    organisations: new Map(organisations.rows.map((one) => [one.id, one.name])),
    people: new Map([...people].map(([id, person]) => [id, person.fullName])),
  }
}

/** A rate in force today; `null` where none is set. */
export async function rateToday(w: Writing, key: RateKey): Promise<number | null> {
  return rateRule(key, w.today, await loadSettings(w, w.committeeId, 'rate.'))?.value ?? null
}
