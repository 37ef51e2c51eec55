import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Lateness } from './due.ts'
import type { Stance } from './entry.ts'
import type { Stage } from './standing.ts'

/** What `stateOf` computes, as the database computes it for many at once. */
export interface StandingRow {
  readonly committee_id: Id
  readonly id: Id
  readonly issued_on: Day | null
  readonly stage: Stage
  readonly stance: Stance | null
  readonly due_on: Day | null
  readonly lateness: Lateness | null
  /** Days over the term while an answer is awaited, else null. */
  readonly days_over: number | null
  readonly answered_on: Day | null
  readonly promised_on: Day | null
  readonly promise_broken: boolean
  readonly promise_missing: boolean
  readonly reminded_on: Day | null
  readonly reminders: number
  readonly escalated_on: Day | null
  readonly closed_on: Day | null
  /** What the answer said, how the work goes, why it was closed: the last words known. */
  readonly last_words: string | null
}

/** The steps that had happened by a day and were known then, one row for each recommendation `r`. */
function stepsOf(asAt: Day, knownAt: RawBuilder<Date>): RawBuilder<unknown> {
  const newest = sql`order by x.happened_on desc, x.recorded_at desc, x.id desc`
  return sql`
    select
      (array_agg(x.due_on ${newest}) filter (where x.kind = 'extension'))[1] as extended_to,
      (array_agg(x.due_on ${newest}) filter (where x.kind = 'receipt'))[1] as receipt_due_on,
      (array_agg(x.stance ${newest}) filter (where x.is_written))[1] as stance,
      min(x.happened_on) filter (where x.is_written) as answered_on,
      (array_agg(x.promised_on ${newest}) filter (
        where x.promised_on is not null and (x.is_written or x.kind = 'progress')))[1] as promised_on,
      coalesce(bool_or(x.kind = 'progress'), false) as has_progress,
      max(x.happened_on) filter (where x.kind = 'reminder') as reminded_on,
      count(*) filter (where x.kind = 'reminder')::integer as reminders,
      max(x.happened_on) filter (where x.kind = 'escalation') as escalated_on,
      (array_agg(x.outcome ${newest}) filter (where x.kind = 'closure'))[1] as outcome,
      max(x.happened_on) filter (where x.kind = 'closure') as closed_on,
      (array_agg(x.text ${newest}) filter (where x.kind in ('answer', 'progress', 'closure')))[1] as last_words
    from recommendations.entry x
    where x.committee_id = r.committee_id and x.recommendation_id = r.id and x.happened_on <= ${asAt}::date
      and x.recorded_at <= ${knownAt} and (x.superseded_at is null or x.superseded_at > ${knownAt})`
}

/**
 * Every recommendation with its standing as at a day, from what was known at an instant (null: now). The same rules as
 * `stateOf` with `knownFacts`; a test proves the two equal.
 */
export function standingsAt(asAt: Day, knownAt: Date | null): RawBuilder<StandingRow> {
  const known = knownAt === null ? sql<Date>`'infinity'::timestamptz` : sql<Date>`${knownAt}::timestamptz`
  const day = sql`${asAt}::date`
  return sql<StandingRow>`(
    select s.*,
      case when s.waiting and ${day} > s.due_on + s.escalate_days then 'long_overdue'
        when s.waiting and ${day} > s.due_on then 'overdue' end as lateness,
      case when s.waiting then ${day} - s.due_on end as days_over,
      s.stage in ('answered', 'implementing') and s.promised_on < ${day} as promise_broken,
      s.stage = 'answered' and s.stance in ('accepted', 'partly') and s.promised_on is null as promise_missing
    from (
      select q.*, q.stage in ('issued', 'received') as waiting
      from (
        select r.committee_id, r.id, i.issued_on, r.escalate_days, e.stance, e.answered_on, e.promised_on,
          e.reminded_on, e.reminders, e.escalated_on, e.closed_on, e.last_words,
          case when i.issued_on is not null
            then coalesce(e.extended_to, r.reply_by_on, e.receipt_due_on, r.due_on) end as due_on,
          case
            when r.superseded_at <= ${known} then 'superseded'
            when r.withdrawn_at <= ${known} and r.withdrawn_on <= ${day} then 'withdrawn'
            when i.issued_on is null then 'draft'
            when e.outcome is not null then e.outcome
            when e.stance in ('accepted', 'partly') and (e.promised_on is not null or e.has_progress) then 'implementing'
            when e.stance is not null then 'answered'
            when e.receipt_due_on is not null then 'received'
            else 'issued'
          end as stage
        from recommendations.recommendation r
        cross join lateral (
          select case when r.issued_at <= ${known} and r.issued_on <= ${day} then r.issued_on end as issued_on) i
        cross join lateral (${stepsOf(asAt, known)}) e
        where r.recorded_at <= ${known} and (i.issued_on is not null or r.drafted_on <= ${day})
      ) q
    ) s
  )`
}
