import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

/** The fields of work that marks of a term are about; each has its figures. */
export const markWorks = [
  'supervision',
  'criticism',
  'legislation',
  'outreach',
  'relief',
  'festival',
  'campaign',
  'poor_fund',
  'democracy',
  'organisation',
  'other',
] as const
export type MarkWork = (typeof markWorks)[number]

/** A mark of a term as it was announced. */
export interface TermMark {
  readonly id: Id
  readonly revision: number
  readonly termId: Id
  readonly position: number
  /** Null: announced by its number only. */
  readonly title: string | null
  readonly work: MarkWork
  readonly announcedOn: Day
  readonly text: string | null
  readonly writtenOn: Day | null
  readonly withdrawn: boolean
  readonly reason: string | null
  readonly recordedAt: Date
  readonly recordedByName: string
}

/** The marks that stood announced on a day, as known at an instant (null: now), in their order. */
export function marksOn(revisions: readonly TermMark[], on: Day, knownAt: Date | null = null): readonly TermMark[] {
  const latest = new Map<Id, TermMark>()
  for (const one of revisions) {
    if (knownAt !== null && one.recordedAt > knownAt) continue
    const before = latest.get(one.id)
    if (!before || before.revision < one.revision) latest.set(one.id, one)
  }
  return [...latest.values()]
    .filter((one) => !one.withdrawn && one.announcedOn <= on)
    .toSorted((a, b) => a.position - b.position)
}

/** Whether a mark had its text by a day. */
export function isTold({ writtenOn }: TermMark, on: Day): boolean {
  return writtenOn !== null && writtenOn <= on
}
