import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Dong, dong } from '../../values/money.ts'
import type { Recorded } from '../../values/step.ts'
import type { PlaceKind } from './place.ts'

export const voucherKinds = [
  'receipt',
  'payment',
  'bank_in',
  'bank_out',
  'transfer',
  'goods_in',
  'goods_out',
  'goods_transfer',
] as const
/** Phiếu thu, phiếu chi, báo có, ủy nhiệm chi, chuyển nội bộ; phiếu nhập, phiếu xuất, phiếu chuyển kho. */
export type VoucherKind = (typeof voucherKinds)[number]

export const purposes = [
  'contribution',
  'from_above',
  'interest',
  'refunded',
  'surplus',
  'distribution',
  'remittance',
  'returned',
  'fee',
  'loss',
  'own_move',
] as const
/** The source of what comes in, or the use of what goes out: the account on the other side of the posting. */
export type Purpose = (typeof purposes)[number]

export type Direction = 'in' | 'out' | 'between'

const directions: Readonly<Record<VoucherKind, Direction>> = {
  receipt: 'in',
  bank_in: 'in',
  goods_in: 'in',
  payment: 'out',
  bank_out: 'out',
  goods_out: 'out',
  transfer: 'between',
  goods_transfer: 'between',
}

const purposesOf: Readonly<Record<Direction, readonly Purpose[]>> = {
  in: ['contribution', 'from_above', 'interest', 'refunded', 'surplus'],
  out: ['distribution', 'remittance', 'returned', 'fee', 'loss'],
  between: ['own_move'],
}

const placesOf: Readonly<Record<VoucherKind, readonly PlaceKind[]>> = {
  receipt: ['cash'],
  // What was advanced is spent from the hand of who holds it.
  payment: ['cash', 'advance'],
  bank_in: ['bank'],
  bank_out: ['bank'],
  transfer: ['cash', 'bank', 'advance'],
  goods_in: ['warehouse'],
  // What was taken out to be given leaves the books from the hand of who gives it.
  goods_out: ['warehouse', 'hand_store'],
  goods_transfer: ['warehouse', 'hand_store'],
}

export function directionOf(kind: VoucherKind): Direction {
  return directions[kind]
}

export function purposesFor(kind: VoucherKind): readonly Purpose[] {
  return purposesOf[directions[kind]]
}

export function placesFor(kind: VoucherKind): readonly PlaceKind[] {
  return placesOf[kind]
}

export function isGoods(kind: VoucherKind): boolean {
  return kind === 'goods_in' || kind === 'goods_out' || kind === 'goods_transfer'
}

/** Whether somebody hands over what is on it: then a third person, the treasurer, confirms; a bank's move the accountant. */
export function needsTreasurer(kind: VoucherKind): boolean {
  return kind !== 'bank_in' && kind !== 'bank_out'
}

export interface Voucher {
  readonly id: Id
  readonly committeeId: Id
  readonly bookId: Id
  readonly kind: VoucherKind
  readonly purpose: Purpose
  readonly placeId: Id
  readonly toPlaceId: Id | null
  /** Of goods: the value of what is valued. */
  readonly amount: Dong
  readonly datedOn: Day
  readonly counterparty: string | null
  readonly address: string | null
  readonly content: string
  /** How many papers go with it, in words: `02 chứng từ gốc`. */
  readonly attached: string | null
  /** What the giver bound the gift to. */
  readonly condition: string | null
  readonly origin: { readonly kind: string; readonly id: Id; readonly label: string } | null
  readonly reversesId: Id | null
  readonly reverseReason: string | null
  readonly madeBy: Id
  readonly madeByName: string
  readonly editNo: number
  readonly recordedAt: Date
  readonly numberText: string | null
}

export const voucherStages = ['approved', 'rejected', 'settled', 'voided', 'withdrawn'] as const
export type VoucherStage = (typeof voucherStages)[number]

export interface VoucherStep extends Recorded {
  readonly id: Id
  readonly voucherId: Id
  readonly stage: VoucherStage
  readonly happenedOn: Day
  readonly note: string | null
  readonly byAccount: Id
  readonly byName: string
  /** One person did what two should, with this recorded permission. */
  readonly waiverId: Id | null
}

export interface VoucherFacts {
  readonly voucher: Voucher
  readonly steps: readonly VoucherStep[]
}

