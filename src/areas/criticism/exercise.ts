import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { furthest, type Recorded, stepsBy, type Track, wasKnown } from '../../values/step.ts'
import type { Visibility } from '../documents/index.ts'
import type { Explanation, SentOpinion } from './explanation.ts'
import type { CriticismForm, LegalKind } from './form.ts'
import type { Step } from './step.ts'

/** One criticism of one draft, from being proposed to what became of it. */
export interface Exercise {
  readonly id: Id
  readonly committeeId: Id
  readonly draftId: Id
  readonly title: string
  readonly form: CriticismForm
  readonly legalKind: LegalKind
  /** As what it counts in reports, as the superior asks. */
  readonly reportedAs: LegalKind
  /** The line of the year's plan that it carries out. */
  readonly lineId: Id | null
  /** The advisory group that prepares it. */
  readonly bodyId: Id | null
  readonly addresseeId: Id | null
  readonly addresseeName: string
  readonly requestedBy: string | null
  /** Until when opinions are collected. */
  readonly collectUntil: Day | null
  readonly visibility: Visibility
  readonly editNo: number
  readonly supersededAt: Date | null
  readonly supersededReason: string | null
}

/** That the criticism went to the drafting body, and by when it is to explain. */
export interface Sending extends Recorded {
  readonly id: Id
  readonly addresseeId: Id | null
  readonly sentOn: Day
  readonly documentId: Id | null
  readonly reference: string | null
  readonly dueOn: Day
  readonly dueSource: string
}

/** The paper by which the drafting body explained. */
export interface Reply extends Recorded {
  readonly id: Id
  readonly repliedOn: Day
  readonly documentId: Id | null
  readonly reference: string | null
  readonly text: string | null
  readonly byAgency: boolean
  readonly recordedByName: string
}

export interface ExerciseFacts {
  readonly exercise: Exercise
  /** Ids of the conferences it was discussed at. */
  readonly meetingIds: readonly Id[]
  readonly steps: readonly Step[]
  /** Also those taken back: what was known when can be told from them. */
  readonly sendings: readonly Sending[]
  readonly replies: readonly Reply[]
  /** Of the sending that stands. */
  readonly sentOpinions: readonly SentOpinion[]
  readonly explanations: readonly Explanation[]
}

export const exerciseStages = [
  'proposed',
  'accepted',
  'dossier_received',
  'collecting',
  'convened',
  'document_issued',
  'sent',
  'explained',
  'published',
  'closed',
] as const
export type ExerciseStage = (typeof exerciseStages)[number]
export const exerciseStates = [...exerciseStages, 'no_reply', 'cancelled', 'withdrawn'] as const
export type ExerciseState = (typeof exerciseStates)[number]

/** One of the Front's own accord is proposed; one that a drafting body asks for begins with its dossier. */
export const firstStages = ['proposed', 'dossier_received'] as const

/** In writing, nobody need meet; what is not published may still be closed. */
export function trackOf(form: CriticismForm): Track {
  const optional = form === 'written_circulation' ? ['convened', 'published'] : ['published']
  return { stages: exerciseStages, optional }
}

type Told = Pick<ExerciseFacts, 'exercise' | 'steps' | 'sendings' | 'replies'>

/** The sending that stood on a day, as far as was known. */
export function sendingOn({ sendings }: Pick<Told, 'sendings'>, asAt: Day | null, knownAt: Date | null = null) {
  return sendings.find((one) => wasKnown(one, knownAt) && (asAt === null || one.sentOn <= asAt)) ?? null
}

/** The first explanation given by a day, as far as was known. */
export function replyOn({ replies }: Pick<Told, 'replies'>, asAt: Day | null, knownAt: Date | null = null) {
  const known = replies.filter((one) => wasKnown(one, knownAt) && (asAt === null || one.repliedOn <= asAt))
  return known.toSorted((a, b) => (a.repliedOn < b.repliedOn ? -1 : 1))[0] ?? null
}

/** The furthest stage reached by a day, whether or not an answer is late. */
export function stageOf(facts: Told, asAt: Day | null, knownAt: Date | null = null): ExerciseStage {
  const steps = stepsBy(facts.steps, asAt, knownAt).map(({ stage }) => ({ stage }))
  const reached = [
    ...steps,
    ...(sendingOn(facts, asAt, knownAt) ? [{ stage: 'sent' }] : []),
    ...(replyOn(facts, asAt, knownAt) ? [{ stage: 'explained' }] : []),
  ]
  return (furthest(trackOf(facts.exercise.form), reached) as ExerciseStage | null) ?? 'proposed'
}

/** Where an exercise stood on a day: an explanation that is due and has not come is told by itself. */
export function exerciseState(facts: Told, asAt: Day, knownAt: Date | null = null): ExerciseState {
  const { supersededAt } = facts.exercise
  if (supersededAt && (knownAt === null || supersededAt <= knownAt)) return 'withdrawn'
  if (stepsBy(facts.steps, asAt, knownAt).some((step) => step.stage === 'cancelled')) return 'cancelled'
  const stage = stageOf(facts, asAt, knownAt)
  const sending = sendingOn(facts, asAt, knownAt)
  return stage === 'sent' && sending !== null && sending.dueOn < asAt ? 'no_reply' : stage
}
