import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { openTill, posted, type Till } from '../../../tests/support/bookkeeping.ts'
import type { Action, AnyAction } from '../../platform/action.ts'
import { perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { recentJournal } from '../../platform/journal.ts'
import { day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import * as door from './index.ts'

let house: TestDatabase
let till: Till
const sent = new Set<string>()
const on = day('2024-03-01')
beforeAll(async () => {
  house = await openTestDatabase()
  till = await openTill(house.database)
})
afterAll(() => house.close())

const latest = () =>
  house.database.read(till.chair.sight, async (r) => (await recentJournal(r, till.committeeId, { limit: 1 }))[0]?.seq)

/** Sends an act twice under one client id: the same answer, and the second writes nothing. */
async function twice<I, F, O>(what: Action<I, F, O>, input: unknown, as: Caller = till.accountant): Promise<O> {
  const caller = again(as)
  const first = await perform(house.database, what, input, caller)
  if (isRefusal(first)) throw new Error(`${what.name}: ${JSON.stringify(first)}`)
  const seq = await latest()
  expect(await perform(house.database, what, input, caller), what.name).toEqual(first)
  expect(await latest(), what.name).toBe(seq)
  sent.add(what.name)
  return first
}

test('every act sent twice is done once', async () => {
  const { chair, cash, bookId } = till
  const step = (id: Id) => ({ ids: [id], happenedOn: on })
  const why = (id: Id) => ({ id, happenedOn: on, reason: 'Ghi nhầm' })
  const money = { bookId, kind: 'receipt', purpose: 'contribution', placeId: cash, amount: 5000, datedOn: on }
  const voucher = { ...money, counterparty: 'Bà Lý Thị Thử', content: 'Ủng hộ' }
  const { id } = await twice(door.makeVoucher, voucher)
  await twice(door.editVoucher, { ...voucher, id, editNo: 1, amount: '6.000' })
  await twice(door.approveVouchers, step(id), chair)
  await twice(door.settleVouchers, step(id), till.treasurer)
  expect(await house.database.read(chair.sight, (r) => door.leftIn(r, bookId))).toMatchObject([{ amount: 6000 }])
  const { id: reversal } = await twice(door.reverseVoucher, { id, datedOn: on, reason: 'Ghi nhầm' })
  await twice(door.rejectVoucher, why(reversal), chair)
  const { ids } = await twice(door.makeVouchers, { rows: [voucher, voucher] })
  await twice(door.withdrawVoucher, why(ids[0] ?? ''))
  await twice(door.approveVouchers, step(ids[1] ?? ''), chair)
  await twice(door.voidVoucher, why(ids[1] ?? ''), chair)
  const { id: countId } = await twice(door.recordCount, {
    bookId,
    placeId: cash,
    countedOn: on,
    counted: 0,
    present: 'x',
  })
  await twice(door.withdrawCount, { id: countId, reason: 'Ghi nhầm' })
  const out = { kind: 'payment', purpose: 'distribution', placeId: cash, amount: 6000 }
  await posted(house.database, till, out, on)
  const place = { bookId, kind: 'cash', name: 'Quỹ khác', openedOn: on }
  const { id: placeId } = await twice(door.addPlace, place)
  await twice(door.closePlace, { bookId, placeId, closedOn: on })
  await twice(door.closeBook, { id: bookId, closedOn: on }, chair)
  await twice(door.reopenBook, { id: bookId, reason: 'Ghi thêm' }, chair)
  await twice(door.openBook, { id: newId(), ledger: 'poor_fund', title: 'Quỹ', openedOn: on })
  const acts = Object.values(door).filter((one) => typeof one === 'object' && 'permission' in one)
  expect([...sent].sort()).toEqual((acts as unknown as readonly AnyAction[]).map(({ name }) => name).sort())
})
