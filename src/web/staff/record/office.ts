import { findCommittee } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Office } from '../../../print/forms/documents/paper-draft.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { officeHead } from '../documents/office.ts'

/** Who writes a paper on a day, with the head that its documents have then. */
export async function officeOn(reading: Reading, committeeId: Id, on: Day): Promise<Office> {
  const committee = await findCommittee(reading, committeeId)
  return { committeeName: committee?.name ?? '', head: await officeHead(reading, committeeId, on), on }
}
