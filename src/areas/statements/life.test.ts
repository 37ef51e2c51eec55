import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accountOf, writeStatement } from '../../../tests/generate/statement/generate.ts'
import { type callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
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
import { perform } from '../../platform/action.ts'
import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import * as door from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-imports-'))
let house: TestDatabase
let desk: Counter & { readonly chair: ReturnType<typeof callerAs> }
beforeAll(async () => {
  house = await openTestDatabase('2024-11-15T08:00:00+07:00')
  const till = await openTill(house.database)
  const files = await openStore(join(folder, 'store'))
  desk = { database: house.database, files, accountant: till.accountant, chair: till.chair }
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

const look = <T>(ask: (r: Reading) => Promise<T>) => house.database.read(desk.accountant.sight, ask)
const fileOf = async (id: Id) => {
  const file = await look((r) => door.findImport(r, id))
  if (!file) throw new Error('no import')
  return file
}

it('a statement sent is read in the background, taken in whole, and adds nothing the second time', async () => {
  const made = writeStatement({ bank: 'vcb-a', rows: 300, seed: 5, folder, name: 'one' })
  const accountId = await newAccount(desk, { number: accountOf(5).number })
  const bytes = bytesOf(made.pdf)
  const id = await sendStatement(desk, { accountId, bytes })
  expect((await fileOf(id)).stage).toBe('queued')
  await readAllWaiting(desk)
  expect(await fileOf(id)).toMatchObject({ stage: 'taken', takenRows: 300, duplicateRows: 0 })
  const again = await sendStatement(desk, { accountId, bytes })
  await readAllWaiting(desk)
  expect(await fileOf(again)).toMatchObject({ stage: 'taken', takenRows: 0, duplicateRows: 300 })
  const [tally] = await look((r) => door.tallyLines(r, { accountId }))
  expect(tally).toMatchObject({ state: 'pending', count: 300 })
})

it.each([
  ['BIDV', 'bidv-a', 'bidv-b', 31],
  ['VCB', 'vcb-b', 'vcb-c', 32],
] as const)(
  'of %s, %s and %s of one account overlap without counting twice, whichever prints the time',
  async (bank, early, late, seed) => {
    const asked = { seed, of: 3000, folder }
    const first = writeStatement({ bank: early, ...asked, rows: 2000, name: `early-${early}` })
    const later = writeStatement({ bank: late, ...asked, rows: 2000, skip: 1000, masked: true, name: `late-${late}` })
    const accountId = await newAccount(desk, { bank, number: accountOf(seed).number })
    await sendStatement(desk, { accountId, bytes: bytesOf(first.pdf) })
    await readAllWaiting(desk)
    const id = await sendStatement(desk, { accountId, bytes: bytesOf(later.pdf) })
    await readAllWaiting(desk)
    expect(await fileOf(id)).toMatchObject({ stage: 'taken', takenRows: 1000 })
    const [tally] = await look((r) => door.tallyLines(r, { accountId }))
    expect(tally?.count).toBe(3000)
  },
  120_000,
)

it('a file that leaves movements out waits for the chair, and is taken in only with a reason', async () => {
  const { pdf } = writeStatement({ bank: 'vbsp', rows: 900, seed: 3, folder, name: 'gaps' })
  const accountId = await newAccount(desk, { bank: 'VBSP', number: accountOf(3).number })
  const id = await sendStatement(desk, { accountId, bytes: bytesOf(pdf) })
  await readAllWaiting(desk)
  const file = await fileOf(id)
  expect(file.stage).toBe('gated')
  expect(file.summary && door.failedGates(file.summary)).toContain('running')
  expect(await look((r) => door.tallyLines(r, { accountId }))).toEqual([])
  expect(await perform(house.database, door.acceptGates, { id, reason: 'x' }, desk.accountant)).toMatchObject({
    kind: 'forbidden',
  })
  await succeed(house.database, door.acceptGates, { id, reason: 'Ngân hàng xác nhận thiếu giao dịch' }, desk.chair)
  expect(await fileOf(id)).toMatchObject({ stage: 'taken', takenRows: file.summary?.rows })
  expect(await look((r) => door.exceptionOf(r, id))).toMatchObject({ reason: 'Ngân hàng xác nhận thiếu giao dịch' })
})
