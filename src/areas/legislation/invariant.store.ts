import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lastDayAt } from '../../platform/invariant.ts'
import type { Id } from '../../values/id.ts'
import type { Invariant } from '../../values/invariant.ts'
import { opinionsByIds } from '../drafts/index.ts'

const inOrder = sql`array_position(array['planned', 'open', 'consolidated', 'approved', 'sent', 'outcome_recorded'], s.stage)`

/** Steps come in the order of their stages, each once, on days that follow each other. */
const stepsFollow = invariantInSql(
  'legislation.steps_follow',
  sql`
    select s.consultation_id as id, s.stage <> 'dropped' and exists (
      select from legislation.step l
      where l.committee_id = s.committee_id and l.consultation_id = s.consultation_id and l.superseded_at is null
        and l.id <> s.id and l.stage <> 'dropped' and (l.stage = s.stage
          or (array_position(array['planned', 'open', 'consolidated', 'approved', 'sent', 'outcome_recorded'], l.stage) > ${inOrder}
            and l.happened_on < s.happened_on))) as broken
    from legislation.step s where s.superseded_at is null`,
)

/** Nothing happens before the letter came, nor on a day that had not come when it was written down. */
const stepsWithin = invariantInSql(
  'legislation.steps_after_receipt',
  sql`
    select c.id, s.happened_on < c.received_on or s.happened_on > ${lastDayAt('s.recorded_at')} as broken
    from legislation.step s
    join legislation.consultation c on c.committee_id = s.committee_id and c.id = s.consultation_id
    where s.superseded_at is null`,
)

/** What went out was put together and approved before. */
const sentIsApproved = invariantInSql(
  'legislation.sent_is_approved',
  sql`
    select s.consultation_id as id, (
      select count(*) from legislation.step b
      where b.committee_id = s.committee_id and b.consultation_id = s.consultation_id and b.superseded_at is null
        and b.stage in ('consolidated', 'approved')) < 2 as broken
    from legislation.step s where s.stage = 'sent' and s.superseded_at is null`,
)

/** What became of an opinion is told of an opinion on the very draft. */
const uptakesBelong: Invariant<Reading> = {
  id: 'legislation.uptakes_belong',
  find: async (reading) => {
    const { rows } = await sql<{ id: Id; opinionId: Id; draftId: Id }>`
      select c.id, u.opinion_id as "opinionId", c.draft_id as "draftId"
      from legislation.uptake u
      join legislation.consultation c on c.committee_id = u.committee_id and c.id = u.consultation_id
      where u.superseded_at is null`.execute(reading.db)
    const opinions = await opinionsByIds(
      reading,
      rows.map((row) => row.opinionId),
    )
    const draftOf = new Map(opinions.map((one) => [one.id, one.draftId]))
    const broken = rows.filter((row) => draftOf.get(row.opinionId) !== row.draftId).map((row) => row.id)
    return { looked: rows.length, broken: [...new Set(broken)] }
  },
}

export const legislationInvariants: readonly Invariant<Reading>[] = [
  stepsFollow,
  stepsWithin,
  sentIsApproved,
  uptakesBelong,
]
