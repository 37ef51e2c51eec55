import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'

/** Ends on one day, for re-organisation, every term, membership and body of the writing committee that is still open. */
export async function endEverythingOpen(w: Writing, lastDay: Day): Promise<void> {
  await w.db
    .updateTable('organisation.term')
    .set({ ended_on: lastDay, end_reason: 'reorganised' })
    .where('committee_id', '=', w.committeeId)
    .where('superseded_at', 'is', null)
    .where('ended_on', 'is', null)
    .where('from_on', '<=', lastDay)
    .execute()
  await w.db
    .updateTable('organisation.membership')
    .set({ to_on: lastDay, end_reason: 'reorganised' })
    .where('committee_id', '=', w.committeeId)
    .where('superseded_at', 'is', null)
    .where('to_on', 'is', null)
    .where('from_on', '<=', lastDay)
    .execute()
  await w.db
    .updateTable('organisation.body')
    .set({ valid_to: lastDay, end_reason: 'reorganised' })
    .where('committee_id', '=', w.committeeId)
    .where('valid_to', 'is', null)
    .where('valid_from', '<=', lastDay)
    .execute()
}
