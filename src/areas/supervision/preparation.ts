import { type Day, daysBetween, minDay } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { reportStage } from './form.ts'
import { heldSittings, type SessionFacts } from './session.ts'
import { stepsBy, stepTo } from './step.ts'

/** Deadlines around a session, as the settings name them. */
export type PreparationKey =
  | 'supervision.notice_before_days'
  | 'supervision.subject_report_before_days'
  | 'supervision.report_after_days'

export type Punctuality = 'in_time' | 'done_late' | 'due' | 'late'

export interface Deadline {
  readonly key: string
  /** The supervised body, where each has its own. */
  readonly agencyId: Id | null
  readonly dueOn: Day
  readonly doneOn: Day | null
  readonly state: Punctuality
  /** Days left on the day asked about; negative when that many days late. 0 once done. */
  readonly daysLeft: number
}

/** The last day in time by the rule in force; `null` where that day had no such rule. */
export type DueOf = (key: PreparationKey, from: Day) => Day | null

export function judged(key: string, agencyId: Id | null, dueOn: Day, doneOn: Day | null, asAt: Day): Deadline {
  const done = doneOn !== null && doneOn <= asAt ? doneOn : null
  if (done !== null)
    return { key, agencyId, dueOn, doneOn: done, state: done <= dueOn ? 'in_time' : 'done_late', daysLeft: 0 }
  const daysLeft = daysBetween(asAt, dueOn)
  return { key, agencyId, dueOn, doneOn: null, state: daysLeft < 0 ? 'late' : 'due', daysLeft }
}

/** The first day on which the team meets the supervised body: held, scheduled, else planned. */
export function firstSittingDay({ session, sittings }: Pick<SessionFacts, 'session' | 'sittings'>): Day | null {
  const days = sittings.filter((one) => one.cancelledOn === null).flatMap((one) => one.heldOn ?? one.scheduledOn ?? [])
  const [first, ...rest] = days
  return first === undefined ? session.plannedFrom : minDay(first, ...rest)
}

/**
 * What is due around a session on a day: notice to the supervised body, its own report, our report after the last
 * sitting. A joint session and a review of documents send no notice.
 */
export function preparationOf(facts: SessionFacts, asAt: Day, dueOf: DueOf): readonly Deadline[] {
  const { session, subjects } = facts
  if (session.form === 'joint') return []
  const steps = stepsBy(facts.steps, asAt)
  if (stepTo(steps, 'cancelled')) return []
  const found: Deadline[] = []
  const first = firstSittingDay(facts)
  const reported = stepTo(steps, reportStage(session.form) ?? '')?.happenedOn ?? null
  if (session.form === 'delegation' && first !== null) {
    const notice = dueOf('supervision.notice_before_days', first)
    const notified = stepTo(steps, 'notified')?.happenedOn ?? null
    if (notice) found.push(judged('supervision.notice_before_days', null, notice, notified, asAt))
    const report = dueOf('supervision.subject_report_before_days', first)
    // Once our own report is given, nobody waits any more for one that never came.
    for (const { agencyId, reportOn } of report ? subjects : [])
      if (reportOn !== null || reported === null)
        found.push(judged('supervision.subject_report_before_days', agencyId, report as Day, reportOn, asAt))
  }
  const last = heldSittings(facts.sittings, asAt).at(-1)?.heldOn
  const own = last && dueOf('supervision.report_after_days', last)
  if (own) found.push(judged('supervision.report_after_days', null, own, reported, asAt))
  return found
}
