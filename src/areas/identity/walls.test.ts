import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAccount, systemCaller } from '../../../tests/support/accounts.ts'
import { callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import type { Sight } from '../../platform/context.ts'
import { setScope } from '../../platform/database.ts'
import { type Id, newId } from '../../values/id.ts'
import { listAccounts } from './index.ts'

let test: TestDatabase
const [ward, other] = [newId(), newId()]
let mine: Id

beforeAll(async () => {
  test = await openTestDatabase()
  mine = (await openAccount(test.database, { committeeId: ward, role: 'ward_chair' })).accountId
  await openAccount(test.database, { committeeId: ward, role: 'agency_contact' })
  await openAccount(test.database, { committeeId: other, role: 'ward_chair' })
})
afterAll(() => test.close())

const walled = ['account', 'credential', 'account_grant', 'waiver', 'passkey', 'recovery_code', 'device']

async function count(table: string, sight: Sight | null): Promise<number> {
  return test.database.app.transaction().execute(async (db) => {
    if (sight) await setScope(db, sight)
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(`identity.${table}`)}`.execute(db)
    return rows[0]?.n ?? -1
  })
}

it.each(walled)('without a sight the application sees nothing of %s', async (table) => {
  expect(await count(table, null)).toBe(0)
})

it('an office sees the accounts of its committee, an agency its own one only', async () => {
  expect(await count('account', callerAs('ward_officer', ward).sight)).toBe(2)
  expect(await count('credential', callerAs('ward_officer', other).sight)).toBe(1)
  expect(await count('account', callerAs('agency_contact', ward).sight)).toBe(0)
  expect(await count('account', callerAs('agency_contact', ward, { accountId: mine }).sight)).toBe(1)
  expect(await count('account_grant', callerAs('province_officer', ward).sight)).toBe(0)
})

it.each([...walled, 'sign_in_name', 'oidc_link', 'demo_committee'])(
  'the application deletes nothing of %s',
  async (table) => {
    const gone = sql`delete from ${sql.table(`identity.${table}`)}`.execute(test.database.app)
    await expect(gone).rejects.toThrow(/permission denied/)
  },
)

it.each(['waiver', 'demo_committee'])('and changes nothing of %s', async (table) => {
  const changed = sql`update ${sql.table(`identity.${table}`)} set committee_id = committee_id`.execute(
    test.database.app,
  )
  await expect(changed).rejects.toThrow(/permission denied/)
})

it('the public pages see none of it', async () => {
  await expect(sql`select * from identity.account`.execute(test.database.portal)).rejects.toThrow(/permission denied/)
  await expect(sql`select * from identity.find_session('x')`.execute(test.database.portal)).rejects.toThrow(
    /permission denied/,
  )
})

it('a list of accounts is three questions, whoever long it is', async () => {
  for (let i = 0; i < 5; i += 1)
    await openAccount(test.database, { committeeId: ward, role: 'advisor', password: null })
  const before = test.queries.length
  const lines = await test.database.read(systemCaller(ward).sight, (reading) => listAccounts(reading, ward))
  expect(lines).toHaveLength(7)
  const asked = test.queries.slice(before).filter((text) => text.startsWith('select'))
  expect(asked).toHaveLength(3)
})
