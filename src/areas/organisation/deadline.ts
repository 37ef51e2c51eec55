import { addDays, addWorkingDays, type Day, dayOf, monthOf, weekday, yearOf } from '../../values/day.ts'
import { publicHolidays } from '../../values/holiday.ts'
import { type DeadlineKey, deadlineDefaults } from './deadline-defaults.ts'
import { type SettingEntry, settingAt } from './setting.ts'
import { heldOn, type Validity } from './validity.ts'

/** How sure we are of a default: the text was found, it is known, it is not confirmed, or it is our own proposal. */
export type Mark = 'found' | 'known' | 'unconfirmed' | 'proposed'

/** So many days before or after an event, or the days of the calendar on which something falls due again and again. */
export type Due =
  | {
      readonly by: 'days'
      readonly days: number
      readonly count: 'calendar' | 'working'
      readonly side: 'before' | 'after'
    }
  | { readonly by: 'weekday'; readonly weekday: number }
  | { readonly by: 'month_day'; readonly day: number }
  | { readonly by: 'year_days'; readonly days: readonly { readonly month: number; readonly day: number }[] }

export interface DefaultRule extends Validity {
  readonly due: Due
  readonly source: string
  readonly mark: Mark
}

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
  const base = heldOn(deadlineDefaults[key], on)
  const own = settingAt(settings, `deadline.${key}`, on)
  if (!own) return base && { ...base, key, setByCommittee: false }
  const due = readDue(own.value, base?.due ?? null)
  if (!due) return base && { ...base, key, setByCommittee: false }
  return { key, due, source: own.reason, mark: 'known', from: own.validFrom, to: null, setByCommittee: true }
}

/** What a committee may set: another number of days, counted as before or in the other kind of days. */
export function readDue(value: unknown, base: Due | null): Due | null {
  if (typeof value !== 'object' || value === null) return null
  const { days, count } = value as { days?: unknown; count?: unknown }
  if (typeof days !== 'number' || !Number.isInteger(days) || days < 0 || days > 1000) return null
  if (base !== null && base.by !== 'days') return null
  const side = base?.side ?? 'after'
  return { by: 'days', days, count: count === 'working' ? 'working' : 'calendar', side }
}

/**
 * The last day in time. Counted in days: from `from`, which is not itself counted. On the calendar: the first such day
 * on or after `from`. Calendar days are not moved by holidays: no rule here says so.
 */
export function dueOn(rule: { readonly due: Due }, from: Day, holidays: ReadonlySet<Day>): Day {
  const { due } = rule
  if (due.by === 'days') {
    const n = due.side === 'before' ? -due.days : due.days
    return due.count === 'working' ? addWorkingDays(from, n, holidays) : addDays(from, n)
  }
  if (due.by === 'weekday') return addDays(from, (due.weekday - weekday(from) + 7) % 7)
  if (due.by === 'month_day') return nextMonthDay(from, due.day)
  return nextYearDay(from, due.days)
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

/** The public holidays a deadline from this day can meet, with the days the committee's settings add or take away. */
export function holidaysAround(from: Day, settings: readonly SettingEntry[]): ReadonlySet<Day> {
  const year = yearOf(from)
  const holidays = new Set([year - 1, year, year + 1, year + 2].flatMap((each) => [...publicHolidays(each)]))
  for (const on of daysOf(settings, 'calendar.days_off')) holidays.add(on)
  for (const on of daysOf(settings, 'calendar.days_worked')) holidays.delete(on)
  return holidays
}

function daysOf(settings: readonly SettingEntry[], key: string): readonly Day[] {
  return settings.filter((entry) => entry.key === key).flatMap((entry) => entry.value as readonly Day[])
}
