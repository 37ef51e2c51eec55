import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lastDayAt } from '../../platform/invariant.ts'
import type { Invariant } from '../../values/invariant.ts'

/** No household is poor and near-poor on one day. */
const oneOfTwo = invariantInSql(
  'households.poor_or_near_poor',
  sql`
    select s.household_id as id, exists (
      select from households.standing o
      where o.committee_id = s.committee_id and o.household_id = s.household_id and o.kind = 'near_poor'
        and o.superseded_at is null and o.member_id is not distinct from s.member_id
        and daterange(o.from_on, o.to_on, '[]') && daterange(s.from_on, s.to_on, '[]')) as broken
    from households.standing s where s.kind = 'poor' and s.superseded_at is null`,
)

/** What was received was received by the day it was written down. */
const nothingAhead = invariantInSql(
  'households.nothing_ahead',
  sql`select household_id as id, received_on > ${lastDayAt('recorded_at')} as broken from households.support`,
)

/** Who is named in a history or a recognition is one of that household. */
const membersOfTheirHousehold = invariantInSql(
  'households.members_at_home',
  sql`
    select x.household_id as id, not exists (
      select from households.member m where m.committee_id = x.committee_id and m.id = x.member_id
        and m.household_id = x.household_id) as broken
    from (
      select committee_id, household_id, member_id from households.support
      union all select committee_id, household_id, member_id from households.standing) x
    where x.member_id is not null`,
)

/** What a household was recognised as stands at the one it became one with, and no more at itself. */
const movedOn = invariantInSql(
  'households.merged_moved_on',
  sql`
    select h.id, exists (
      select from households.standing s where s.committee_id = h.committee_id and s.household_id = h.id
        and s.member_id is null and s.superseded_at is null) as broken
    from households.household h where h.closed_reason = 'merged'`,
)

export const householdInvariants: readonly Invariant<Reading>[] = [
  oneOfTwo,
  nothingAhead,
  membersOfTheirHousehold,
  movedOn,
]
