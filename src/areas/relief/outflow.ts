import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import type { Ledger, PlaceKind, Purpose, VoucherKind } from '../books/index.ts'
import type { CampaignState } from './campaign.ts'

export const outflowKinds = ['distribution', 'remittance_up', 'returned'] as const
/** Phân bổ cho việc chung, chuyển lên cấp trên, trả lại người ủng hộ. */
export type OutflowKind = (typeof outflowKinds)[number]

export const usePurposes = [
  'urgent_care',
  'food_water_medicine',
  'housing',
  'evacuation',
  'shelter',
  'sanitation',
  'medical_equipment',
  'production',
  'public_works',
  'other',
] as const
/** What contributions without a condition may be used for (Decree 93/2021/NĐ-CP, article 11). */
export type UsePurpose = (typeof usePurposes)[number]

export interface Outflow {
  readonly id: Id
  readonly committeeId: Id
  readonly ledger: Ledger
  readonly bookId: Id
  readonly campaignId: Id | null
  readonly kind: OutflowKind
  readonly usePurpose: UsePurpose | null
  readonly recipient: string
  readonly recipientAddress: string | null
  readonly placeId: Id
  readonly amount: Dong
  readonly goodsValue: Dong
  readonly happenedOn: Day
  readonly content: string
  readonly decisionReference: string | null
  readonly decisionDocumentId: Id | null
  readonly forDonationId: Id | null
  readonly conditionReason: string | null
  readonly voucherId: Id
  readonly reversalId: Id | null
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

/** The account of the books on the other side: what goes up is no support given to people. */
export const purposeOf: Readonly<Record<OutflowKind, Purpose>> = {
  distribution: 'distribution',
  remittance_up: 'remittance',
  returned: 'returned',
}

/** The voucher by which something leaves a place; of an advance, that of who pays from hand. */
export const voucherKindOut: Readonly<Record<PlaceKind, VoucherKind>> = {
  cash: 'payment',
  advance: 'payment',
  bank: 'bank_out',
  warehouse: 'goods_out',
  hand_store: 'goods_out',
}

/** Whether something may go out in a state: what is left over goes up also after the settlement. */
export function mayGoOut(kind: OutflowKind, state: CampaignState): boolean {
  if (kind === 'distribution') return state === 'distributing'
  return !['draft', 'archived', 'withdrawn'].includes(state)
}
