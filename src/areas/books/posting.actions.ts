import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { placesOf } from './book.store.ts'
import {
  insertEntryLines,
  insertLots,
  insertStockLines,
  type Lacking,
  moveBalances,
  moveStock,
} from './posting.store.ts'
import { moneyDips, stockDips } from './standing.store.ts'
import { itemsOf } from './voucher.store.ts'
import { isGoods, postingOf, stockMovesOf, type VoucherFacts, type VoucherItem } from './voucher.ts'

/**
 * Posts vouchers on a day, all or none: money and goods move together. Refuses where a place would fall below nothing,
 * now or on any day since.
 */
export async function post(w: Writing, found: readonly VoucherFacts[], on: Day): Promise<Refusal | null> {
  const vouchers = found.map((facts) => facts.voucher)
  const goods = vouchers.filter((voucher) => isGoods(voucher.kind))
  const items = Map.groupBy(
    await itemsOf(
      w,
      goods.map((voucher) => voucher.id),
    ),
    (item) => item.voucherId,
  )
  const of = <Line>(voucher: (typeof vouchers)[number], lines: readonly Line[]) => ({
    voucherId: voucher.id,
    bookId: voucher.bookId,
    postedOn: on,
    lines,
  })
  const entries = vouchers.map((voucher) => of(voucher, postingOf(voucher)))
  const moves = goods.map((voucher) => of(voucher, stockMovesOf(voucher, withLots(items.get(voucher.id) ?? []))))

  const fresh = goods.filter((voucher) => voucher.kind === 'goods_in' && voucher.reversesId === null)
  await insertLots(
    w,
    fresh.flatMap(({ id, bookId }) => (items.get(id) ?? []).map((item) => ({ ...item, bookId, voucherId: id }))),
  )
  const bookIds = [...new Set(vouchers.map((voucher) => voucher.bookId))]
  const lacking = [...(await moveBalances(w, entries)), ...(await moveStock(w, moves))]
  if (lacking.length > 0) return notEnough(w, bookIds, lacking)
  await insertEntryLines(w, entries)
  await insertStockLines(w, moves)
  if (on === w.today) return null
  // Dated back: what was there at the end of each day since must still have been there.
  const placeIds = [...new Set(entries.flatMap(({ lines }) => lines.flatMap((line) => line.placeId ?? [])))]
  const lotIds = [...new Set(moves.flatMap(({ lines }) => lines.map((line) => line.lotId)))]
  const dips = [...(await moneyDips(w, placeIds, on)), ...(await stockDips(w, lotIds, on))]
  return dips.length > 0
    ? notEnough(
        w,
        bookIds,
        dips.map((dip) => ({ ...dip, missing: -dip.lowest })),
      )
    : null
}

/** What comes in makes a lot of its own, under the id of its line. */
function withLots(items: readonly VoucherItem[]): readonly (VoucherItem & { lotId: Id })[] {
  return items.map((item) => ({ ...item, lotId: item.lotId ?? item.id }))
}

async function notEnough(w: Writing, bookIds: readonly Id[], [first]: readonly Lacking[]): Promise<Refusal> {
  const place = (await placesOf(w, bookIds)).find((one) => one.id === first?.placeId)
  const params = { place: place?.name ?? '', missing: first?.missing ?? 0 }
  return first?.lotId
    ? refuse('books.not_enough_goods', { kind: 'conflict', params: { ...params, missing: params.missing / 1000 } })
    : refuse('books.not_enough_money', { kind: 'conflict', params })
}
