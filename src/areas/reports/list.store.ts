import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { documentLines } from '../documents/index.ts'
import { comparisonsOf, type Remembered } from './comparison.store.ts'
import { issuesOf } from './issue.store.ts'
import { asReport, reportColumns } from './report.store.ts'
import type { Report, ReportIssue, ReportKind, ReportVersion } from './report.ts'
import { type ReportState, stateOf } from './state.ts'
import { versionsOf } from './version.store.ts'

export interface ReportLine {
  readonly report: Report
  readonly latest: ReportVersion
  readonly state: ReportState
  /** The last issued version, when there is one. */
  readonly issue: ReportIssue | null
  /** What the last comparison of that version with the records found; null when it was not compared yet. */
  readonly compared: Remembered | null
}

export interface ReportPlace {
  readonly to: Day
  readonly id: Id
}

export interface ReportQuery {
  readonly committeeId?: Id | null
  readonly kind?: ReportKind | null
  readonly year?: number | null
  /** Words of the title; its very accents first. Such a list has one page. */
  readonly text?: string
  readonly after?: ReportPlace | null
  readonly limit?: number
}

export interface ReportPage {
  readonly lines: readonly ReportLine[]
  readonly next: ReportPlace | null
}

/** Reports by the end of their period, newest first: as many questions for fifty as for one. */
export async function listReports(reading: Reading, query: ReportQuery = {}): Promise<ReportPage> {
  const { committeeId = null, kind = null, year = null, text = '', after = null, limit = 50 } = query
  let rows = reading.db
    .selectFrom('reports.report as report')
    .select(reportColumns)
    .where('report.committee_id', 'in', [...reading.sight.committeeIds])
    .orderBy('report.to_on', 'desc')
    .orderBy('report.id', 'desc')
  if (committeeId) rows = rows.where('report.committee_id', '=', committeeId)
  if (kind) rows = rows.where('report.kind', '=', kind)
  if (year) rows = rows.where(sql<boolean>`extract(year from report.to_on) = ${year}`)
  if (text) {
    rows = rows.where(sql<boolean>`strpos(platform.fold(report.title), platform.fold(${text})) > 0`)
    const exact = sql`strpos(platform.exact_key(report.title), platform.exact_key(${text})) > 0`
    rows = rows.clearOrderBy().orderBy(exact, 'desc').orderBy('report.to_on', 'desc').orderBy('report.id', 'desc')
  }
  if (after) rows = rows.where(sql<boolean>`(report.to_on, report.id) < (${after.to}::date, ${after.id}::uuid)`)
  const found = await rows.limit(limit + 1).execute()
  const shown = found.slice(0, limit).map(asReport)
  const last = found.length > limit ? shown.at(-1) : undefined
  const next = last ? { to: last.period.to, id: last.id } : null
  return { lines: await linesOf(reading, shown), next }
}

async function linesOf(reading: Reading, reports: readonly Report[]): Promise<readonly ReportLine[]> {
  const ids = reports.map((one) => one.id)
  const versions = await versionsOf(reading, ids)
  const issues = await issuesOf(reading, ids)
  const compared = await comparisonsOf(reading, ids)
  const latest = [...versions.values()].flatMap(([version]) => version?.documentId ?? [])
  const papers = await documentLines(reading, latest)
  return reports.flatMap((report) => {
    const [version] = versions.get(report.id) ?? []
    if (!version) return []
    const editNo = papers.get(version.documentId)?.editNo ?? 0
    const state = stateOf({ events: version.events, editNo, withdrawn: report.withdrawnAt !== null })
    return [
      {
        report,
        latest: version,
        state,
        issue: issues.get(report.id)?.[0] ?? null,
        compared: compared.get(report.id) ?? null,
      },
    ]
  })
}
