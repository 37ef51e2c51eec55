import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { openTill } from '../../../tests/support/bookkeeping.ts'
import {
  type Counter,
  newAccount,
  openStore,
  readAllWaiting,
  sendStatement,
} from '../../../tests/support/statement-files.ts'
import { type Action, action, done, perform } from '../../platform/action.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import { dong } from '../../values/money.ts'
import { isRefusal } from '../../values/refusal.ts'
import * as door from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'dau-an-shares-'))
let house: TestDatabase
let desk: Counter
let accountId: Id
const amounts = [100_000, 250_000, 50_000, 1, 999_999]
beforeAll(async () => {
  house = await openTestDatabase('2024-11-15T08:00:00+07:00')
  const { accountant } = await openTill(house.database)
  desk = { database: house.database, files: await openStore(folder), accountant }
  accountId = await newAccount(desk, { number: '0011009998887' })
  const rows = amounts.map((amount, i) => `${i + 1},1${i}/09/2024,,${amount},ung ho ${i}`)
  const text = ['STT,Ngày,Ghi nợ,Ghi có,Nội dung', ...rows, '6,20/09/2024,55000,,Thu phi SMS'].join('\n')
  await sendStatement(desk, { accountId, bytes: Buffer.from(text), form: 'csv' })
  await readAllWaiting(desk)
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

const look = <T>(ask: (r: Reading) => Promise<T>) => house.database.read(desk.accountant.sight, ask)
/** An act of an area above, as far as this area sees it. */
const above = (run: (w: Writing) => Promise<unknown>): Promise<unknown> => {
  const act = action({
    name: 'statements.as_above',
    permission: door.statementPermissions.decide,
    input: { safeParse: (data: unknown) => ({ success: true, data }) } as never,
    load: async () => null,
    run: async (w) => {
      const refused = await run(w)
      return isRefusal(refused) ? refused : done({ output: null, subject: { kind: 'test', id: newId() }, data: {} })
    },
  }) as Action<unknown, unknown, unknown>
  return perform(house.database, act, {}, { ...desk.accountant, clientId: newId() })
}
const lines = async () => (await look((r) => door.listLines(r, { accountId }))).rows
const share = (lineId: Id, amount: number, targetId = newId()) => ({
  lineId,
  targetKind: 'donation',
  targetId,
  amount: dong(amount),
})

it('a part is taken, the rest closes the line; more is refused, and nothing half', async () => {
  const [line] = await lines()
  if (!line) throw new Error('no line')
  const [one, two] = [newId(), newId()]
  expect(await above((w) => door.allocate(w, [share(line.id, 60_000, one)], { side: 'credit' }))).toBeNull()
  expect(await look((r) => door.findLine(r, line.id))).toMatchObject({ state: 'pending', allocated: 60_000 })
  const tooMuch = [share(line.id, 40_000, two), share(line.id, 1)]
  expect(await above((w) => door.allocate(w, tooMuch, { side: 'credit' }))).toMatchObject({
    key: 'statements.over_allocated',
  })
  expect(await above((w) => door.allocate(w, [share(line.id, 40_000, two)], { side: 'credit' }))).toBeNull()
  expect(await look((r) => door.findLine(r, line.id))).toMatchObject({ state: 'linked' })
  const ignore = { ids: [line.id], decision: 'ignore', ignoredAs: 'fee' }
  expect(
    await perform(house.database, door.decideLines, ignore, { ...desk.accountant, clientId: newId() }),
  ).toMatchObject({
    key: 'statements.line_linked',
  })
  await above((w) => door.releaseAllocations(w, { kind: 'donation', id: one }))
  expect(await look((r) => door.findLine(r, line.id))).toMatchObject({ state: 'pending', allocated: 40_000 })
  expect(await look((r) => door.allocationsTo(r, 'donation', [one, two]))).toMatchObject([{ targetId: two }])
  await above((w) => door.releaseAllocations(w, { kind: 'donation', id: two }))
})

it('a fee is no gift, and money out is none', async () => {
  const fee = (await lines()).find((line) => line.debit > 0)
  expect(fee?.kind).toBe('fee')
  expect(await above((w) => door.allocate(w, [share(fee?.id ?? '', 55_000)], { side: 'credit' }))).toMatchObject({
    key: 'statements.not_that_side',
  })
})

it('the database itself refuses a linked line that does not add up, a gap, and a fork', async () => {
  const [line] = (await lines()).filter((one) => one.state === 'pending' && one.credit > 0)
  if (!line) throw new Error('no line')
  const scoped = (text: string) =>
    house.database.app.transaction().execute(async (db) => {
      await sql.raw(`set local app.committees = '${line.committeeId}'; set local app.reach = 'staff'`).execute(db)
      await sql.raw(text).execute(db)
    })
  const claim = `update statements.line set state = 'linked', allocated = amount where id = '${line.id}'`
  await expect(scoped(claim)).rejects.toThrow(/line_.*fkey/)
  await expect(scoped(`update statements.line set state = 'linked' where id = '${line.id}'`)).rejects.toThrow(/check/)
  const piece = (before: number, after: number) => `
    insert into statements.allocation (committee_id, id, line_id, set_no, before_amount, after_amount, line_amount,
      target_kind, target_id, recorded_at, recorded_by)
    values ('${line.committeeId}', gen_random_uuid(), '${line.id}', 77, ${before}, ${after}, ${line.amount}, 'x',
      gen_random_uuid(), now(), gen_random_uuid());`
  await expect(scoped(piece(10, 20))).rejects.toThrow(/fkey/)
  await expect(scoped(piece(0, 20) + piece(0, 30))).rejects.toThrow(/unique/)
  await expect(scoped(piece(0, line.amount + 1))).rejects.toThrow(/check/)
  await expect(scoped(`delete from statements.line`)).rejects.toThrow(/permission/)
})

it('however parts are taken and let go, every line balances', async () => {
  const all = (await lines()).filter((line) => line.credit > 0)
  const targets = [newId(), newId(), newId()]
  const step = fc.oneof(
    fc.record({
      take: fc.constant(true),
      parts: fc.array(
        fc.record({ line: fc.nat(all.length - 1), target: fc.nat(2), amount: fc.integer({ min: -5, max: 300_000 }) }),
        { maxLength: 4 },
      ),
    }),
    fc.record({ take: fc.constant(false), target: fc.nat(2) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 5 }), async (steps) => {
      for (const one of steps) {
        if ('parts' in one) {
          const shares = one.parts.map(({ line, target, amount }) =>
            share(all[line]?.id ?? '', Math.min(amount, all[line]?.amount ?? 0), targets[target]),
          )
          await above((w) => door.allocate(w, shares, { side: 'credit' }))
        } else await above((w) => door.releaseAllocations(w, { kind: 'donation', id: targets[one.target] ?? '' }))
        const now = await lines()
        const held = await look((r) =>
          door.allocationsOf(
            r,
            now.map(({ id }) => id),
          ),
        )
        for (const line of now) {
          const sum = held.filter(({ lineId }) => lineId === line.id).reduce((total, { amount }) => total + amount, 0)
          expect(sum).toBe(line.allocated)
          expect(line.state === 'linked').toBe(sum === line.amount)
        }
      }
    }),
    { numRuns: 15 },
  )
}, 60_000)
