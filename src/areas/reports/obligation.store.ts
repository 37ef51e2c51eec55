import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { DueReport } from './calendar.ts'
import { asReport, reportColumns } from './report.store.ts'
import type { Report, ReportKind, ReportVersion } from './report.ts'
import { versionsOf } from './version.store.ts'

/** A report of some committee with its versions, newest first. */
export interface WrittenReportFacts {
  readonly report: Report
  readonly versions: readonly ReportVersion[]
}

interface Query {
  readonly committeeIds: readonly Id[]
  /** Reports whose period ends within these days. */
  readonly from: Day
  readonly to: Day
  readonly kind?: ReportKind
}

/** Reports not set aside, of these committees, whose periods end within some days: three questions, however many. */
export async function reportsEnding(reading: Reading, query: Query): Promise<readonly WrittenReportFacts[]> {
  const { committeeIds, from, to, kind } = query
  if (committeeIds.length === 0) return []
  let rows = reading.db
    .selectFrom('reports.report as report')
    .select(reportColumns)
    .where(sql<boolean>`report.committee_id = any(${[...committeeIds]}::uuid[])`)
    .where('report.to_on', '>=', from)
    .where('report.to_on', '<=', to)
    .where('report.withdrawn_at', 'is', null)
    .orderBy('report.recorded_at', 'desc')
  if (kind) rows = rows.where('report.kind', '=', kind)
  const reports = (await rows.execute()).map(asReport)
  const versions = await versionsOf(
    reading,
    reports.map(({ id }) => id),
  )
  return reports.map((report) => ({ report, versions: versions.get(report.id) ?? [] }))
}

/** A report and what the calendar asked for are the same where kind and days are. */
export function answers({ report }: WrittenReportFacts, { kind, period }: Pick<DueReport, 'kind' | 'period'>): boolean {
  return report.kind === kind && report.period.from === period.from && report.period.to === period.to
}
