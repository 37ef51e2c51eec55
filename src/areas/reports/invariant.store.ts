import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { invariantInSql, lookThrough, type Place } from '../../platform/invariant.ts'
import { figureInProse } from '../../values/figure-text.ts'
import type { Id } from '../../values/id.ts'
import type { Invariant } from '../../values/invariant.ts'
import { parsePeriod } from '../../values/period-text.ts'
import { issuedHashes } from '../documents/index.ts'
import { findIndicator } from './indicators.figures.ts'

const size = 500

interface Frozen extends Place {
  readonly version: number
  readonly position: number
  readonly indicatorId: string
  readonly numerator: number
  readonly denominator: number | null
  readonly counted: number
  readonly rated: number | null
  /** Records of the numerator that are none of the denominator. */
  readonly outside: boolean
  readonly value: string
  readonly ruleVersion: number
}

async function frozenAfter({ db }: Reading, after: readonly [Id, Id, number, number]): Promise<readonly Frozen[]> {
  const { rows } = await sql<Frozen>`
    select committee_id as "committeeId", report_id as id, version, position, indicator_id as "indicatorId",
      numerator, denominator, cardinality(ids) as counted, cardinality(denominator_ids) as rated,
      coalesce(not ids <@ denominator_ids, false) as outside, value, rule_version as "ruleVersion"
    from reports.figure_snapshot
    where (committee_id, report_id, version, position)
      > (${after[0]}::uuid, ${after[1]}::uuid, ${after[2]}::integer, ${after[3]}::integer)
    order by committee_id, report_id, version, position limit ${size}`.execute(db)
  return rows
}

/** A frozen figure is as many as the records it names, and reads as its numbers do, by the rule it was made by. */
const figuresAddUp: Invariant<Reading> = {
  id: 'reports.figures_add_up',
  find: (reading) => {
    let position: readonly [number, number] = [0, 0]
    return lookThrough(
      size,
      async ({ committeeId, id }) => {
        const rows = await frozenAfter(reading, [committeeId, id, ...position])
        const last = rows.at(-1)
        if (last) position = [last.version, last.position]
        return rows
      },
      (rows) => rows.filter((row) => !addsUp(row)).map(({ id }) => id),
    )
  },
}

function addsUp({ indicatorId, ruleVersion, numerator, denominator, ...frozen }: Frozen): boolean {
  const indicator = findIndicator(indicatorId)
  if (!indicator || indicator.version !== ruleVersion) return true
  if (frozen.value !== figureInProse(indicator, { numerator, denominator })) return false
  // Amounts, the number of a term and groups of people are not counts of the records they come from.
  if (indicator.kind === 'sum' || ['term_number', 'group'].includes(indicator.unit)) return true
  if (indicator.weighed) return !frozen.outside && denominator !== null && numerator <= denominator
  if (frozen.counted !== numerator || frozen.outside) return false
  return denominator === null || frozen.rated === null || frozen.rated === denominator
}

/** An issued version is an issued document of the register, word for word. */
const issuedIsDocument: Invariant<Reading> = {
  id: 'reports.issued_is_document',
  find: async (reading) => {
    const { rows } = await sql<{ id: Id; documentId: Id; written: Id; contentHash: string }>`
      select i.report_id as id, i.document_id as "documentId", v.document_id as written, i.content_hash as "contentHash"
      from reports.issue i
      join reports.version v on v.committee_id = i.committee_id and v.report_id = i.report_id and v.version = i.version`.execute(
      reading.db,
    )
    const hashes = await issuedHashes(
      reading,
      rows.map(({ documentId }) => documentId),
    )
    const broken = rows.filter(
      (row) => row.written !== row.documentId || hashes.get(row.documentId) !== row.contentHash,
    )
    return { looked: rows.length, broken: [...new Set(broken.map(({ id }) => id))] }
  },
}

/** What was issued was approved first and has its frozen state; nothing was sent up, accepted or locked before that. */
const issueWasMade = invariantInSql(
  'reports.issue_was_made',
  sql`
    select e.report_id as id, not exists (
        select from reports.issue i
        where i.committee_id = e.committee_id and i.report_id = e.report_id and i.version = e.version)
      or (e.kind = 'issued' and not exists (
        select from reports.event a
        where a.committee_id = e.committee_id and a.report_id = e.report_id and a.version = e.version
          and a.kind = 'approved' and a.recorded_at <= e.recorded_at)) as broken
    from reports.event e where e.kind in ('issued', 'submitted', 'returned', 'accepted', 'locked')`,
)

/** Versions are numbered from one without a gap, and only the last is not issued. */
const versionsFollow = invariantInSql(
  'reports.versions_follow',
  sql`
    select v.report_id as id,
      v.version <> row_number() over (partition by v.committee_id, v.report_id order by v.version)
      or (i.report_id is null
        and v.version < max(v.version) over (partition by v.committee_id, v.report_id)) as broken
    from reports.version v
    left join reports.issue i on i.committee_id = v.committee_id and i.report_id = v.report_id and i.version = v.version`,
)

/** The period as it is written is the one whose days are kept beside it. */
const periodIsMeant: Invariant<Reading> = {
  id: 'reports.period_is_meant',
  find: async ({ db }) => {
    const { rows } = await sql<{ id: Id; period: string; from: string; to: string }>`
      select id, period, from_on as "from", to_on as "to" from reports.report`.execute(db)
    const broken = rows.filter((row) => {
      const meant = parsePeriod(row.period)
      return meant?.from !== row.from || meant.to !== row.to
    })
    return { looked: rows.length, broken: broken.map(({ id }) => id) }
  },
}

/** Revisions of a target and of a mark are numbered from one without a gap; no two standing marks of a term share a place. */
const revisionsFollow = invariantInSql(
  'reports.revisions_follow',
  sql`
    select target_id as id,
      revision <> row_number() over (partition by committee_id, target_id order by revision) as broken
    from reports.target_version
    union all
    select id, revision <> row_number() over (partition by committee_id, id order by revision) as broken
    from reports.term_mark`,
)

const marksApart = invariantInSql(
  'reports.marks_apart',
  sql`
    with latest as (
      select distinct on (committee_id, id) committee_id, id, term_id, position, withdrawn
      from reports.term_mark order by committee_id, id, revision desc)
    select id, count(*) over (partition by committee_id, term_id, position) > 1 as broken from latest where not withdrawn`,
)

export const reportInvariants: readonly Invariant<Reading>[] = [
  figuresAddUp,
  issuedIsDocument,
  issueWasMade,
  versionsFollow,
  periodIsMeant,
  revisionsFollow,
  marksApart,
]
