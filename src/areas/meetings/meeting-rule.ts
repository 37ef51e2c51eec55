import type { Day } from '../../values/day.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import { heldAt, type MeetingFacts, meetingState, standingStep } from './meeting.ts'

/** One that was called off or entered by mistake takes nothing more. */
export function whyMeetingOver(facts: MeetingFacts): Refusal | null {
  const state = meetingState(facts, null)
  return state === 'withdrawn' || state === 'cancelled'
    ? refuse('meetings.over', { kind: 'conflict', params: { state } })
    : null
}

/** Why it cannot be recorded as held on a day. */
export function cannotHold(facts: MeetingFacts, heldOn: Day, today: Day): Refusal | null {
  if (heldOn > today) return refuse('meetings.in_future', { field: 'heldOn' })
  if (heldAt(facts, null)) return refuse('meetings.held_already', { kind: 'conflict' })
  return null
}

/** What a step asks for: the day it is said to have happened, and whether a paper stands behind it. */
export interface MeetingMove {
  readonly stage: 'noticed' | 'minuted' | 'concluded'
  readonly on: Day
  readonly hasPaper: boolean
}

/**
 * Why a conference cannot come to a stage; `null` when it can. Invitations go out before it is held; minutes and
 * conclusion come after; minutes are a paper, and so is the conclusion of a dialogue (a notice to the people).
 */
export function cannotMove(facts: MeetingFacts, { stage, on, hasPaper }: MeetingMove, today: Day): Refusal | null {
  if (on > today) return refuse('meetings.in_future', { field: 'happenedOn' })
  const first = stepsBy(facts.steps, null)[0]?.happenedOn ?? null
  if (first !== null && on < first) return refuse('meetings.before', { field: 'happenedOn', params: { day: first } })
  if (standingStep(facts, stage)) return refuse('meetings.done_already', { kind: 'conflict', params: { stage } })
  const held = heldAt(facts, null)
  if (stage === 'noticed') {
    if (held && on > held.heldOn)
      return refuse('meetings.invited_after', { field: 'happenedOn', params: { day: held.heldOn } })
    return null
  }
  if (!held) return refuse('meetings.not_held', { kind: 'conflict' })
  if (on < held.heldOn) return refuse('meetings.before', { field: 'happenedOn', params: { day: held.heldOn } })
  const needsPaper = stage === 'minuted' || facts.meeting.purposes.includes('dialogue')
  return needsPaper && !hasPaper ? refuse('meetings.paper_needed', { field: 'reference' }) : null
}

/** A day of postponing, setting anew or calling off: not ahead of today, not before what happened last. */
export function cannotStepAside(facts: MeetingFacts, on: Day, today: Day): Refusal | null {
  if (on > today) return refuse('meetings.in_future', { field: 'happenedOn' })
  if (heldAt(facts, null)) return refuse('meetings.held_already', { kind: 'conflict' })
  const last = stepsBy(facts.steps, null).at(-1)?.happenedOn ?? null
  return last !== null && on < last ? refuse('meetings.before', { field: 'happenedOn', params: { day: last } }) : null
}
