import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import {
  campaignInput,
  carryAll,
  closingKinds,
  type Drive,
  openDrive,
  openingInput,
  recordClosing,
  unnamed,
} from '../../../tests/support/giving.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { type Replay, replayIn } from '../../../tests/support/replaying.ts'
import { newAccount, openStore, readAllWaiting, sendStatement } from '../../../tests/support/statement-files.ts'
import { foundWard, loadExampleUnits, succeed } from '../../../tests/support/ward.ts'
import type { AnyAction } from '../../platform/action.ts'
import { day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { bookInvariants, placesNow, recordCount } from '../books/index.ts'
import { scopeOf } from '../disclosure/index.ts'
import { addArea } from '../organisation/index.ts'
import { listLines, statementInvariants } from '../statements/index.ts'
import * as door from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-replay-'))
let house: TestDatabase
let drive: Drive
let replay: Replay
const areaId = newId()
beforeAll(async () => {
  house = await openTestDatabase()
  await loadExampleUnits(house.database)
  const ward = await foundWard(house.database)
  const area = { id: areaId, kind: 'residential_group', number: 4, name: 'Tổ 4', from: '2010-01-01' }
  await succeed(house.database, addArea, area, ward.chair)
  drive = await openDrive(house.database, ward.committeeId)
  replay = replayIn(house.database, drive.chair)
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

const read = <T>(look: Parameters<typeof house.database.read<T>>[1]) => house.database.read(drive.chair.sight, look)
const carry = (on: string) => carryAll(house.database, drive, day(on))
const gift = (rest: object = {}) => ({
  ...{ campaignId: drive.campaignId, unnamed, donorKind: 'individual', donorName: 'Bà Nông Thị Thử' },
  ...{ channel: 'cash', amount: 500_000, receivedOn: '2024-02-01', ...rest },
})
const reason = 'Ghi nhầm'

test('a campaign from its draft to its first gifts', async () => {
  const { twice } = replay
  const d = door
  const { chair, officer, accountant } = drive
  const dropped = await twice(d.draftCampaign, campaignInput, officer)
  await twice(d.withdrawCampaign, { id: dropped.id, reason }, officer)
  const later = { receivesFrom: '2024-03-01', receivesTo: '2024-05-20' }
  const kept = await twice(d.draftCampaign, { ...campaignInput, ...later, title: 'Cuộc thứ hai' }, officer)
  await twice(
    d.editCampaign,
    { ...campaignInput, ...later, title: 'Cuộc thứ hai, sửa', id: kept.id, editNo: 1 },
    officer,
  )
  await twice(d.openCampaign, { id: kept.id, ...openingInput }, chair)
  const note = { note: 'Rà soát lại' }
  const step = (happenedOn: string) => ({ id: kept.id, happenedOn, reference: '07/TB', ...note })
  await twice(d.suspendCampaign, step('2024-03-08'), chair)
  await twice(d.resumeCampaign, step('2024-03-09'), chair)
  await twice(d.changeReception, { ...step('2024-03-10'), receivesTo: '2024-05-10' }, chair)
  await twice(d.closeReception, step('2024-03-20'), chair)
  const names = { cashName: 'Quỹ', bankName: 'Tài khoản', bank: 'KBNN', accountNumber: '3713', storeName: 'Kho' }
  const fund = await twice(d.openFund, { title: 'Quỹ “Vì người nghèo”', openedOn: '2024-01-01', ...names }, accountant)
  await succeed(house.database, d.publishCampaign, { bookId: fund.id }, chair)
  const endOf = async () =>
    (await read((r) => scopeOf(r, { kind: 'book', id: fund.id })))?.distributionEndedOn ?? 'goes on'
  await twice(d.closeFund, { id: fund.id, closedOn: '2024-03-20' }, chair)
  expect(await endOf()).toBe('2024-03-20')
  await twice(d.reopenFund, { id: fund.id, reason }, chair)
  expect(await endOf()).toBe('goes on')
})

test('gifts written down, corrected, taken back and reversed', async () => {
  const { twice } = replay
  const d = door
  const { officer, accountant, chair } = drive
  const { id } = await twice(d.recordDonation, gift(), officer)
  await twice(d.editDonation, { ...gift({ amount: 600_000 }), id, editNo: 1 }, officer)
  await twice(d.receiptDonations, { ids: [id], unnamed }, accountant)
  await carry('2024-02-02')
  await twice(d.reverseDonation, { id, datedOn: '2024-02-03', reason }, accountant)
  await carry('2024-02-03')
  const pledged = gift({ receivedOn: '', pledgedOn: '2024-02-01', channel: 'cash' })
  const promised = await succeed(house.database, d.recordDonation, pledged, officer)
  await twice(d.receivePledged, { id: promised.id, receivedOn: '2024-02-04' }, officer)
  await twice(d.withdrawDonation, { id: promised.id, reason }, officer)
  const head = callerAs('area_head', drive.committeeId, { areaId })
  const collected = await twice(d.collectDonation, gift({ donorKind: 'collective', donorName: '' }), head)
  await twice(d.withdrawCollection, { id: collected.id, reason }, head)
  const rows = [gift(), gift({ channel: 'bank', donorName: 'Ông Bàn Văn Thử', bankRef: 'FT1' })].map(
    ({ campaignId: _, unnamed: __, ...row }) => row,
  )
  const many = await twice(d.recordDonations, { campaignId: drive.campaignId, unnamed, rows }, accountant)
  expect(many.ids).toHaveLength(2)
  const desk = { database: house.database, files: await openStore(folder), accountant }
  const accountId = await newAccount(desk, { bank: 'AGR', number: '8600201000418', placeId: drive.bank })
  const text =
    'STT,Ngày,Số chứng từ,Ghi nợ,Ghi có,Nội dung\n1,05/02/2024,A1,,300000,ung ho\n2,05/02/2024,A2,11000,,Thu phi SMS\n3,05/02/2024,A3,,40000,nop tien'
  await sendStatement(desk, { accountId, bytes: Buffer.from(text), form: 'csv' })
  await readAllWaiting(desk)
  const { rows: lines } = await read((r) => listLines(r, { accountId }))
  const taken = {
    campaignId: drive.campaignId,
    unnamed,
    rows: [{ lineId: lines.find((one) => one.credit === 300_000)?.id }],
  }
  expect(await twice(d.receiveFromBank, taken, accountant)).toMatchObject({ amount: 300_000 })
  const texts = { fee: 'Phí', interest: 'Lãi', refunded: 'Trả lại', bank: 'Ngân hàng' }
  const fee = { ids: [lines.find((one) => one.debit > 0)?.id], texts }
  for (const [act, how, caller] of [
    [d.undoBooking, 'withdraw', accountant],
    [d.refuseBooking, 'reject', chair],
  ] as const) {
    const { ids } = await succeed(house.database, d.bookBankLines, fee, again(accountant))
    const { lines: freed } = await twice(act as typeof d.undoBooking, { id: ids[0], how, reason }, caller)
    expect(freed).toEqual(fee.ids)
  }
  expect(await twice(d.bookBankLines, fee, accountant)).toMatchObject({ count: 1, amount: 11_000 })
  const moves = [{ lineId: lines.find((one) => one.credit === 40_000)?.id, placeId: drive.cash }]
  expect(await twice(d.bookOwnMoves, { rows: moves, text: 'Nộp tiền' }, accountant)).toMatchObject({ count: 1 })
  await carry('2024-02-06')
})

test('what goes out, what becomes public, and the end', async () => {
  const { twice } = replay
  const d = door
  const { chair, accountant, campaignId } = drive
  const step = (happenedOn: string) => ({ id: campaignId, happenedOn, reference: '05/BC' })
  await twice(d.beginDistribution, step('2024-02-10'), chair)
  const leaves = { recipient: 'Chốt kiểm dịch', content: 'Hỗ trợ', decisionReference: '02/QĐ', campaignId }
  const out = { ...leaves, kind: 'distribution', usePurpose: 'food_water_medicine', placeId: drive.cash }
  const wrong = await twice(d.giveOut, { ...out, amount: 100_000, happenedOn: '2024-02-11' }, accountant)
  await twice(d.takeBackOutflow, { id: wrong.id, datedOn: '2024-02-11', reason }, accountant)
  await twice(d.publishCampaign, { campaignId }, chair)
  for (const place of (await read((r) => placesNow(r, drive.bookId))).filter((one) => one.amount > 0))
    await succeed(
      house.database,
      d.giveOut,
      { ...leaves, kind: 'remittance_up', placeId: place.placeId, amount: place.amount, happenedOn: '2024-02-12' },
      accountant,
    )
  await carry('2024-02-13')
  const counted = { bookId: drive.bookId, countedOn: day('2024-03-18'), counted: 0, present: 'x' }
  for (const placeId of [drive.cash, drive.bank] as Id[])
    await succeed(house.database, recordCount, { ...counted, placeId }, accountant)
  await twice(d.settleCampaign, step('2024-03-20'), accountant)
  await succeed(house.database, d.publishCampaign, { campaignId }, chair)
  for (const kind of closingKinds) await recordClosing(house.database, drive, kind, day('2024-03-21'))
  await twice(d.discloseFinal, step('2024-03-25'), chair)
  await twice(d.archiveCampaign, step('2024-03-28'), chair)
})

test('no action was left out, and all that must hold holds', async () => {
  const acts = Object.values(door).filter((one) => typeof one === 'object' && one !== null && 'permission' in one)
  expect([...replay.sent].sort()).toEqual((acts as unknown as readonly AnyAction[]).map(({ name }) => name).sort())
  const all = [...door.reliefInvariants, ...bookInvariants, ...statementInvariants]
  expect(await brokenAmong(house.database, [drive.committeeId], all)).toEqual([])
})
