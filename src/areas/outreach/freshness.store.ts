import type { Reading } from '../../platform/context.ts'
import { addDays, type Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import {
  type DeadlineKey,
  deadlineRule,
  dueOn,
  holidaysAround,
  loadSettings,
  type SettingEntry,
  settingsOf,
} from '../organisation/index.ts'

/** The last day on which something that was so on a day still counts, by the rule in force then. */
export type LastDay = (from: Day) => Day

function lastDayBy(settings: readonly SettingEntry[], key: DeadlineKey, days: number): LastDay {
  return (from) => {
    const rule = deadlineRule(key, from, settings)
    return rule ? dueOn(rule, from, holidaysAround(from, settings)) : addDays(from, days)
  }
}

const fresh = (settings: readonly SettingEntry[]) => lastDayBy(settings, 'outreach.channel_check_days', 90)

/** Until when a check of a channel tells that it is alive. */
export async function freshUntil(reading: Reading, committeeId: Id): Promise<LastDay> {
  return fresh(await loadSettings(reading, committeeId))
}

/** The same for each of several committees by its own settings, in one question. */
export async function freshUntilOf(reading: Reading, committeeIds: readonly Id[]): Promise<(id: Id) => LastDay> {
  const settings = await settingsOf(reading, committeeIds)
  const rules = new Map(committeeIds.map((id) => [id, fresh(settings.get(id) ?? [])]))
  return (id) => rules.get(id) ?? fresh([])
}

/** Until when it is kept who asked for help, counted from the end of the model. */
export async function keptUntil(reading: Reading, committeeId: Id): Promise<LastDay> {
  return lastDayBy(await loadSettings(reading, committeeId), 'outreach.help_data_days', 365)
}
