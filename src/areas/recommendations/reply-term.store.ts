import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { deadlineRule, dueOn, holidaysAround, loadSettings, type SettingEntry } from '../organisation/index.ts'

/** The term for an answer counted from one day, by the rules in force on that day. */
export interface ReplyTerm {
  readonly dueOn: Day
  readonly dueSource: string
  /** So many days over it, the level above is asked. */
  readonly escalateDays: number
}

/** Where no rule is in force that day, the handbook's twenty days are the custom. */
const customary = { days: 20, source: 'Sổ tay nghiệp vụ công tác Mặt trận', escalate: 15 }

export async function replyTerm(reading: Reading, committeeId: Id, from: Day): Promise<ReplyTerm> {
  return termIn(await loadSettings(reading, committeeId), from)
}

/** The term by these settings, whenever they were known. */
export function termIn(settings: readonly SettingEntry[], from: Day): ReplyTerm {
  const rule = deadlineRule('recommendation.reply_days', from, settings)
  const patience = deadlineRule('recommendation.escalate_after_days', from, settings)
  const due = rule?.due ?? { by: 'days', days: customary.days, count: 'calendar', side: 'after' }
  return {
    dueOn: dueOn({ due }, from, holidaysAround(from, settings)),
    dueSource: rule?.source ?? customary.source,
    escalateDays: patience?.due.by === 'days' ? patience.due.days : customary.escalate,
  }
}
