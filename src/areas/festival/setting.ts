import { type Day, dayOf, yearOf } from '../../values/day.ts'
import type { DeadlineKey, Due, SettingEntry } from '../organisation/index.ts'

/** The days of a year's festival as law, custom and the committee's own settings give them. */
export interface YearDays {
  readonly planByOn: Day
  readonly opensOn: Day
  readonly closesOn: Day
  readonly registerByOn: Day
  readonly approveByOn: Day
  readonly reportWithinDays: number
  readonly consolidateByOn: Day
  readonly householdsOn: Day
}

/** How a deadline is looked up: the committee's own entry on a day, else the default of that day. */
export type FindDue = (key: DeadlineKey, on: Day, settings: readonly SettingEntry[]) => { readonly due: Due } | null

/** The days as they are set on 1 October of the year, when the work of the festival begins. */
export function daysOfYear(year: number, settings: readonly SettingEntry[], find: FindDue): YearDays {
  const asSet = dayOf(year, 10, 1) as Day
  const on = (key: DeadlineKey, usual: readonly [month: number, day: number]): Day => {
    const due = find(key, asSet, settings)?.due
    const [first] = due?.by === 'year_days' ? due.days : []
    return lastUpTo(year, first?.month ?? usual[0], first?.day ?? usual[1])
  }
  const report = find('festival.report_days', asSet, settings)?.due
  return {
    planByOn: on('festival.plan', [10, 10]),
    opensOn: on('festival.opens', [11, 1]),
    closesOn: on('festival.closes', [11, 18]),
    registerByOn: on('festival.register', [10, 25]),
    approveByOn: on('festival.approve', [10, 30]),
    reportWithinDays: report?.by === 'days' ? report.days : 2,
    consolidateByOn: on('festival.consolidate', [11, 25]),
    householdsOn: on('festival.households', [11, 1]),
  }
}

/** A day that the month does not have is its last one. */
function lastUpTo(year: number, month: number, wanted: number): Day {
  const found = dayOf(year, month, wanted)
  return found ?? lastUpTo(year, month, wanted - 1)
}

/** The year whose festival the office works on: from 1 September of a year until the next one's. */
export function seasonOf(today: Day): number {
  return today.slice(5) >= '09-01' ? yearOf(today) : yearOf(today) - 1
}
