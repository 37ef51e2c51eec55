import type { Day } from '../../values/day.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { reportStage, trackOf } from './form.ts'
import { heldSittings, type SessionFacts, type Sitting, stateOf } from './session.ts'
import { nextStages, type Step, stepsBy } from './step.ts'

/** A move that somebody asks for. */
export interface Move {
  readonly stage: string
  readonly on: Day
  /** An official document in the register, or the number of a paper, stands behind it. */
  readonly hasPaper: boolean
}

/** Why a session cannot go to a stage on a day; `null` when it can. Closing has a rule of its own besides. */
export function cannotAdvance(facts: SessionFacts, move: Move, today: Day): Refusal | null {
  const over = whyOver(facts)
  if (over) return over
  const steps = stepsBy(facts.steps, null)
  const state = stateOf(facts, null)
  if (!nextStages(trackOf(facts.session.form), state).includes(move.stage))
    return refuse('supervision.stage_out_of_order', {
      kind: 'conflict',
      field: 'stage',
      params: { stage: move.stage, state },
    })
  return badDay(move.on, steps.at(-1)?.happenedOn ?? null, today) ?? missingFor(facts, move)
}

/** A session that ended, was called off or was entered by mistake takes nothing more. */
export function whyOver(facts: SessionFacts): Refusal | null {
  const state = stateOf(facts, null)
  if (state === 'withdrawn' || state === 'cancelled' || state === 'closed')
    return refuse('supervision.session_over', { kind: 'conflict', params: { state } })
  if (state === 'postponed') return refuse('supervision.session_postponed', { kind: 'conflict' })
  return null
}

/** Steps come in the order of their days, and none lies in the future. */
export function badDay(on: Day, last: Day | null, today: Day): Refusal | null {
  if (on > today) return refuse('supervision.in_future', { field: 'happenedOn' })
  if (last !== null && on < last)
    return refuse('supervision.before_last_step', { field: 'happenedOn', params: { last } })
  return null
}

/** What a correction must not leave: a report, or an attendance, of which no sitting was held by its day. */
export function leftUnheld(steps: readonly Step[], sittings: readonly Sitting[]): Refusal | null {
  const resting = stepsBy(steps, null).filter(({ stage }) => stage === 'reported' || stage === 'attended')
  const unheld = resting.find(({ happenedOn }) => heldSittings(sittings, happenedOn).length === 0)
  return unheld
    ? refuse('supervision.report_rests_on_it', { kind: 'conflict', params: { on: unheld.happenedOn } })
    : null
}

const needPaper = new Set(['notified', 'reported', 'concluded'])

function missingFor(facts: SessionFacts, { stage, on, hasPaper }: Move): Refusal | null {
  const { session, team, subjects, sittings, findings } = facts
  const held = heldSittings(sittings, on)
  const strict = session.form === 'delegation'
  if (stage === 'preparing' && strict && !team.some((one) => one.role === 'head'))
    return refuse('supervision.head_needed', { field: 'stage' })
  if (stage === 'notified' && subjects.length === 0) return refuse('supervision.subject_needed', { field: 'stage' })
  if (stage === 'fieldwork' && !sittings.some((one) => one.cancelledOn === null))
    return refuse('supervision.sitting_needed', { field: 'stage' })
  if (stage === 'drafting_report' && strict && !held.some((one) => one.minutes !== null))
    return refuse('supervision.minutes_needed', { field: 'stage' })
  if (stage === 'attended' && held.length === 0) return refuse('supervision.sitting_needed', { field: 'stage' })
  if (stage === 'opinion_given' && !held.some((one) => one.opinion !== null))
    return refuse('supervision.opinion_needed', { field: 'stage' })
  if (stage === reportStage(session.form)) {
    if (stage === 'reported' && held.length === 0) return refuse('supervision.sitting_needed', { field: 'stage' })
    if (findings.length === 0) return refuse('supervision.finding_needed', { field: 'stage' })
  }
  if (needPaper.has(stage) && !hasPaper) return refuse('supervision.paper_needed', { field: 'reference' })
  return null
}
