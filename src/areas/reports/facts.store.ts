import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { findReport } from './report.store.ts'
import type { ReportFacts } from './report.ts'
import { versionsOf } from './version.store.ts'

/** A report with its versions and their steps; null when these eyes may not see it. */
export async function findReportFacts(reading: Reading, id: Id): Promise<ReportFacts | null> {
  const report = await findReport(reading, id)
  if (!report) return null
  const versions = (await versionsOf(reading, [id])).get(id) ?? []
  return versions.length === 0 ? null : { report, versions }
}
