import { addDays, type Day, daysBetween } from '../../values/day.ts'
import { lastOf } from './entry.ts'
import type { RecommendationFacts } from './recommendation.ts'

/** What the day is counted from, strongest first. */
export type DueBasis = 'extension' | 'letter' | 'receipt' | 'issue'

export interface Due {
  readonly on: Day
  readonly basis: DueBasis
}

/**
 * The last day for a written answer, as it stood on a day: what was agreed since, else the day asked for in the letter,
 * else the rule in force counted from the receipt, else from the issue. A body that never confirms a receipt is thus
 * not outside every term. `null` before the issue.
 */
export function dueOf({ recommendation, entries }: RecommendationFacts, asAt: Day): Due | null {
  const { issue, replyByOn } = recommendation
  if (!issue || issue.on > asAt) return null
  const extension = lastOf(entries, 'extension', asAt)
  if (extension) return { on: extension.dueOn, basis: 'extension' }
  if (replyByOn !== null) return { on: replyByOn, basis: 'letter' }
  const receipt = lastOf(entries, 'receipt', asAt)
  if (receipt) return { on: receipt.dueOn, basis: 'receipt' }
  return { on: issue.dueOn, basis: 'issue' }
}

/** Over the term; and so long over it that the level above is to be asked. */
export type Lateness = 'overdue' | 'long_overdue'

export function latenessOn(due: Day, escalateDays: number, asAt: Day): Lateness | null {
  if (asAt <= due) return null
  return asAt > addDays(due, escalateDays) ? 'long_overdue' : 'overdue'
}

export const ageings = ['later', 'soon', 'over_15', 'over_30', 'over_90', 'over_more'] as const
/**
 * How an unanswered one stands to its term: more than 7 days left, 0–7 days left, 1–15 over, 16–30 over, 31–90 over,
 * more than 90 over.
 */
export type Ageing = (typeof ageings)[number]

/** The first and last number of days over the term (negative: left) of each bucket, both included. */
export const ageingDays: Readonly<Record<Ageing, readonly [from: number, to: number]>> = {
  later: [-100_000, -8],
  soon: [-7, 0],
  over_15: [1, 15],
  over_30: [16, 30],
  over_90: [31, 90],
  over_more: [91, 100_000],
}

export function ageingOf(due: Day, asAt: Day): Ageing {
  const over = daysBetween(due, asAt)
  return ageings.find((name) => over >= ageingDays[name][0] && over <= ageingDays[name][1]) ?? 'over_more'
}
