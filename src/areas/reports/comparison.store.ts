import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { type Database, setScope } from '../../platform/database.ts'
import { recordedUpTo } from '../../platform/journal.ts'
import { systemSight } from '../../platform/system-caller.ts'
import type { Id } from '../../values/id.ts'
import { compareIssued } from './difference.figures.ts'
import { asReport, type ReportRow, reportColumns } from './report.store.ts'
import type { Report } from './report.ts'

/** What the last comparison of an issued version found, and when that was. */
export interface Remembered {
  readonly differing: number
  readonly comparedAt: Date
}

interface Stale {
  readonly report: Report
  readonly version: number
  /** How far the committee's journal has come. */
  readonly position: number
}

/** What is remembered of the last issued versions of these reports. */
export async function comparisonsOf(reading: Reading, reportIds: readonly Id[]): Promise<ReadonlyMap<Id, Remembered>> {
  if (reportIds.length === 0) return new Map()
  const { rows } = await sql<Remembered & { reportId: Id }>`
    select distinct on (committee_id, report_id) report_id as "reportId", differing, compared_at as "comparedAt"
    from reports.comparison
    where committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and report_id = any(${[...reportIds]}::uuid[])
    order by committee_id, report_id, version desc`.execute(reading.db)
  return new Map(rows.map(({ reportId, ...remembered }) => [reportId, remembered]))
}

/**
 * Issued reports whose committee has recorded something since they were compared: never compared first, then those
 * compared longest ago. A report in today's units may differ by another committee's records: it is stale after a day.
 */
async function staleOnes(reading: Reading, limit: number): Promise<readonly Stale[]> {
  const positions = [...(await recordedUpTo(reading))]
  const { rows } = await sql<ReportRow & { version: number; position: number }>`
    select ${sql.join(reportColumns.map((column) => sql.ref(column)))}, issue.version, head.position
    from (
      select distinct on (committee_id, report_id) committee_id, report_id, version from reports.issue
      order by committee_id, report_id, version desc
    ) issue
    join reports.report report on report.committee_id = issue.committee_id and report.id = issue.report_id
    join unnest(${positions.map(([id]) => id)}::uuid[], ${positions.map(([, seq]) => seq)}::bigint[])
      as head(committee_id, position) on head.committee_id = report.committee_id
    left join reports.comparison done on done.committee_id = issue.committee_id and done.report_id = issue.report_id
      and done.version = issue.version
    where report.withdrawn_at is null and (done.position is null or done.position < head.position
      or (report.view = 'as_is' and done.compared_at < ${new Date(reading.now.getTime() - 86_400_000)}))
    order by done.compared_at nulls first, report.to_on desc limit ${limit}`.execute(reading.db)
  return rows.map(({ version, position, ...row }) => ({ report: asReport(row), version, position }))
}

/**
 * Compares at most so many issued reports anew and remembers what was found; tells how many those were. The work of one
 * call does not grow with the reports there are: who calls it again and again comes round to all of them.
 */
export async function compareStale(database: Database, committeeIds: readonly Id[], limit: number): Promise<number> {
  const stale = await database.read(systemSight(committeeIds), (reading) => staleOnes(reading, limit))
  for (const { report, version, position } of stale) {
    const sight = systemSight([report.committeeId])
    const { differences } = await database.read(sight, (reading) => compareIssued(reading, report, { version }))
    await remember(database, { report, version, position }, differences.length)
  }
  return stale.length
}

/** No act: it tells nothing that the records do not, and may be forgotten. */
async function remember(database: Database, { report, version, position }: Stale, differing: number): Promise<void> {
  const found = { position, differing, compared_at: database.clock.now() }
  const key = { committee_id: report.committeeId, report_id: report.id, version }
  await database.app.transaction().execute(async (transaction) => {
    await setScope(transaction, systemSight([report.committeeId]))
    await transaction
      .insertInto('reports.comparison')
      .values({ ...key, ...found })
      .onConflict((conflict) => conflict.columns(['committee_id', 'report_id', 'version']).doUpdateSet(found))
      .execute()
  })
}
