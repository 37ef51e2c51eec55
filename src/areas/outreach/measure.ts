import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { wasKnown } from '../../values/step.ts'

/** Of an item: how far it reached, on the day it was looked at. */
export const reachKinds = [
  'participants',
  'views',
  'listeners',
  'reactions',
  'comments',
  'shares',
  'households',
] as const
/** Of a model: what it came to, by then. */
export const resultKinds = ['households', 'people', 'packages', 'volunteers', 'calls', 'dong'] as const
/** Results that add up from one count to the next; volunteers are so many on a day. */
export function addsUp(kind: string): boolean {
  return kind !== 'volunteers'
}

/** What a kind came to by a day: the sum of its counts, or the last of them. */
export function totalOf(
  measures: readonly Measure[],
  kind: string,
  asAt: Day | null = null,
  knownAt: Date | null = null,
): number | null {
  if (!addsUp(kind)) return latest(measures, kind, asAt, knownAt)?.value ?? null
  const counted = known(measures, asAt, knownAt).filter((one) => one.kind === kind && one.value !== null)
  return counted.length === 0 ? null : counted.reduce((sum, one) => sum + (one.value ?? 0), 0)
}

/** Of a volunteer team. */
export const teamKinds = ['households', 'checks'] as const
/** Of a task of a programme. */
export const progressKinds = ['progress'] as const

/** A number that was so on a day; several over time are kept, and a wrong one is superseded. */
export interface Measure {
  readonly id: Id
  readonly kind: string
  readonly measuredOn: Day
  /** `null` where only words were written. */
  readonly value: number | null
  readonly note: string | null
  readonly recordedAt: Date
  readonly recordedBy: Id
  readonly recordedByName: string
  readonly supersededAt: Date | null
}

/** The last number of a kind by a day, as far as was known; `null` when nobody had counted. */
export function latest(
  measures: readonly Measure[],
  kind: string,
  asAt: Day | null = null,
  knownAt: Date | null = null,
): Measure | null {
  return known(measures, asAt, knownAt).findLast((one) => one.kind === kind && one.value !== null) ?? null
}

/** What was measured by a day and known at an instant, oldest first. */
export function known(measures: readonly Measure[], asAt: Day | null = null, knownAt: Date | null = null) {
  return measures
    .filter((one) => (asAt === null || one.measuredOn <= asAt) && wasKnown(one, knownAt))
    .toSorted((a, b) => order(a.measuredOn, b.measuredOn) || order(+a.recordedAt, +b.recordedAt) || order(a.id, b.id))
}

const order = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
