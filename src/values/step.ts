import type { Day } from './day.ts'

/** What a record tells of when it was written down, and since when it no longer stands. */
export interface Recorded {
  readonly recordedAt: Date
  readonly supersededAt?: Date | null
}

/** That something reached a stage on a day. Areas add what stands behind it: a paper, a meeting, a reason. */
export interface Happened extends Recorded {
  readonly id: string
  readonly stage: string
  readonly happenedOn: Day
}

/** Whether a record was there at an instant: written down by then, and not yet replaced. `null`: known now. */
export function wasKnown(record: Recorded, knownAt: Date | null): boolean {
  const superseded = record.supersededAt ?? null
  if (knownAt === null) return superseded === null
  return record.recordedAt <= knownAt && (superseded === null || superseded > knownAt)
}

/** The steps that had happened by a day and were known at an instant, oldest first. */
export function stepsBy<Step extends Happened>(
  steps: readonly Step[],
  asAt: Day | null,
  knownAt: Date | null = null,
): readonly Step[] {
  return steps
    .filter((step) => (asAt === null || step.happenedOn <= asAt) && wasKnown(step, knownAt))
    .toSorted((a, b) => order(a.happenedOn, b.happenedOn) || order(+a.recordedAt, +b.recordedAt) || order(a.id, b.id))
}

// Ids follow the time they were made, and so tell two records of one instant apart.
const order = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

export function stepTo<Step extends Happened>(steps: readonly Step[], ...stages: readonly string[]): Step | null {
  return steps.find((step) => stages.includes(step.stage)) ?? null
}

/** A row of stages: which may be left out, which may not. */
export interface Track {
  readonly stages: readonly string[]
  readonly optional: readonly string[]
}

/** The furthest stage of the row that was reached; `null` before the first. */
export function furthest(track: Track, steps: readonly Pick<Happened, 'stage'>[]): string | null {
  const ranks = steps.map((step) => track.stages.indexOf(step.stage))
  return track.stages[Math.max(-1, ...ranks)] ?? null
}

/** The stages that may come next: every later one with nothing but optional ones in between. */
export function nextStages(track: Track, at: string | null): readonly string[] {
  const next: string[] = []
  for (const stage of track.stages.slice(at === null ? 0 : track.stages.indexOf(at) + 1)) {
    next.push(stage)
    if (!track.optional.includes(stage)) break
  }
  return next
}

/** Whether steps, oldest first, go along the row without leaping over what may not be left out; others are no part of it. */
export function inTurn(track: Track, steps: readonly Pick<Happened, 'stage'>[]): boolean {
  let at: string | null = null
  for (const { stage } of steps.filter((step) => track.stages.includes(step.stage))) {
    if (!nextStages(track, at).includes(stage)) return false
    at = stage
  }
  return true
}
