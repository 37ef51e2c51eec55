import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { stepsBy, stepTo, wasKnown } from '../../values/step.ts'
import type { Measure } from './measure.ts'
import type { OutreachStep } from './step.ts'

/** Mô hình, công trình, phần việc. */
export const modelKinds = ['model', 'work', 'part'] as const
export type ModelKind = (typeof modelKinds)[number]

export interface Model {
  readonly id: Id
  readonly committeeId: Id
  readonly kind: ModelKind
  readonly name: string
  readonly description: string | null
  /** Who leads it, as people say: 'Chi hội Phụ nữ Tổ 4'. */
  readonly lead: string
  /** Where it is; none means in the whole unit. */
  readonly areaIds: readonly Id[]
  readonly takesRequests: boolean
  /** What is asked of it tells of somebody's health: kept only as long as the model lives, and some time after. */
  readonly holdsHealthData: boolean
  /** The model it was taken over from. */
  readonly copiedFrom: Id | null
  readonly editNo: number
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

export interface Replication {
  readonly id: Id
  readonly areaId: Id | null
  readonly place: string
  readonly from: Day
  readonly note: string | null
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

export interface ModelFacts {
  readonly model: Model
  readonly steps: readonly OutreachStep[]
  readonly results: readonly Measure[]
  readonly replications: readonly Replication[]
}

export const modelStates = ['planned', 'running', 'ended', 'removed'] as const
export type ModelState = (typeof modelStates)[number]

type StateFacts = {
  readonly model: Pick<Model, 'recordedAt' | 'supersededAt'>
  readonly steps: readonly OutreachStep[]
}

/** On the day it ends a model still runs; from the next day on it has ended. */
export function modelState({ model, steps }: StateFacts, asAt: Day, knownAt: Date | null = null): ModelState {
  if (!wasKnown(model, knownAt)) return 'removed'
  const done = stepsBy(steps, asAt, knownAt)
  const ended = stepTo(done, 'ended')
  if (ended && ended.happenedOn < asAt) return 'ended'
  return stepTo(done, 'started') ? 'running' : 'planned'
}

export function endedOn(steps: readonly OutreachStep[]): Day | null {
  return stepTo(stepsBy(steps, null), 'ended')?.happenedOn ?? null
}

export function startedOn(steps: readonly OutreachStep[]): Day | null {
  return stepTo(stepsBy(steps, null), 'started')?.happenedOn ?? null
}
