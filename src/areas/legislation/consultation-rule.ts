import type { Day } from '../../values/day.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import { type ConsultationFacts, type ConsultationStage, nextOf, stageOf, standing } from './consultation.ts'

/** Why nothing can be done with it any more; null while something can. */
export function whyOver(facts: ConsultationFacts): Refusal | null {
  if (facts.consultation.supersededAt !== null) return refuse('legislation.withdrawn', { kind: 'conflict' })
  return stageOf(facts, null) === 'dropped' ? refuse('legislation.dropped', { kind: 'conflict' }) : null
}

interface At {
  readonly happenedOn: Day
  readonly today: Day
  readonly hasPaper: boolean
}

/** Why a step cannot be taken; null when it can. Steps come in the order of their days. */
export function cannotAdvance(facts: ConsultationFacts, stage: ConsultationStage, at: At): Refusal | null {
  const gone = whyOver(facts)
  if (gone) return gone
  if (!nextOf(facts).includes(stage)) return refuse('legislation.not_next', { kind: 'conflict', field: 'stage' })
  return wrongDay(facts, at) ?? lacking(facts, stage, at)
}

function wrongDay(facts: ConsultationFacts, { happenedOn, today }: At): Refusal | null {
  if (happenedOn > today) return refuse('legislation.in_future', { field: 'happenedOn' })
  const last = stepsBy(facts.steps, null).at(-1)?.happenedOn ?? facts.consultation.receivedOn
  return happenedOn < last ? refuse('legislation.before_last', { field: 'happenedOn', params: { last } }) : null
}

function lacking(facts: ConsultationFacts, stage: ConsultationStage, { hasPaper }: At): Refusal | null {
  if (stage === 'open' && standing(facts.assignments).length === 0)
    return refuse('legislation.nobody_assigned', { kind: 'conflict' })
  return stage === 'sent' && !hasPaper ? refuse('legislation.no_paper', { field: 'reference' }) : null
}

function wentOut(facts: ConsultationFacts): boolean {
  const stage = stageOf(facts, null)
  return stage === 'sent' || stage === 'outcome_recorded'
}

/** Who gathers opinions is settled once they went out. */
export function cannotAssign(facts: ConsultationFacts): Refusal | null {
  return whyOver(facts) ?? (wentOut(facts) ? refuse('legislation.gathering_over', { kind: 'conflict' }) : null)
}

/** It may be let go for as long as nothing went out. */
export function cannotDrop(facts: ConsultationFacts, at: Omit<At, 'hasPaper'>): Refusal | null {
  const gone = whyOver(facts)
  if (gone) return gone
  if (wentOut(facts)) return refuse('legislation.sent_already', { kind: 'conflict' })
  return wrongDay(facts, { ...at, hasPaper: false })
}
