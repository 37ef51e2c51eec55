import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { carry, type Desk, decide, openAssistanceDesk } from '../../../tests/support/assisting.ts'
import { goodsIn, parcelsFor } from '../../../tests/support/goods-giving.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { makeVoucher, withdrawVoucher } from '../books/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let ward: Desk
beforeAll(async () => {
  house = await openTestDatabase()
  ward = await openAssistanceDesk(house.database)
})
afterAll(() => house.close())

const act = (what: AnyAction, input: object, desk: Desk) => perform(house.database, what, input, again(desk.accountant))
const meansOf = async (desk: Desk) =>
  (await house.database.read(desk.chair.sight, (r) => door.goodsMeansOf(r, desk.bookId, 'reconciled')))[0]
const brokenOf = (desk: Desk) => house.database.read(desk.chair.sight, (r) => door.brokenPromises(r, [desk.bookId]))

/** A store of 30 kg of rice, 20 kg of which two people are promised. */
async function promisedRice(): Promise<{ desk: Desk; rice: Id; roundId: Id }> {
  const desk = await openAssistanceDesk(house.database, 10_000_000, ward)
  const [rice = ''] = await goodsIn(house.database, desk, [
    { name: 'Gạo tẻ', unit: 'kg', quantity: 30, expiresOn: '2024-09-01' },
  ])
  const share = [{ lotId: rice, quantity: 10 }]
  const roundId = await parcelsFor(house.database, desk, ['A Văn Nhận', 'B Văn Nhận'], share)
  await decide(house.database, desk, roundId)
  return { desk, rice, roundId }
}

const out = (desk: Desk, lotId: Id, quantity: number, more: object = {}) => ({
  ...{ bookId: desk.bookId, kind: 'goods_out', purpose: 'distribution', placeId: desk.store, datedOn: '2024-02-20' },
  ...{ counterparty: 'Trạm y tế', content: 'Xuất dùng chung', items: [{ lotId, quantity }], ...more },
})

test('goods that rounds promised do not go out by a voucher of their own, nor by one that is put right', async () => {
  const { desk, rice } = await promisedRice()
  const refused = await act(door.takeGoodsOut, out(desk, rice, 11), desk)
  expect(refused).toMatchObject({
    ...{ key: 'assistance.goods_promised', field: 'items.0.quantity' },
    params: { name: 'Gạo tẻ', promised: 20_000, free: 10_000, wanted: 11_000, rounds: 'Hỗ trợ sau lũ' },
  })
  const { id } = await succeed(house.database, door.takeGoodsOut, out(desk, rice, 6), desk.accountant)
  // What is under way is spoken for as well: the next takes what is left beside it.
  expect(await meansOf(desk)).toMatchObject({ leaving: 6_000, promised: 20_000, free: 4_000 })
  expect(await act(door.takeGoodsOut, out(desk, rice, 5), desk)).toMatchObject({ key: 'assistance.goods_promised' })
  const edit = { ...out(desk, rice, 10), id, editNo: 1 }
  expect(isRefusal(await act(door.editGoodsOut, edit, desk))).toBe(false)
  const more = { ...out(desk, rice, 11), id, editNo: 2 }
  expect(await act(door.editGoodsOut, more, desk)).toMatchObject({ key: 'assistance.goods_promised' })
  await succeed(house.database, withdrawVoucher, { id, reason: 'x' }, desk.accountant)
  expect(await meansOf(desk)).toMatchObject({ leaving: 0, free: 10_000 })
})

test('what a voucher under way takes out is not promised to people any more', async () => {
  const desk = await openAssistanceDesk(house.database, 10_000_000, ward)
  const [rice = ''] = await goodsIn(house.database, desk, [{ name: 'Gạo tẻ', unit: 'kg', quantity: 30 }])
  await succeed(house.database, door.takeGoodsOut, out(desk, rice, 15), desk.accountant)
  const roundId = await parcelsFor(house.database, desk, ['A Văn', 'B Văn'], [{ lotId: rice, quantity: 10 }])
  await expect(decide(house.database, desk, roundId)).rejects.toThrow('assistance.goods_not_enough')
})

test('a loss is written whatever was promised, and told beside the round', async () => {
  const { desk, rice, roundId } = await promisedRice()
  expect(await brokenOf(desk)).toEqual([])
  const loss = out(desk, rice, 14, { purpose: 'loss', content: 'Mốc, hủy theo biên bản kiểm kê' })
  const { id } = await succeed(house.database, door.takeGoodsOut, loss, desk.accountant)
  const missing = [
    { name: 'Gạo tẻ', free: -4_000, rounds: [{ id: roundId, title: 'Hỗ trợ sau lũ', quantity: 20_000 }] },
  ]
  expect(await brokenOf(desk)).toMatchObject(missing)
  await carry(house.database, desk, [id], '2024-02-20')
  expect(await brokenOf(desk)).toMatchObject(missing)
  // More that comes in makes it whole again.
  await goodsIn(house.database, desk, [{ name: 'Gạo tẻ', unit: 'kg', quantity: 4 }])
  expect(await brokenOf(desk)).toEqual([])
})

test('several sets of books are asked at once: what lies in one fills no promise of another', async () => {
  const [short, whole] = [await promisedRice(), await promisedRice()]
  const loss = out(short.desk, short.rice, 14, { purpose: 'loss', content: 'Mốc, hủy theo biên bản kiểm kê' })
  await succeed(house.database, door.takeGoodsOut, loss, short.desk.accountant)
  // Enough in the other store, of the same name.
  await goodsIn(house.database, whole.desk, [{ name: 'Gạo tẻ', unit: 'kg', quantity: 100 }])
  const asked = async (bookIds: readonly Id[]) => {
    const before = house.queries.length
    const broken = await house.database.read(ward.chair.sight, (r) => door.brokenPromises(r, bookIds))
    return { broken, queries: house.queries.length - before }
  }
  const one = await asked([short.desk.bookId])
  const both = await asked([short.desk.bookId, whole.desk.bookId])
  expect(one.broken).toMatchObject([{ free: -4_000, rounds: [{ id: short.roundId }] }])
  expect(both).toEqual(one)
  expect((await asked([whole.desk.bookId])).broken).toEqual([])
  expect((await asked([])).broken).toEqual([])
})

test('goods that move to another store of the same books stay what the round has', async () => {
  const { desk, rice } = await promisedRice()
  const move = out(desk, rice, 30, { kind: 'goods_transfer', purpose: 'own_move', toPlaceId: desk.farStore })
  const { id } = await succeed(house.database, makeVoucher, move, desk.accountant)
  await carry(house.database, desk, [id], '2024-02-20')
  expect(await meansOf(desk)).toMatchObject({ quantity: 30_000, leaving: 0, free: 10_000 })
  expect(await brokenOf(desk)).toEqual([])
})
