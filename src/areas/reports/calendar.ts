import { addDays, type Day, dayAt, monthOf, yearOf } from '../../values/day.ts'
import {
  halfPeriod,
  monthPeriod,
  nineMonths,
  type Period,
  quarterPeriod,
  weekPeriod,
  yearPeriod,
} from '../../values/period.ts'
import type { ReportKind } from './report.ts'
import type { ReportEvent } from './state.ts'

/** A report the calendar asks for: which, over which days, figures up to which day, until when, and by which rule. */
export interface DueReport {
  readonly kind: ReportKind
  readonly period: Period
  readonly periodText: string
  /** The day up to which its figures go; null where the calendar names none. */
  readonly cutoffOn: Day | null
  readonly dueOn: Day
  /** Where the due day is none of work: the last working day before it. No rule moves the due day itself. */
  readonly lastWorkingDay: Day | null
  readonly source: string
}

/** The period a report that is due on a day is about: the one that this day lies in, or that has just ended. */
export function periodDue(kind: ReportKind, on: Day): Period | null {
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

export const obligationStates = ['not_opened', 'drafting', 'issued', 'submitted', 'returned', 'accepted'] as const
export type ObligationState = (typeof obligationStates)[number]

/** How a report that was due stands: its state, and whether it was, or is, late. */
export interface Obligation {
  readonly state: ObligationState
  readonly submittedOn: Day | null
  readonly late: boolean
}

/** The first time it was sent decides whether it was in time; its latest version where it stands. */
export function obligationOf(
  { dueOn }: Pick<DueReport, 'dueOn'>,
  versions: readonly { readonly events: readonly ReportEvent[] }[],
  asAt: Day,
): Obligation {
  const [latest] = versions
  const sent = versions
    .flatMap(({ events }) => events)
    .filter(({ kind }) => kind === 'submitted')
    .map(({ at }) => dayAt(at))
    .filter((on) => on <= asAt)
  const submittedOn = sent.reduce<Day | null>((first, next) => (first && first < next ? first : next), null)
  const state = latest ? stateOfLatest(latest.events.filter(({ at }) => dayAt(at) <= asAt)) : 'not_opened'
  return { state, submittedOn, late: submittedOn === null ? dueOn < asAt : submittedOn > dueOn }
}

function stateOfLatest(events: readonly ReportEvent[]): ObligationState {
  const has = (kind: ReportEvent['kind']) => events.some((event) => event.kind === kind)
  if (has('accepted') || has('locked')) return 'accepted'
  if (has('returned')) return 'returned'
  if (has('submitted')) return 'submitted'
  if (has('issued')) return 'issued'
  return events.length > 0 ? 'drafting' : 'not_opened'
}
