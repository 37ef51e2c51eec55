import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'

export const conclusions = ['support', 'later', 'not_eligible'] as const
export type Conclusion = (typeof conclusions)[number]

/** Phiếu khảo sát hộ. */
export interface Survey {
  readonly id: Id
  readonly caseId: Id
  readonly surveyedOn: Day
  readonly surveyors: string
  readonly people: number | null
  /** I. How the household lives. */
  readonly living: string
  /** II. Its situation, what was damaged. */
  readonly situation: string
  /** Received already from other sources: source, what, value. */
  readonly receivedElsewhere: string | null
  /** III. What the group proposes. */
  readonly conclusion: Conclusion
  readonly proposedForm: string | null
  readonly proposedAmount: Dong | null
  readonly note: string | null
}

export interface Review {
  readonly id: Id
  readonly heldOn: Day
  readonly place: string | null
  readonly present: string
  readonly attended: number
}

export interface ReviewLine {
  readonly id: Id
  readonly reviewId: Id
  readonly caseId: Id
  readonly inFavour: number
  readonly amount: Dong | null
  readonly isAgreed: boolean
  readonly opinion: string | null
}

export const paymentParts = ['advance', 'stage', 'final'] as const
/** Tạm ứng, thanh toán đợt, thanh toán cuối. */
export type PaymentPart = (typeof paymentParts)[number]

export interface Payment {
  readonly voucherId: Id
  readonly caseId: Id
  readonly part: PaymentPart
}

/** Biên bản nghiệm thu. */
export interface Acceptance {
  readonly id: Id
  readonly caseId: Id
  readonly acceptedOn: Day
  readonly present: string
  readonly result: string
  readonly areaM2: number | null
  readonly totalCost: Dong | null
  readonly ownAmount: Dong | null
  readonly otherAmount: Dong | null
  readonly labourDays: number | null
}
