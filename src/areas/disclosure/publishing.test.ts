import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { gift, openPublicScope, type PublicScope, published } from '../../../tests/support/disclosing.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { asSystem } from '../../platform/system-caller.ts'
import { addDays, day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import * as door from './index.ts'

let house: TestDatabase
let scope: PublicScope
beforeAll(async () => {
  house = await openTestDatabase()
  scope = await openPublicScope(house.database)
})
afterAll(() => house.close())

const act = (what: AnyAction, input: object, caller = scope.chair) =>
  perform(house.database, what, input, again(caller))
const broken = () => brokenAmong(house.database, [scope.committeeId], door.disclosureInvariants)
const totals = async () =>
  door.totalsOf(
    await house.database.read(scope.chair.sight, (r) => door.totalLines(r, scope.committeeId, scope.scopeId)),
  )
const publicly = <T>(look: Parameters<typeof house.database.readPublished<T>>[0]) => house.database.readPublished(look)

const words = ['hoa', 'Hòa', 'nguyễn', 'thị', 'ủng', 'hộ', 'lũ', '500k', 'MBVCB.123']
const anyRow = fc.record({
  section: fc.constantFrom(...door.sections),
  later: fc.integer({ min: 0, max: 20 }),
  channel: fc.constantFrom(...door.channels),
  name: fc.option(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))),
  memo: fc.option(fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((all) => all.join(' '))),
  amount: fc.option(fc.integer({ min: 1, max: 2_000_000_000 })),
  value: fc.option(fc.integer({ min: 1, max: 9_000_000 })),
  area: fc.option(fc.constantFrom('Tổ 1', 'Tổ 2')),
  purpose: fc.option(fc.constantFrom('Nhà ở', 'Lương thực')),
})

