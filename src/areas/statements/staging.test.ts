import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { openTill } from '../../../tests/support/bookkeeping.ts'
import { type Counter, newAccount, openStore, sendStatement } from '../../../tests/support/statement-files.ts'
import { asSystem } from '../../platform/system-caller.ts'
import { day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import type { StatementLine } from './line.ts'
import { batchOf, claimImport, endReading, stageBatch } from './staging.store.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-staging-'))
let house: TestDatabase
let desk: Counter
beforeAll(async () => {
  house = await openTestDatabase('2024-11-15T08:00:00+07:00')
  const { accountant } = await openTill(house.database)
  desk = { database: house.database, files: await openStore(folder), accountant }
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

const line = (n: number): StatementLine => ({
  ...{ n, page: 1, box: null, number: n, day: day('2024-10-03'), time: null, valueDay: null, document: `D${n}` },
  ...{ debit: 0n, credit: 500_000n, balance: null, memo: 'ung ho', payer: null, account: null, reference: null },
})

it('a reader that another has followed keeps no more rows, ends nothing and takes nothing from it', async () => {
  const { database, accountant } = desk
  const { committeeId } = accountant
  const id = await sendStatement(desk, {
    accountId: await newAccount(desk, { number: '9990001112223' }),
    bytes: Buffer.from('x'),
  })
  const [slow, next] = [newId(), newId()].map((workerId) => ({ committeeId, id, workerId }))
  if (!slow || !next) throw new Error('two readers')
  const since = database.clock.now()
  const batch = (from: number) => batchOf([line(from), line(from + 1)], 1, since)
  expect(await claimImport(database, slow, new Date('2100-01-01'))).not.toBeNull()
  expect(await stageBatch(database, slow, await batch(1))).toBe(true)
  expect(await claimImport(database, next, new Date('2100-01-01'))).toMatchObject({ rowsRead: 2 })
  expect(await stageBatch(database, next, await batch(3))).toBe(true)
  expect(await stageBatch(database, slow, await batch(3))).toBe(false)
  // Rows that are kept already are refused by the table itself.
  await expect(stageBatch(database, next, await batch(3))).rejects.toThrow('batch_check')
  expect(await endReading(database, slow, { stage: 'refused', refusal: { key: 'pdf.too_slow' } })).toBe(false)
  const kept = await database.read(accountant.sight, async ({ db }) => {
    const { rows } = await sql<{ n: number; stage: string }>`
      select r.n, i.stage from statements.batch b join statements.import i on i.id = b.import_id, unnest(b.n) r (n)
      where b.import_id = ${id}::uuid order by r.n`.execute(db)
    return rows
  })
  expect(kept).toEqual([1, 2, 3, 4].map((n) => ({ n, stage: 'reading' })))
  expect(await endReading(database, next, { stage: 'refused', refusal: { key: 'pdf.too_slow' } })).toBe(true)
})

it('whoever writes lines may name no file but one of the account', async () => {
  const { database, accountant } = desk
  const { committeeId } = accountant
  const own = await newAccount(desk, { number: '9990001112225' })
  const other = await newAccount(desk, { number: '9990001112226' })
  const id = await sendStatement(desk, { accountId: own, bytes: Buffer.from('y') })
  const write = (accountId: string, importId: string) =>
    asSystem(database, committeeId, async (db) => {
      await sql`
        insert into statements.line (committee_id, id, account_id, import_id, n, page, happened_on, debit, credit, memo, kind,
          print, likeness, search_key, state, recorded_at)
        values (${committeeId}, ${newId()}, ${accountId}, ${importId}, 1, 1, '2024-10-03', 0, 5, 'x', 'credit', ${newId()}, 1, 'x',
          'pending', '2024-10-03')`.execute(db)
    })
  await expect(write(other, id)).rejects.toThrow('row-level security')
  await expect(write(own, newId())).rejects.toThrow('row-level security')
  await expect(write(own, id)).resolves.toBeUndefined()
})
