import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { committeesOfUnits, findCommittee } from './committee.store.ts'
import type { CommitteeSpan } from './committee.ts'
import { unitsRead, type View } from './succession.ts'
import { loadUnits } from './unit.store.ts'

/**
 * Whose records a report of a committee reads, and over which days. As it was: its own, over the whole period. In today's
 * units: its own, and those of the committees of units merged into its unit, each up to the day before the merger.
 */
export async function committeesRead(
  reading: Reading,
  committeeId: Id,
  period: { readonly from: CommitteeSpan['from']; readonly to: CommitteeSpan['to'] },
  view: View,
): Promise<readonly CommitteeSpan[]> {
  const committee = await findCommittee(reading, committeeId)
  if (!committee) return []
  const own: CommitteeSpan = { committeeId, unitId: committee.unitId, from: period.from, to: period.to }
  if (view === 'as_was') return [own]
  const { successions } = await loadUnits(reading, [committee.unitId])
  const spans = unitsRead(successions, committee.unitId, period, view)
  const others = await committeesOfUnits(
    reading,
    spans.map((span) => span.unitId).filter((id) => id !== committee.unitId),
  )
  const earlier = others.flatMap((other) => {
    const span = spans.find((one) => one.unitId === other.unitId)
    return span ? [{ committeeId: other.id, unitId: other.unitId, from: span.from, to: span.to }] : []
  })
  return [own, ...earlier]
}
