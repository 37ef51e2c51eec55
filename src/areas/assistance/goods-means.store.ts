import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { stockOf } from '../books/index.ts'
import { goodsGivenBy } from './advance-lot.store.ts'
import { postedAmong } from './decision.store.ts'
import type { GoodsMeans } from './goods-means.ts'
import { goodsGranted } from './share.store.ts'
import { type Goods, goodsKey, goodsOfLot } from './share.ts'

/**
 * What a set of books still can give of its goods, kind by kind; what is expired can be given to nobody. Whoever decides holds
 * the books first, so that two decisions never promise the same goods. A promise ends with the disclosure of its round, after
 * which nobody can be given anything more; or with its settlement, where what is left over is to go somewhere else.
 */
export async function goodsMeansOf(
  reading: Reading,
  bookId: Id,
  promisedBefore: 'reconciled' | 'disclosed' = 'disclosed',
): Promise<readonly GoodsMeans[]> {
  const stock = await stockOf(reading, bookId)
  const kinds = new Map<string, Goods & { there: number; promised: number }>()
  const kind = (key: string, goods: Goods) => {
    const one = kinds.get(key) ?? { ...goods, there: 0, promised: 0 }
    kinds.set(key, one)
    return one
  }
  for (const lot of stock) {
    const goods = goodsOfLot(lot)
    const one = kind(goodsKey(goods), goods)
    if (lot.expiresOn === null || lot.expiresOn >= reading.today) one.there += lot.quantity
  }
  for (const heap of await goodsGranted(reading, bookId, promisedBefore)) kind(heap.key, heap).promised += heap.quantity
  const given = await goodsGivenBy(reading, bookId, promisedBefore)
  const posted = await postedAmong(reading, [...new Set(given.map((one) => one.voucherId))])
  for (const { key, quantity, voucherId } of given) {
    const one = kinds.get(key)
    if (one && posted.has(voucherId)) one.promised -= quantity
  }
  return [...kinds].map(([key, { name, unit, boundVoucherId, there, promised }]) => ({
    ...{ key, name, unit, boundVoucherId, quantity: there, promised },
    free: there - promised,
  }))
}
