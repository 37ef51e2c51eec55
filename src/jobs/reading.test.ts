import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accountOf, writeStatement } from '../../tests/generate/statement/generate.ts'
import { openTestDatabase, type TestDatabase } from '../../tests/support/acting.ts'
import { openTill } from '../../tests/support/bookkeeping.ts'
import { bytesOf, type Counter, newAccount, openStore, sendStatement } from '../../tests/support/statement-files.ts'
import { findImport, whatWaits } from '../areas/statements/index.ts'
import { readWaitingAside } from './reading.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-reading-'))
const store = join(folder, 'store')
let house: TestDatabase
let desk: Counter
let task: Parameters<typeof readWaitingAside>[1]
beforeAll(async () => {
  house = await openTestDatabase('2024-11-15T08:00:00+07:00')
  const { accountant } = await openTill(house.database)
  desk = { database: house.database, files: await openStore(store), accountant }
  const connections = { app: house.fresh.app, portal: house.fresh.portal }
  task = { connections, files: { kind: 'folder', folder: store }, timeZone: 'Asia/Ho_Chi_Minh', name: 'Dấu Ấn' }
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

it('no thread begins when nothing waits', async () => {
  // This place could not even be opened.
  const nowhere = { ...task, connections: { app: { port: 1 }, portal: { port: 1 } } }
  expect(await readWaitingAside(house.database, nowhere)).toBe(0)
})

it('what waits is read in a thread, which tells when it could not begin; the next goes on', async () => {
  const { pdf } = writeStatement({ bank: 'vcb-a', rows: 120, seed: 5, folder, name: 'aside' })
  const accountId = await newAccount(desk, { number: accountOf(5).number })
  const id = await sendStatement(desk, { accountId, bytes: bytesOf(pdf) })
  const stage = async () => (await house.database.read(desk.accountant.sight, (r) => findImport(r, id)))?.stage
  const nowhere = {
    ...task,
    connections: { app: { host: '127.0.0.1', port: 1 }, portal: { host: '127.0.0.1', port: 1 } },
  }
  await expect(readWaitingAside(house.database, nowhere)).rejects.toThrow()
  expect(await stage()).toBe('queued')
  expect(await readWaitingAside(house.database, task)).toBe(1)
  expect(await stage()).toBe('taken')
})

it('told to end, it lays the file down, and the next reader goes on at once', async () => {
  // So long that rows are kept while others are still read.
  const rows = 16_000
  const { pdf } = writeStatement({ bank: 'vcb-a', rows, seed: 6, folder, name: 'long' })
  const accountId = await newAccount(desk, { number: accountOf(6).number })
  const id = await sendStatement(desk, { accountId, bytes: bytesOf(pdf) })
  const file = () => house.database.read(desk.accountant.sight, (r) => findImport(r, id))
  const ending = new AbortController()
  const reading = readWaitingAside(house.database, task, ending.signal)
  await expect.poll(async () => (await file())?.rowsRead ?? 0, { timeout: 30_000, interval: 20 }).toBeGreaterThan(0)
  ending.abort()
  await reading
  expect(await file()).toMatchObject({ stage: 'reading', takenRows: null })
  expect(await readWaitingAside(house.database, task)).toBe(1)
  expect(await file()).toMatchObject({ stage: 'taken', takenRows: rows, duplicateRows: 0 })
})

it('it is told beforehand whether a file waits that has to be held whole', async () => {
  expect(await whatWaits(house.database)).toBeNull()
  const accountId = await newAccount(desk, { number: accountOf(7).number })
  const { pdf } = writeStatement({ bank: 'vcb-a', rows: 20, seed: 7, folder, name: 'short' })
  await sendStatement(desk, { accountId, bytes: bytesOf(pdf) })
  expect(await whatWaits(house.database)).toMatchObject({ hasTables: false })
  const csv = Buffer.from('Ngày,Ghi có,Nội dung\n01/10/2024,500000,Ủng hộ\n')
  await sendStatement(desk, { accountId, bytes: csv, form: 'csv' })
  expect(await whatWaits(house.database)).toMatchObject({ hasTables: true })
  expect(await readWaitingAside(house.database, task)).toBe(2)
  expect(await whatWaits(house.database)).toBeNull()
})
