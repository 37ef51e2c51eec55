import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { carryAll, type Drive, openDrive, unnamed } from '../../../tests/support/giving.ts'
import { newAccount, openStore, readAllWaiting, sendStatement } from '../../../tests/support/statement-files.ts'
import { foundWard, loadExampleUnits, succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Reading } from '../../platform/context.ts'
import { day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { approveVouchers, listVouchers, placesNow, rejectVoucher } from '../books/index.ts'
import { allocationsOf, type Line, listLines, statementInvariants, stepsOf } from '../statements/index.ts'
import * as door from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-booking-'))
const texts = { fee: 'Phí ngân hàng', interest: 'Lãi tiền gửi', refunded: 'Tiền được trả lại', bank: 'Ngân hàng' }
let house: TestDatabase
let drive: Drive
let other: Drive
let accountId: Id
beforeAll(async () => {
  house = await openTestDatabase()
  await loadExampleUnits(house.database)
  const ward = await foundWard(house.database)
  drive = await openDrive(house.database, ward.committeeId)
  other = await openDrive(house.database, ward.committeeId, { title: 'Cuộc vận động khác' })
  const desk = { database: house.database, files: await openStore(folder), accountant: drive.accountant }
  accountId = await newAccount(desk, { bank: 'AGR', number: '8600201000418', placeId: drive.bank })
  const text = `STT,Ngày,Số chứng từ,Ghi nợ,Ghi có,Nội dung,Người chuyển
1,01/02/2024,A1,,5000000,chuyen tien ung ho,CONG TY THU NGHIEM
2,02/02/2024,A2,11000,,Thu phi SMS,
3,03/02/2024,A3,,4118,Tra lai tien gui khong ky han,
4,04/02/2024,A4,2000000,,Chuyen kinh phi len tinh,
5,05/02/2024,A5,,700000,ung ho,LY THI THU`
  await sendStatement(desk, { accountId, bytes: Buffer.from(text), form: 'csv' })
  house.clock.set('2024-02-10T08:00:00+07:00')
  await readAllWaiting(desk)
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

const read = <T>(look: (r: Reading) => Promise<T>) => house.database.read(drive.chair.sight, look)
const lines = async (): Promise<readonly Line[]> =>
  (await read((r) => listLines(r, { accountId }))).rows.toSorted((a, b) => a.n - b.n)
const act = (what: AnyAction, input: object) => perform(house.database, what, input, again(drive.accountant))
const book = async (...at: readonly number[]) => {
  const all = await lines()
  return act(door.bookBankLines, { ids: at.map((one) => all[one]?.id), texts })
}
const receive = (rows: readonly object[], campaignId = drive.campaignId) =>
  act(door.receiveFromBank, { campaignId, unnamed, rows })
const pledge = async (amount: string) => {
  const who = { donorKind: 'organisation', donorName: 'Công ty Thử Nghiệm', channel: 'bank', pledgedOn: '2024-01-20' }
  const made = { ...who, campaignId: drive.campaignId, unnamed, amount }
  return (await succeed(house.database, door.recordDonation, made, again(drive.accountant))).id
}

it('a line of one campaign’s account is no gift to another', async () => {
  const [first] = await lines()
  const odd = await receive([{ lineId: first?.id }], other.campaignId)
  expect(odd).toMatchObject({ key: 'relief.account_of_other_books', params: { ending: '0418' } })
})

it('a pledge becomes the gift that the bank shows, for what was pledged and not otherwise', async () => {
  const [first] = await lines()
  const less = await pledge('4.000.000')
  expect(await receive([{ lineId: first?.id, donationId: less, amount: 4_000_000 }])).toMatchObject({ linked: 1 })
  await succeed(house.database, door.withdrawDonation, { id: less, reason: 'Thử' }, again(drive.accountant))
  const more = await pledge('6.000.000')
  expect(await receive([{ lineId: first?.id, donationId: more }])).toMatchObject({ key: 'relief.pledge_differs' })
  const donationId = await pledge('5.000.000')
  expect(await receive([{ lineId: first?.id, donationId }])).toMatchObject({ linked: 1, amount: 5_000_000 })
  const [gift] = await read((r) => door.loadDonations(r, [donationId]))
  expect(gift).toMatchObject({ receivedOn: '2024-02-01', placeId: drive.bank, amount: 5_000_000 })
  expect(gift?.voucherId).not.toBeNull()
  await carryAll(house.database, drive, day('2024-02-06'))
})

it('a fee and interest get their vouchers; a payment waits for its own, and finds it', async () => {
  expect(await book(4)).toMatchObject({ key: 'relief.line_is_gift' })
  expect(await book(1, 2, 3)).toMatchObject({ key: 'relief.line_needs_voucher', params: { amount: 2_000_000 } })
  expect((await lines()).map(({ state }) => state)).toEqual(['linked', 'pending', 'pending', 'pending', 'pending'])
  const up = { kind: 'remittance_up', recipient: 'Ủy ban MTTQ tỉnh', placeId: drive.bank, amount: '2.000.000' }
  const why = { content: 'Chuyển lên', decisionReference: '05/QĐ', happenedOn: '2024-02-03' }
  await succeed(house.database, door.giveOut, { ...up, ...why, campaignId: drive.campaignId }, again(drive.accountant))
  expect(await book(1, 2, 3)).toMatchObject({ count: 2, linked: 1, amount: 2_015_118 })
  expect(await book(1)).toMatchObject({ key: 'statements.line_linked' })
  const { rows } = await read((r) => listVouchers(r, { bookId: drive.bookId, state: 'made' }))
  expect(rows.map(({ purpose, amount }) => [purpose, amount]).toSorted()).toEqual([
    ['fee', 11_000],
    ['interest', 4_118],
    ['remittance', 2_000_000],
  ])
})

it('a voucher that was sent back frees its line; in the end the books say what the bank says', async () => {
  const { rows } = await read((r) => listVouchers(r, { bookId: drive.bookId, purpose: 'fee' }))
  const sentBack = { id: rows[0]?.id, happenedOn: '2024-02-10', note: 'Sai' }
  await succeed(house.database, rejectVoucher, { ...sentBack, reason: 'Sai' }, again(drive.chair))
  expect(await book(1)).toMatchObject({ count: 1, linked: 0 })
  const shares = await read(async (r) => allocationsOf(r, [(await lines())[1]?.id ?? '']))
  expect(shares).toHaveLength(1)
  await receive([{ lineId: (await lines())[4]?.id, donorName: 'Bà Lý Thị Thử' }])
  await carryAll(house.database, drive, day('2024-02-10'))
  const place = (await read((r) => placesNow(r, drive.bookId))).find((one) => one.placeId === drive.bank)
  const all = await lines()
  expect(place?.amount).toBe(all.reduce((sum, line) => sum + line.credit - line.debit, 0))
  expect(all.every(({ state }) => state === 'linked')).toBe(true)
  for (const { find } of [...statementInvariants, ...door.reliefInvariants])
    expect((await read((r) => find(r))).broken).toEqual([])
})

/** The fee, by the voucher that stands behind it now. */
const feeVoucher = async () => {
  const [share] = await read(async (r) => allocationsOf(r, [(await lines())[1]?.id ?? '']))
  return share?.targetId ?? ''
}

it('a voucher that is reversed frees its line, with the reason; the line is booked anew once the reversal is done', async () => {
  const wrong = await feeVoucher()
  const undo = { id: wrong, how: 'reverse', datedOn: '2024-02-10', reason: 'Ghi nhầm nội dung' }
  const { id: reversal } = await succeed(house.database, door.undoBooking, undo, again(drive.accountant))
  const fee = (await lines())[1]
  expect(fee).toMatchObject({ state: 'pending', allocated: 0, note: 'Ghi nhầm nội dung' })
  const steps = await read((r) => stepsOf(r, fee?.id ?? ''))
  expect(steps.map(({ state, note }) => `${state}: ${note}`)).toContain('pending: Ghi nhầm nội dung')
  expect(await book(1)).toMatchObject({ key: 'relief.reversal_under_way' })
  // The chair sends the reversal back: the voucher stands, and is found again.
  const sentBack = { id: reversal, happenedOn: '2024-02-10', reason: 'Không đảo' }
  await succeed(house.database, rejectVoucher, sentBack, again(drive.chair))
  expect(await book(1)).toMatchObject({ count: 0, linked: 1 })
  expect(await feeVoucher()).toBe(wrong)
  await succeed(house.database, door.undoBooking, undo, again(drive.accountant))
  await carryAll(house.database, drive, day('2024-02-10'))
  expect(await book(1)).toMatchObject({ count: 1, linked: 0 })
  expect(await feeVoucher()).not.toBe(wrong)
  await carryAll(house.database, drive, day('2024-02-10'))
  const there = (await read((r) => placesNow(r, drive.bookId))).find((one) => one.placeId === drive.bank)
  expect(there?.amount).toBe((await lines()).reduce((sum, line) => sum + line.credit - line.debit, 0))
})

it('a voucher sent back by the chair, withdrawn, or taken back with what left the account, frees its line at once', async () => {
  const undo = async (act: AnyAction, how: string, caller = drive.accountant) =>
    perform(house.database, act, { id: await feeVoucher(), how, datedOn: '2024-02-10', reason: 'Sai' }, again(caller))
  await undo(door.undoBooking, 'reverse')
  await carryAll(house.database, drive, day('2024-02-10'))
  const state = async (at: number) => (await lines())[at]?.state
  for (const [act, how, caller] of [
    [door.refuseBooking, 'reject', drive.chair],
    [door.undoBooking, 'withdraw', drive.accountant],
  ] as const) {
    expect(await book(1)).toMatchObject({ count: 1 })
    expect(await undo(act, how, caller)).toMatchObject({ lines: [expect.any(String)] })
    expect(await state(1)).toBe('pending')
  }
  await book(1)
  await succeed(house.database, approveVouchers, { ids: [await feeVoucher()], happenedOn: '2024-02-10' }, drive.chair)
  expect(await undo(door.undoBooking, 'withdraw')).toMatchObject({ key: 'books.not_that_state' })
  expect(await undo(door.refuseBooking, 'void', drive.chair)).toMatchObject({ lines: [expect.any(String)] })
  expect(await state(3)).toBe('linked')
  const [out] = (await read((r) => door.listOutflows(r, drive.bookId))).rows
  const back = { id: out?.id, datedOn: '2024-02-10', reason: 'Chuyển nhầm' }
  await succeed(house.database, door.takeBackOutflow, back, again(drive.accountant))
  expect(await lines()).toMatchObject([{}, {}, {}, { state: 'pending', note: 'Chuyển nhầm' }, {}])
})
