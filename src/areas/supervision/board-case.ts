import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { furthest, nextStages, type Step, stepsBy, stepTo, type Track } from './step.ts'

export const casePlanKinds = ['quarter', 'half', 'year', 'term', 'unplanned'] as const
export type CasePlanKind = (typeof casePlanKinds)[number]

export const caseStages = ['planned', 'notified', 'held', 'reported', 'closed', 'cancelled'] as const
export type CaseStage = (typeof caseStages)[number]

/** One supervision by the People's Inspection Board. */
export interface BoardCase {
  readonly id: Id
  readonly boardId: Id
  readonly title: string
  readonly subjectId: Id | null
  readonly subjectName: string
  readonly content: string | null
  readonly planKind: CasePlanKind
  readonly plannedOn: Day
  readonly findings: string | null
  readonly proposal: string | null
  readonly editNo: number
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

export interface CaseFacts {
  readonly case: BoardCase
  readonly steps: readonly Step[]
}

const track: Track = { stages: ['planned', 'notified', 'held', 'reported', 'closed'], optional: ['reported'] }

export function caseState({ steps }: Pick<CaseFacts, 'steps'>, asAt: Day | null): CaseStage {
  const known = stepsBy(steps, asAt)
  if (stepTo(known, 'cancelled')) return 'cancelled'
  return (furthest(track, known) as CaseStage | null) ?? 'planned'
}

export function nextCaseStages(facts: CaseFacts): readonly string[] {
  const state = caseState(facts, null)
  return state === 'cancelled' || state === 'closed' ? [] : [...nextStages(track, state), 'cancelled']
}

export function cannotMoveCase(facts: CaseFacts, stage: CaseStage, on: Day, today: Day): Refusal | null {
  if (!nextCaseStages(facts).includes(stage))
    return refuse('supervision.case_out_of_order', {
      kind: 'conflict',
      params: { stage, state: caseState(facts, null) },
    })
  if (on > today) return refuse('supervision.in_future', { field: 'happenedOn' })
  const last = stepsBy(facts.steps, null).at(-1)?.happenedOn
  if (last && on < last) return refuse('supervision.before_last_step', { field: 'happenedOn', params: { last } })
  if (stage === 'reported' && facts.case.findings === null) return refuse('supervision.finding_needed')
  return null
}
