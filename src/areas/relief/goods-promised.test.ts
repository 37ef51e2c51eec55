import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, decide, openAssistanceDesk } from '../../../tests/support/assisting.ts'
import { carryAll, type Drive, openDrive, unnamed } from '../../../tests/support/giving.ts'
import { linesAndLists, parcel, parcelsFor, wayOf } from '../../../tests/support/goods-giving.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { type Day, day } from '../../values/day.ts'
import { isRefusal } from '../../values/refusal.ts'
import {
  assistanceInvariants,
  describeShare,
  issueAdvance,
  markPayouts,
  reconcileRound,
  settleAdvance,
} from '../assistance/index.ts'
import { addPlace, bookInvariants, stockOf } from '../books/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let drive: Drive
let desk: Desk
beforeAll(async () => {
  house = await openTestDatabase()
  const ward = await openAssistanceDesk(house.database)
  drive = await openDrive(house.database, ward.committeeId)
  const place = { bookId: drive.bookId, kind: 'hand_store', name: 'Hàng giao Tổ 4', openedOn: '2024-01-05' }
  const { id: handStore } = await succeed(house.database, addPlace, place, drive.accountant)
  desk = { ...ward, ...drive, advance: '', farStore: '', handStore }
})
afterAll(() => house.close())

const act = (what: AnyAction, input: object, caller = drive.accountant) =>
  perform(house.database, what, input, again(caller))
const carryOn = (on: Day) => carryAll(house.database, drive, on)

test('goods of a campaign that people were given by a decision do not go out otherwise; their condition comes with them', async () => {
  const gift = {
    ...{ campaignId: drive.campaignId, unnamed, donorKind: 'individual', donorName: 'Bà Tặng', channel: 'in_kind' },
    ...{ receivedOn: '2024-01-10', conditionText: 'Tặng hộ có trẻ nhỏ' },
    items: [{ name: 'Sữa bột', unit: 'hộp', quantity: 10 }],
  }
  await succeed(house.database, door.recordDonation, gift, drive.accountant)
  await carryOn(day('2024-01-11'))
  const begun = { id: drive.campaignId, happenedOn: '2024-01-12', reference: '02/QĐ' }
  await succeed(house.database, door.beginDistribution, begun, drive.chair)
  const [milk] = await house.database.read(drive.chair.sight, (r) => stockOf(r, drive.bookId))
  expect(milk?.condition).toBe('Tặng hộ có trẻ nhỏ')
  const roundId = await parcelsFor(house.database, desk, ['Bàn Thị Sữa', 'Lý Thị Sữa'], null)
  const share = { roundId, words: parcel, source: 'store', items: [{ lotId: milk?.id, quantity: 4 }] }
  expect(await act(describeShare, share, desk.officer)).toMatchObject({ key: 'assistance.condition_note' })
  const kept = { ...share, conditionNote: 'Hai hộ đều có trẻ dưới 3 tuổi' }
  await succeed(house.database, describeShare, kept, desk.officer)
  await decide(house.database, desk, roundId)
  const leaves = (quantity: number) => ({
    ...{ campaignId: drive.campaignId, recipient: 'Trạm y tế', content: 'x', happenedOn: '2024-02-20' },
    ...{ decisionReference: '09/QĐ', kind: 'distribution', usePurpose: 'food_water_medicine', conditionReason: 'x' },
    ...{ placeId: drive.store, items: [{ lotId: milk?.id, quantity }] },
  })
  expect(await act(door.giveOut, leaves(3))).toMatchObject({
    ...{ key: 'relief.goods_promised', field: 'items.0.quantity' },
    params: { promised: 8000, free: 2000 },
  })
  expect(isRefusal(await act(door.giveOut, leaves(2)))).toBe(false)
  const list = { ...wayOf(desk), fromPlaceId: '', handPlaceId: '', roundId, advancedOn: '2024-02-20' }
  const { id: advanceId } = await succeed(house.database, issueAdvance, list, drive.accountant)
  await carryOn(day('2024-02-20'))
  const { payouts } = await linesAndLists(house.database, desk, roundId)
  const rows = payouts.map(({ id }, at) => ({ id, outcome: at === 0 ? 'paid' : 'absent', happenedOn: '2024-02-20' }))
  await succeed(house.database, markPayouts, { advanceId, rows }, drive.treasurer)
  const settled = { id: advanceId, settledOn: '2024-02-21', payee: 'x' }
  await succeed(house.database, settleAdvance, settled, drive.accountant)
  await carryOn(day('2024-02-21'))
  // Who was away keeps the right to theirs until the accounts of the round are closed, with a word on it.
  expect(await act(door.giveOut, leaves(4))).toMatchObject({ key: 'relief.goods_promised', params: { free: 0 } })
  const closing = { id: roundId, happenedOn: '2024-02-22', note: 'Hộ bà Lý đã chuyển đi' }
  await succeed(house.database, reconcileRound, closing, drive.accountant)
  expect(isRefusal(await act(door.giveOut, { ...leaves(4), happenedOn: '2024-02-22' }))).toBe(false)
  await carryOn(day('2024-02-22'))
  expect(await house.database.read(drive.chair.sight, (r) => stockOf(r, drive.bookId))).toEqual([])
  const all = [...door.reliefInvariants, ...assistanceInvariants, ...bookInvariants]
  expect(await brokenAmong(house.database, [drive.committeeId], all)).toEqual([])
})
