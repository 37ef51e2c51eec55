import { ancestorsAt, callName, findCommittee, loadUnits } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'

/** The name of the unit directly above a committee's own on a day; null where there is none. */
export async function unitAbove(reading: Reading, committeeId: Id, on: Day): Promise<string | null> {
  const committee = await findCommittee(reading, committeeId)
  if (!committee) return null
  const { book } = await loadUnits(reading, [committee.unitId])
  const above = ancestorsAt(book, committee.unitId, on)[0]
  return above ? callName(above, on) : null
}
