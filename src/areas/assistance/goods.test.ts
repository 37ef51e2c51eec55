import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import {
  carry,
  type Desk,
  decide,
  openAssistanceDesk,
  paper,
  supportInvariants,
} from '../../../tests/support/assisting.ts'
import {
  describe as describeParcel,
  goodsIn,
  handOut,
  linesAndLists,
  parcel,
  parcelsFor,
  wayOf,
  whereGoodsAre,
} from '../../../tests/support/goods-giving.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { editVoucher, flowsOf, makeVoucher, rejectVoucher } from '../books/index.ts'
import { ownRows, scopeOf } from '../disclosure/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let ward: Desk
beforeAll(async () => {
  house = await openTestDatabase()
  ward = await openAssistanceDesk(house.database)
})
afterAll(() => house.close())

const act = (what: AnyAction, input: object, caller: Caller) => perform(house.database, what, input, again(caller))
const sound = async (desk: Desk) =>
  expect(await brokenAmong(house.database, [desk.committeeId], supportInvariants)).toEqual([])
const newDesk = () => openAssistanceDesk(house.database, 10_000_000, ward)
const vouchersOf = async (desk: Desk, roundId: Id): Promise<readonly Id[]> =>
  door.vouchersOf((await linesAndLists(house.database, desk, roundId)).advances)
const mark = (desk: Desk, advanceId: Id, rows: readonly object[]) =>
  succeed(house.database, door.markPayouts, { advanceId, rows }, desk.treasurer)

const old = {
  name: 'Gạo tẻ',
  unit: 'kg',
  quantity: 12,
  unitPrice: 15_000,
  priceBasis: 'council',
  expiresOn: '2024-05-01',
}
const fresh = {
  name: 'Gạo tẻ',
  unit: 'kg',
  quantity: 30,
  unitPrice: 20_000,
  priceBasis: 'council',
  expiresOn: '2024-09-01',
}
const noodles = { name: 'Mì ăn liền', unit: 'thùng', quantity: 10 }

test('goods come in, are decided, handed over, signed for; what nobody took goes back, and all of it is told', async () => {
  const desk = await newDesk()
  const [rice = '', , boxes = ''] = await goodsIn(house.database, desk, [old, fresh, noodles])
  const share = [
    { lotId: rice, quantity: 5 },
    { lotId: boxes, quantity: 1 },
  ]
  const names = ['A Văn Nhận', 'B Văn Vắng', 'C Văn Thay', 'D Văn Thôi']
  const roundId = await parcelsFor(house.database, desk, names, share, 200_000)
  await decide(house.database, desk, roundId)
  const means = await house.database.read(desk.chair.sight, (r) => door.goodsMeansOf(r, desk.bookId))
  expect(means.find((one) => one.name === 'Gạo tẻ')).toMatchObject({ quantity: 42_000, promised: 20_000, free: 22_000 })
  const advanceId = await handOut(house.database, desk, roundId)
  expect((await whereGoodsAre(house.database, desk))('Gạo tẻ')).toMatchObject({ store: 22_000, hand: 20_000, given: 0 })
  const { payouts } = await linesAndLists(house.database, desk, roundId)
  const what = ['paid', 'absent', 'proxy', 'no_longer']
  const rows = payouts.map(({ id }, at) => ({
    ...{ id, outcome: what[at], happenedOn: '2024-02-16', note: 'x', proxyName: 'Con', proxyPaper: 'Giấy' },
  }))
  await mark(desk, advanceId, rows)
  await succeed(
    house.database,
    door.settleAdvance,
    { id: advanceId, settledOn: '2024-02-17', payee: 'x' },
    desk.accountant,
  )
  const [, , ...rest] = await vouchersOf(desk, roundId)
  await carry(house.database, desk, rest, '2024-02-17')
  const now = await whereGoodsAre(house.database, desk)
  expect(now('Gạo tẻ')).toEqual({ store: 32_000, hand: 0, given: 10_000, lost: 0 })
  expect(now('Mì ăn liền')).toEqual({ store: 8_000, hand: 0, given: 2_000, lost: 0 })
  // What expires first went first; nobody has valued the noodles, and they are no 0 đồng.
  const flows = await house.database.read(desk.chair.sight, (r) => flowsOf(r, [desk.bookId], { to: day('2024-12-31') }))
  expect(flows.find((one) => one.kind === 'goods_out')).toMatchObject({ purpose: 'distribution', amount: 150_000 })
  await sound(desk)
  // Who was away has it by the next list.
  const second = await handOut(house.database, desk, roundId, '2024-02-20')
  const [late] = (await linesAndLists(house.database, desk, roundId)).payouts.filter((one) => one.advanceId === second)
  await mark(desk, second, [{ id: late?.id, outcome: 'paid', happenedOn: '2024-02-21' }])
  await succeed(
    house.database,
    door.settleAdvance,
    { id: second, settledOn: '2024-02-21', payee: 'x' },
    desk.accountant,
  )
  const open = (await linesAndLists(house.database, desk, roundId)).advances.filter((one) => one.id === second)
  const left = [open[0]?.paymentVoucherId, open[0]?.goodsGivenVoucherId].filter((id) => typeof id === 'string')
  await carry(house.database, desk, left, '2024-02-21')
  expect((await whereGoodsAre(house.database, desk))('Gạo tẻ')).toMatchObject({ store: 27_000, hand: 0, given: 15_000 })
  await succeed(house.database, door.reconcileRound, { id: roundId, happenedOn: '2024-02-22' }, desk.accountant)
  await publishedAsGiven(desk, roundId)
  await sound(desk)
})

