import { type Evidence, evidenceOf } from '../../../areas/documents/index.ts'
import * as area from '../../../areas/festival/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Id } from '../../../values/id.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { missing } from './address.ts'
import { loadYearData, namesOf, type YearData } from './year-data.ts'

/** One festival with all that its page shows. */
export interface EventData extends YearData {
  readonly facts: area.YearFacts
  readonly event: area.EventFacts
  readonly areas: readonly Id[]
  /** 'Tổ 7, Tổ 8, Tổ 9, Tổ 10' */
  readonly names: string
  readonly state: area.EventState
  readonly evidence: readonly Evidence[]
  readonly journal: readonly JournalEntry[]
}

export async function loadEvent(c: PageContext, reading: Reading, id: Id): Promise<EventData | Refusal> {
  const found = await area.findEvent(reading, c.signedIn.committeeId, id)
  if (!found) return missing
  const data = await loadYearData(c, reading, found.event.year)
  const areas = area.areasOf(found)
  // Of a festival that was taken out, the areas that it was to be of.
  const told = areas.length > 0 ? areas : found.participations.map((one) => one.areaId)
  return {
    ...data,
    event: found,
    areas,
    names: namesOf(data, told),
    state: area.eventState(data.facts, found, c.today),
    evidence: (await evidenceOf(reading, [id])).get(id) ?? [],
    journal: await journalOf(reading, id, { limit: 20 }),
  }
}

/** What an area of the festival reported, as it stands. */
export function resultIn({ facts, event }: Pick<EventData, 'facts' | 'event'>, areaId: Id): area.AreaResult | null {
  const found = area.resultOf(facts, areaId)
  return found?.eventId === event.event.id ? found : null
}
