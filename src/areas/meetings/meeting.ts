import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { furthest, type Happened, stepsBy, type Track, wasKnown } from '../../values/step.ts'
import type { Visibility } from '../documents/index.ts'
import type { BodyKind } from '../organisation/index.ts'
import type { Purpose } from './purpose.ts'

/** One convened conference (hội nghị), whatever it is for. */
export interface Meeting {
  readonly id: Id
  readonly committeeId: Id
  readonly title: string
  readonly purposes: readonly Purpose[]
  /** The body that convened it, by its kind and name then; `null` where the committee itself did. */
  readonly body: { readonly id: Id; readonly kind: BodyKind; readonly name: string } | null
  /** The one residential area that it is held in and for. */
  readonly areaId: Id | null
  readonly plannedOn: Day | null
  /** As people write it: `Quý IV/2022`. */
  readonly plannedTime: string | null
  readonly starts: string | null
  readonly ends: string | null
  readonly place: string | null
  readonly chairId: Id | null
  readonly chair: string | null
  readonly secretary: string | null
  readonly content: string | null
  /** Who is to come, in words. */
  readonly audience: string | null
  readonly visibility: Visibility
  readonly editNo: number
  readonly recordedAt: Date
  readonly supersededAt: Date | null
  readonly supersededReason: string | null
}

/** That it was held, and the numbers told of it: people present, times spoken, opinions, and what became of those. */
export interface Holding {
  readonly id: Id
  readonly heldOn: Day
  readonly starts: string | null
  readonly ends: string | null
  readonly place: string
  readonly chair: string | null
  readonly present: number | null
  readonly spoken: number | null
  readonly opinions: number | null
  /** Opinions answered on the spot, and those noted to be followed. */
  readonly answered: number | null
  readonly noted: number | null
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

/** What else happened to it: when, and by which paper. */
export interface MeetingStep extends Happened {
  readonly documentId: Id | null
  /** Number of a paper that is not in the register. */
  readonly reference: string | null
  readonly note: string | null
  /** Of one set anew: the new day. */
  readonly untilOn: Day | null
}

export interface MeetingFacts {
  readonly meeting: Meeting
  /** Also superseded ones: what was known when can be told from them. */
  readonly holdings: readonly Holding[]
  readonly steps: readonly MeetingStep[]
}

export const meetingStages = ['planned', 'noticed', 'held', 'minuted', 'concluded'] as const
export type MeetingStage = (typeof meetingStages)[number]
export const meetingStates = [...meetingStages, 'postponed', 'cancelled', 'withdrawn', 'not_begun'] as const
export type MeetingState = (typeof meetingStates)[number]

const track: Track = { stages: meetingStages, optional: [] }

/** The record of its having been held that stood on a day, as far as was known. */
export function heldAt(
  { holdings }: Pick<MeetingFacts, 'holdings'>,
  asAt: Day | null,
  knownAt: Date | null = null,
): Holding | null {
  return holdings.find((one) => wasKnown(one, knownAt) && (asAt === null || one.heldOn <= asAt)) ?? null
}

/** Where it stood on a day, as far as was known then. */
export function meetingState(facts: MeetingFacts, asAt: Day | null, knownAt: Date | null = null): MeetingState {
  const { supersededAt } = facts.meeting
  if (supersededAt && (knownAt === null || supersededAt <= knownAt)) return 'withdrawn'
  const steps = stepsBy(facts.steps, asAt, knownAt)
  if (steps.some((step) => step.stage === 'cancelled')) return 'cancelled'
  const held = heldAt(facts, asAt, knownAt)
  if (held === null && isPostponed(steps)) return 'postponed'
  const reached = furthest(track, steps) as MeetingStage | null
  if (held === null || reached === 'minuted' || reached === 'concluded') return reached ?? 'not_begun'
  return 'held'
}

/** Steps in order: postponed, and no new day set since. */
export function isPostponed(steps: readonly MeetingStep[]): boolean {
  return steps.findLast((step) => step.stage === 'postponed' || step.stage === 'rescheduled')?.stage === 'postponed'
}

/** The step that stands for a stage now; a conference may be concluded before its minutes are signed. */
export function standingStep({ steps }: Pick<MeetingFacts, 'steps'>, stage: string, asAt: Day | null = null) {
  return stepsBy(steps, asAt).findLast((step) => step.stage === stage) ?? null
}

/** The day it stands under: held, else planned. */
export function meetingDay(facts: MeetingFacts): Day | null {
  return heldAt(facts, null)?.heldOn ?? facts.meeting.plannedOn
}
