import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import {
  carry,
  type Desk,
  openAssistanceDesk,
  openRoundOf,
  paper,
  reviewers,
  supportInvariants,
} from '../../../tests/support/assisting.ts'
import { goodsIn } from '../../../tests/support/goods-giving.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type Action, type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { recentJournal } from '../../platform/journal.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { approveVouchers, rejectVoucher, settleVouchers } from '../books/index.ts'
import { addHousehold } from '../households/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Desk
const sent = new Set<string>()
beforeAll(async () => {
  house = await openTestDatabase()
  desk = await openAssistanceDesk(house.database)
})
afterAll(() => house.close())

const read = <T>(look: Parameters<typeof house.database.read<T>>[1]) => house.database.read(desk.chair.sight, look)
const latest = () => read(async (r) => (await recentJournal(r, desk.committeeId, { limit: 1 }))[0]?.seq)

/** Sends an act twice under one client id: the same answer, and the second writes nothing. */
async function twice<I, F, O>(what: Action<I, F, O>, input: unknown, as: Caller = desk.officer): Promise<O> {
  const caller = again(as)
  const first = await perform(house.database, what, input, caller)
  if (isRefusal(first)) throw new Error(`${what.name}: ${JSON.stringify(first)}`)
  const seq = await latest()
  expect(await perform(house.database, what, input, caller), what.name).toEqual(first)
  expect(await latest(), what.name).toBe(seq)
  sent.add(what.name)
  return first
}

const reason = 'Ghi nhầm'

