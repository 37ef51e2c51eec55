import type { Reading } from '../../platform/context.ts'
import { addDays, type Day, day, isWorkingDay, type RestDays } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { periodText } from '../../values/period-text.ts'
import {
  ancestorsAt,
  type BodyTerm,
  type Committee,
  committeesOfUnits,
  type DeadlineKey,
  type DeadlineRule,
  daysOfTerm,
  deadlineRule,
  dueOn,
  findCommittee,
  holidaysAround,
  lastOn,
  listCommitteeTerms,
  loadSettings,
  loadUnits,
  type SettingEntry,
} from '../organisation/index.ts'
import { type DueReport, periodDue } from './calendar.ts'
import { type ReportKind, reportKindNames, reportKinds } from './report.ts'

/** What the calendar of a committee is made of: its own settings, those of the levels above it, its terms. */
interface Calendar {
  readonly committee: Committee
  readonly own: readonly SettingEntry[]
  readonly above: readonly (readonly SettingEntry[])[]
  readonly terms: readonly BodyTerm[]
}

async function loadCalendar(reading: Reading, committeeId: Id, on: Day): Promise<Calendar | null> {
  const committee = await findCommittee(reading, committeeId)
  if (!committee) return null
  const { book } = await loadUnits(reading, [committee.unitId])
  const units = ancestorsAt(book, committee.unitId, on).map(({ id }) => id)
  const above = await committeesOfUnits(reading, units)
  const inOrder = units.flatMap((unitId) => above.filter((one) => one.unitId === unitId))
  return {
    committee,
    own: await loadSettings(reading, committeeId),
    above: await Promise.all(inOrder.map(({ id }) => loadSettings(reading, id, 'deadline.report'))),
    terms: await listCommitteeTerms(reading, committeeId),
  }
}

/** The rule a committee follows on a day: its own, else that of the nearest level above that set one, else the usual one. */
function ruleOn({ own, above }: Calendar, key: DeadlineKey, on: Day): DeadlineRule | null {
  const rules = [own, ...above].map((settings) => deadlineRule(key, on, settings))
  return rules.find((rule) => rule?.setByCommittee) ?? rules[0] ?? null
}

/** Everything the reporting calendar of a committee asks for that is due within these days, soonest first. */
export async function dueBetween(
  reading: Reading,
  committeeId: Id,
  days: { readonly from: Day; readonly to: Day },
): Promise<readonly DueReport[]> {
  const calendar = await loadCalendar(reading, committeeId, days.to)
  if (!calendar) return []
  const { foundedOn, closedOn } = calendar.committee
  return reportKindNames
    .flatMap((kind) => (kind === 'term_marks' ? termsDue(calendar, days) : kindDue(calendar, kind, days)))
    .filter((one) => (!foundedOn || one.dueOn >= foundedOn) && (!closedOn || one.dueOn <= closedOn))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

/** What is due in a calendar year. */
export function reportingCalendar(reading: Reading, committeeId: Id, year: number): Promise<readonly DueReport[]> {
  return dueBetween(reading, committeeId, { from: day(`${year}-01-01`), to: day(`${year}-12-31`) })
}

/** A kind falls due again and again; the rule is that in force where each search begins, so it may change in between. */
function kindDue(calendar: Calendar, kind: ReportKind, { from, to }: { from: Day; to: Day }): readonly DueReport[] {
  const key: DeadlineKey | null = reportKinds[kind].deadline
  const due: DueReport[] = []
  for (let at = from; key && at <= to; ) {
    const rule = ruleOn(calendar, key, at)
    if (!rule || rule.due.by === 'days') break
    const on = dueOn(rule, at, new Set())
    if (on > to) break
    const period = periodDue(kind, on)
    if (period) due.push(dueReport(calendar, { kind, period, dueOn: on, source: rule.source }))
    at = addDays(on, 1)
  }
  return due
}

/** The report on a term is due so many days before the congress that ends it. */
function termsDue(calendar: Calendar, { from, to }: { from: Day; to: Day }): readonly DueReport[] {
  return calendar.terms.flatMap((term) => {
    const period = daysOfTerm(term)
    const rule = ruleOn(calendar, 'report.term', period.to)
    const on = rule && dueOn(rule, period.to, holidaysAround(period.to, calendar.own))
    if (!rule || !on || on < from || on > to) return []
    return [dueReport(calendar, { kind: 'term_marks', period, dueOn: on, source: rule.source })]
  })
}

function dueReport(calendar: Calendar, one: Pick<DueReport, 'kind' | 'period' | 'dueOn' | 'source'>): DueReport {
  const cutoff = cutoffKey(one.kind)
  const rule = cutoff && ruleOn(calendar, cutoff, one.dueOn)
  const cutoffOn = rule ? lastOn(rule, one.dueOn) : null
  const within = cutoffOn && cutoffOn >= one.period.from ? cutoffOn : null
  return {
    ...one,
    periodText: periodText(one.period),
    cutoffOn: within,
    lastWorkingDay: workingDayBefore(one.dueOn, holidaysAround(one.dueOn, calendar.own)),
  }
}

function cutoffKey(kind: ReportKind): DeadlineKey | null {
  switch (kind) {
    case 'weekly':
    case 'monthly':
    case 'quarterly':
    case 'six_months':
    case 'nine_months':
    case 'yearly':
      return `report_cutoff.${kind}`
    default:
      return null
  }
}

/** Null where the day itself is one of work. */
function workingDayBefore(on: Day, holidays: RestDays): Day | null {
  if (isWorkingDay(on, holidays)) return null
  let before = addDays(on, -1)
  while (!isWorkingDay(before, holidays)) before = addDays(before, -1)
  return before
}
