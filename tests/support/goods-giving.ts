import {
  advancesOf,
  describeShare,
  fileRound,
  issueAdvance,
  linesOf,
  payoutsOf,
  unfiledOf,
} from '../../src/areas/assistance/index.ts'
import { goodsOut, stockOf } from '../../src/areas/books/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { type Day, day } from '../../src/values/day.ts'
import type { Id } from '../../src/values/id.ts'
import { carry, type Desk, listAll, listed, openRoundOf, throughPosting } from './assisting.ts'
import { posted } from './bookkeeping.ts'
import { succeed } from './ward.ts'

export const parcel = '01 túi quà'

export interface Comes {
  readonly name: string
  readonly unit: string
  readonly quantity: number
  readonly unitPrice?: number
  readonly priceBasis?: string
  readonly expiresOn?: string
}

/** Goods come into the store of a desk. The lots, in the order given. */
export async function goodsIn(
  database: Database,
  desk: Desk,
  items: readonly Comes[],
  more: object = {},
): Promise<readonly Id[]> {
  const voucher = { kind: 'goods_in', purpose: 'contribution', placeId: desk.store, items, ...more }
  const id = await posted(database, desk, voucher, day('2024-01-05'))
  const stock = await database.read(desk.chair.sight, (r) => stockOf(r, desk.bookId))
  const own = stock.filter((lot) => lot.voucherId === id)
  return items.map(
    (item) => own.find((lot) => lot.name === item.name && lot.expiresOn === (item.expiresOn ?? null))?.id ?? '',
  )
}

/** A round that gives a parcel each, heard and posted: ready to be decided. `describe` says what a parcel is. */
export async function parcelsFor(
  database: Database,
  desk: Desk,
  names: readonly string[],
  items: readonly { readonly lotId: Id; readonly quantity: number }[] | null,
  amount = 0,
): Promise<Id> {
  const roundId = await openRoundOf(database, desk)
  const rows = listed(names, amount).map((row) => ({ ...row, goods: parcel }))
  await listAll(database, desk, roundId, rows)
  const unfiled = await database.read(desk.chair.sight, (r) => unfiledOf(r, desk.committeeId, roundId))
  const files = unfiled.map(({ need }) => ({ needId: need.id, householdId: 'new' }))
  if (files.length > 0) await succeed(database, fileRound, { roundId, rows: files }, desk.officer)
  await throughPosting(database, desk, roundId)
  if (items) await describe(database, desk, roundId, items)
  return roundId
}

export const describe = (
  database: Database,
  desk: Desk,
  roundId: Id,
  items: readonly { readonly lotId: Id; readonly quantity: number }[],
) => succeed(database, describeShare, { roundId, words: parcel, source: 'store', items }, desk.officer)

/** What a list of goods is issued with. */
export const wayOf = (desk: Desk) => ({
  fromPlaceId: desk.cash,
  handPlaceId: desk.advance,
  goodsFromPlaceId: desk.store,
  goodsHandPlaceId: desk.handStore,
  payPlace: 'Nhà văn hóa Tổ 4',
})

/** A list to sign, its goods and money in the hand of who gives them out. */
export async function handOut(database: Database, desk: Desk, roundId: Id, advancedOn = '2024-02-15'): Promise<Id> {
  const made = await succeed(database, issueAdvance, { ...wayOf(desk), roundId, advancedOn }, desk.accountant)
  const ids = [made.voucherId, made.goodsVoucherId].filter((id) => id !== null)
  await carry(database, desk, ids, advancedOn)
  return made.id
}

/** Quantities in thousandths by name: in the stores, in hands, gone for a purpose. */
export async function whereGoodsAre(database: Database, desk: Desk, on: Day = day('2024-12-31')) {
  return database.read(desk.chair.sight, async (r) => {
    const stock = await stockOf(r, desk.bookId)
    const out = await goodsOut(r, desk.bookId, on)
    const sum = (list: readonly { readonly quantity: number }[]) => list.reduce((all, one) => all + one.quantity, 0)
    return (name: string) => ({
      store: sum(stock.filter((lot) => lot.name === name && lot.placeId !== desk.handStore)),
      hand: sum(stock.filter((lot) => lot.name === name && lot.placeId === desk.handStore)),
      given: sum(out.filter((one) => one.name === name && one.purpose === 'distribution')),
      lost: sum(out.filter((one) => one.name === name && one.purpose === 'loss')),
    })
  })
}

export async function linesAndLists(database: Database, desk: Desk, roundId: Id) {
  return database.read(desk.chair.sight, async (r) => {
    const advances = await advancesOf(r, roundId)
    const payouts = await payoutsOf(
      r,
      advances.map((one) => one.id),
    )
    return { advances, payouts, lines: (await linesOf(r, roundId)).rows }
  })
}
