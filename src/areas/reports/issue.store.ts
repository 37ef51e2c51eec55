import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { ReportIssue } from './report.ts'

export async function insertIssue(w: Writing, reportId: Id, issue: ReportIssue): Promise<void> {
  await w.db
    .insertInto('reports.issue')
    .values({
      committee_id: w.committeeId,
      report_id: reportId,
      version: issue.version,
      document_id: issue.documentId,
      judged_on: issue.judgedOn,
      known_at: issue.knownAt,
      issued_on: issue.issuedOn,
      number_text: issue.numberText,
      content_hash: issue.contentHash,
      parts: issue.parts,
      parts_told: issue.partsTold,
    })
    .execute()
}

/** The issues of many reports, newest version first. */
export async function issuesOf(
  reading: Reading,
  reportIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly ReportIssue[]>> {
  if (reportIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('reports.issue')
    .select([
      'report_id',
      'version',
      'document_id as documentId',
      'judged_on as judgedOn',
      'known_at as knownAt',
      'issued_on as issuedOn',
      'number_text as numberText',
      'content_hash as contentHash',
      'parts',
      'parts_told as partsTold',
    ])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where(sql<boolean>`report_id = any(${[...reportIds]}::uuid[])`)
    .orderBy('version', 'desc')
    .execute()
  const found = new Map<Id, ReportIssue[]>()
  for (const { report_id, ...issue } of rows) found.set(report_id, [...(found.get(report_id) ?? []), issue])
  return found
}
