import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { wasThere } from '../../platform/known.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Period } from '../../values/period.ts'
import type { CountedTally, CountedText, TextAuthor } from './counting.ts'

/** Which opinions and tallies count: of these drafts, given in the period and by the day, known at the instant. */
export interface GivenQuery {
  readonly draftIds: readonly Id[]
  readonly period?: Period | null
  readonly asAt?: Day | null
  readonly knownAt?: Date | null
}

/** The place as it was written, beside its key, and the day. */
interface Placed {
  readonly clauseRef: string | null
  readonly givenOn: Day
}

export interface GivenTogether {
  readonly texts: readonly (CountedText & TextAuthor & Placed)[]
  readonly tallies: readonly (CountedTally & Placed)[]
}

/** What counts, without a word of it: two questions, whatever the number of drafts. */
export async function givenTogether(reading: Reading, query: GivenQuery): Promise<GivenTogether> {
  if (query.draftIds.length === 0) return { texts: [], tallies: [] }
  const columns = sql.raw(`g.id, g.draft_id as "draftId", g.area_id as "areaId", g.organisation_id as "organisationId",
    g.meeting_id as "meetingId", g.clause_key as "clauseKey", g.clause_ref as "clauseRef", g.given_on as "givenOn", g.stance`)
  const texts = await sql<GivenTogether['texts'][number]>`
    select ${columns}, g.author_kind in ('person', 'anonymous') as "isPerson",
      coalesce(g.person_id::text, t.exact_name) as "personKey"
    from drafts.opinion g
    left join lateral (
      select platform.exact_key(w.author_name) as exact_name from drafts.opinion_words w
      where w.committee_id = g.committee_id and w.id = g.id and g.person_id is null and g.author_kind = 'person'
    ) t on true
    where ${whereOf(reading, query)} order by g.clause_key, g.given_on, g.id`.execute(reading.db)
  const tallies = await sql<GivenTogether['tallies'][number]>`
    select ${columns}, g.count, g.persons from drafts.tally g
    where ${whereOf(reading, query)} order by g.clause_key, g.given_on, g.id`.execute(reading.db)
  return { texts: texts.rows, tallies: tallies.rows }
}

function whereOf(
  reading: Reading,
  { draftIds, period = null, asAt = null, knownAt = null }: GivenQuery,
): RawBuilder<boolean> {
  const all: RawBuilder<unknown>[] = [
    sql`g.committee_id = any(${[...reading.sight.committeeIds]}::uuid[])`,
    sql`g.draft_id = any(${[...draftIds]}::uuid[])`,
    wasThere('g', knownAt),
  ]
  if (asAt) all.push(sql`g.given_on <= ${asAt}::date`)
  if (period) all.push(sql`g.given_on between ${period.from}::date and ${period.to}::date`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

interface Named {
  readonly id: Id
  readonly draftId: Id
  readonly title: string
  readonly clauseRef: string | null
  readonly stance: string
  readonly giverName: string | null
  readonly count: number | null
  readonly day: Day
}

/** Opinions and tallies by what they were given on; of persons no name is told. */
export async function nameGiven(reading: Reading, ids: readonly Id[]): Promise<readonly Named[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Named>`
    select g.*, d.title from (
      select o.committee_id, o.id, o.draft_id as "draftId", o.clause_ref as "clauseRef", o.stance,
        null::text as "giverName", null::integer as count, o.given_on as day, o.clause_key
      from drafts.opinion o
      where o.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and o.id = any(${[...ids]}::uuid[])
      union all
      select t.committee_id, t.id, t.draft_id, t.clause_ref, t.stance, t.giver_name, t.count, t.given_on, t.clause_key
      from drafts.tally t
      where t.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and t.id = any(${[...ids]}::uuid[])
    ) g
    join drafts.draft d on d.committee_id = g.committee_id and d.id = g."draftId"
    order by g.day, g.clause_key, g.id`.execute(reading.db)
  return rows
}
