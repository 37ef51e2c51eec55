import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { deadlineRule, dueOn, holidaysAround } from './deadline.ts'
import type { DeadlineKey } from './deadline-defaults.ts'
import { loadSettings } from './setting.store.ts'

/** The last day in time under a deadline by the rule in force on the day it is counted from; `null` where there was none. */
export type DueBy = (key: DeadlineKey, from: Day) => Day | null

/** The deadlines of a committee, its own settings read once. */
export async function deadlinesOf(reading: Reading, committeeId: Id): Promise<DueBy> {
  const settings = await loadSettings(reading, committeeId)
  return (key, from) => {
    const rule = deadlineRule(key, from, settings)
    return rule && dueOn(rule, from, holidaysAround(from, settings))
  }
}
