import { type Day, daysBetween } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { furthest, type Happened, nextStages, stepsBy, stepTo, type Track } from '../../values/step.ts'
import type { Visibility } from '../documents/index.ts'

const stages = ['received', 'planned', 'open', 'consolidated', 'approved', 'sent', 'outcome_recorded'] as const

/** What a consultation goes through; a small one is answered by the office itself, with no plan and no areas. */
export const track: Track = { stages, optional: ['planned', 'open'] }

export const consultationStages = [...stages, 'dropped'] as const
export type ConsultationStage = (typeof consultationStages)[number]

/** Where it stands on a day: its stage, or that its day has passed and nothing went out. */
export type ConsultationState = ConsultationStage | 'expired_unsent' | 'withdrawn'
export const consultationStates = [...consultationStages, 'expired_unsent', 'withdrawn'] as const

export interface ConsultationStep extends Happened {
  readonly id: Id
  readonly stage: ConsultationStage
  readonly documentId: Id | null
  readonly reference: string | null
  readonly note: string | null
  readonly supersededAt: Date | null
}

/** What is told of a consultation; all of it may be edited. */
export interface ConsultationContent {
  readonly askerId: Id | null
  readonly askerName: string
  readonly documentId: Id | null
  readonly reference: string | null
  readonly receivedOn: Day
  readonly replyByOn: Day
  /** Where the day stands; null: in the letter. */
  readonly replySource: string
  readonly note: string | null
  readonly visibility: Visibility
}

export interface Consultation extends ConsultationContent {
  readonly id: Id
  readonly committeeId: Id
  readonly draftId: Id
  readonly editNo: number
  readonly recordedAt: Date
  readonly supersededAt: Date | null
  readonly supersededReason: string | null
}

/** An area or member organisation that gathers opinions. */
export interface Assignment {
  readonly id: Id
  readonly areaId: Id | null
  readonly organisationId: Id | null
  readonly name: string
  readonly dueOn: Day
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

export interface Outcome {
  readonly id: Id
  readonly stepId: Id
  readonly title: string
  readonly numberText: string | null
  readonly promulgatedOn: Day
  readonly note: string | null
}

export interface ConsultationFacts {
  readonly consultation: Consultation
  readonly steps: readonly ConsultationStep[]
  readonly assignments: readonly Assignment[]
  readonly meetingIds: readonly Id[]
  readonly outcome: Outcome | null
}

type Judged = Pick<ConsultationFacts, 'consultation' | 'steps'>

/** The stage reached by a day, the deadline aside; null before it came. */
export function stageOf(
  { consultation, steps }: Judged,
  asAt: Day | null,
  knownAt: Date | null = null,
): ConsultationStage | null {
  if (asAt !== null && consultation.receivedOn > asAt) return null
  const done = stepsBy(steps, asAt, knownAt)
  if (stepTo(done, 'dropped')) return 'dropped'
  return (furthest(track, done) as ConsultationStage | null) ?? 'received'
}

const over: readonly string[] = ['sent', 'outcome_recorded', 'dropped']

/** Where it stands as at a day, as known at an instant. Past its day and unsent, that is what is told of it. */
export function stateOf(facts: Judged, asAt: Day, knownAt: Date | null = null): ConsultationState | null {
  const { consultation } = facts
  const { recordedAt, supersededAt, replyByOn } = consultation
  if (knownAt !== null && recordedAt > knownAt) return null
  if (supersededAt !== null && (knownAt === null || supersededAt <= knownAt)) return 'withdrawn'
  const stage = stageOf(facts, asAt, knownAt)
  if (stage === null || over.includes(stage)) return stage
  return replyByOn < asAt ? 'expired_unsent' : stage
}

/** How the day for the answer stands. */
export interface ReplyDeadline {
  readonly dueOn: Day
  readonly doneOn: Day | null
  /** Days left, negative when that many late; of an answer that went out, on the day it did. */
  readonly daysLeft: number
}

/** Null where nothing is awaited: it was dropped or withdrawn. */
export function replyDeadline(facts: Judged, asAt: Day): ReplyDeadline | null {
  const state = stateOf(facts, asAt)
  if (state === null || state === 'dropped' || state === 'withdrawn') return null
  const doneOn = stepTo(stepsBy(facts.steps, asAt), 'sent')?.happenedOn ?? null
  const { replyByOn: dueOn } = facts.consultation
  return { dueOn, doneOn, daysLeft: daysBetween(doneOn ?? asAt, dueOn) }
}

/** The stages that may come next; nothing after it was dropped. */
export function nextOf(facts: Judged): readonly ConsultationStage[] {
  const stage = stageOf(facts, null)
  if (facts.consultation.supersededAt !== null || stage === 'dropped') return []
  return nextStages(track, stage) as readonly ConsultationStage[]
}

/** Those the work is given to today. */
export function standing<T extends Pick<Assignment, 'supersededAt'>>(assignments: readonly T[]): readonly T[] {
  return assignments.filter((one) => one.supersededAt === null)
}
