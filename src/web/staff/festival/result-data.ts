import * as area from '../../../areas/festival/index.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'

export interface ResultData {
  readonly result: area.AreaResult
  readonly event: area.EventFacts
  readonly name: string
  readonly state: area.AreaState
  readonly doubts: readonly area.Doubt[]
  /** What stands in its place, when it was corrected or reported anew. */
  readonly newer: area.AreaResult | null
  readonly journal: readonly JournalEntry[]
}

export async function load(c: PageContext): Promise<ResultData | Refusal> {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const [result] = await area.resultsByIds(reading, committeeId, [idIn(c)])
    const event = result && (await area.findEvent(reading, committeeId, result.eventId))
    if (!result || !event) return missing
    const facts = await area.loadYear(reading, committeeId, result.year)
    const ward = await area.loadWard(reading, committeeId)
    const stands = area.resultOf(facts, result.areaId)
    return {
      result,
      event,
      name: ward.nameOf(result.areaId, area.festivalDay(result.year)),
      state: area.areaState(facts, result.areaId, c.today),
      doubts: area.doubtsIn(result, await area.loadTolerance(reading, committeeId, c.today)),
      newer: stands && stands.id !== result.id ? stands : null,
      journal: await journalOf(reading, result.id, { limit: 20 }),
    }
  })
}
