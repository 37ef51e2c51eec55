import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { carryAll, type Drive, openDrive, unnamed } from '../../../tests/support/giving.ts'
import { newAccount, openStore, readAllWaiting, sendStatement } from '../../../tests/support/statement-files.ts'
import { foundWard, loadExampleUnits, succeed } from '../../../tests/support/ward.ts'
import { perform } from '../../platform/action.ts'
import type { Reading } from '../../platform/context.ts'
import { day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { placesNow } from '../books/index.ts'
import { allocationsOf, listLines, statementInvariants } from '../statements/index.ts'
import * as door from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-bank-'))
let house: TestDatabase
let drive: Drive
let accountId: Id
beforeAll(async () => {
  house = await openTestDatabase()
  await loadExampleUnits(house.database)
  const ward = await foundWard(house.database)
  drive = await openDrive(house.database, ward.committeeId)
  const desk = { database: house.database, files: await openStore(folder), accountant: drive.accountant }
  accountId = await newAccount(desk, { bank: 'AGR', number: '8600201000418', placeId: drive.bank })
  const text = `STT,Ngày,Số chứng từ,Ghi nợ,Ghi có,Nội dung,Người chuyển
1,01/02/2024,A1,,500000,MBVCB.1234567890.ung ho.CT tu 0123456789012 LY THI THU toi 8600201000418 UB MTTQ,LY THI THU
2,01/02/2024,A2,,300000,ung ho vung lu 0912345678,
3,02/02/2024,A3,,200000,ung ho,BAN VAN THU
4,02/02/2024,A4,11000,,Thu phi SMS,
5,01/05/2024,A5,,900000,ung ho tre,HA VAN THU`
  await sendStatement(desk, { accountId, bytes: Buffer.from(text), form: 'csv' })
  house.clock.set('2024-05-10T08:00:00+07:00')
  await readAllWaiting(desk)
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

const read = <T>(look: (r: Reading) => Promise<T>) => house.database.read(drive.chair.sight, look)
const lines = async () => (await read((r) => listLines(r, { accountId }))).rows
const receive = (rows: readonly object[]) =>
  perform(
    house.database,
    door.receiveFromBank,
    { campaignId: drive.campaignId, unnamed, rows },
    again(drive.accountant),
  )
const waiting = async () => (await lines()).filter(({ state }) => state === 'pending').length

it('a gift for each chosen line, with its voucher; a fee is none, and what came too late is none', async () => {
  const [one, two, , fee, late] = await lines()
  const row = (line: { id: Id } | undefined, donorName = '') => ({ lineId: line?.id, donorName })
  expect(await receive([row(one), row(fee)])).toMatchObject({ key: 'statements.not_that_side' })
  expect(await receive([row(one), row(late)])).toMatchObject({ refusal: true })
  expect(await waiting()).toBe(5)
  const made = await receive([row(one, 'Bà Lý Thị Thử'), row(two)])
  expect(made).toMatchObject({ amount: 800_000, linked: 0 })
  const gifts = await read((r) => door.loadDonations(r, (made as { ids: Id[] }).ids))
  expect(gifts.map((gift) => [gift.donorName, gift.amount, gift.placeId, gift.bankRef, gift.memoRaw])).toEqual(
    expect.arrayContaining([
      ['Bà Lý Thị Thử', 500_000, drive.bank, '1234567890', 'ung ho'],
      // The words of a stranger go on without the telephone number in them.
      [null, 300_000, drive.bank, null, 'ung ho vung lu ***'],
    ]),
  )
  expect(await receive([row(one)])).toMatchObject({ refusal: true })
  await carryAll(house.database, drive, day('2024-02-05'))
  const places = await read((r) => placesNow(r, drive.bookId))
  expect(places.find(({ placeId }) => placeId === drive.bank)?.amount).toBe(800_000)
})

it('a line is linked to the gift that was written down by hand, to its amount and no further', async () => {
  const third = (await lines())[2]
  const gift = { donorKind: 'individual', donorName: 'Ông Bàn Văn Thử', channel: 'bank', receivedOn: '2024-02-02' }
  const { id: donationId } = await succeed(
    house.database,
    door.recordDonation,
    { ...gift, campaignId: drive.campaignId, unnamed, amount: '150.000', bankRef: 'X9' },
    again(drive.accountant),
  )
  expect(await receive([{ lineId: third?.id, donationId }])).toMatchObject({ key: 'relief.line_exceeds_gift' })
  expect(await receive([{ lineId: third?.id, donationId, amount: 150_000 }])).toMatchObject({ linked: 1 })
  expect((await lines())[2]).toMatchObject({ state: 'pending', allocated: 150_000 })
  expect(await receive([{ lineId: third?.id }])).toMatchObject({ amount: 50_000 })
  expect((await lines())[2]?.state).toBe('linked')
  expect((await read((r) => allocationsOf(r, [third?.id ?? '']))).map(({ amount }) => amount)).toEqual([
    150_000, 50_000,
  ])
})

it('a gift taken off the register gives its line back', async () => {
  const third = (await lines())[2]
  const shares = await read((r) => allocationsOf(r, [third?.id ?? '']))
  const withdrawn = { id: shares[1]?.targetId, reason: 'Ghi nhầm' }
  await succeed(house.database, door.withdrawDonation, withdrawn, again(drive.accountant))
  expect((await lines())[2]).toMatchObject({ state: 'pending', allocated: 150_000 })
  const first = (await lines())[0]
  const [share] = await read((r) => allocationsOf(r, [first?.id ?? '']))
  const reversal = { id: share?.targetId, reason: 'Ghi nhầm', datedOn: '2024-02-06', reversalId: newId() }
  await succeed(house.database, door.reverseDonation, reversal, again(drive.accountant))
  expect((await lines())[0]).toMatchObject({ state: 'pending', allocated: 0 })
  for (const { find } of statementInvariants) expect((await read((r) => find(r))).broken).toEqual([])
})
