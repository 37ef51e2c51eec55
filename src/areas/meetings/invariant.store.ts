import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lastDayAt } from '../../platform/invariant.ts'
import type { Invariant } from '../../values/invariant.ts'

/** Minutes and conclusion are of a conference that was held by then. */
const signedWasHeld = invariantInSql(
  'meetings.signed_was_held',
  sql`
    select s.meeting_id as id, not exists (
      select from meetings.holding h
      where h.committee_id = s.committee_id and h.meeting_id = s.meeting_id and h.superseded_at is null
        and h.held_on <= s.happened_on) as broken
    from meetings.step s where s.stage in ('minuted', 'concluded') and s.superseded_at is null`,
)

/** What was called off was not held. */
const cancelledNotHeld = invariantInSql(
  'meetings.cancelled_not_held',
  sql`
    select h.meeting_id as id, exists (
      select from meetings.step s
      where s.committee_id = h.committee_id and s.meeting_id = h.meeting_id and s.stage = 'cancelled'
        and s.superseded_at is null) as broken
    from meetings.holding h where h.superseded_at is null`,
)

const nothingAhead = invariantInSql(
  'meetings.nothing_ahead',
  sql`
    select meeting_id as id, happened_on > ${lastDayAt('recorded_at')} as broken from meetings.step
    union all
    select meeting_id, held_on > ${lastDayAt('recorded_at')} from meetings.holding`,
)

/** By its purposes each conference is counted; one without any is counted nowhere. */
const hasPurpose = invariantInSql(
  'meetings.has_purpose',
  sql`
    select m.id, not exists (
      select from meetings.purpose p
      where p.committee_id = m.committee_id and p.meeting_id = m.id and p.superseded_at is null) as broken
    from meetings.meeting m`,
)

export const meetingInvariants: readonly Invariant<Reading>[] = [
  signedWasHeld,
  cancelledNotHeld,
  nothingAhead,
  hasPurpose,
]
