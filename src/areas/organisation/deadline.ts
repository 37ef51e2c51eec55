import { addDays, addWorkingDays, type Day, dayOf, monthOf, type RestDays, weekday, yearOf } from '../../values/day.ts'
import { publicHolidays } from '../../values/holiday.ts'
import { type DeadlineKey, deadlineDefaults } from './deadline-defaults.ts'
import type { DefaultRule, Due } from './due.ts'
import { type SettingEntry, settingAt } from './setting.ts'
import { heldOn } from './validity.ts'

/** The rule in force on a day, and whether the committee set it itself. */
export interface DeadlineRule extends DefaultRule {
  readonly key: DeadlineKey
  readonly setByCommittee: boolean
}

/**
 * The rule of a deadline in force on a day: the committee's own setting when it has one, else the version of the law.
 * `null` when no term was in force that day. An own setting changes the number of days, never what they are counted from.
 */
export function deadlineRule(key: DeadlineKey, on: Day, settings: readonly SettingEntry[]): DeadlineRule | null {
  const versions: readonly DefaultRule[] = deadlineDefaults[key]
  const base = heldOn(versions, on)
  const own = settingAt(settings, `deadline.${key}`, on)
  const shape = base ?? versions[0]
  const due = own && shape ? readDue(own.value, shape.due) : null
  if (!own || !due) return base && { ...base, key, setByCommittee: false }
  return { key, due, source: own.reason, mark: 'known', from: own.validFrom, to: null, setByCommittee: true }
}

/** What a committee may set, in the shape of the default: days before or after, a weekday, a day of the month, days of the year. */
export function readDue(value: unknown, base: Due): Due | null {
  if (typeof value !== 'object' || value === null) return null
  const given = value as Readonly<Record<string, unknown>>
  if (base.by === 'weekday') return isWhole(given.weekday, 1, 7) ? { by: 'weekday', weekday: given.weekday } : null
  if (base.by === 'month_day') return isWhole(given.day, 1, 31) ? { by: 'month_day', day: given.day } : null
  if (base.by === 'year_days') return readYearDays(given.dates)
  if (!isWhole(given.days, 0, 1000)) return null
  return { ...base, days: given.days, count: given.count === 'working' ? 'working' : 'calendar' }
}

function readYearDays(dates: unknown): Due | null {
  if (!Array.isArray(dates) || dates.length === 0 || dates.length > 12) return null
  const days = dates.map((one: { month?: unknown; day?: unknown }) =>
    isWhole(one.month, 1, 12) && isWhole(one.day, 1, 31) ? { month: one.month, day: one.day } : null,
  )
  return days.includes(null) ? null : { by: 'year_days', days: days.filter((one) => one !== null) }
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

/**
 * The last day in time. Counted in days: from `from`, which is not itself counted. On the calendar: the first such day
 * on or after `from`. Calendar days are not moved by holidays: no rule here says so.
 */
export function dueOn(rule: { readonly due: Due }, from: Day, holidays: RestDays): Day {
  const { due } = rule
  if (due.by === 'days') {
    const n = due.side === 'before' ? -due.days : due.days
    return due.count === 'working' ? addWorkingDays(from, n, holidays) : addDays(from, n)
  }
  if (due.by === 'weekday') return addDays(from, (due.weekday - weekday(from) + 7) % 7)
  if (due.by === 'month_day') return nextMonthDay(from, due.day)
  return nextYearDay(from, due.days)
}

/** The last day of the calendar up to `upTo` on which a rule of the calendar falls; of days counted from an event there is none. */
export function lastOn({ due }: { readonly due: Due }, upTo: Day): Day | null {
  if (due.by === 'days') return null
  if (due.by === 'weekday') return addDays(upTo, -((weekday(upTo) - due.weekday + 7) % 7))
  const [year, month] = [yearOf(upTo), monthOf(upTo)]
  const days =
    due.by === 'month_day'
      ? [lastUpTo(year, month, due.day), lastUpTo(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1, due.day)]
      : [year, year - 1].flatMap((each) => due.days.map((one) => lastUpTo(each, one.month, one.day)))
  return days
    .filter((each) => each <= upTo)
    .reduce<Day | null>((last, next) => (last && last > next ? last : next), null)
}

/** Months too short for the day end on their last day. */
function nextMonthDay(from: Day, wanted: number): Day {
  const [year, month] = [yearOf(from), monthOf(from)]
  const here = lastUpTo(year, month, wanted)
  if (here >= from) return here
  return month === 12 ? lastUpTo(year + 1, 1, wanted) : lastUpTo(year, month + 1, wanted)
}

function lastUpTo(year: number, month: number, wanted: number): Day {
  for (let at = wanted; ; at -= 1) {
    const found = dayOf(year, month, at)
    if (found) return found
  }
}

function nextYearDay(from: Day, days: readonly { readonly month: number; readonly day: number }[]): Day {
  const year = yearOf(from)
  const all = [year, year + 1].flatMap((each) => days.map(({ month, day }) => lastUpTo(each, month, day))).sort()
  return all.find((each) => each >= from) ?? from
}

/**
 * The public holidays a deadline from this day can meet, with the days that a decree swapped in one year as the
 * committee's settings hold them: a day off in exchange, and a day, mostly a Saturday, worked for it.
 */
export function holidaysAround(from: Day, settings: readonly SettingEntry[]): RestDays {
  const year = yearOf(from)
  const holidays = new Set([year - 1, year, year + 1, year + 2].flatMap((each) => [...publicHolidays(each)]))
  for (const on of daysOf(settings, 'calendar.days_off')) holidays.add(on)
  const worked = new Set(daysOf(settings, 'calendar.days_worked'))
  return { has: (on) => holidays.has(on), worked }
}

function daysOf(settings: readonly SettingEntry[], key: string): readonly Day[] {
  return settings.filter((entry) => entry.key === key).flatMap((entry) => entry.value as readonly Day[])
}
