import * as area from '../../../areas/festival/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { missing } from './address.ts'

export interface Registering {
  readonly year: number
  readonly plan: area.Plan | null
  readonly areas: readonly area.NamedArea[]
  /** Areas that take part in a festival of the year already, as far as whoever looks may see. */
  readonly taken: ReadonlySet<Id>
  readonly host: area.NamedArea | null
  readonly event: area.EventFacts | null
}

export async function load(
  c: PageContext,
  reading: Reading,
  year: number,
  id: Id | null,
): Promise<Registering | Refusal> {
  const { committeeId, sight } = c.signedIn
  const facts = await area.loadYear(reading, committeeId, year)
  const ward = await area.loadWard(reading, committeeId)
  const event = id === null ? null : (facts.events.find((one) => one.event.id === id) ?? null)
  if (id !== null && !event) return missing
  const areas = ward.existing(area.festivalDay(year))
  const others = facts.events.filter((one) => one !== event && one.event.supersededAt === null)
  const hostId = event?.event.hostAreaId ?? sight.areaId ?? c.query('khu')
  return {
    year,
    event,
    areas,
    plan: area.planInForce(facts.plans, null)?.plan ?? null,
    taken: new Set(others.flatMap((one) => area.areasOf(one))),
    host: areas.find((one) => one.id === hostId) ?? null,
  }
}

export function yearAsked(c: PageContext): number {
  const asked = Number(c.query('nam'))
  return Number.isInteger(asked) && asked >= 1990 && asked <= 2199 ? asked : area.seasonOf(c.today)
}