test('a round from its first line to its settlement', async () => {
  const d = door
  const { bookId, areaId } = desk
  const head = { title: 'Hỗ trợ sau lũ', purpose: 'food', bookId, openedOn: '2024-02-01' }
  const { id: roundId } = await twice(d.openRound, head)
  await twice(d.editRound, { ...head, id: roundId, editNo: 1, listBy: '2024-02-10' })
  const file = await succeed(house.database, addHousehold, { areaId, headName: 'Bàn Thị Thử' }, desk.officer)
  const line = { reason: 'poor', priority: 'first', amount: '500.000' }
  const own = { roundId, areaId, householdId: file.id, fullName: 'Bàn Thị Thử', ...line }
  const one = await twice(d.listNeed, own, desk.head)
  await twice(d.editNeed, { ...line, id: one.id, editNo: 1, fullName: 'Bàn Thị Thử', amount: '600.000' }, desk.head)
  await twice(d.describeShare, { roundId, words: '01 túi quà', source: 'outside' })
  const other = await twice(d.listNeed, { roundId, areaId, fullName: 'Lý Văn Nhầm', ...line }, desk.head)
  await twice(d.dropNeed, { id: other.id, reason }, desk.head)
  const rows = [
    { row: 2, area: 'Tổ 4', fullName: 'Nông Văn Vắng', birthYear: '1960', reason: 'hardship', amount: '400k' },
  ]
  await twice(d.importNeeds, { roundId, fileName: 'x.xlsx', mode: 'good_rows', rows })
  const [unfiled] = await read((r) => d.unfiledOf(r, desk.committeeId, roundId))
  await twice(d.fileRound, { roundId, rows: [{ needId: unfiled?.need.id, householdId: 'new' }] })
  const meeting = { ...reviewers, roundId, place: 'Nhà văn hóa', agreeRest: true }
  const wrong = await twice(d.recordAreaReview, { ...meeting, areaId, heldOn: '2024-02-04' }, desk.head)
  await twice(d.withdrawMeeting, { id: wrong.id, roundId, reason })
  await twice(d.recordAreaReview, { ...meeting, areaId, heldOn: '2024-02-05' })
  await twice(d.closeAreaReviews, { id: roundId, happenedOn: '2024-02-06' })
  await twice(d.undoStage, { id: roundId, reason })
  await twice(d.closeAreaReviews, { id: roundId, happenedOn: '2024-02-06' })
  await twice(d.recordCouncil, { ...meeting, heldOn: '2024-02-08' })
  const posting = { roundId, places: [{ place: 'Trụ sở' }], fromOn: '2024-02-09', untilOn: '2024-02-12' }
  await twice(d.postList, { ...posting, postedBy: 'Công chức' })
  const objection = { roundId, needId: one.id, receivedOn: '2024-02-10', content: 'Hộ này có xe ô tô' }
  const { id: objectionId } = await twice(d.recordObjection, objection)
  const handling = { handledOn: '2024-02-12', outcome: 'not_upheld', handling: 'Xe đi mượn', handledBy: 'Trưởng ban' }
  await twice(d.handleObjection, { id: objectionId, roundId, ...handling })
  await twice(d.removePosting, { roundId, removedOn: '2024-02-13', removedBy: 'Công chức' })
  await twice(d.decideRound, { roundId, numberText: '12/QĐ', ...paper }, desk.chair)
  const list = {
    roundId,
    fromPlaceId: desk.cash,
    handPlaceId: desk.advance,
    advancedOn: '2024-02-15',
    payPlace: 'Tổ 4',
  }
  const first = await twice(d.issueAdvance, list, desk.accountant)
  await succeed(house.database, rejectVoucher, { id: first.voucherId, reason }, desk.chair)
  await twice(d.withdrawAdvance, { id: first.id, reason }, desk.accountant)
  const { id: advanceId, voucherId } = await twice(d.issueAdvance, list, desk.accountant)
  await carry(house.database, desk, [voucherId as Id], '2024-02-15')
  const payouts = await read((r) => d.payoutsOf(r, [advanceId]))
  const marks = payouts.map(({ id, fullName }) => ({
    id,
    outcome: fullName === 'Nông Văn Vắng' ? 'absent' : 'proxy',
    happenedOn: '2024-02-16',
    proxyName: 'Con gái',
    proxyPaper: 'Giấy ủy quyền 15/02/2024',
  }))
  await twice(d.markPayouts, { advanceId, rows: marks }, desk.treasurer)
  const settled = await twice(d.settleAdvance, { id: advanceId, settledOn: '2024-02-17', payee: 'x' }, desk.accountant)
  expect(settled).toMatchObject({ paid: 600_000, returned: 400_000 })
  await succeed(house.database, rejectVoucher, { id: settled.paymentVoucherId, reason }, desk.chair)
  await twice(d.remakeVouchers, { roundId, datedOn: '2024-02-17', payee: 'x' }, desk.accountant)
  const [advance] = await read((r) => d.advancesOf(r, roundId))
  const ids = [advance?.paymentVoucherId, advance?.returnVoucherId] as Id[]
  await succeed(house.database, approveVouchers, { ids, happenedOn: '2024-02-18' }, desk.chair)
  await succeed(house.database, settleVouchers, { ids, happenedOn: '2024-02-18' }, desk.treasurer)
  await twice(
    d.reconcileRound,
    { id: roundId, happenedOn: '2024-02-20', note: 'Phần vắng chuyển đợt sau' },
    desk.accountant,
  )
  const texts = { reasons: { poor: 'Hộ nghèo' }, purpose: 'Lương thực', unit: 'suất' }
  await twice(d.publishRound, { id: roundId, texts }, desk.chair)
  const [lotId] = await goodsIn(house.database, desk, [{ name: 'Gạo tẻ', unit: 'kg', quantity: 30 }])
  const out = {
    ...{ purpose: 'distribution', placeId: desk.store, datedOn: '2024-02-20', counterparty: 'Trạm y tế' },
    ...{ content: 'Xuất dùng chung', items: [{ lotId, quantity: 2 }] },
  }
  const goods = await twice(d.takeGoodsOut, { ...out, bookId: desk.bookId, kind: 'goods_out' }, desk.accountant)
  await twice(d.editGoodsOut, { ...out, id: goods.id, editNo: 1, content: 'Xuất cho trạm' }, desk.accountant)
  const empty = await openRoundOf(house.database, desk)
  await twice(d.withdrawRound, { id: empty, reason })
})

