import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

/** That something reached a stage: when it did, by which paper, and since when we know. */
export interface Step {
  readonly id: Id
  readonly stage: string
  readonly happenedOn: Day
  /** The official document it was done by, when that is in the register. */
  readonly documentId: Id | null
  /** Number of a paper that is not in the register: `12/KH-MTTQ-BTT`. */
  readonly reference: string | null
  readonly note: string | null
  /** Of a postponement: until when. */
  readonly untilOn: Day | null
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

interface Recorded {
  readonly recordedAt: Date
  readonly supersededAt?: Date | null
}

/** Whether a record was there at an instant: written down by then, and not yet replaced. `null`: known now. */
export function wasKnown(record: Recorded, knownAt: Date | null): boolean {
  const superseded = record.supersededAt ?? null
  if (knownAt === null) return superseded === null
  return record.recordedAt <= knownAt && (superseded === null || superseded > knownAt)
}

/** The steps that had happened by a day and were known at an instant, oldest first. */
export function stepsBy(steps: readonly Step[], asAt: Day | null, knownAt: Date | null = null): readonly Step[] {
  return steps
    .filter((step) => (asAt === null || step.happenedOn <= asAt) && wasKnown(step, knownAt))
    .toSorted((a, b) => order(a.happenedOn, b.happenedOn) || order(+a.recordedAt, +b.recordedAt) || order(a.id, b.id))
}

// Ids follow the time they were made, and so tell two records of one instant apart.
const order = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

export function stepTo(steps: readonly Step[], ...stages: readonly string[]): Step | null {
  return steps.find((step) => stages.includes(step.stage)) ?? null
}

/** A row of stages: which may be left out, which may not. */
export interface Track {
  readonly stages: readonly string[]
  readonly optional: readonly string[]
}

/** The furthest stage of the row that was reached; `null` before the first. */
export function furthest(track: Track, steps: readonly Step[]): string | null {
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
