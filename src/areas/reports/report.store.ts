import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { PeriodKind } from '../../values/period.ts'
import { parsePeriod } from '../../values/period-text.ts'
import type { View } from '../organisation/index.ts'
import type { Report, ReportKind } from './report.ts'

export interface ReportRow {
  readonly committee_id: Id
  readonly id: Id
  readonly kind: string
  readonly title: string
  readonly period: string
  readonly from_on: Day
  readonly to_on: Day
  readonly view: string
  readonly recorded_at: Date
  readonly recorded_by_name: string
  readonly withdrawn_at: Date | null
  readonly withdrawn_reason: string | null
}

export const reportColumns = [
  'report.committee_id',
  'report.id',
  'report.kind',
  'report.title',
  'report.period',
  'report.from_on',
  'report.to_on',
  'report.view',
  'report.recorded_at',
  'report.recorded_by_name',
  'report.withdrawn_at',
  'report.withdrawn_reason',
] as const

export function asReport(row: ReportRow): Report {
  const kind = parsePeriod(row.period)?.kind ?? ('custom' satisfies PeriodKind)
  return {
    committeeId: row.committee_id,
    id: row.id,
    kind: row.kind as ReportKind,
    title: row.title,
    period: { kind, from: row.from_on, to: row.to_on },
    view: row.view as View,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: row.withdrawn_reason,
  }
}

export interface NewReport {
  readonly id: Id
  readonly kind: ReportKind
  readonly title: string
  readonly period: string
  readonly from: Day
  readonly to: Day
  readonly view: View
}

export async function insertReport(w: Writing, made: NewReport): Promise<void> {
  await w.db
    .insertInto('reports.report')
    .values({
      committee_id: w.committeeId,
      id: made.id,
      kind: made.kind,
      title: made.title,
      period: made.period,
      from_on: made.from,
      to_on: made.to,
      view: made.view,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .execute()
}

export async function findReport(reading: Reading, id: Id): Promise<Report | null> {
  const row = await reading.db
    .selectFrom('reports.report as report')
    .select(reportColumns)
    .where('report.committee_id', 'in', [...reading.sight.committeeIds])
    .where('report.id', '=', id)
    .executeTakeFirst()
  return row ? asReport(row) : null
}

/** With its row locked; among all committees in sight, since the level above acts on reports of those below. */
export async function lockReport(w: Writing, id: Id): Promise<Report | null> {
  const row = await w.db
    .selectFrom('reports.report as report')
    .select(reportColumns)
    .where('report.committee_id', 'in', [...w.sight.committeeIds])
    .where('report.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? asReport(row) : null
}

export async function saveWithdrawal(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('reports.report')
    .set({ withdrawn_at: w.now, withdrawn_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function reportNames(
  reading: Reading,
  ids: readonly Id[],
): Promise<readonly { readonly id: Id; readonly title: string; readonly to: Day }[]> {
  if (ids.length === 0) return []
  return reading.db
    .selectFrom('reports.report')
    .select(['id', 'title', 'to_on as to'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .orderBy('to_on')
    .execute()
}
