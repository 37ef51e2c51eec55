import { type ConsultationFacts, collectBy, standing } from '../../../areas/legislation/index.ts'
import { areaName, existsOn, listOrganisations, loadAreas } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Day } from '../../../values/day.ts'
import type { PageContext } from '../../http/page.ts'
import type { Option } from '../../parts/index.ts'

/** Areas and organisations that the work is not given to yet, and the day they hand in unless told otherwise. */
export interface AssignChoices {
  readonly areas: readonly Option[]
  readonly organisations: readonly Option[]
  readonly dueOn: Day
}

export async function loadAssignChoices(
  c: PageContext,
  reading: Reading,
  { consultation, assignments }: ConsultationFacts,
): Promise<AssignChoices> {
  const { committeeId, replyByOn, receivedOn } = consultation
  const there = new Set(standing(assignments).map((one) => one.areaId ?? one.organisationId))
  const { areas } = await loadAreas(reading, committeeId)
  const organisations = await listOrganisations(reading, { committeeId, on: c.today, limit: 200 })
  return {
    areas: areas
      .filter((one) => existsOn(one, c.today) && !there.has(one.id))
      .map((one) => ({ value: one.id, label: areaName(one, c.today) })),
    organisations: organisations.rows
      .filter((one) => !there.has(one.id))
      .map(({ id, name }) => ({ value: id, label: name })),
    dueOn: await collectBy(reading, committeeId, replyByOn, receivedOn),
  }
}
