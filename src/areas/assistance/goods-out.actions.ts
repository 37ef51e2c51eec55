import { z } from 'zod'
import { action } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import {
  bookPermissions,
  editVoucher,
  type Lot,
  loadVouchers,
  lockBooks,
  lotsOf,
  makeVoucher,
  type Purpose,
  zVoucher,
} from '../books/index.ts'
import { goodsMeansOf } from './goods-means.store.ts'
import type { GoodsMeans } from './goods-means.ts'
import { goodsKey, goodsOfLot } from './share.ts'

export interface Leaving {
  readonly lotId?: Id | null | undefined
  readonly quantity: number
}

/** Goods that would leave although people were promised them. */
export interface PromisedAway extends GoodsMeans {
  /** Of all lots of the kind together. */
  readonly wanted: number
  /** The first lot that takes them, and its place in the list. */
  readonly lot: Lot
  readonly at: number
}

/**
 * Goods of a list of lots that are promised: of which more would go than is left beside what decisions gave to people, until
 * the accounts of their round are closed. Holds the books. `except` is the voucher that is written anew.
 */
export async function promisedAway(
  w: Writing,
  bookId: Id,
  items: readonly Leaving[],
  except?: Id,
): Promise<PromisedAway | null> {
  await lockBooks(w, [bookId])
  const means = (await goodsMeansOf(w, bookId, 'reconciled', except)).filter((one) => one.rounds.length > 0)
  if (means.length === 0) return null
  const ids = items.flatMap((one) => one.lotId ?? [])
  const lots = new Map((await lotsOf(w, ids)).map((lot) => [lot.id, lot]))
  for (const one of means) {
    const own = items.flatMap(({ lotId, quantity }, at) => {
      const lot = lots.get(lotId ?? '')
      return lot && goodsKey(goodsOfLot(lot)) === one.key ? [{ lot, quantity, at }] : []
    })
    const wanted = own.reduce((sum, each) => sum + each.quantity, 0)
    const [first] = own
    if (first && wanted > Math.max(0, one.free)) return { ...one, wanted, lot: first.lot, at: first.at }
  }
  return null
}

/** Goods that are gone are gone: a loss is written whatever was promised, and the desk of the round is told. */
const asksFirst = (purpose: Purpose): boolean => purpose !== 'loss'

async function refusedAsPromised(
  w: Writing,
  bookId: Id,
  items: readonly Leaving[] = [],
  except?: Id,
): Promise<Refusal | null> {
  const away = await promisedAway(w, bookId, items, except)
  if (away === null) return null
  const { name, unit, promised, free, wanted, rounds, lot, at } = away
  return refuse('assistance.goods_promised', {
    kind: 'conflict',
    field: `items.${at}.quantity`,
    params: {
      ...{ name, unit, promised, wanted, free: Math.max(0, free), expiresOn: lot.expiresOn ?? '' },
      rounds: rounds.map((one) => one.title).join('; '),
    },
  })
}

/** The accountant's own voucher of goods out: written as any other, unless rounds of support promised the goods to people. */
export const takeGoodsOut = action({
  name: 'assistance.take_goods_out',
  permission: bookPermissions.make,
  input: zVoucher.extend({ kind: z.literal('goods_out') }).omit({ origin: true }),
  load: async (w, input) => {
    const refused = asksFirst(input.purpose) ? await refusedAsPromised(w, input.bookId, input.items) : null
    return refused ?? makeVoucher.load(w, input)
  },
  run: makeVoucher.run,
})

/** The same of a voucher that is put right; one that another area wrote moves what that area said. */
export const editGoodsOut = action({
  name: 'assistance.edit_goods_out',
  permission: bookPermissions.make,
  input: editVoucher.input,
  load: async (w, input) => {
    const [facts] = await loadVouchers(w, [input.id])
    const own = facts?.voucher.kind === 'goods_out' && facts.voucher.origin === null ? facts.voucher : null
    const refused = own && asksFirst(input.purpose) ? await refusedAsPromised(w, own.bookId, input.items, own.id) : null
    return refused ?? editVoucher.load(w, input)
  },
  run: editVoucher.run,
})
