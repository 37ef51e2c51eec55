import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { type StandingRow, standingsAt } from './standing.store.ts'

/** One issued recommendation as the figures judge it. */
export interface Counted extends Pick<StandingRow, 'id' | 'stage' | 'lateness'> {
  readonly issuedOn: Day
  readonly dueOn: Day
  readonly answeredOn: Day | null
  readonly originKind: string | null
}

/**
 * What was out and stood on the day of the question, as known then: no drafts, nothing withdrawn or superseded. One
 * question, in the order of issue.
 */
export async function issuedRecommendations(reading: Reading, question: Question): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    select s.id, s.stage, s.lateness, s.issued_on as "issuedOn", s.due_on as "dueOn", s.answered_on as "answeredOn",
      f.origin_kind as "originKind"
    from ${standingsAt(question.asAt, question.knownAt)} s
    join recommendations.recommendation f on f.committee_id = s.committee_id and f.id = s.id
    where s.committee_id = any(${[...question.committeeIds]}::uuid[])
      and s.stage not in ('draft', 'withdrawn', 'superseded')
    order by s.issued_on, s.id`.execute(reading.db)
  return rows
}

export interface NamedRecommendation {
  readonly id: Id
  readonly text: string
  readonly addresseeName: string
  readonly day: Day
}

export async function nameRecommendations(
  reading: Reading,
  ids: readonly Id[],
): Promise<readonly NamedRecommendation[]> {
  if (ids.length === 0) return []
  const rows = await reading.db
    .selectFrom('recommendations.recommendation')
    .select(['id', 'text', 'addressee_name as addresseeName', 'listed_on as day'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...ids])
    .orderBy('listed_on')
    .orderBy('id')
    .execute()
  return rows
}
