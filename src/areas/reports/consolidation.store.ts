import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { FrozenPart } from './consolidation.ts'
import type { ReportKind } from './report.ts'

interface Ask {
  readonly kind: ReportKind
  /** As addresses write it. */
  readonly period: string
}

/** Of each report the last issued version that these eyes see, unless it was sent back. */
const standing = sql`(
  select distinct on (i.committee_id, i.report_id) i.committee_id, i.report_id, i.version, i.judged_on
  from reports.issue i
  where not exists (
    select from reports.event e where e.committee_id = i.committee_id and e.report_id = i.report_id
      and e.version = i.version and e.kind = 'returned')
  order by i.committee_id, i.report_id, i.version desc
)`

/** The figures over the whole period of every report of a kind, as they were frozen: one question for all committees. */
export async function frozenParts(reading: Reading, { kind, period }: Ask): Promise<readonly FrozenPart[]> {
  const { rows } = await sql<FrozenPart>`
    select s.committee_id as "committeeId", s.report_id as "reportId", s.indicator_id as "indicatorId", s.name, s.unit,
      s.rule_version as "ruleVersion", s.numerator, s.denominator
    from ${standing} last
    join reports.report r on r.committee_id = last.committee_id and r.id = last.report_id and r.withdrawn_at is null
      and r.kind = ${kind} and r.period = ${period} and r.view = 'as_was'
    join reports.figure_snapshot s on s.committee_id = last.committee_id and s.report_id = last.report_id
      and s.version = last.version and s.period = r.period and s.judged_on = last.judged_on
    where r.committee_id = any(${[...reading.sight.committeeIds]}::uuid[])
    order by s.position, r.committee_id`.execute(reading.db)
  return rows
}

/** Kinds and periods of which reports came in, the latest first, with the committees that sent them. */
export interface CameIn extends Ask {
  readonly committeeIds: readonly Id[]
}

export async function cameIn(reading: Reading, limit = 60): Promise<readonly CameIn[]> {
  const { rows } = await sql<CameIn>`
    select r.kind, r.period, array_agg(distinct r.committee_id::text) as "committeeIds"
    from ${standing} last
    join reports.report r on r.committee_id = last.committee_id and r.id = last.report_id and r.withdrawn_at is null
      and r.view = 'as_was'
    where r.committee_id = any(${[...reading.sight.committeeIds]}::uuid[])
    group by r.kind, r.period order by max(r.to_on) desc, r.kind, r.period limit ${limit}`.execute(reading.db)
  return rows
}
