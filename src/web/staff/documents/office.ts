import type { HeadFacts } from '../../../areas/documents/index.ts'
import {
  ancestorsAt,
  callName,
  findCommittee,
  listBodies,
  listMemberships,
  loadUnits,
  placeName,
} from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { usualHead, usualRecipients } from '../../../print/forms/documents/usual-head.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'

/** The head a committee's own documents have on a day: its unit as it was then, who is above it, who signs. */
export async function officeHead(reading: Reading, committeeId: Id, on: Day): Promise<HeadFacts> {
  const committee = await findCommittee(reading, committeeId)
  const { book } = await loadUnits(reading, committee ? [committee.unitId] : [])
  const unit = committee ? book.get(committee.unitId) : undefined
  const above = committee ? ancestorsAt(book, committee.unitId, on)[0] : undefined
  const unitName = unit ? callName(unit, on) : ''
  const head = usualHead({
    unitName,
    aboveName: above && above.kind !== 'central' ? callName(above, on) : null,
    place: placeName(unitName),
    chairName: await chairOf(reading, committeeId, on),
  })
  return { ...head, recipients: usualRecipients(unitName) }
}

/** The committee's name as the author of its files. */
export async function authorOf(reading: Reading, committeeId: Id): Promise<string> {
  return (await findCommittee(reading, committeeId))?.name ?? ''
}

async function chairOf(reading: Reading, committeeId: Id, on: Day): Promise<string | null> {
  for (const kind of ['standing_board', 'committee'] as const) {
    const body = (await listBodies(reading, committeeId, kind)).at(-1)
    const members = body ? await listMemberships(reading, committeeId, { bodyId: body.id, on }) : []
    const chair = members.find((member) => member.role === 'chair')
    if (chair) return chair.personName
  }
  return null
}
