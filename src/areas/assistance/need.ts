import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'

/** So many lines a round holds: what reads the whole of a round reads up to there. */
export const mostNeeds = 20_000

export const needReasons = [
  'poor',
  'near_poor',
  'hardship',
  'social_protection',
  'meritorious',
  'freelance',
  'ticket_seller',
  'illness',
  'disaster',
  'other',
] as const
/** Diện hỗ trợ: hộ nghèo, cận nghèo, khó khăn, bảo trợ xã hội, người có công, lao động tự do, người bán vé số … */
export type NeedReason = (typeof needReasons)[number]

/** What everybody may read of a reason: an illness is nobody's business, publicly it is hardship. */
export const publicReason = (reason: NeedReason): NeedReason => (reason === 'illness' ? 'hardship' : reason)

export const priorities = ['first', 'second', 'third'] as const
export type Priority = (typeof priorities)[number]

/** A line of the list: who is proposed, why, and for how much. */
export interface Need {
  readonly id: Id
  readonly committeeId: Id
  readonly roundId: Id
  readonly areaId: Id
  /** None until the office has found or opened the household's file. */
  readonly householdId: Id | null
  readonly memberId: Id | null
  readonly fullName: string
  readonly birthYear: number | null
  readonly reason: NeedReason
  readonly priority: Priority
  readonly amount: Dong
  readonly goods: string | null
  readonly note: string | null
  readonly fromArea: boolean
  readonly editNo: number
}

/** Money, goods or both. */
export interface Given {
  readonly amount: Dong
  readonly goods: string | null
}

export function sameGiven(a: Given, b: Given): boolean {
  return a.amount === b.amount && (a.goods ?? '') === (b.goods ?? '')
}

export const payoutOutcomes = ['paid', 'proxy', 'absent', 'no_longer', 'refused'] as const
/** Đã nhận, nhận thay, vắng chưa nhận, không còn đủ điều kiện, từ chối. */
export type PayoutOutcome = (typeof payoutOutcomes)[number]

export const isPaid = (outcome: PayoutOutcome | null): boolean => outcome === 'paid' || outcome === 'proxy'
/** Nothing more is paid on the line. Who was absent keeps the right to it. */
export const isOver = (outcome: PayoutOutcome | null): boolean => outcome !== null && outcome !== 'absent'

export interface Said extends Given {
  readonly outcome: 'agreed' | 'not_agreed'
  readonly inFavour: number
  readonly voting: number
  readonly heldOn: Day
  readonly note: string | null
}

/** A line with all that happened to it: the last word of its area, of the council, what was decided and paid. */
export interface NeedLine extends Need {
  readonly nameKey: string
  readonly ofArea: Said | null
  readonly ofCouncil: Said | null
  readonly grant:
    | (Given & {
        readonly id: Id
        readonly decisionId: Id
        readonly position: number
        readonly shareId: Id | null
      })
    | null
  readonly payout: {
    readonly id: Id
    readonly advanceId: Id
    readonly outcome: PayoutOutcome | null
    readonly happenedOn: Day | null
    readonly settled: boolean
  } | null
}
