import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { findHousehold } from './household.store.ts'
import type { HouseholdFile } from './household.ts'
import { mergesInto } from './merge.store.ts'
import { membersOf, standingsOf, supportsOf } from './part.store.ts'

/** A whole file, for who may read it; the look is written down by `readHouseholdFile` first. */
export async function findHouseholdFile(reading: Reading, id: Id): Promise<HouseholdFile | null> {
  const household = await findHousehold(reading, id)
  if (!household) return null
  const merged = await mergesInto(reading, id)
  const [members, standings, supports] = [
    await membersOf(reading, [id]),
    await standingsOf(reading, [id]),
    // What a household had that became one with this is this household's history as well.
    await supportsOf(reading, [id, ...merged.map((one) => one.id)]),
  ]
  return { household, members, standings, supports, merged }
}
