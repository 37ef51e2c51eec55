import { type Evidence, evidenceOf } from '../../../areas/documents/index.ts'
import * as area from '../../../areas/festival/index.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { missing } from './address.ts'

interface Earlier {
  readonly year: number
  readonly state: area.AreaState
  readonly result: area.AreaResult | null
}

export interface Own {
  readonly areaId: Id
  readonly name: string
  readonly year: number
  readonly plan: area.Plan | null
  readonly state: area.AreaState
  readonly awaited: area.Awaited | null
  readonly event: area.EventFacts | null
  readonly together: string
  readonly result: area.AreaResult | null
  readonly evidence: readonly Evidence[]
  readonly earlier: readonly Earlier[]
}

/** The festival that matters to an area now: of the season once its plan is out, else the last there was. */
function yearShown(today: Parameters<typeof area.seasonOf>[0], years: readonly number[]): number {
  const season = area.seasonOf(today)
  return years.includes(season) ? season : (years.filter((year) => year <= season)[0] ?? season)
}

export async function load(c: PageContext): Promise<Own | Refusal> {
  const { committeeId, sight } = c.signedIn
  const { areaId } = sight
  if (!areaId) return missing
  return c.read(async (reading) => {
    const years = await area.festivalYears(reading, committeeId)
    const year = yearShown(c.today, years)
    const all = await area.loadYears(reading, committeeId, [...new Set([year, ...years])])
    const ward = await area.loadWard(reading, committeeId)
    const facts = all.get(year) ?? { year, plans: [], events: [], results: [] }
    const event = area.eventOf(facts, areaId)
    const id = event?.event.id
    const others = event ? area.areasOf(event).filter((one) => one !== areaId) : []
    return {
      areaId,
      year,
      event,
      name: ward.nameOf(areaId, c.today),
      plan: area.planInForce(facts.plans, c.today)?.plan ?? null,
      state: area.areaState(facts, areaId, c.today),
      awaited: area.awaited(facts, areaId, c.today),
      together: others.map((one) => ward.nameOf(one, area.festivalDay(year))).join(', '),
      result: area.resultOf(facts, areaId),
      evidence: id ? ((await evidenceOf(reading, [id])).get(id) ?? []) : [],
      earlier: [...all.values()]
        .filter((one) => one.year < year)
        .map((one) => ({
          year: one.year,
          state: area.areaState(one, areaId, c.today),
          result: area.resultOf(one, areaId),
        })),
    }
  })
}
