import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountOf, writeStatement } from '../../../tests/generate/statement/generate.ts'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { openTill } from '../../../tests/support/bookkeeping.ts'
import {
  bytesOf,
  type Counter,
  newAccount,
  openStore,
  readAllWaiting,
  sendStatement,
} from '../../../tests/support/statement-files.ts'
import { succeed } from '../../../tests/support/ward.ts'
import type { Reading } from '../../platform/context.ts'
import { writeXlsx } from '../../print/xlsx/write.ts'
import type { Id } from '../../values/id.ts'
import * as door from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-bad-'))
const storeFolder = join(folder, 'store')
let house: TestDatabase
let desk: Counter
let accountId: Id
const good = writeStatement({ bank: 'vcb-b', rows: 60, seed: 4, folder, name: 'good' })
beforeAll(async () => {
  house = await openTestDatabase('2024-11-15T08:00:00+07:00')
  const { accountant } = await openTill(house.database)
  desk = { database: house.database, files: await openStore(storeFolder), accountant }
  accountId = await newAccount(desk, { number: accountOf(4).number })
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

const look = <T>(ask: (r: Reading) => Promise<T>) => house.database.read(desk.accountant.sight, ask)
async function outcomeOf(bytes: Uint8Array, form = 'pdf', more: object = {}) {
  const id = await sendStatement(desk, { accountId, bytes, form, ...more })
  await readAllWaiting(desk)
  const file = await look((r) => door.findImport(r, id))
  if (!file) throw new Error('no import')
  return file
}
const csv = (...rows: readonly string[]) => Buffer.from(['STT,Ngày,Ghi nợ,Ghi có,Nội dung', ...rows].join('\n'), 'utf8')

/** Nothing half-imported: no line, no row set aside. */
const nothingKept = () =>
  look(async ({ db }) => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from (
      select from statements.line union all select from statements.batch) kept`.execute(db)
    expect(rows[0]?.count).toBe(0)
  })

describe('a file that is none is refused by name, and nothing of it stays', () => {
  const pdf = readFileSync(good.pdf)
  const scan = Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj ' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  )
  it.each([
    ['truncated', pdf.subarray(0, Math.floor(pdf.length * 0.6)), 'pdf', 'pdf.truncated'],
    ['without text', scan, 'pdf', 'pdf.scan'],
    ['no PDF', Buffer.from('hello'), 'pdf', 'pdf.not_pdf'],
    ['no XLSX', Buffer.from('PK\u0003\u0004 nothing'), 'xlsx', 'xlsx.not_xlsx'],
    ['without rows', csv(), 'csv', 'statements.no_rows'],
    ['of days to come', csv('1,01/01/2030,,500000,ung ho'), 'csv', 'statements.days_ahead'],
    ['with an absurd amount', csv('1,01/10/2024,,99999999999999999,ung ho'), 'csv', 'statements.amount_too_large'],
  ])('%s', async (_, bytes, form, key) => {
    expect(await outcomeOf(bytes, form)).toMatchObject({ stage: 'refused', refusal: { key } })
    await nothingKept()
  })

  it('with a password', async () => {
    const { pdf: locked } = writeStatement({
      bank: 'vcb-b',
      rows: 60,
      seed: 4,
      folder,
      name: 'locked',
      encrypted: true,
    })
    expect(await outcomeOf(bytesOf(locked))).toMatchObject({ refusal: { key: 'pdf.encrypted' } })
    await nothingKept()
  })

  it('of another account or bank', async () => {
    const agr = writeStatement({ bank: 'agr', rows: 60, seed: 4, folder, name: 'agr' })
    expect((await outcomeOf(bytesOf(agr.pdf))).refusal?.key).toMatch(/^statements\.file_of_(account|bank)$/)
    const other = writeStatement({ bank: 'vcb-a', rows: 60, seed: 9, folder, name: 'other' })
    expect(await outcomeOf(bytesOf(other.pdf))).toMatchObject({ refusal: { key: 'statements.file_of_account' } })
    await nothingKept()
  })

  it('changed in the store after it was sent', async () => {
    const bytes = csv('1,01/10/2024,,500000,ung ho bi sua')
    const id = await sendStatement(desk, { accountId, bytes, form: 'csv' })
    const file = await look((r) => door.findImport(r, id))
    const { sha256 = '' } = file ?? {}
    const stored = join(storeFolder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    writeFileSync(stored, csv('1,01/10/2024,,900000,ung ho bi sua'))
    await readAllWaiting(desk)
    expect(await look((r) => door.findImport(r, id))).toMatchObject({ refusal: { key: 'statements.file_changed' } })
    await nothingKept()
  })
})

it('days outside those it was said to be of wait for the chair; the account of its rows says why', async () => {
  const bytes = csv('1,01/10/2023,,500000,ung ho nam truoc', '2,khong ngay,,700000,ung ho')
  const { sha256, size } = await desk.files.put(bytes, { mime: 'text/csv' })
  const asked = {
    accountId,
    sha256,
    size,
    name: 'nam-truoc.csv',
    form: 'csv',
    fromOn: '2024-10-01',
    toOn: '2024-10-31',
  }
  const sent = await succeed(house.database, door.importStatement, asked, again(desk.accountant))
  await readAllWaiting(desk)
  const file = await look((r) => door.findImport(r, sent.id))
  expect(file?.stage).toBe('gated')
  expect(file?.summary && door.failedGates(file.summary)).toEqual(['complete', 'period'])
  expect(file?.summary?.refused).toEqual([{ page: 1, number: 3, reason: 'no_day' }])
})

it('what a cell or a memo says is a text and nothing more', async () => {
  const script = `<script>alert(1)</script> '); drop table statements.line; --`
  const bytes = await writeXlsx({
    name: 'x',
    title: [],
    columns: ['STT', 'Ngày', 'Ghi nợ', 'Ghi có', 'Nội dung'].map((header) => ({ header, width: 20, kind: 'text' })),
    rows: [
      ['1', '03/10/2024', '', '500.000', script],
      ['2', '03/10/2024', '', '200.000', '=HYPERLINK("http://x","ung ho")'],
      ['3', '03/10/2024', '', '=1+1', 'ung ho'],
    ],
  })
  const file = await outcomeOf(bytes, 'xlsx')
  expect(file.summary?.refused).toMatchObject([{ reason: 'bad_amount' }])
  expect(file.stage).toBe('gated')
})

it('a reader that is killed in the middle is followed by another, and nothing is doubled', async () => {
  const rows = 6000
  const { pdf, truth } = writeStatement({ bank: 'vcb-b', rows, seed: 44, folder, name: 'long' })
  const own = await newAccount(desk, { number: accountOf(44).number })
  const id = await sendStatement(desk, { accountId: own, bytes: bytesOf(pdf) })
  // The database goes away once rows are kept, as in a machine that loses its power.
  const app = new Proxy(house.database.app, {
    get: (target, name) => {
      const value = Reflect.get(target, name) as unknown
      if (name !== 'transaction') return typeof value === 'function' ? value.bind(target) : value
      return () => ({
        execute: async (work: never) => {
          const file = await look((r) => door.findImport(r, id))
          if ((file?.rowsRead ?? 0) > 0) throw new Error('the lights went out')
          return target.transaction().execute(work)
        },
      })
    },
  })
  const dying = { ...house.database, app }
  await expect(readAllWaiting({ ...desk, database: dying })).rejects.toThrow('the lights went out')
  const half = await look((r) => door.findImport(r, id))
  expect(half?.stage).toBe('reading')
  expect(half?.rowsRead).toBeGreaterThan(500)
  expect(half?.rowsRead).toBeLessThan(rows)
  await readAllWaiting(desk)
  const whole = JSON.parse(readFileSync(truth, 'utf8').split('\n')[0] ?? '') as { rows: number; credits: number }
  expect(await look((r) => door.findImport(r, id))).toMatchObject({ stage: 'taken', takenRows: whole.rows })
  const [tally] = await look((r) => door.tallyLines(r, { accountId: own }))
  expect(tally).toMatchObject({ count: whole.rows, credits: whole.credits })
}, 60_000)

it('a file that is given up while it is read leaves nothing', async () => {
  const { pdf } = writeStatement({ bank: 'vcb-b', rows: 2500, seed: 45, folder, name: 'given-up' })
  const own = await newAccount(desk, { number: accountOf(45).number })
  const id = await sendStatement(desk, { accountId: own, bytes: bytesOf(pdf) })
  let told = false
  const { files } = desk
  const slow = {
    ...files,
    open: async (sha256: string) => {
      const content = await files.open(sha256)
      if (!told) {
        told = true
        await succeed(house.database, door.cancelImport, { id }, again(desk.accountant))
      }
      return content
    },
  }
  await readAllWaiting({ ...desk, files: slow })
  expect(await look((r) => door.findImport(r, id))).toMatchObject({ stage: 'cancelled', takenRows: null })
  expect(await look((r) => door.tallyLines(r, { accountId: own }))).toEqual([])
})

it('a table without a heading waits for its columns, and the next one of the account is read by them', async () => {
  const own = await newAccount(desk, { number: '9990001112223' })
  const text = (day: string) => Buffer.from(`Phieu ke\nX;Y;Z\n${day};Ong A ung ho;500000\n${day};Ba B ung ho;700000\n`)
  const id = await sendStatement(desk, { accountId: own, bytes: text('01/10/2024'), form: 'csv' })
  await readAllWaiting(desk)
  const file = await look((r) => door.findImport(r, id))
  expect(file).toMatchObject({
    stage: 'mapping',
    sample: [['Phieu ke'], ['X', 'Y', 'Z'], expect.anything(), expect.anything()],
  })
  const columns = { moment: '0', memo: '1', credit: '2', debit: '' }
  await succeed(house.database, door.mapColumns, { id, heading: '2', columns }, again(desk.accountant))
  await readAllWaiting(desk)
  expect(await look((r) => door.findImport(r, id))).toMatchObject({ stage: 'taken', takenRows: 2, sample: null })
  const next = await sendStatement(desk, { accountId: own, bytes: text('02/10/2024'), form: 'csv' })
  await readAllWaiting(desk)
  expect(await look((r) => door.findImport(r, next))).toMatchObject({ stage: 'taken', takenRows: 2 })
})