/** The public reads goods by their names, quantity and worth, line by line; the lines come to what left the books. */
async function publishedAsGiven(desk: Desk, roundId: Id): Promise<void> {
  const texts = { reasons: { poor: 'Hộ nghèo' }, purpose: 'Lương thực', unit: 'suất' }
  await succeed(house.database, door.publishRound, { id: roundId, texts }, desk.chair)
  const round = await house.database.read(desk.chair.sight, (r) => door.findRound(r, roundId))
  const source = round?.source ?? { kind: '', id: '' }
  const rows = await house.database.read(desk.chair.sight, async (r) => {
    const scope = await scopeOf(r, source)
    return ownRows(
      r,
      scope?.id ?? '',
      Array.from({ length: 20 }, (_, at) => at + 1),
    )
  })
  const rice = rows.filter((row) => row.goods === 'Gạo tẻ')
  expect(rice.map((row) => row.quantity)).toEqual([5000, 5000, 5000])
  expect(rice.reduce((sum, row) => sum + (row.value ?? 0), 0)).toBe(150_000 + 90_000)
  expect(rows.filter((row) => row.goods === 'Mì ăn liền').map((row) => row.value)).toEqual([null, null, null])
  expect(rows.filter((row) => row.goods === parcel)).toEqual([])
}

test('two decisions at one moment never promise the same goods', async () => {
  const desk = await newDesk()
  const [boxes = ''] = await goodsIn(house.database, desk, [{ ...noodles, quantity: 3 }])
  const share = [{ lotId: boxes, quantity: 1 }]
  const rounds = [
    await parcelsFor(house.database, desk, ['Bàn Văn Một', 'Lý Văn Hai'], share),
    await parcelsFor(house.database, desk, ['Ma Văn Ba', 'Vi Văn Bốn'], share),
  ]
  const outcomes = await Promise.all(
    rounds.map((roundId, at) => act(door.decideRound, { roundId, numberText: `${at}/QĐ`, ...paper }, desk.chair)),
  )
  expect(outcomes.filter((one) => !isRefusal(one))).toHaveLength(1)
  expect(outcomes.find(isRefusal)).toMatchObject({
    key: 'assistance.goods_not_enough',
    params: { name: 'Mì ăn liền', free: 1000, wanted: 2000, missing: 1000 },
  })
  await sound(desk)
})

