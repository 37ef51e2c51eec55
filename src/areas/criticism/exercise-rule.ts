import { type Day, daysBetween } from '../../values/day.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { nextStages, stepsBy } from '../../values/step.ts'
import type { DraftLevel } from '../drafts/index.ts'
import { type ExerciseFacts, exerciseState, replyOn, sendingOn, stageOf, trackOf } from './exercise.ts'
import type { LegalKind } from './form.ts'

/**
 * What a criticism of a draft of this level is by law: social criticism is of drafts of the same level (Law on the
 * Vietnam Fatherland Front 75/2015/QH13, Article 32); all others are comments.
 */
export function legalKindOf(level: DraftLevel): LegalKind {
  return level === 'ward' ? 'social_criticism' : 'comment'
}

/** One that ended, was called off or was entered by mistake takes nothing more. */
export function whyExerciseOver(facts: ExerciseFacts, today: Day): Refusal | null {
  const state = exerciseState(facts, today)
  return state === 'withdrawn' || state === 'cancelled' || state === 'closed'
    ? refuse('criticism.exercise_over', { kind: 'conflict', params: { state } })
    : null
}

export interface ExerciseMove {
  readonly stage: string
  readonly on: Day
  readonly hasPaper: boolean
  /** A conference it is discussed at was held by then. */
  readonly met: boolean
}

/** Why it cannot go to a stage on a day; `null` when it can. */
export function cannotAdvance(facts: ExerciseFacts, move: ExerciseMove, today: Day): Refusal | null {
  const over = whyExerciseOver(facts, today)
  if (over) return over
  const { stage, on } = move
  const state = stageOf(facts, null)
  if (!nextStages(trackOf(facts.exercise.form), state).includes(stage))
    return refuse('criticism.exercise_out_of_order', { kind: 'conflict', field: 'stage', params: { stage, state } })
  const bad = badExerciseDay(facts, on, today)
  if (bad) return bad
  if (stage === 'convened' && !move.met) return refuse('criticism.meeting_needed', { field: 'stage' })
  if (stage === 'document_issued' && !move.hasPaper) return refuse('criticism.paper_needed', { field: 'reference' })
  return null
}

/** Days go forward: not ahead of today, not before what happened last. */
export function badExerciseDay(facts: ExerciseFacts, on: Day, today: Day, field = 'happenedOn'): Refusal | null {
  if (on > today) return refuse('criticism.in_future', { field })
  const last = lastDay(facts)
  return last !== null && on < last ? refuse('criticism.before_last_step', { field, params: { last } }) : null
}

function lastDay(facts: ExerciseFacts): Day | null {
  const days = [
    ...stepsBy(facts.steps, null).map((step) => step.happenedOn),
    sendingOn(facts, null)?.sentOn,
    replyOn(facts, null)?.repliedOn,
  ].flatMap((on) => on ?? [])
  return days.toSorted().at(-1) ?? null
}

export type CriticismDeadlineKey =
  | 'criticism.dossier_before_days'
  | 'criticism.document_after_days'
  | 'criticism.explain_days'

export interface CriticismDeadline {
  readonly key: CriticismDeadlineKey
  readonly dueOn: Day
  readonly doneOn: Day | null
  /** Days left, negative when late; 0 once done. */
  readonly daysLeft: number
}

/**
 * What is due around an exercise on a day: the dossier before the draft is submitted, the document after the conference
 * (in writing: after the last day for opinions), the explanation after the document came.
 */
export function exerciseDeadlines(
  facts: ExerciseFacts,
  submitOn: Day | null,
  asAt: Day,
  dueOf: (key: CriticismDeadlineKey, from: Day) => Day | null,
): readonly CriticismDeadline[] {
  if (whyExerciseOver(facts, asAt)) return []
  const steps = stepsBy(facts.steps, asAt)
  const dayOf = (stage: string) => steps.find((step) => step.stage === stage)?.happenedOn ?? null
  const sending = sendingOn(facts, asAt)
  const found: CriticismDeadline[] = []
  const add = (key: CriticismDeadlineKey, dueOn: Day | null, doneOn: Day | null) => {
    if (dueOn) found.push({ key, dueOn, doneOn, daysLeft: doneOn === null ? daysBetween(asAt, dueOn) : 0 })
  }
  if (submitOn)
    add('criticism.dossier_before_days', dueOf('criticism.dossier_before_days', submitOn), dayOf('dossier_received'))
  const from = dayOf('convened') ?? (facts.exercise.form === 'written_circulation' ? facts.exercise.collectUntil : null)
  if (from) add('criticism.document_after_days', dueOf('criticism.document_after_days', from), dayOf('document_issued'))
  if (sending) add('criticism.explain_days', sending.dueOn, replyOn(facts, asAt)?.repliedOn ?? null)
  return found
}