describe('what is published', () => {
  test('every sum is the sum of its lines, whatever is published, masked and taken back', async () => {
    const there: { id: string; section: string; amount: number; gone: boolean }[] = []
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), async (drawn, a, b) => {
        const rows = drawn.map(({ later, amount, value, ...row }) => ({
          ...row,
          id: newId(),
          happenedOn: addDays(day('2024-03-01'), later),
          amount,
          ...(amount === null && { goods: { name: 'Gạo tẻ', unit: 'kg', quantity: 5000 }, value }),
          source: { kind: 'donation', id: newId() },
        }))
        await published(house.database, scope, rows as door.RowToPublish[])
        there.push(...rows.map(({ id, section, amount }) => ({ id, section, amount: amount ?? 0, gone: false })))
        const [taken, hidden] = [there[a % there.length], there[b % there.length]]
        await act(door.maskRows, { scopeId: scope.scopeId, ids: [hidden?.id], fields: ['name', 'memo'], reason: 'x' })
        const done = await act(door.withdrawRows, { scopeId: scope.scopeId, ids: [taken?.id], reason: 'ghi nhầm' })
        if (taken && !isRefusal(done)) taken.gone = true
        const told = await totals()
        for (const section of door.sections) {
          const mine = there.filter((one) => one.section === section && !one.gone)
          expect(told[section].rows).toBe(mine.length)
          expect(told[section].amount).toBe(mine.reduce((sum, one) => sum + one.amount, 0))
        }
        const sign = { received: 1, added: 1, given: -1, remitted: -1, deducted: -1 } as Readonly<
          Record<string, number>
        >
        const left = there.filter((one) => !one.gone).map((one) => (sign[one.section] ?? 0) * one.amount)
        expect(told.balance).toBe(left.reduce((sum, one) => sum + one, 0))
        expect(told.besides.reduce((sum, one) => sum + one.rows, 0)).toBe(told.added.rows + told.deducted.rows)
        expect(told.byDay.reduce((sum, one) => sum + one.amount, 0)).toBe(told.received.amount)
        expect(told.byChannel.reduce((sum, one) => sum + one.amount, 0)).toBe(told.received.amount)
        expect(told.byPurpose.reduce((sum, one) => sum + one.amount, 0)).toBe(told.given.amount)
        expect(told.byArea.reduce((sum, one) => sum + one.amount, 0)).toBe(told.given.amount)
      }),
      { numRuns: 12 },
    )
    expect(await broken()).toEqual([])
  })

  test('nothing private of a donor is kept, whatever the area above hands over', async () => {
    const memo = 'MBVCB.7123456789.Nguyen Thi Hoa 0912 345 678 ung ho.CT tu 0011001932418 hoa@thu.vn cccd 001199012345'
    await published(house.database, scope, [gift({ memo, account: '0011001932418', references: ['FT24256511863009'] })])
    const { rows } = await house.database.read(scope.chair.sight, ({ db }) =>
      sql<{ row: string; words: string }>`
        select concat_ws(' ', r.name, r.memo, r.account, s.words, t.terms) as row, s.words
        from disclosure.row r join disclosure.search s using (scope_id, no), lateral (
          select string_agg(regexp_replace(term, '^[^.]*[.]', ''), ' | ') as terms from unnest(tsvector_to_array(s.terms)) term) t
        order by no desc limit 1`.execute(db),
    )
    const [line] = rows
    // Fingerprints of references are longer than any number, and read by nobody. The code of the scope, before each term, may end with digits.
    expect(line?.row.replace(/=[0-9a-f]{20}/g, '')).not.toMatch(/\d(?:[ .-]?\d){6,}|hoa@|345678|345 678/)
    expect(line?.words).toContain('nguyen thi hoa')
  })

  test('the same line twice, a line of both kinds, a day ahead, a stranger', async () => {
    const row = gift()
    await published(house.database, scope, [row])
    const refused = async (rows: readonly object[], caller = scope.accountant) =>
      act(door.publishRows, { scopeId: scope.scopeId, rows }, caller)
    expect(await refused([row])).toMatchObject({ key: 'disclosure.row_there_already' })
    expect(await refused([{ ...gift(), goods: { name: 'Gạo', unit: 'kg', quantity: 1 } }])).toMatchObject({
      key: 'disclosure.money_or_goods',
    })
    expect(await refused([gift({ happenedOn: day('2024-05-01') })])).toMatchObject({ key: 'disclosure.in_future' })
  })

  test('a line taken back is gone, and its trace stays with the reason', async () => {
    const row = gift({ name: 'Lò Thị Thử' })
    const { firstNo } = await published(house.database, scope, [row])
    await act(door.withdrawRows, { scopeId: scope.scopeId, ids: [row.id], reason: 'Chuyển nhầm, đã trả lại' })
    const rest = await publicly(async ({ db }) => ({
      row: await db.selectFrom('published.money_row').select('no').where('no', '=', firstNo).execute(),
      trace: await db.selectFrom('published.money_trace').selectAll().where('no', '=', firstNo).execute(),
    }))
    expect(rest.row).toEqual([])
    expect(rest.trace).toMatchObject([{ no: firstNo, withdrawn_reason: 'Chuyển nhầm, đã trả lại' }])
    expect(JSON.stringify(rest.trace)).not.toContain('Thử')
    expect(await act(door.withdrawRows, { scopeId: scope.scopeId, ids: [row.id], reason: 'x' })).toMatchObject({
      key: 'disclosure.withdrawn_already',
    })
  })

  test('what is expected is settled by its publication', async () => {
    const source = { kind: 'donation', id: newId() }
    const expected = [{ source, section: 'received', countedFrom: '2024-04-10' }]
    await act(door.expectRows, { scopeId: scope.scopeId, rows: expected }, scope.accountant)
    const waiting = () => house.database.read(scope.chair.sight, (r) => door.waitingRows(r, scope.scopeId))
    expect(await waiting()).toMatchObject([{ count: 1, countedFrom: '2024-04-10' }])
    await published(house.database, scope, [gift({ source })])
    expect(await waiting()).toEqual([])
  })
})

test('whoever writes public lines may name no scope but one that is there', async () => {
  const { committeeId, scopeId } = scope
  const write = (id: string) =>
    asSystem(house.database, committeeId, async (db) => {
      await sql`
        insert into disclosure.row (committee_id, scope_id, no, id, section, happened_on, amount, source_kind, source_id, version,
          content_hash, published_at)
        values (${committeeId}, ${id}, 900000, ${newId()}, 'received', '2024-03-01', 5, 'x', ${newId()}, 1, 'x', '2024-03-01')`.execute(
        db,
      )
      throw new Error('written')
    })
  await expect(write(newId())).rejects.toThrow('row-level security')
  await expect(write(scopeId)).rejects.toThrow('written')
})