test('goods are described before they are decided, and by what was decided they stay', async () => {
  const desk = await newDesk()
  const [boxes = ''] = await goodsIn(house.database, desk, [noodles])
  const roundId = await parcelsFor(house.database, desk, ['Bàn Văn Lời'], null)
  const decideNow = () => act(door.decideRound, { roundId, numberText: '1/QĐ', ...paper }, desk.chair)
  expect(await decideNow()).toMatchObject({ key: 'assistance.goods_undescribed', params: { words: parcel, count: 1 } })
  const say = (more: object) => act(door.describeShare, { roundId, words: '01 TÚI QUÀ', ...more }, desk.officer)
  const items = [{ lotId: boxes, quantity: 2 }]
  expect(await say({ source: 'store' })).toMatchObject({ key: 'assistance.share_items' })
  expect(await say({ source: 'store', items: [...items, ...items] })).toMatchObject({ key: 'assistance.share_twice' })
  const other = await newDesk()
  const [foreign = ''] = await goodsIn(house.database, other, [noodles])
  expect(await say({ source: 'store', items: [{ lotId: foreign, quantity: 1 }] })).toMatchObject({
    key: 'assistance.share_goods',
    field: 'items.0.lotId',
  })
  expect(isRefusal(await say({ source: 'outside' }))).toBe(false)
  expect(isRefusal(await say({ source: 'store', items }))).toBe(false)
  expect(isRefusal(await decideNow())).toBe(false)
  expect(await say({ source: 'outside' })).toMatchObject({ key: 'assistance.share_decided', params: { count: 1 } })
  const list = { ...wayOf(desk), roundId, advancedOn: '2024-02-15' }
  expect(await act(door.issueAdvance, { ...list, goodsFromPlaceId: '' }, desk.accountant)).toMatchObject({
    key: 'platform.required',
    field: 'goodsFromPlaceId',
  })
  const wrong = { ...list, goodsHandPlaceId: desk.farStore }
  expect(await act(door.issueAdvance, wrong, desk.accountant)).toMatchObject({ key: 'assistance.no_hand_store' })
  const far = { ...list, goodsFromPlaceId: desk.farStore }
  expect(await act(door.issueAdvance, far, desk.accountant)).toMatchObject({
    key: 'assistance.goods_short',
    params: { missing: 2000 },
  })
})

test('goods with a condition go to who says how it is kept; expired goods go to nobody', async () => {
  const desk = await newDesk()
  const condition = 'Tặng người khuyết tật'
  const [bound = ''] = await goodsIn(house.database, desk, [fresh], { condition })
  const [gone = ''] = await goodsIn(house.database, desk, [{ ...noodles, expiresOn: '2024-02-10' }])
  const roundId = await parcelsFor(house.database, desk, ['Bàn Văn Điều'], null)
  const say = (lotId: Id, more: object = {}) =>
    act(
      door.describeShare,
      { roundId, words: parcel, source: 'store', items: [{ lotId, quantity: 5 }], ...more },
      desk.officer,
    )
  const decideNow = () => act(door.decideRound, { roundId, numberText: '1/QĐ', ...paper }, desk.chair)
  expect(await say(bound)).toMatchObject({ key: 'assistance.condition_note', params: { condition } })
  expect(isRefusal(await say(gone))).toBe(false)
  expect(await decideNow()).toMatchObject({ key: 'assistance.goods_not_enough', params: { free: 0 } })
  // Rice of a gift without a condition is another kind: the bound rice does not stand in for it.
  const [free = ''] = await goodsIn(house.database, desk, [{ ...fresh, quantity: 1 }])
  expect(isRefusal(await say(free))).toBe(false)
  expect(await decideNow()).toMatchObject({ key: 'assistance.goods_not_enough', params: { free: 1000 } })
  expect(isRefusal(await say(bound, { conditionNote: 'Cả đợt là người khuyết tật' }))).toBe(false)
  expect(isRefusal(await decideNow())).toBe(false)
  await handOut(house.database, desk, roundId)
  expect((await whereGoodsAre(house.database, desk))('Gạo tẻ')).toMatchObject({ store: 26_000, hand: 5000 })
})

