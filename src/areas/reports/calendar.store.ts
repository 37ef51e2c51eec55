import type { Reading } from '../../platform/context.ts'
import { addDays, type Day, monthOf, yearOf } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import {
  halfPeriod,
  monthPeriod,
  nineMonths,
  type Period,
  quarterPeriod,
  weekPeriod,
  yearPeriod,
} from '../../values/period.ts'
import { periodText } from '../../values/period-text.ts'
import {
  type DeadlineKey,
  daysOfTerm,
  deadlineRule,
  dueOn,
  holidaysAround,
  listCommitteeTerms,
  loadSettings,
  type SettingEntry,
  termAt,
} from '../organisation/index.ts'
import { type ReportKind, reportKindNames, reportKinds } from './report.ts'

/** A report the calendar asks for: which, over which days, until when, and by which rule. */
export interface DueReport {
  readonly kind: ReportKind
  readonly period: Period
  readonly periodText: string
  readonly dueOn: Day
  readonly source: string
}

/**
 * What the reporting calendar of a committee asks for next, soonest first: one of each kind. The calendar is a setting;
 * a kind without a rule in force is not asked for.
 */
export async function nextDueReports(reading: Reading, committeeId: Id, on: Day): Promise<readonly DueReport[]> {
  const settings = await loadSettings(reading, committeeId)
  const term = termAt(await listCommitteeTerms(reading, committeeId), on)
  const holidays = holidaysAround(on, settings)
  const due = reportKindNames.flatMap((kind): DueReport[] => {
    const key: DeadlineKey | null = reportKinds[kind].deadline
    const rule = key && deadlineRule(key, on, settings as readonly SettingEntry[])
    if (!rule) return []
    const counted = kind === 'term_marks' ? (term ? daysOfTerm(term) : null) : null
    if (kind === 'term_marks' && !counted) return []
    const day = dueOn(rule, counted ? counted.to : on, holidays)
    const period = counted ?? periodDue(kind, day)
    return period ? [{ kind, period, periodText: periodText(period), dueOn: day, source: rule.source }] : []
  })
  return due.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}

/** The period a report that is due on a day is about: the one that this day lies in, or that has just ended. */
function periodDue(kind: ReportKind, on: Day): Period | null {
  const [year, month] = [yearOf(on), monthOf(on)]
  switch (kind) {
    case 'weekly':
      return weekPeriod(on)
    case 'monthly':
      return monthPeriod(year, month)
    case 'quarterly':
      return quarterPeriod(year, Math.ceil(month / 3) as 1 | 2 | 3 | 4)
    case 'six_months':
      return halfPeriod(yearOf(addDays(on, -31)), month <= 7 ? 1 : 2)
    case 'nine_months':
      return nineMonths(year)
    case 'yearly':
      return yearPeriod(month <= 2 ? year - 1 : year)
    default:
      return null
  }
}