test('State benefits from their policy to what the State paid', async () => {
  const d = door
  const { id: policyId } = await twice(d.takePolicy, { code: 'nq42_2020' })
  await twice(d.addPolicy, { title: 'Của tỉnh', instrument: 'NQ 1', source: 'NQ 1', fromOn: '2023-01-01' })
  const rate = { amount: '300.000', per: 'month', most: 3, fromOn: '2020-04-09', source: 'QĐ của tỉnh' }
  const { id: groupId } = await twice(d.addGroup, { policyId, name: 'Nhóm của tỉnh', ...rate })
  await twice(d.changeRate, { policyId, groupId, ...rate, amount: '350.000', fromOn: '2020-07-01', reason })
  const head = { policyId, title: 'Đợt tháng 5/2020', openedOn: '2020-05-04' }
  const { id: roundId } = await twice(d.openBenefitRound, head)
  await twice(d.editBenefitRound, { ...head, id: roundId, editNo: 1, councilPaper: '12/QĐ-UBND' })
  const person = { roundId, areaId: desk.areaId, groupId, fullName: 'Bàn Thị Thử', birthYear: 1950 }
  const { id } = await twice(d.addBenefitCase, person)
  await twice(d.dropBenefitCase, { id, roundId, reason })
  const rows = [
    { row: 2, area: 'Tổ 4', group: 'poor', persons: '12' },
    { row: 3, area: 'Tổ 4', group: 'Người có công với cách mạng', fullName: 'Lý Văn Mẫu' },
  ]
  await twice(d.importBenefitCases, { roundId, fileName: 'x.xlsx', mode: 'good_rows', rows })
  const stage = (name: string, happenedOn: string) =>
    twice(d.advanceBenefitRound, { id: roundId, stage: name, happenedOn })
  await stage('listed_by_area', '2020-05-05')
  const sat = {
    roundId,
    place: 'x',
    chairedBy: 'x',
    frontAttended: 'yes',
    frontBy: 'Chủ tịch',
    frontOpinion: 'Nhất trí',
  }
  const wrong = await twice(d.recordBenefitMeeting, { ...sat, kind: 'area', areaId: desk.areaId, heldOn: '2020-05-05' })
  await twice(d.withdrawBenefitMeeting, { id: wrong.id, roundId, reason })
  await twice(d.recordBenefitMeeting, { ...sat, kind: 'area', areaId: desk.areaId, heldOn: '2020-05-06' })
  await twice(d.recordBenefitMeeting, { ...sat, kind: 'council', heldOn: '2020-05-12' })
  await stage('area_meeting', '2020-05-06')
  await twice(d.undoBenefitStage, { id: roundId, reason })
  await stage('area_meeting', '2020-05-06')
  await stage('posted', '2020-05-07')
  await stage('council_reviewed', '2020-05-12')
  await stage('submitted', '2020-05-13')
  await stage('approved_by_authority', '2020-05-20')
  const paid = await twice(d.payBenefitCases, { roundId, decisionNo: '99/QĐ-UBND', paidOn: '2020-05-25' })
  expect(paid).toMatchObject({ persons: 13, amount: 12 * 750_000 + 1_500_000 })
  const levels = { month: '{amount} đồng × {times} tháng', day: '{amount} đồng', once: '{amount} đồng' }
  const texts = { levels, people: '{count} người' }
  expect(await twice(d.publishBenefits, { id: roundId, texts }, desk.chair)).toMatchObject({ count: 2, back: 0 })
  const empty = await succeed(house.database, d.openBenefitRound, head, desk.officer)
  await twice(d.withdrawBenefitRound, { id: empty.id, reason })
})

test('no action was left out, and all that must hold holds', async () => {
  const acts = Object.values(door).filter((one) => typeof one === 'object' && one !== null && 'permission' in one)
  expect([...sent].sort()).toEqual((acts as unknown as readonly AnyAction[]).map(({ name }) => name).sort())
  expect(await brokenAmong(house.database, [desk.committeeId], supportInvariants)).toEqual([])
})
