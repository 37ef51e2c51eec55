import { type Day, daysBetween } from '../../values/day.ts'
import { heldAt, type MeetingFacts, meetingState, standingStep } from './meeting.ts'

export type MeetingDeadlineKey = 'meeting.invitation_before_days' | 'meeting.minutes_after_days'

export interface MeetingDeadline {
  readonly key: MeetingDeadlineKey
  readonly dueOn: Day
  /** Done by the day asked about. */
  readonly doneOn: Day | null
  /** Days left on that day, negative when that many late; 0 once done. */
  readonly daysLeft: number
}

/**
 * What is due around a conference on a day: the invitation so many days before it, its minutes so many days after.
 * One that was held without a recorded invitation is not asked for it any more.
 */
export function meetingDeadlines(
  facts: MeetingFacts,
  asAt: Day,
  dueOf: (key: MeetingDeadlineKey, from: Day) => Day | null,
): readonly MeetingDeadline[] {
  const state = meetingState(facts, asAt)
  if (state === 'cancelled' || state === 'postponed' || state === 'withdrawn') return []
  const held = heldAt(facts, asAt)
  const noticed = standingStep(facts, 'noticed', asAt)?.happenedOn ?? null
  const day = held?.heldOn ?? facts.meeting.plannedOn
  const found: MeetingDeadline[] = []
  const invite = day && (noticed || !held) ? dueOf('meeting.invitation_before_days', day) : null
  if (invite) found.push(judged('meeting.invitation_before_days', invite, noticed, asAt))
  const minutes = held && dueOf('meeting.minutes_after_days', held.heldOn)
  if (minutes) {
    const signed = standingStep(facts, 'minuted', asAt)?.happenedOn ?? null
    found.push(judged('meeting.minutes_after_days', minutes, signed, asAt))
  }
  return found
}

function judged(key: MeetingDeadlineKey, dueOn: Day, doneOn: Day | null, asAt: Day): MeetingDeadline {
  return { key, dueOn, doneOn, daysLeft: doneOn === null ? daysBetween(asAt, dueOn) : 0 }
}
