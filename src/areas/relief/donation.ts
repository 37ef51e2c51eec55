import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import type { Ledger, PlaceKind, PriceBasis, VoucherKind, VoucherState } from '../books/index.ts'
import type { DonorKind } from './donor.ts'

export const channels = ['cash', 'bank', 'online', 'in_kind'] as const
/** Tiền mặt, chuyển khoản, cổng trực tuyến, hiện vật. */
export type Channel = (typeof channels)[number]

export interface DonationItem {
  readonly id: Id
  readonly name: string
  readonly unit: string
  /** Thousandths of the unit. */
  readonly quantity: number
  readonly unitPrice: Dong | null
  readonly priceBasis: PriceBasis | null
  readonly expiresOn: Day | null
}

/** One of those behind a collective gift, where they wish to be named. */
export interface DonationPart {
  readonly id: Id
  readonly name: string
  readonly amount: Dong | null
}

export interface DonationOrigin {
  readonly kind: string
  readonly id: Id
  readonly label: string
}

/** What somebody gave: money, or goods, to one set of books. */
export interface Donation {
  readonly id: Id
  readonly committeeId: Id
  readonly ledger: Ledger
  readonly bookId: Id
  readonly campaignId: Id | null
  readonly donorId: Id | null
  readonly donorKind: DonorKind
  readonly donorName: string | null
  readonly donorAddress: string | null
  readonly donorAreaId: Id | null
  readonly showsName: boolean
  readonly channel: Channel
  /** Where it went; none while whoever collected it still holds it. */
  readonly placeId: Id | null
  /** Money. Of goods always 0. */
  readonly amount: Dong
  /** Worth of the goods that somebody valued; never money. */
  readonly goodsValue: Dong
  readonly pledgedOn: Day | null
  readonly receivedOn: Day | null
  readonly bankRef: string | null
  readonly memoRaw: string | null
  readonly conditionText: string | null
  readonly collector: string | null
  readonly collectedAreaId: Id | null
  readonly note: string | null
  readonly origin: DonationOrigin | null
  readonly voucherId: Id | null
  readonly reversalId: Id | null
  readonly editNo: number
  readonly recordedAt: Date
  readonly recordedBy: Id
  readonly supersededAt: Date | null
  readonly supersededReason: string | null
}

/** Who a gift is written down as. */
export type Giver = Pick<Donation, 'donorId' | 'donorKind' | 'donorName' | 'donorAddress' | 'donorAreaId' | 'showsName'>

export const donationStates = ['pledged', 'received', 'receipted', 'posted', 'reversed', 'withdrawn'] as const
/** Đăng ký, đã nhận, đã có phiếu, đã vào sổ; đã hoàn/đảo, đã rút. */
export type DonationState = (typeof donationStates)[number]

/** How the vouchers of a donation stood: the one that brought it in, and the one that took it back. */
export interface Vouched {
  readonly receipt: VoucherState | null
  readonly reversal: VoucherState | null
}

export const notVouched: Vouched = { receipt: null, reversal: null }

/** Where a donation stood on a day. What its vouchers tell is not written down a second time. */
export function donationState(
  donation: Pick<Donation, 'supersededAt' | 'receivedOn'>,
  { receipt, reversal }: Vouched,
  asAt: Day | null = null,
): DonationState {
  if (donation.supersededAt !== null) return 'withdrawn'
  if (donation.receivedOn === null || (asAt !== null && donation.receivedOn > asAt)) return 'pledged'
  if (reversal === 'settled') return 'reversed'
  return receipt === 'settled' ? 'posted' : receipt === 'approved' ? 'receipted' : 'received'
}

/** Whether a voucher is still on its way, or was posted. */
export function isLive(state: VoucherState | null): boolean {
  return state === 'made' || state === 'approved' || state === 'settled'
}

const voucherKindOf: Readonly<Record<Channel, VoucherKind>> = {
  cash: 'receipt',
  bank: 'bank_in',
  online: 'bank_in',
  in_kind: 'goods_in',
}
const placeKindOfChannel: Readonly<Record<Channel, PlaceKind>> = {
  cash: 'cash',
  bank: 'bank',
  online: 'bank',
  in_kind: 'warehouse',
}

/** The voucher that brings a gift into the books, by the way it came. */
export function voucherKindFor(channel: Channel): VoucherKind {
  return voucherKindOf[channel]
}

export function placeKindFor(channel: Channel): PlaceKind {
  return placeKindOfChannel[channel]
}

/** Whether somebody has valued all the goods. */
export function isValued(items: readonly Pick<DonationItem, 'unitPrice'>[]): boolean {
  return items.every((item) => item.unitPrice !== null)
}
