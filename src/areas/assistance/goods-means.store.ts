import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { goodsLeaving, stockIn } from '../books/index.ts'
import { goodsGivenBy } from './advance-lot.store.ts'
import { postedAmong } from './decision.store.ts'
import type { GoodsMeans } from './goods-means.ts'
import { goodsGranted, type PromisedHeap } from './share.store.ts'
import { type Goods, goodsKey, goodsOfLot } from './share.ts'

/** An open promise ends with the disclosure of its round, after which nobody can be given anything more; or with its settlement. */
type Until = 'reconciled' | 'disclosed'

/** What rounds decided and have not given yet, round by round and kind by kind. */
async function promisesOf(reading: Reading, bookIds: readonly Id[], until: Until): Promise<readonly PromisedHeap[]> {
  const given = await goodsGivenBy(reading, bookIds, until)
  const posted = await postedAmong(reading, [...new Set(given.map((one) => one.voucherId))])
  const gone = new Map<string, number>()
  for (const { roundId, key, quantity, voucherId } of given)
    if (posted.has(voucherId)) gone.set(`${roundId} ${key}`, (gone.get(`${roundId} ${key}`) ?? 0) + quantity)
  const granted = await goodsGranted(reading, bookIds, until)
  return granted.map((heap) => ({ ...heap, quantity: heap.quantity - (gone.get(`${heap.roundId} ${heap.key}`) ?? 0) }))
}

/**
 * What a set of books still can give of its goods, kind by kind; what is expired can be given to nobody, nor what a voucher under
 * way (but `except`) takes out. Whoever decides holds the books first, so that two decisions never promise the same goods. Where
 * a promise ends with the settlement of its round, what is left over is to go somewhere else.
 */
export const goodsMeansOf = (
  reading: Reading,
  bookId: Id,
  promisedUntil: Until = 'disclosed',
  except?: Id,
): Promise<readonly GoodsMeans[]> => goodsMeansIn(reading, [bookId], promisedUntil, except)

/** The same of several sets of books: what lies in one is not promised by another. */
async function goodsMeansIn(
  reading: Reading,
  bookIds: readonly Id[],
  promisedUntil: Until,
  except?: Id,
): Promise<readonly GoodsMeans[]> {
  const leaving = new Map(
    (await goodsLeaving(reading, bookIds, except)).map((one) => [`${one.placeId} ${one.lotId}`, one.quantity]),
  )
  const kinds = new Map<string, Goods & { key: string; there: number; leaving: number; promises: PromisedHeap[] }>()
  const kind = (bookId: Id, key: string, goods: Goods) => {
    const one = kinds.get(`${bookId} ${key}`) ?? { ...goods, key, there: 0, leaving: 0, promises: [] }
    kinds.set(`${bookId} ${key}`, one)
    return one
  }
  for (const lot of await stockIn(reading, bookIds)) {
    const goods = goodsOfLot(lot)
    const one = kind(lot.bookId, goodsKey(goods), goods)
    if (lot.expiresOn !== null && lot.expiresOn < reading.today) continue
    one.there += lot.quantity
    one.leaving += Math.min(lot.quantity, leaving.get(`${lot.placeId} ${lot.id}`) ?? 0)
  }
  for (const heap of await promisesOf(reading, bookIds, promisedUntil))
    kind(heap.bookId, heap.key, heap).promises.push(heap)
  return [...kinds.values()].map(({ key, name, unit, boundVoucherId, there, leaving: out, promises }) => {
    const promised = promises.reduce((sum, one) => sum + one.quantity, 0)
    const rounds = promises
      .filter((one) => one.quantity > 0)
      .map((one) => ({ id: one.roundId, title: one.roundTitle, quantity: one.quantity }))
    const free = there - out - promised
    return { ...{ key, name, unit, boundVoucherId, quantity: there }, leaving: out, promised, rounds, free }
  })
}

/** Kinds of goods of which less is left than rounds promised and have not given: some of it was lost, or is past its day. */
export async function brokenPromises(reading: Reading, bookIds: readonly Id[]): Promise<readonly GoodsMeans[]> {
  if (bookIds.length === 0) return []
  return (await goodsMeansIn(reading, bookIds, 'reconciled')).filter((one) => one.free < 0 && one.rounds.length > 0)
}
