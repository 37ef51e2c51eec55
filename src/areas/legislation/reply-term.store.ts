import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { deadlineRule, dueOn, holidaysAround, loadSettings } from '../organisation/index.ts'

/** The day by which the rule in force on the day of receipt asks for an answer, and where it stands. */
export interface ReplyTerm {
  readonly dueOn: Day
  readonly source: string
}

/** Law 64/2025/QH15, article 30, since 1 April 2025, or what the committee has set; null where no term was in force. */
export async function lawReplyTerm(reading: Reading, committeeId: Id, receivedOn: Day): Promise<ReplyTerm | null> {
  const settings = await loadSettings(reading, committeeId)
  const rule = deadlineRule('law_comment.reply_days', receivedOn, settings)
  return rule && { dueOn: dueOn(rule, receivedOn, holidaysAround(receivedOn, settings)), source: rule.source }
}

/** The day by which areas and organisations hand in, so that there is time to put their opinions together. */
export async function collectBy(reading: Reading, committeeId: Id, replyByOn: Day, receivedOn: Day): Promise<Day> {
  const settings = await loadSettings(reading, committeeId)
  const rule = deadlineRule('law_comment.collect_before_days', receivedOn, settings)
  const day = rule ? dueOn(rule, replyByOn, holidaysAround(replyByOn, settings)) : replyByOn
  return day < receivedOn ? receivedOn : day
}
