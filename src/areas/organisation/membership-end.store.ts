import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { MembershipEndReason } from './membership.ts'

/** Ends the open memberships of a body or of a person. */
export async function endMembershipsOf(
  w: Writing,
  whose: { readonly bodyId: Id } | { readonly personId: Id },
  lastDay: Day,
  reason: MembershipEndReason,
): Promise<void> {
  const open = w.db
    .updateTable('organisation.membership')
    .set({ to_on: lastDay, end_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('superseded_at', 'is', null)
    .where('to_on', 'is', null)
    .where('from_on', '<=', lastDay)
  await ('bodyId' in whose
    ? open.where('body_id', '=', whose.bodyId)
    : open.where('person_id', '=', whose.personId)
  ).execute()
}