/** Made, approved, then settled, which posts it; ended before that by rejection, withdrawal or, numbered, by being voided. */
export type VoucherState = 'made' | VoucherStage

/** Waits for approval, or to be settled. */
export const isUnderWay = (state: VoucherState): boolean => state === 'made' || state === 'approved'

/** Is on its way or carried out: nothing else is written in its stead. */
export const stands = (state: VoucherState): boolean => isUnderWay(state) || state === 'settled'

const over: readonly VoucherStage[] = ['settled', 'voided', 'rejected', 'withdrawn']

export function voucherState({ steps }: Pick<VoucherFacts, 'steps'>, asAt: Day | null = null): VoucherState {
  const reached = steps.filter((step) => asAt === null || step.happenedOn <= asAt).map((step) => step.stage)
  return over.find((stage) => reached.includes(stage)) ?? (reached.includes('approved') ? 'approved' : 'made')
}

export interface VoucherItem {
  readonly id: Id
  readonly lotId: Id | null
  readonly name: string
  readonly unit: string
  /** Thousandths of the unit. */
  readonly quantity: number
  readonly unitPrice: Dong | null
  readonly priceBasis: PriceBasis | null
  readonly expiresOn: Day | null
}

export const priceBases = ['donor_invoice', 'market_quote', 'council'] as const
export type PriceBasis = (typeof priceBases)[number]

/** The value of a quantity in thousandths, to the nearest đồng; `null` where nobody has valued the goods. */
export function worthOf(quantity: number, unitPrice: Dong | null): Dong | null {
  if (unitPrice === null) return null
  return dong(Number((BigInt(quantity) * BigInt(unitPrice) + 500n) / 1000n))
}

/** A line of a posting: what a place gains or loses, and where that came from or went. */
export interface EntryLine {
  readonly account: 'place' | Purpose
  readonly placeId: Id | null
  readonly debit: Dong
  readonly credit: Dong
}

/** The double entry of a voucher: debits equal credits. A reversal posts the mirror of what it reverses. */
export function postingOf(voucher: Voucher): readonly EntryLine[] {
  const { amount } = voucher
  if (amount === 0) return []
  const place = (placeId: Id, side: 'debit' | 'credit'): EntryLine => line('place', placeId, side, amount)
  const direction = directionOf(voucher.kind)
  const lines =
    direction === 'in'
      ? [place(voucher.placeId, 'debit'), line(voucher.purpose, null, 'credit', amount)]
      : direction === 'out'
        ? [line(voucher.purpose, null, 'debit', amount), place(voucher.placeId, 'credit')]
        : [place(voucher.toPlaceId as Id, 'debit'), place(voucher.placeId, 'credit')]
  return voucher.reversesId
    ? lines.map(({ debit, credit, ...rest }) => ({ ...rest, debit: credit, credit: debit }))
    : lines
}

function line(account: 'place' | Purpose, placeId: Id | null, side: 'debit' | 'credit', amount: Dong): EntryLine {
  return { account, placeId, debit: dong(0), credit: dong(0), [side]: amount }
}

/** What a posting of goods does to a lot in a place. */
export interface StockMove {
  readonly lotId: Id
  readonly placeId: Id
  readonly quantityIn: number
  readonly quantityOut: number
}

/** The moves of goods of a voucher whose items all name their lot. */
export function stockMovesOf(voucher: Voucher, items: readonly (VoucherItem & { lotId: Id })[]): readonly StockMove[] {
  const direction = directionOf(voucher.kind)
  return items.flatMap(({ lotId, quantity }) => {
    const gain = (placeId: Id): StockMove => ({ lotId, placeId, quantityIn: quantity, quantityOut: 0 })
    const lose = (placeId: Id): StockMove => ({ lotId, placeId, quantityIn: 0, quantityOut: quantity })
    const moves =
      direction === 'in'
        ? [gain(voucher.placeId)]
        : direction === 'out'
          ? [lose(voucher.placeId)]
          : [lose(voucher.placeId), gain(voucher.toPlaceId as Id)]
    if (voucher.reversesId === null) return moves
    return moves.map(({ quantityIn, quantityOut, ...rest }) => ({
      ...rest,
      quantityIn: quantityOut,
      quantityOut: quantityIn,
    }))
  })
}