test('a voucher of goods that was sent back is written anew, with other lots where the first are gone', async () => {
  const desk = await newDesk()
  const [rice = ''] = await goodsIn(house.database, desk, [old, fresh])
  const share = [{ lotId: rice, quantity: 10 }]
  const [one, two] = [
    await parcelsFor(house.database, desk, ['Bàn Văn Trước'], share),
    await parcelsFor(house.database, desk, ['Lý Văn Sau'], share),
  ]
  await decide(house.database, desk, one, '1/QĐ')
  await decide(house.database, desk, two, '2/QĐ')
  const list = { ...wayOf(desk), advancedOn: '2024-02-15' }
  const first = await succeed(house.database, door.issueAdvance, { ...list, roundId: one }, desk.accountant)
  await succeed(house.database, rejectVoucher, { id: first.goodsVoucherId, reason: 'x' }, desk.chair)
  await handOut(house.database, desk, two)
  const again = { roundId: one, datedOn: '2024-02-16', payee: 'x' }
  await succeed(house.database, door.remakeVouchers, again, desk.accountant)
  const [out] = await vouchersOf(desk, one)
  await carry(house.database, desk, [out as Id], '2024-02-16')
  expect((await whereGoodsAre(house.database, desk))('Gạo tẻ')).toMatchObject({ store: 22_000, hand: 20_000 })
  await sound(desk)
})

test('two lists at one moment never take the same goods out of one store', async () => {
  const desk = await newDesk()
  const [boxes = ''] = await goodsIn(house.database, desk, [{ ...noodles, quantity: 3 }])
  await goodsIn(house.database, desk, [{ ...noodles, quantity: 3 }], { placeId: desk.farStore })
  const share = [{ lotId: boxes, quantity: 2 }]
  const [one, two] = [
    await parcelsFor(house.database, desk, ['Bàn Văn Cùng'], share),
    await parcelsFor(house.database, desk, ['Lý Văn Lúc'], share),
  ]
  await decide(house.database, desk, one, '1/QĐ')
  await decide(house.database, desk, two, '2/QĐ')
  const list = { ...wayOf(desk), advancedOn: '2024-02-15' }
  const outcomes = await Promise.all(
    [one, two].map((roundId) => act(door.issueAdvance, { ...list, roundId }, desk.accountant)),
  )
  expect(outcomes.filter((outcome) => !isRefusal(outcome))).toHaveLength(1)
  expect(outcomes.find(isRefusal)).toMatchObject({ key: 'assistance.goods_short', params: { missing: 1000 } })
  const far = { ...list, goodsFromPlaceId: desk.farStore }
  const late = isRefusal(outcomes[0]) ? one : two
  expect(isRefusal(await act(door.issueAdvance, { ...far, roundId: late }, desk.accountant))).toBe(false)
  await sound(desk)
})

test('what is in a hand leaves it by its list, and the books do not change what a list moves', async () => {
  const desk = await newDesk()
  const [rice = ''] = await goodsIn(house.database, desk, [fresh])
  const roundId = await parcelsFor(house.database, desk, ['Bàn Văn Tay'], null)
  await describeParcel(house.database, desk, roundId, [{ lotId: rice, quantity: 5 }])
  await decide(house.database, desk, roundId)
  const list = { ...wayOf(desk), roundId, advancedOn: '2024-02-15' }
  const { goodsVoucherId } = await succeed(house.database, door.issueAdvance, list, desk.accountant)
  const way = { purpose: 'own_move', placeId: desk.store, toPlaceId: desk.handStore, datedOn: '2024-02-15' }
  const edit = (quantity: number) => ({
    ...{ ...way, id: goodsVoucherId, editNo: 1, content: 'Chuyển gạo', items: [{ lotId: rice, quantity }] },
  })
  expect(await act(editVoucher, edit(6), desk.accountant)).toMatchObject({ key: 'books.belongs_elsewhere' })
  expect(isRefusal(await act(editVoucher, edit(5), desk.accountant))).toBe(false)
  await carry(house.database, desk, await vouchersOf(desk, roundId), '2024-02-15')
  const out = { bookId: desk.bookId, datedOn: '2024-02-16', content: 'x', counterparty: 'x' }
  const items = [{ lotId: rice, quantity: 1 }]
  const moves = [
    { ...out, kind: 'goods_out', purpose: 'loss', placeId: desk.handStore, items },
    { ...out, kind: 'goods_transfer', purpose: 'own_move', placeId: desk.store, toPlaceId: desk.handStore, items },
  ]
  for (const move of moves)
    expect(await act(makeVoucher, move, desk.accountant)).toMatchObject({ key: 'books.hand_store_by_list' })
  await sound(desk)
})
