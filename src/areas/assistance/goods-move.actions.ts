import { within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { dong } from '../../values/money.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import {
  isUnderWay,
  loadVouchers,
  lockBooks,
  makeVoucher,
  mostItems,
  placesOf,
  stockOf,
  voucherState,
} from '../books/index.ts'
import { lotsOnTheWay } from './advance-lot.store.ts'
import type { Round } from './round.ts'
import { type Drawable, draw, goodsKey, goodsOfLot, type Heap } from './share.ts'

/** From which store into whose hand the goods of a list go. */
export interface GoodsWay {
  readonly fromPlaceId: Id
  readonly handPlaceId: Id
}

interface Asked {
  readonly heaps: readonly Heap[]
  readonly from: Id | null
  readonly hand: Id | null
  readonly on: Day
}

export interface Taking {
  readonly way: GoodsWay
  readonly lots: readonly Drawable[]
}

/** The lots that go out with a list, what expires first before the rest; none for a list without goods of the store. */
export async function takingFor(w: Writing, round: Round, asked: Asked): Promise<Taking | Refusal | null> {
  const { heaps, from, hand, on } = asked
  if (heaps.length === 0) return null
  if (!from) return refuse('platform.required', { field: 'goodsFromPlaceId' })
  if (!hand) return refuse('platform.required', { field: 'goodsHandPlaceId' })
  const places = await placesOf(w, [round.source.bookId])
  const kindOf = (id: Id) => places.find((one) => one.id === id)?.kind
  if (kindOf(from) !== 'warehouse') return refuse('assistance.no_store', { field: 'goodsFromPlaceId' })
  if (kindOf(hand) !== 'hand_store') return refuse('assistance.no_hand_store', { field: 'goodsHandPlaceId' })
  const lots = await pickLots(w, round, { heaps, from, on })
  return isRefusal(lots) ? lots : { way: { fromPlaceId: from, handPlaceId: hand }, lots }
}

/** Draws from what lies in a store, is not expired, and does not go out with another list already. */
export async function pickLots(
  w: Writing,
  { source: { bookId } }: Round,
  { heaps, from, on }: Pick<Asked, 'heaps' | 'on'> & { readonly from: Id },
): Promise<readonly Drawable[] | Refusal> {
  await lockBooks(w, [bookId])
  const waiting = await waitingIn(w, from)
  const stock = (await stockOf(w, bookId, from)).filter((lot) => lot.expiresOn === null || lot.expiresOn >= on)
  const free = stock.map((lot) => ({
    lotId: lot.id,
    key: goodsKey(goodsOfLot(lot)),
    quantity: lot.quantity - (waiting.get(lot.id) ?? 0),
  }))
  const { drawn, lacking } = draw(heaps, free)
  const [short] = lacking
  if (short) {
    const params = { name: short.name, unit: short.unit, missing: short.quantity }
    return refuse('assistance.goods_short', { kind: 'conflict', field: 'goodsFromPlaceId', params })
  }
  return drawn.length > mostItems
    ? refuse('assistance.goods_many_lots', { kind: 'limit', params: { most: mostItems } })
    : drawn
}

/** Lots of a store that vouchers of other lists will take out, once they are settled. */
async function waitingIn(w: Writing, from: Id): Promise<ReadonlyMap<Id, number>> {
  const rows = await lotsOnTheWay(w, from)
  const vouchers = await loadVouchers(w, [...new Set(rows.map((row) => row.voucherId))])
  const underWay = new Set(vouchers.filter((facts) => isUnderWay(voucherState(facts))).map(({ voucher }) => voucher.id))
  const waiting = new Map<Id, number>()
  for (const { lotId, quantity, voucherId } of rows)
    if (underWay.has(voucherId)) waiting.set(lotId, (waiting.get(lotId) ?? 0) + quantity)
  return waiting
}

/** The voucher that moves goods of a list: out of the store, from hand to people, back into the store. */
export async function moveGoods(
  w: Writing,
  round: Round,
  move: {
    readonly advanceId: Id
    readonly what: 'advance' | 'payment' | 'return'
    readonly fromPlaceId: Id
    readonly toPlaceId: Id | null
    readonly lots: readonly { readonly lotId: Id; readonly quantity: number }[]
    readonly datedOn: string
    readonly payee?: string | null
    readonly attached?: string | null
    readonly voucherId?: Id | undefined
  },
): Promise<Id | null | Refusal> {
  if (move.lots.length === 0) return null
  const made = await within(w, makeVoucher, {
    ...(move.voucherId && { id: move.voucherId }),
    bookId: round.source.bookId,
    kind: move.what === 'payment' ? 'goods_out' : 'goods_transfer',
    purpose: move.what === 'payment' ? 'distribution' : 'own_move',
    placeId: move.fromPlaceId,
    toPlaceId: move.toPlaceId,
    amount: dong(0),
    items: move.lots.map(({ lotId, quantity }) => ({ lotId, quantity })),
    datedOn: move.datedOn as Round['openedOn'],
    counterparty: move.payee ?? null,
    content: round.title,
    attached: move.attached ?? null,
    origin: { kind: `assistance_${move.what}`, id: move.advanceId, label: round.title.slice(0, 300) },
  })
  return isRefusal(made) ? made : made.id
}
