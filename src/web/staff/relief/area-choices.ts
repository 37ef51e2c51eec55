import { areaName, existsOn, loadAreas } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'

export interface AreaChoice {
  readonly id: Id
  readonly name: string
}

/** The residential areas that exist on a day, by number. */
export async function areaChoices(reading: Reading, c: PageContext, on: Day = c.today): Promise<readonly AreaChoice[]> {
  const { areas } = await loadAreas(reading, c.signedIn.committeeId)
  return areas.filter((area) => existsOn(area, on)).map((area) => ({ id: area.id, name: areaName(area, on) }))
}

export const areaOptionsOf = (areas: readonly AreaChoice[]) =>
  areas.map((area) => ({ value: area.id, label: area.name }))
