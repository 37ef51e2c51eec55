import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Period, PeriodKind } from '../../values/period.ts'
import type { DeadlineKey, View } from '../organisation/index.ts'
import type { ReportEvent } from './state.ts'

/** What a kind of report covers, and the rule of the reporting calendar that says when it is due. */
export interface ReportKindFacts {
  readonly periods: readonly PeriodKind[]
  readonly deadline: DeadlineKey | null
}

/** The kinds of report the office writes; their texts are forms of the printer. */
export const reportKinds = {
  term_marks: { periods: ['term'], deadline: 'report.term' },
  yearly: { periods: ['year'], deadline: 'report.yearly' },
  nine_months: { periods: ['nine_months'], deadline: 'report.nine_months' },
  six_months: { periods: ['half'], deadline: 'report.six_months' },
  quarterly: { periods: ['quarter'], deadline: 'report.quarterly' },
  monthly: { periods: ['month'], deadline: 'report.monthly' },
  weekly: { periods: ['week'], deadline: 'report.weekly' },
  supervision_results: { periods: ['year', 'half', 'term', 'quarter', 'custom'], deadline: null },
} as const satisfies Record<string, ReportKindFacts>

export type ReportKind = keyof typeof reportKinds
export const reportKindNames = Object.keys(reportKinds) as readonly ReportKind[]

export function isReportKind(value: unknown): value is ReportKind {
  return typeof value === 'string' && Object.hasOwn(reportKinds, value)
}

export function coversPeriod(kind: ReportKind, period: Period): boolean {
  return (reportKinds[kind].periods as readonly PeriodKind[]).includes(period.kind)
}

/** One report of one committee over one period; what is written is in its versions. */
export interface Report {
  readonly committeeId: Id
  readonly id: Id
  readonly kind: ReportKind
  readonly title: string
  readonly period: Period
  readonly view: View
  readonly recordedAt: Date
  readonly recordedByName: string
  readonly withdrawnAt: Date | null
  readonly withdrawnReason: string | null
}

/** One writing of a report. Its words are a document of the register, which has its own edits. */
export interface ReportVersion {
  readonly version: number
  readonly documentId: Id
  /** The day on which states are judged. */
  readonly judgedOn: Day
  /** Why it was written again; null of the first. */
  readonly reason: string | null
  readonly recordedAt: Date
  readonly recordedByName: string
  readonly events: readonly ReportEvent[]
}

export interface ReportFacts {
  readonly report: Report
  /** Newest first; never empty. */
  readonly versions: readonly ReportVersion[]
}

/** The version that is worked on, or stands. */
export function latestOf({ versions }: ReportFacts): ReportVersion {
  const [latest] = versions
  if (!latest) throw new Error('a report without a version')
  return latest
}

/** What was frozen when a version was issued. */
export interface ReportIssue {
  readonly version: number
  readonly documentId: Id
  readonly judgedOn: Day
  readonly knownAt: Date
  readonly issuedOn: Day
  readonly numberText: string | null
  readonly contentHash: string
  readonly parts: number
  readonly partsTold: number
}
