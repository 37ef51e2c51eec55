import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy, stepTo } from '../../values/step.ts'
import type { MeetingState } from '../meetings/index.ts'
import { badDay, type Step } from './step.ts'

/** Who leads it: the Party secretary (Rule 11-QĐi/TW), or the chair of the People's Committee. */
export const leaders = ['party_secretary', 'peoples_committee_chair'] as const
export type Leader = (typeof leaders)[number]

export interface Dialogue {
  readonly id: Id
  readonly committeeId: Id
  readonly meetingId: Id
  readonly ledBy: Leader
  readonly leader: string | null
  readonly topic: string | null
  readonly supersededAt: Date | null
  readonly supersededReason: string | null
}

export const dialogueStages = [
  'planned',
  'topics_collected',
  'noticed',
  'held',
  'conclusion_issued',
  'commitments_tracked',
  'closed',
] as const
export const dialogueStates = [...dialogueStages, 'postponed', 'cancelled', 'withdrawn'] as const
export type DialogueState = (typeof dialogueStates)[number]

/** What its state is told from: its conference, its own steps, and whether what was promised is followed. */
export interface DialogueFacts {
  readonly dialogue: Pick<Dialogue, 'supersededAt'>
  readonly steps: readonly Step[]
  /** Where its conference stands on the same day. */
  readonly meeting: MeetingState
  /** Questions noted to be followed, and those of them that became a recommendation by then. */
  readonly noted: number
  readonly followed: number
}

/** Where a dialogue stands on a day: most of it is told by its conference. */
export function dialogueState(facts: DialogueFacts, asAt: Day | null): DialogueState {
  const { meeting, dialogue } = facts
  if (dialogue.supersededAt !== null || meeting === 'withdrawn') return 'withdrawn'
  if (meeting === 'cancelled' || meeting === 'postponed') return meeting
  const steps = stepsBy(facts.steps, asAt)
  if (stepTo(steps, 'closed')) return 'closed'
  if (meeting === 'concluded')
    return facts.noted > 0 && facts.followed >= facts.noted ? 'commitments_tracked' : 'conclusion_issued'
  if (meeting === 'held' || meeting === 'minuted') return 'held'
  if (meeting === 'noticed') return 'noticed'
  return stepTo(steps, 'topics_collected') ? 'topics_collected' : 'planned'
}

/** One that was called off or entered by mistake, or has ended, takes nothing more. */
export function whyDialogueOver(state: DialogueState): Refusal | null {
  return state === 'withdrawn' || state === 'cancelled' || state === 'closed'
    ? refuse('criticism.dialogue_over', { kind: 'conflict', params: { state } })
    : null
}

/** Why it cannot be closed on a day; what is not carried out yet has a rule of its own. */
export function cannotClose(facts: DialogueFacts, openQuestions: number, on: Day, today: Day): Refusal | null {
  const state = dialogueState(facts, null)
  const over = whyDialogueOver(state)
  if (over) return over
  if (state !== 'conclusion_issued' && state !== 'commitments_tracked')
    return refuse('criticism.not_concluded', { kind: 'conflict' })
  if (openQuestions > 0)
    return refuse('criticism.questions_open', { kind: 'conflict', params: { count: openQuestions } })
  if (facts.followed < facts.noted)
    return refuse('criticism.not_followed', { kind: 'conflict', params: { count: facts.noted - facts.followed } })
  return badDay(facts.steps, on, today)
}
