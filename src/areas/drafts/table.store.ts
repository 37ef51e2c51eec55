import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { fold } from '../../values/vietnamese.ts'
import { asOpinion } from './opinion.store.ts'
import type { Opinion } from './opinion.ts'
import type { OpinionPlace, OpinionQuery } from './register.ts'

type Words = Pick<
  Selectable<Tables['drafts.opinion_words']>,
  'text' | 'proposed_wording' | 'author_name' | 'recorded_by_name'
>
type Row = Selectable<Tables['drafts.opinion']> & Words

export interface OpinionPage {
  readonly opinions: readonly Opinion[]
  readonly next: OpinionPlace | null
}

/** One page of the working table: clause by clause as the draft reads, within a clause by day. */
export async function searchOpinions(
  reading: Reading,
  query: OpinionQuery,
  { after = null, limit = 100 }: { after?: OpinionPlace | null; limit?: number } = {},
): Promise<OpinionPage> {
  const beyond = after
    ? sql<boolean>`(o.clause_key, o.given_on, o.id) > (${after.key} collate "C", ${after.on}::date, ${after.id}::uuid)`
    : sql<boolean>`true`
  const { rows } = await sql<Row>`
    select o.*, t.text, t.proposed_wording, t.author_name, t.recorded_by_name
    from drafts.opinion o
    join drafts.opinion_words t on t.committee_id = o.committee_id and t.id = o.id
    where ${whereOf(reading, query)} and ${beyond}
    order by o.clause_key, o.given_on, o.id limit ${limit + 1}`.execute(reading.db)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    opinions: shown.map(asOpinion),
    next: last ? { key: last.clause_key, on: last.given_on as Day, id: last.id } : null,
  }
}

/** Every opinion that the query takes, in pieces, for exports and the printed table. */
export async function* wholeOpinions(reading: Reading, query: OpinionQuery): AsyncGenerator<readonly Opinion[]> {
  let after: OpinionPlace | null = null
  do {
    const page: OpinionPage = await searchOpinions(reading, query, { after, limit: 1000 })
    yield page.opinions
    after = page.next
  } while (after !== null)
}

/** How many opinions the query takes. */
export async function countOpinions(reading: Reading, query: OpinionQuery): Promise<number> {
  const words =
    fold(query.text ?? '') === ''
      ? sql``
      : sql`
    join drafts.opinion_words t on t.committee_id = o.committee_id and t.id = o.id`
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from drafts.opinion o ${words} where ${whereOf(reading, query)}`.execute(reading.db)
  return rows[0]?.n ?? 0
}

function whereOf(reading: Reading, query: OpinionQuery): RawBuilder<boolean> {
  const { draftId, clauseKey = null, stance, channel, authorKind, areaId, organisationId, meetingId, ids } = query
  const all: RawBuilder<unknown>[] = [
    sql`o.committee_id = any(${[...reading.sight.committeeIds]}::uuid[])`,
    sql`o.draft_id = ${draftId}::uuid`,
    sql`o.superseded_at is null`,
  ]
  if (clauseKey === '') all.push(sql`o.clause_key = ''`)
  // '0' follows '/' : all that begins with the key and '/' lies between the two.
  else if (clauseKey !== null)
    all.push(
      sql`(o.clause_key = ${clauseKey} or (o.clause_key > ${`${clauseKey}/`} and o.clause_key < ${`${clauseKey}0`}))`,
    )
  if (stance) all.push(sql`o.stance = ${stance}`)
  if (channel) all.push(sql`o.channel = ${channel}`)
  if (authorKind) all.push(sql`o.author_kind = ${authorKind}`)
  if (areaId) all.push(sql`o.area_id = ${areaId}::uuid`)
  if (organisationId) all.push(sql`o.organisation_id = ${organisationId}::uuid`)
  if (meetingId) all.push(sql`o.meeting_id = ${meetingId}::uuid`)
  if (ids) all.push(sql`o.id = any(${[...ids]}::uuid[])`)
  const words = fold(query.text ?? '')
  if (words !== '') all.push(sql`position(${words} in t.search_key) > 0`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}
