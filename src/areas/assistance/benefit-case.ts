import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Dong, dong } from '../../values/money.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import type { Rate } from './policy.ts'

/** One person who was reviewed, or a count of people of one group in one area. */
export interface BenefitCase {
  readonly id: Id
  readonly roundId: Id
  readonly areaId: Id
  readonly groupId: Id
  readonly rateId: Id
  readonly persons: number
  /** None: the row is a count, and names nobody. */
  readonly fullName: string | null
  readonly birthYear: number | null
  readonly householdId: Id | null
  readonly memberId: Id | null
  readonly rateAmount: Dong
  /** Months or days, by the rate; 1 where it is paid once. */
  readonly times: number
  readonly amount: Dong
  readonly decisionNo: string | null
  readonly paidOn: Day | null
  readonly note: string | null
}

/** Rate × months (or days) × people, in whole đồng; or why the policy does not give that. */
export function amountOf(rate: Pick<Rate, 'amount' | 'per' | 'most'>, times: number, persons: number): Dong | Refusal {
  const most = rate.per === 'once' ? 1 : rate.most
  if (most !== null && times > most) return refuse('assistance.more_times', { field: 'times', params: { most } })
  return dong(rate.amount * times * persons)
}
