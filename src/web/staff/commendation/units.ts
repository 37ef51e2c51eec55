import {
  ancestorsAt,
  callName,
  findCommittee,
  isProvincial,
  loadUnits,
  placeName,
} from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Units } from '../../../print/forms/commendation/naming.ts'
import { lowerFirst } from '../../../print/forms/documents/paper-draft.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'

/** The ward with the levels above it, as they were called on a day. */
export async function unitsOn(reading: Reading, committeeId: Id, on: Day): Promise<Units> {
  const committee = await findCommittee(reading, committeeId)
  const { book } = await loadUnits(reading, committee ? [committee.unitId] : [])
  const unit = committee ? book.get(committee.unitId) : undefined
  const above = committee ? ancestorsAt(book, committee.unitId, on) : []
  const city = above.find((one) => one.kind === 'district_legacy')
  const province = above.find((one) => isProvincial(one.kind))
  const name = unit ? callName(unit, on) : ''
  return {
    ward: lowerFirst(name),
    city: city ? lowerFirst(callName(city, on)) : null,
    province: province ? lowerFirst(callName(province, on)) : null,
    place: placeName(name),
  }
}
