import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'

/** A policy of the State (chính sách hỗ trợ): an instrument with groups of people and rates. */
export interface Policy {
  readonly id: Id
  readonly committeeId: Id
  readonly code: string
  readonly title: string
  readonly instrument: string
  readonly source: string
  readonly fromOn: Day
  readonly toOn: Day | null
  readonly groups: readonly BenefitGroup[]
}

export interface BenefitGroup {
  readonly id: Id
  readonly code: string
  readonly name: string
  readonly rates: readonly Rate[]
}

export const rateSpans = ['month', 'day', 'once'] as const
export type RateSpan = (typeof rateSpans)[number]

/** What one person of a group is given for a month, a day, or once; from when to when, and where that is written. */
export interface Rate {
  readonly id: Id
  readonly groupId: Id
  readonly amount: Dong
  readonly per: RateSpan
  /** The most months or days that are paid; none where the policy names none. */
  readonly most: number | null
  readonly fromOn: Day
  readonly toOn: Day | null
  readonly source: string
}

/** The rate in force on a day. A later one takes the place of an earlier from its first day. */
export function rateOn(rates: readonly Rate[], on: Day): Rate | null {
  const held = rates.filter((rate) => rate.fromOn <= on && (rate.toOn === null || rate.toOn >= on))
  return held.reduce<Rate | null>((last, next) => (last === null || next.fromOn >= last.fromOn ? next : last), null)
}
