import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { furthest, nextStages, stepsBy, type Track } from '../../values/step.ts'
import { badDay } from './case-rule.ts'
import type { CaseStep } from './case-step.ts'

export const movementStages = ['launched', 'registered', 'running', 'reviewed', 'closed'] as const
export type MovementStage = (typeof movementStages)[number]
export const movementKinds = ['regular', 'thematic'] as const
export type MovementKind = (typeof movementKinds)[number]

/** Registration has its day when it ends; a movement without registrations goes on without it. */
const track: Track = { stages: movementStages, optional: ['registered'] }

export interface Criterion {
  readonly id: Id
  readonly heading: string | null
  readonly content: string
  /** Tenths of a point. */
  readonly most: number
  readonly isBonus: boolean
  readonly dueOn: Day | null
}

/** An emulation movement (phong trào thi đua). */
export interface Movement {
  readonly id: Id
  readonly committeeId: Id
  readonly title: string
  readonly kind: MovementKind
  readonly launchedBy: string
  readonly content: string | null
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  readonly editNo: number
  readonly recordedAt: Date
  readonly supersededAt: Date | null
  readonly supersededReason: string | null
}

export interface Score {
  readonly criterionId: Id
  readonly kind: 'self' | 'given'
  readonly tenths: number
  readonly reason: string | null
  readonly scoredOn: Day
}

/** Who takes part, and how far. */
export interface Registration {
  readonly id: Id
  readonly areaId: Id | null
  readonly organisationId: Id | null
  readonly name: string
  readonly targets: string | null
  readonly registeredOn: Day
  readonly scores: readonly Score[]
}

export interface MovementFacts {
  readonly movement: Movement
  readonly criteria: readonly Criterion[]
  readonly registrations: readonly Registration[]
  readonly steps: readonly CaseStep[]
}

export type MovementState = MovementStage | 'withdrawn' | 'not_begun'

export function movementState(
  { movement, steps }: { readonly movement: Pick<Movement, 'supersededAt'>; readonly steps: readonly CaseStep[] },
  asAt: Day | null,
): MovementState {
  if (movement.supersededAt !== null) return 'withdrawn'
  return (furthest(track, stepsBy(steps, asAt)) as MovementStage | null) ?? 'not_begun'
}

export function nextMovementStages(state: MovementState): readonly MovementStage[] {
  return nextStages(track, state) as readonly MovementStage[]
}

export function cannotAdvance(facts: MovementFacts, stage: MovementStage, on: Day, today: Day): Refusal | null {
  const state = movementState(facts, null)
  if (state === 'withdrawn' || !nextMovementStages(state).includes(stage))
    return refuse('commendation.movement_out_of_order', { kind: 'conflict', field: 'stage', params: { stage, state } })
  return badDay(on, stepsBy(facts.steps, null).at(-1)?.happenedOn ?? null, today)
}

/** Who takes part is written down until the review. */
export function takesEntries(facts: Pick<MovementFacts, 'movement' | 'steps'>): Refusal | null {
  const state = movementState(facts, null)
  return ['launched', 'registered', 'running'].includes(state)
    ? null
    : refuse('commendation.movement_over', { kind: 'conflict', params: { state } })
}

/** What a registration has by its own count and as given; `null` where nothing was scored. */
export function totalOf({ scores }: Pick<Registration, 'scores'>, kind: Score['kind']): number | null {
  const own = scores.filter((score) => score.kind === kind)
  return own.length === 0 ? null : own.reduce((sum, score) => sum + score.tenths, 0)
}

/** A given score that differs from the area's own says why; no score goes over the most of its criterion. */
export function badScore(
  criterion: Criterion,
  kind: Score['kind'],
  tenths: number,
  own: number | null,
  reason: string | null,
): Refusal | null {
  if (tenths > criterion.most)
    return refuse('commendation.score_too_high', { params: { most: criterion.most / 10, content: criterion.content } })
  if (kind === 'given' && own !== null && own !== tenths && reason === null)
    return refuse('commendation.score_reason', { params: { content: criterion.content } })
  return null
}
