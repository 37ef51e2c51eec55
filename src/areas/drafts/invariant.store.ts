import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lastDayAt, lookThrough, type Place } from '../../platform/invariant.ts'
import { clauseKey } from '../../values/clause.ts'
import type { Id } from '../../values/id.ts'
import type { Invariant } from '../../values/invariant.ts'

/** Nobody comments on what has not come, nor on a day that had not come when it was written down. */
const givenAfterDraft = invariantInSql(
  'drafts.given_after_draft',
  sql`
    select g.id, g.given_on < d.received_on or g.given_on > ${lastDayAt('g.recorded_at')} as broken
    from (
      select committee_id, id, draft_id, given_on, recorded_at from drafts.opinion where superseded_at is null
      union all
      select committee_id, id, draft_id, given_on, recorded_at from drafts.tally where superseded_at is null
    ) g
    join drafts.draft d on d.committee_id = g.committee_id and d.id = g.draft_id`,
)

/** Each opinion has its words beside it, and a request for a change or a reason says something. */
const wordsBeside = invariantInSql(
  'drafts.words_beside',
  sql`
    select o.id, t.id is null
      or (o.stance in ('amend', 'question') and t.text is null and t.proposed_wording is null) as broken
    from drafts.opinion o
    left join drafts.opinion_words t on t.committee_id = o.committee_id and t.id = o.id`,
)

/** A draft always has a version that stands. */
const versionStands = invariantInSql(
  'drafts.version_stands',
  sql`
    select d.id, not exists (select from drafts.version v where v.committee_id = d.committee_id and v.draft_id = d.id
      and v.superseded_at is null) as broken
    from drafts.draft d where d.superseded_at is null`,
)

interface Placed extends Place {
  readonly ref: string | null
  readonly key: string
  /** The record it belongs to. */
  readonly of: Id
}

const size = 1000

/** What sorts and gathers opinions is the key of the place as it was written. */
const keysFollowPlaces: Invariant<Reading> = {
  id: 'drafts.keys_follow_places',
  find: ({ db }) =>
    lookThrough<Placed>(
      size,
      async ({ committeeId, id }) => {
        const { rows } = await sql<Placed>`
          select * from (
            select committee_id as "committeeId", id, clause_ref as ref, clause_key as key, draft_id as of from drafts.opinion
            union all
            select committee_id, id, clause_ref, clause_key, draft_id from drafts.tally
            union all
            select committee_id, id, ref, ref_key, draft_id from drafts.clause
          ) placed
          where ("committeeId", id) > (${committeeId}::uuid, ${id}::uuid)
          order by "committeeId", id limit ${size}`.execute(db)
        return rows
      },
      (rows) => rows.filter((row) => clauseKey(row.ref) !== row.key).map((row) => row.of),
    ),
}

export const draftInvariants: readonly Invariant<Reading>[] = [
  givenAfterDraft,
  wordsBeside,
  versionStands,
  keysFollowPlaces,
]
