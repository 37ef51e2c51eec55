import { afterAll, beforeAll, expect, it } from 'vitest'
import { callerOf, openAccount, orThrow, phone, systemCaller } from '../../../tests/support/accounts.ts'
import { callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { perform } from '../../platform/action.ts'
import { newToken } from '../../platform/secret.ts'
import { newId } from '../../values/id.ts'
import {
  beginTotp,
  chooseCommittee,
  createAccount,
  demoAccounts,
  giveCode,
  openSession,
  resolveSession,
  roleNames,
  type SignedIn,
  signInDemo,
} from './index.ts'

let test: TestDatabase
const [sample, ward] = [newId(), newId()]

beforeAll(async () => {
  test = await openTestDatabase()
})
afterAll(() => test.close())

it('where no sample is loaded nobody is offered', async () => {
  await openAccount(test.database, { committeeId: ward, role: 'ward_chair' })
  expect(await demoAccounts(test.database)).toEqual([])
})

it('every role of the sample is entered with one click and counts as two factors', async () => {
  for (const role of roleNames) await openAccount(test.database, { committeeId: sample, role, demo: true })
  const offered = await demoAccounts(test.database)
  expect(offered.map((account) => account.roles[0])).toEqual([...roleNames])
  for (const { accountId, roles } of offered) {
    const entered = orThrow(await signInDemo(test.database, accountId, phone))
    const here = await resolveSession(test.database, entered.token)
    expect(here, roles.join()).toMatchObject({ demo: true, committeeId: sample, actor: { strength: 'two_factor' } })
    expect(here).toMatchObject({ mustChangePassword: false, mustSetSecondFactor: false })
    // The administrator and the central viewer of the sample hold their roles there only.
    expect(here?.actor.grants.map((grant) => grant.committeeId)).toEqual([sample])
  }
})

it('a real account is never entered by a click', async () => {
  const { accountId } = await openAccount(test.database, { committeeId: ward, role: 'ward_chair' })
  expect(await signInDemo(test.database, accountId, phone)).toMatchObject({ key: 'identity.wrong_sign_in' })
  expect(await signInDemo(test.database, "' or true --", phone)).toMatchObject({ key: 'identity.wrong_sign_in' })
})

it('not even by a session written straight into the table', async () => {
  const { accountId } = await openAccount(test.database, { committeeId: ward, role: 'ward_chair' })
  const { hash, token } = newToken()
  const times = { opened_at: new Date(), last_seen_at: new Date(), expires_at: new Date('2099-01-01') }
  const row = {
    token_hash: hash,
    id: newId(),
    committee_id: ward,
    account_id: accountId,
    working_committee_id: ward,
    label: 'x',
  }
  await test.database.app
    .insertInto('identity.session')
    .values({ ...row, ...times, method: 'demo', strength: 'two_factor', stage: 'open' })
    .execute()
  expect(await resolveSession(test.database, token)).toBeNull()
  const found = await test.database.app
    .selectFrom('identity.session')
    .select('id')
    .where('token_hash', '=', hash)
    .execute()
  expect(found).toHaveLength(1)
})

it('nor by the act of opening a session, asked for by name', async () => {
  const { accountId } = await openAccount(test.database, { committeeId: ward, role: 'ward_officer' })
  const caller = callerAs('ward_officer', ward, { accountId })
  const input = { sessionId: newId(), tokenHash: 'e'.repeat(64), method: 'demo', strength: 'two_factor' }
  const asked = { ...input, workingCommitteeId: ward, label: 'x', loginCodeId: null, proof: 'd'.repeat(64) }
  expect(await perform(test.database, openSession, asked, caller)).toMatchObject({ kind: 'forbidden' })
})

it('outside a sample the database takes no demo account, and the office makes none', async () => {
  const account = { accountId: newId(), displayName: 'Người thử', signInName: null, demo: true }
  const asked = await perform(test.database, createAccount, account, callerAs('system_admin', ward))
  expect(asked).toMatchObject({ kind: 'forbidden' })
  const { sight } = systemCaller(ward)
  const row = {
    committee_id: ward,
    id: newId(),
    home_committee_id: ward,
    display_name: 'x',
    demo: true,
    created_at: new Date(),
  }
  await expect(
    test.database.app.transaction().execute(async (db) => {
      const { setScope } = await import('../../platform/database.ts')
      await setScope(db, sight)
      await db.insertInto('identity.account').values(row).execute()
    }),
  ).rejects.toThrow(/foreign key/)
})

it('a committee of real people becomes no sample', async () => {
  const account = { accountId: newId(), displayName: 'Người thử', signInName: null, demo: true }
  const asked = await perform(test.database, createAccount, account, systemCaller(ward))
  expect(asked).toMatchObject({ key: 'identity.not_a_sample' })
})

it('a demo account has no password, code or key, and cannot get one', async () => {
  const [offered] = await demoAccounts(test.database)
  const accountId = offered?.accountId ?? ''
  const entered = orThrow(await signInDemo(test.database, accountId, phone))
  const here = (await resolveSession(test.database, entered.token)) as SignedIn
  expect(await beginTotp(test.database, callerOf(here))).toMatchObject({ key: 'identity.demo_account' })
  const code = await giveCode(test.database, systemCaller(sample), { accountId, purpose: 'set_password' })
  expect(code).toMatchObject({ key: 'identity.demo_account' })
})

it("the sample's people turn to no other committee, nor see one below theirs", async () => {
  const offered = await demoAccounts(test.database)
  for (const role of ['system_admin', 'central_viewer', 'province_officer']) {
    const accountId = offered.find((account) => account.roles.includes(role))?.accountId ?? ''
    const entered = orThrow(await signInDemo(test.database, accountId, phone))
    const here = (await resolveSession(test.database, entered.token, async () => [ward])) as SignedIn
    expect(here.sight.committeeIds).toEqual([sample])
    expect(await chooseCommittee(test.database, here, ward)).toMatchObject({ kind: 'forbidden' })
  }
})
