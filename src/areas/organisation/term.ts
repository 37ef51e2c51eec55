import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Period } from '../../values/period.ts'

export const termEndReasons = ['congress', 'reorganised'] as const
export type TermEndReason = (typeof termEndReasons)[number]

/** A term of the committee or of one of its bodies: 'khóa VIII, nhiệm kỳ 2019–2024'. `to` is the plan, `endedOn` what came. */
export interface BodyTerm {
  readonly id: Id
  readonly committeeId: Id
  readonly bodyId: Id
  readonly number: string
  readonly from: Day
  readonly to: Day
  readonly endedOn: Day | null
  readonly endReason: TermEndReason | null
  readonly decision: string | null
}

/** `overrun`: past its planned end, and no congress or re-organisation recorded yet. */
export type TermState = 'coming' | 'current' | 'overrun' | 'ended' | 'ended_early'

export function termStateOf(term: BodyTerm, on: Day): TermState {
  if (on < term.from) return 'coming'
  if (term.endedOn !== null && on > term.endedOn) return term.endedOn < term.to ? 'ended_early' : 'ended'
  return on > term.to ? 'overrun' : 'current'
}

/** The term a day falls in: the latest begun that had not ended. */
export function termAt(terms: readonly BodyTerm[], on: Day): BodyTerm | null {
  return terms
    .filter((term) => term.from <= on && (term.endedOn === null || on <= term.endedOn))
    .reduce<BodyTerm | null>((last, next) => (last && last.from > next.from ? last : next), null)
}

/** The days of a term, up to its real end where it had one. */
export function daysOfTerm(term: BodyTerm): Period {
  return { kind: 'term', from: term.from, to: term.endedOn ?? term.to }
}

/** Whether another term of the same body claims some of the same days. */
export function termsOverlap(
  a: Pick<BodyTerm, 'from' | 'to' | 'endedOn'>,
  b: Pick<BodyTerm, 'from' | 'to' | 'endedOn'>,
): boolean {
  return a.from <= (b.endedOn ?? b.to) && b.from <= (a.endedOn ?? a.to)
}
