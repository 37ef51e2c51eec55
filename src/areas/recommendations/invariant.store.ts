import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lastDayAt, lookThrough, type Place } from '../../platform/invariant.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Held, Invariant } from '../../values/invariant.ts'
import { knownSettings, type PastSetting, settingHistory } from '../organisation/index.ts'
import { termIn } from './reply-term.store.ts'

/** What happened to it happened after it went out; a step taken back says nothing. */
const nothingBeforeIssue = invariantInSql(
  'recommendations.nothing_before_issue',
  sql`
    select r.id, r.issued_on is null or e.happened_on < r.issued_on as broken
    from recommendations.entry e
    join recommendations.recommendation r on r.committee_id = e.committee_id and r.id = e.recommendation_id
    where e.superseded_at is null`,
)

const nothingAhead = invariantInSql(
  'recommendations.nothing_ahead',
  sql`
    select id, coalesce(issued_on > ${lastDayAt('issued_at')}, false)
      or coalesce(withdrawn_on > ${lastDayAt('withdrawn_at')}, false) as broken
    from recommendations.recommendation
    union all
    select recommendation_id, happened_on > ${lastDayAt('recorded_at')} from recommendations.entry`,
)

/** It ends once; what is called resolved had been answered in writing; and nothing but a reminder comes after. */
const endHasFacts = invariantInSql(
  'recommendations.end_has_facts',
  sql`
    select c.recommendation_id as id, count(*) over (partition by c.committee_id, c.recommendation_id) > 1
      or (c.outcome = 'resolved' and not exists (
        select from recommendations.entry a
        where a.committee_id = c.committee_id and a.recommendation_id = c.recommendation_id and a.superseded_at is null
          and a.kind = 'answer' and a.is_written and a.happened_on <= c.happened_on))
      or exists (
        select from recommendations.entry l
        where l.committee_id = c.committee_id and l.recommendation_id = c.recommendation_id and l.superseded_at is null
          and l.kind <> 'reminder' and l.happened_on > c.happened_on) as broken
    from recommendations.entry c where c.kind = 'closure' and c.superseded_at is null`,
)

/** Each one that was replaced leads to one that stands, in the end. */
const replacementsEnd = invariantInSql(
  'recommendations.replacements_end',
  sql`
    with recursive chain as (
      select committee_id, id, superseded_by as at from recommendations.recommendation where superseded_by is not null
      union all
      select c.committee_id, c.id, r.superseded_by from chain c
      join recommendations.recommendation r on r.committee_id = c.committee_id and r.id = c.at
      where r.superseded_by is not null
    ) cycle committee_id, id, at set turns using path
    select id, bool_or(turns) as broken from chain group by committee_id, id`,
)

interface Dated extends Place {
  readonly from: Day
  readonly knownAt: Date
  readonly due: Day
  readonly source: string
}

const size = 1000

function datedAfter(reading: Reading, { committeeId, id }: Place): Promise<readonly Dated[]> {
  const after = sql`(committee_id, id) > (${committeeId}::uuid, ${id}::uuid)`
  return sql<Dated>`
    select committee_id as "committeeId", id, "from", known_at as "knownAt", due, source from (
      select committee_id, id, issued_on as "from", issued_at as known_at, due_on as due, due_source as source
      from recommendations.recommendation where issued_on is not null and ${after}
      union all
      select committee_id, id, happened_on, recorded_at, due_on, due_source
      from recommendations.entry where kind = 'receipt' and ${after}
    ) dated order by committee_id, id limit ${size}`
    .execute(reading.db)
    .then(({ rows }) => rows)
}

/**
 * The day written down is the one that the rule gave which its source names, by the settings known then. Where the rule
 * has another source by now, there is nothing to compare.
 */
const dueByRule: Invariant<Reading> = {
  id: 'recommendations.due_by_rule',
  find: (reading): Promise<Held> => {
    const histories = new Map<Id, readonly PastSetting[]>()
    return lookThrough(
      size,
      (after) => datedAfter(reading, after),
      async (rows) => {
        for (const { committeeId } of rows) {
          if (!histories.has(committeeId)) histories.set(committeeId, await settingHistory(reading, committeeId))
        }
        return rows.filter((row) => !isByRule(row, histories.get(row.committeeId) ?? [])).map(({ id }) => id)
      },
    )
  },
}

/** A setting changed in the same instant may have been read before or after. */
function isByRule({ from, knownAt, due, source }: Dated, history: readonly PastSetting[]): boolean {
  return [knownAt, new Date(knownAt.getTime() - 1)].some((at) => {
    const term = termIn(knownSettings(history, at), from)
    return term.dueSource !== source || term.dueOn === due
  })
}

export const recommendationInvariants: readonly Invariant<Reading>[] = [
  nothingBeforeIssue,
  nothingAhead,
  endHasFacts,
  replacementsEnd,
  dueByRule,
]
