import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import { isPaid, type NeedReason, type PayoutOutcome } from './need.ts'

/** Money taken out to be paid by a list, and what came back of it. A list of goods alone has no money. */
export interface Advance {
  readonly id: Id
  readonly roundId: Id
  readonly fromPlaceId: Id | null
  readonly handPlaceId: Id | null
  readonly amount: Dong
  readonly advancedOn: Day
  readonly payPlace: string
  readonly payUntil: Day | null
  readonly voucherId: Id | null
  readonly settledOn: Day | null
  readonly paid: Dong | null
  readonly returned: Dong | null
  readonly paymentVoucherId: Id | null
  readonly returnVoucherId: Id | null
  readonly settledNote: string | null
  /** Goods: the store they came from, the hand they went into, and the vouchers out, given and back. */
  readonly goodsFromPlaceId: Id | null
  readonly goodsHandPlaceId: Id | null
  readonly goodsVoucherId: Id | null
  readonly goodsGivenVoucherId: Id | null
  readonly goodsBackVoucherId: Id | null
}

/** Every voucher that moves money or goods of some lists. */
export const vouchersOf = (advances: readonly Advance[]): readonly Id[] =>
  advances
    .flatMap((one) => [
      one.voucherId,
      one.goodsVoucherId,
      one.paymentVoucherId,
      one.goodsGivenVoucherId,
      one.returnVoucherId,
      one.goodsBackVoucherId,
    ])
    .filter((id) => id !== null)

/** A line of the list to sign. */
export interface Payout {
  readonly id: Id
  readonly advanceId: Id
  readonly grantLineId: Id
  readonly needId: Id
  readonly position: number
  readonly amount: Dong
  readonly goods: string | null
  /** What its goods stand for. */
  readonly shareId: Id | null
  readonly areaId: Id
  readonly householdId: Id
  readonly memberId: Id | null
  readonly fullName: string
  readonly reason: NeedReason
  readonly outcome: PayoutOutcome | null
  readonly happenedOn: Day | null
  readonly proxyName: string | null
  readonly proxyPaper: string | null
  readonly witness: string | null
  readonly note: string | null
  readonly markedByName: string | null
}

export interface ListSum {
  readonly lines: number
  readonly open: number
  readonly paidLines: number
  readonly paid: Dong
  readonly amount: Dong
}

/** What a list comes to so far. */
export function sumOf(payouts: readonly Pick<Payout, 'amount' | 'outcome'>[]): ListSum {
  const add = (list: typeof payouts) => list.reduce((sum, one) => sum + one.amount, 0) as Dong
  const paid = payouts.filter((one) => isPaid(one.outcome))
  return {
    lines: payouts.length,
    open: payouts.filter((one) => one.outcome === null).length,
    paidLines: paid.length,
    paid: add(paid),
    amount: add(payouts),
  }
}

/** Whether a round gives money; one of goods alone is told in people and goods, not in rows of noughts. */
export function givesMoney(
  decisions: readonly { readonly amount: number }[],
  advances: readonly Pick<Advance, 'amount'>[],
): boolean {
  return [...decisions, ...advances].some((one) => one.amount > 0)
}
