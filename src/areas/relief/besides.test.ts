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
import { flowsOf, makeVoucher, placesNow } from '../books/index.ts'
import { disclosureInvariants, type ShownRow, scopeOf, totalLines, totalsOf, wholeScope } from '../disclosure/index.ts'
import { allocationsOf, type Line, listLines } from '../statements/index.ts'
import * as door from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-besides-'))
const texts = { fee: 'Phí ngân hàng', interest: 'Lãi tiền gửi', refunded: 'Tiền được trả lại', bank: 'Ngân hàng' }
let house: TestDatabase
let drive: Drive
let lines: readonly Line[]
const read = <T>(look: (r: Reading) => Promise<T>) => house.database.read(drive.chair.sight, look)
const act = (what: AnyAction, input: object, caller = drive.accountant) =>
  perform(house.database, what, input, again(caller))
const publish = () => act(door.publishCampaign, { campaignId: drive.campaignId }, drive.chair)

beforeAll(async () => {
  house = await openTestDatabase('2024-02-10T08:00:00+07:00')
  await loadExampleUnits(house.database)
  drive = await openDrive(house.database, (await foundWard(house.database)).committeeId)
  const desk = { database: house.database, files: await openStore(folder), accountant: drive.accountant }
  const accountId = await newAccount(desk, { bank: 'AGR', number: '8600201000418', placeId: drive.bank })
  const text = `STT,Ngày,Ghi nợ,Ghi có,Nội dung,Người chuyển
1,01/02/2024,,5000000,chuyen tien ung ho,CONG TY THU NGHIEM
2,02/02/2024,11000,,Thu phi SMS 0912345678,
3,03/02/2024,,4118,Tra lai tien gui khong ky han,
4,04/02/2024,,250000,Hoan phi thu thua,NGAN HANG
5,05/02/2024,22000,,Thu phi chuyen tien,`
  await sendStatement(desk, { accountId, bytes: Buffer.from(text), form: 'csv' })
  await readAllWaiting(desk)
  lines = (await read((r) => listLines(r, { accountId }))).rows.toSorted((a, b) => a.n - b.n)
  const rows = [{ lineId: lines[0]?.id, donorName: 'Công ty Thử Nghiệm' }]
  await succeed(house.database, door.receiveFromBank, { campaignId: drive.campaignId, unnamed, rows }, desk.accountant)
  const booked = { ids: lines.slice(1).map(({ id }) => id), texts }
  await succeed(house.database, door.bookBankLines, booked, again(drive.accountant))
  const back = { bookId: drive.bookId, kind: 'bank_out', purpose: 'returned', placeId: drive.bank, amount: '300.000' }
  const why = { counterparty: 'Công ty Thử Nghiệm', datedOn: '2024-02-06', content: 'Trả lại phần chuyển nhầm' }
  await succeed(house.database, makeVoucher, { ...back, ...why }, again(drive.accountant))
  await carryAll(house.database, drive, day('2024-02-07'))
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The scope with its totals and every line, as everybody reads them. */
async function told() {
  const scope = await read((r) => scopeOf(r, { kind: 'campaign', id: drive.campaignId }))
  if (!scope) throw new Error('nothing is public')
  const totals = totalsOf(await read((r) => totalLines(r, drive.committeeId, scope.id)))
  const rows = await read(async (r) => {
    const all: ShownRow[] = []
    for await (const some of wholeScope(r, scope, null)) all.push(...some)
    return all
  })
  return { totals, rows }
}

const sides: Readonly<Record<string, number>> = { received: 1, added: 1, given: -1, remitted: -1, deducted: -1 }

/** The formula of the page, its listed lines, the books and the account all say the same. */
async function saysTheSame() {
  const { totals, rows } = await told()
  const sum = rows.reduce((all, row) => all + (sides[row.section] ?? Number.NaN) * (row.amount ?? 0), 0)
  const places = await read((r) => placesNow(r, drive.bookId))
  const standing = door.standingOf(await read((r) => flowsOf(r, [drive.bookId], { to: day('2024-02-10') })))
  expect(totals.balance).toBe(sum)
  expect(standing.money.balance).toBe(sum)
  expect(places.reduce((all, one) => all + one.amount, 0)).toBe(sum)
  expect(totals.received.amount).toBe(standing.money.received)
  for (const { find } of [...disclosureInvariants, ...door.reliefInvariants])
    expect((await read((r) => find(r))).broken).toEqual([])
  return { totals, rows }
}

it('fees, interest and money returned are public line by line, beside gifts, and what is left follows from the lines', async () => {
  expect(await publish()).toMatchObject({ count: 6 })
  const { totals, rows } = await saysTheSame()
  expect(totals.received).toMatchObject({ rows: 1, amount: 5_000_000 })
  const kinds = totals.besides.map(({ section, purpose, amount }) => [section, purpose, amount])
  expect(kinds.toSorted()).toEqual([
    ['added', 'interest', 4118],
    ['added', 'refunded', 250_000],
    ['deducted', 'fee', 33_000],
    ['deducted', 'returned', 300_000],
  ])
  const beside = rows.filter(({ section }) => section === 'added' || section === 'deducted')
  expect(beside.map(({ name, account }) => name ?? account)).toEqual([null, null, null, null, null])
  expect(beside.map(({ memo }) => memo).join(' ')).not.toMatch(/\d{7}/)
  expect(await publish()).toMatchObject({ key: 'relief.nothing_to_publish' })
})

it('what was reversed is taken back from the public too, with its reason', async () => {
  const [share] = await read((r) => allocationsOf(r, [lines[4]?.id ?? '']))
  const undo = { id: share?.targetId, how: 'reverse', datedOn: '2024-02-08', reason: 'Ghi nhầm phí' }
  await succeed(house.database, door.undoBooking, undo, again(drive.accountant))
  await carryAll(house.database, drive, day('2024-02-08'))
  expect(await publish()).toMatchObject({ count: 0, back: 1 })
  const { totals } = await saysTheSame()
  expect(totals.deducted).toMatchObject({ rows: 2, amount: 311_000 })
  expect(await publish()).toMatchObject({ key: 'relief.nothing_to_publish' })
  await succeed(house.database, door.bookBankLines, { ids: [lines[4]?.id], texts }, again(drive.accountant))
  await carryAll(house.database, drive, day('2024-02-09'))
  expect(await publish()).toMatchObject({ count: 1 })
  expect((await saysTheSame()).totals.deducted.amount).toBe(333_000)
})
