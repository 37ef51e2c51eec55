import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { ReportVersion } from './report.ts'
import type { ReportEvent, Step } from './state.ts'

export interface NewVersion {
  readonly reportId: Id
  readonly version: number
  readonly documentId: Id
  readonly judgedOn: Day
  readonly reason: string | null
}

export async function insertVersion(w: Writing, made: NewVersion): Promise<void> {
  await w.db
    .insertInto('reports.version')
    .values({
      committee_id: w.committeeId,
      report_id: made.reportId,
      version: made.version,
      document_id: made.documentId,
      judged_on: made.judgedOn,
      reason: made.reason,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .execute()
}

export interface NewEvent {
  readonly committeeId: Id
  readonly reportId: Id
  readonly version: number
  readonly kind: Step
  readonly editNo: number
  readonly note?: string | null
}

export async function insertEvent(w: Writing, made: NewEvent): Promise<void> {
  await w.db
    .insertInto('reports.event')
    .values({
      committee_id: made.committeeId,
      id: newId(),
      report_id: made.reportId,
      version: made.version,
      kind: made.kind,
      edit_no: made.editNo,
      note: made.note ?? null,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .execute()
}

/** The versions of many reports with their steps, newest first: two questions. */
export async function versionsOf(
  reading: Reading,
  reportIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly ReportVersion[]>> {
  if (reportIds.length === 0) return new Map()
  const mine = sql<boolean>`report_id = any(${[...reportIds]}::uuid[])`
  const rows = await reading.db
    .selectFrom('reports.version')
    .select([
      'report_id',
      'version',
      'document_id as documentId',
      'judged_on as judgedOn',
      'reason',
      'recorded_at as recordedAt',
      'recorded_by_name as recordedByName',
    ])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where(mine)
    .orderBy('version', 'desc')
    .execute()
  const events = await eventsOf(reading, reportIds)
  const found = new Map<Id, ReportVersion[]>()
  for (const { report_id, ...row } of rows) {
    const version = { ...row, events: events.get(`${report_id} ${row.version}`) ?? [] }
    found.set(report_id, [...(found.get(report_id) ?? []), version])
  }
  return found
}

async function eventsOf(
  reading: Reading,
  reportIds: readonly Id[],
): Promise<ReadonlyMap<string, readonly ReportEvent[]>> {
  const rows = await reading.db
    .selectFrom('reports.event')
    .select(['report_id', 'version', 'kind', 'edit_no', 'note', 'recorded_at', 'recorded_by_name'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where(sql<boolean>`report_id = any(${[...reportIds]}::uuid[])`)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const found = new Map<string, ReportEvent[]>()
  for (const row of rows) {
    const key = `${row.report_id} ${row.version}`
    const { note, recorded_at: at, recorded_by_name: byName } = row
    found.set(key, [...(found.get(key) ?? []), { kind: row.kind as Step, editNo: row.edit_no, note, at, byName }])
  }
  return found
}
