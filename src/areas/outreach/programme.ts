import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { stepsBy, stepTo, wasKnown } from '../../values/step.ts'
import { known, type Measure } from './measure.ts'
import type { OutreachStep } from './step.ts'

/** Chương trình phối hợp và thống nhất hành động of a year. */
export interface ActionProgramme {
  readonly id: Id
  readonly committeeId: Id
  readonly year: number
  readonly title: string
  readonly purpose: string | null
  readonly editNo: number
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

/** Công việc, chỉ tiêu, công trình trọng điểm. */
export const taskKinds = ['task', 'target', 'key_work'] as const
export type TaskKind = (typeof taskKinds)[number]
export const targetLimits = ['at_least', 'at_most'] as const
export type TargetLimit = (typeof targetLimits)[number]

export interface ProgrammeTask {
  /** The same through all versions of the task. */
  readonly taskId: Id
  readonly position: number
  readonly heading: string | null
  readonly kind: TaskKind
  readonly title: string
  readonly responsible: string
  readonly organisationId: Id | null
  readonly dueOn: Day | null
  readonly targetValue: number | null
  readonly targetUnit: string | null
  readonly targetLimit: TargetLimit | null
  readonly indicatorId: string | null
  readonly amendReason: string | null
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

export interface TaskFacts {
  readonly task: ProgrammeTask
  readonly progress: readonly Measure[]
  readonly steps: readonly OutreachStep[]
}

export interface ProgrammeFacts {
  readonly programme: ActionProgramme
  readonly steps: readonly OutreachStep[]
  /** The tasks as they stand now, in their order. */
  readonly tasks: readonly TaskFacts[]
}

export const programmeStates = ['draft', 'issued', 'closed', 'removed'] as const
export type ProgrammeState = (typeof programmeStates)[number]

export function programmeState(
  { programme, steps }: Pick<ProgrammeFacts, 'programme' | 'steps'>,
  asAt: Day | null,
  knownAt: Date | null = null,
): ProgrammeState {
  if (!wasKnown(programme, knownAt)) return 'removed'
  const done = stepsBy(steps, asAt, knownAt)
  if (stepTo(done, 'closed')) return 'closed'
  return stepTo(done, 'issued') ? 'issued' : 'draft'
}

export const taskStates = ['done', 'done_late', 'overdue', 'due_soon', 'going_on', 'not_begun', 'dropped'] as const
export type TaskState = (typeof taskStates)[number]

const soon = 14

/** How a task stood on a day: done is what somebody wrote down as done; late is counted from its due day. */
export function taskState(
  { task, progress, steps }: TaskFacts,
  asAt: Day,
  daysLeft: (from: Day, to: Day) => number,
  knownAt: Date | null = null,
): TaskState {
  const taken = stepsBy(steps, asAt, knownAt)
  if (stepTo(taken, 'dropped')) return 'dropped'
  const done = stepTo(taken, 'done')
  if (done) return task.dueOn !== null && done.happenedOn > task.dueOn ? 'done_late' : 'done'
  if (task.dueOn !== null && task.dueOn < asAt) return 'overdue'
  if (task.dueOn !== null && daysLeft(asAt, task.dueOn) <= soon) return 'due_soon'
  return known(progress, asAt, knownAt).length > 0 ? 'going_on' : 'not_begun'
}

/** Whether a number meets the target. */
export function meetsTarget(
  { targetValue, targetLimit }: Pick<ProgrammeTask, 'targetValue' | 'targetLimit'>,
  value: number,
) {
  if (targetValue === null) return null
  return targetLimit === 'at_most' ? value <= targetValue : value >= targetValue
}
