import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { openTill, type Till } from '../../../tests/support/bookkeeping.ts'
import { type Counter, openStore, readAllWaiting } from '../../../tests/support/statement-files.ts'
import { type Action, type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { recentJournal } from '../../platform/journal.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import * as door from './index.ts'
import { claimImport, endReading } from './staging.store.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-twice-'))
let house: TestDatabase
let till: Till
let desk: Counter
const sent = new Set<string>()
beforeAll(async () => {
  house = await openTestDatabase('2024-11-15T08:00:00+07:00')
  till = await openTill(house.database)
  desk = { database: house.database, files: await openStore(folder), accountant: till.accountant }
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

const latest = () =>
  house.database.read(till.chair.sight, async (r) => (await recentJournal(r, till.committeeId, { limit: 1 }))[0]?.seq)

/** Sends an act twice under one client id: the same answer, and the second writes nothing. */
async function twice<I, F, O>(what: Action<I, F, O>, input: unknown, as: Caller = till.accountant): Promise<O> {
  const caller = again(as)
  const first = await perform(house.database, what, input, caller)
  if (isRefusal(first)) throw new Error(`${what.name}: ${JSON.stringify(first)}`)
  const seq = await latest()
  expect(await perform(house.database, what, input, caller), what.name).toEqual(first)
  expect(await latest(), what.name).toBe(seq)
  sent.add(what.name)
  return first
}

async function send(accountId: Id, text: string): Promise<Id> {
  const { sha256, size } = await desk.files.put(Buffer.from(text), { mime: 'text/csv' })
  const file = { accountId, sha256, size, name: 'x.csv', form: 'csv' }
  return (await twice(door.importStatement, file)).id
}

test('every act sent twice is done once', async () => {
  const account = { bank: 'VCB', number: '001 1004', holder: 'MTTQ', openedOn: '2024-01-02' }
  const { id: accountId } = await twice(door.addBankAccount, account)
  await twice(door.editBankAccount, { id: accountId, holder: 'UB MTTQ' })
  const head = 'STT,Ngày,Ghi nợ,Ghi có,Nội dung\n'
  await twice(door.cancelImport, { id: await send(accountId, `${head}1,01/10/2024,,1000,x`) })
  const odd = await send(accountId, 'a;b;c\n01/10/2024;ung ho;500000\n')
  await readAllWaiting(desk)
  await twice(door.mapColumns, { id: odd, heading: 1, columns: { moment: 0, memo: 1, credit: 2 } })
  // Read to its end, and not yet taken in.
  const claim = { committeeId: till.committeeId, id: odd, workerId: newId() }
  await claimImport(house.database, claim, new Date('2100-01-01'))
  const summary = { gates: [], rows: 0 } as never
  await endReading(house.database, claim, { stage: 'read', summary })
  await twice(door.takeStatement, { id: odd })
  const gap = await send(accountId, `${head}1,02/10/2024,,1000,x\n3,02/10/2024,,2000,y`)
  await readAllWaiting(desk)
  await twice(door.acceptGates, { id: gap, reason: 'Ngân hàng đánh sai số' }, till.chair)
  const { rows } = await house.database.read(till.chair.sight, (r) => door.listLines(r, { accountId }))
  await twice(door.decideLines, { ids: rows.map(({ id }) => id), decision: 'hold' })
  const acts = Object.values(door).filter((one) => typeof one === 'object' && one !== null && 'permission' in one)
  expect([...sent].sort()).toEqual((acts as unknown as readonly AnyAction[]).map(({ name }) => name).sort())
})
