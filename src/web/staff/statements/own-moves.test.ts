import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { again } from '../../../../tests/support/acting.ts'
import { carryAll, type Drive, openDrive, unnamed } from '../../../../tests/support/giving.ts'
import { type Browser, browse } from '../../../../tests/support/staff.ts'
import { newAccount, openStore, readAllWaiting, sendStatement } from '../../../../tests/support/statement-files.ts'
import { foundWard, loadExampleUnits, succeed } from '../../../../tests/support/ward.ts'
import { openTestHouse, type TestHouse } from '../../../../tests/support/web.ts'
import { addPlace } from '../../../areas/books/index.ts'
import { receiveFromBank } from '../../../areas/relief/index.ts'
import { type Line, listLines } from '../../../areas/statements/index.ts'
import { day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-moves-page-'))
const page = '/sao-ke/chuyen-noi-bo'
let house: TestHouse
let drive: Drive
let accountant: Browser
let accounts: readonly Id[]
let second: Id

beforeAll(async () => {
  house = await openTestHouse('2024-03-01T08:00:00+07:00')
  const { database } = house.house
  await loadExampleUnits(database)
  drive = await openDrive(database, (await foundWard(database)).committeeId)
  accountant = browse(house, drive.committeeId, 'ward_accountant')
  const place = { bookId: drive.bookId, kind: 'bank', name: 'Tài khoản Vietcombank', bank: 'Vietcombank' }
  const more = { accountNumber: '990011', openedOn: '2024-01-03' }
  second = (await succeed(database, addPlace, { ...place, ...more }, again(drive.accountant))).id
  const desk = { database, files: await openStore(folder), accountant: drive.accountant }
  const first = await newAccount(desk, { bank: 'AGR', number: '8600201000418', placeId: drive.bank })
  accounts = [first, await newAccount(desk, { bank: 'VCB', number: '0011009900', placeId: second })]
  const texts = [
    '1,01/02/2024,,5000000,ung ho\n2,02/02/2024,400000,,chuyen\n3,06/02/2024,70000,,chuyen',
    '1,02/02/2024,,400000,nhan\n2,03/02/2024,,90000,ung ho',
  ]
  for (const [at, text] of texts.entries()) {
    const bytes = Buffer.from(`STT,Ngày,Ghi nợ,Ghi có,Nội dung\n${text}`)
    await sendStatement(desk, { accountId: accounts[at] ?? '', bytes, form: 'csv' })
    await readAllWaiting(desk)
  }
  const gift = (await lines(0)).find(({ credit }) => credit > 0)
  const rows = [{ lineId: gift?.id, donorName: 'Bà Thử' }]
  await succeed(database, receiveFromBank, { campaignId: drive.campaignId, unnamed, rows }, drive.accountant)
  await carryAll(database, drive, day('2024-02-02'))
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

const lines = async (at: number): Promise<readonly Line[]> => {
  const { database } = house.house
  return (await database.read(drive.chair.sight, (r) => listLines(r, { accountId: accounts[at] ?? '' }))).rows
}
const stateOf = async (at: number, amount: number) => (await lines(at)).find((one) => one.amount === amount)?.state

test('a pair is proposed, warned of where gifts are received, and booked; nobody else may', async () => {
  const [out] = (await lines(0)).filter(({ amount }) => amount === 400_000)
  const [into] = (await lines(1)).filter(({ amount }) => amount === 400_000)
  const shown = (await accountant.get(page)).text
  expect(shown).toContain(`${out?.id}:${into?.id}`)
  expect(shown).toContain('cùng ngày')
  expect((await accountant.get('/sao-ke/nhan-ung-ho')).text.match(/Có thể là chuyển nội bộ/g)).toHaveLength(1)
  expect((await browse(house, drive.committeeId, 'ward_officer').get(page)).status).toBe(403)
  expect((await accountant.post(page, 'book', {})).text).toContain('Hãy chọn ít nhất một giao dịch.')
  const booked = await accountant.post(page, 'book', { 'moves[]': [`${out?.id}:${into?.id}`] })
  expect(booked.location).toContain(page)
  expect([await stateOf(0, 400_000), await stateOf(1, 400_000)]).toEqual(['linked', 'linked'])
})

test('its voucher shows both movements; sent back on its page, both wait again', async () => {
  const [out] = (await lines(0)).filter(({ amount }) => amount === 400_000)
  const address = /\/so-sach\/[\w-]+\/phieu\/[\w-]+/.exec(
    (await accountant.get(`/sao-ke/giao-dich/${out?.id}`)).text,
  )?.[0]
  const shown = (await accountant.get(String(address))).text
  expect(shown).toContain('Giao dịch trên sao kê')
  for (const said of ['−400.000', '+400.000']) expect(shown).toContain(said)
  const chair = browse(house, drive.committeeId, 'ward_chair')
  const back = await chair.post(String(address), 'reject', { reason: 'Nhầm tài khoản' })
  expect([back.status, back.location?.split('?')[0]]).toEqual([303, address])
  expect([await stateOf(0, 400_000), await stateOf(1, 400_000)]).toEqual(['pending', 'pending'])
  expect((await accountant.get(`/sao-ke/giao-dich/${out?.id}`)).text).toContain('Nhầm tài khoản')
})

test('a half is booked from its own page, and waits on the list of transfers', async () => {
  const [out] = (await lines(0)).filter(({ amount }) => amount === 70_000)
  const at = `/sao-ke/giao-dich/${out?.id}`
  expect((await accountant.post(at, 'move', { placeId: '' })).text).toContain('chọn tài khoản hoặc quỹ bên kia')
  expect((await accountant.post(at, 'move', { placeId: second })).status).toBe(303)
  expect((await accountant.get(page)).text).toContain('Chưa có trên sao kê đã nhận')
})
