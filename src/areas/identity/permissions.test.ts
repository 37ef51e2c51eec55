import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAccount, systemCaller } from '../../../tests/support/accounts.ts'
import { callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { allActions } from '../../../tests/support/actions.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { permissionSet } from './permissions.ts'
import { type Role, roleNames } from './role.ts'

let test: TestDatabase
const ward = newId()
const office: readonly Role[] = ['ward_chair', 'ward_officer', 'system_admin']
const head: readonly Role[] = ['ward_chair', 'system_admin']

/** Who may, as it was decided; everything not named here is for one's own account and open to all roles. */
const decided: Readonly<Record<string, readonly Role[]>> = {
  'identity.create_account': office,
  'identity.rename_account': office,
  'identity.disable_account': office,
  'identity.enable_account': office,
  'identity.end_sessions_of': office,
  'identity.make_login_code': office,
  'identity.grant_role': office,
  'identity.end_grant': office,
  'identity.admit_account': head,
  'identity.receive_account': head,
  'identity.give_password': head,
  'identity.clear_second_factors': head,
  'identity.waive_separation': ['ward_chair'],
}

const actions = (await allActions()).filter(({ area }) => area === 'identity').map(({ action }) => action)

beforeAll(async () => {
  test = await openTestDatabase()
})
afterAll(() => test.close())

/** Input that parses, about nothing that exists: whoever may, is told so only after the permission was looked at. */
function inputFor(action: AnyAction): unknown {
  const id = newId()
  const hash = 'a'.repeat(64)
  const day = '2024-05-01'
  return {
    ...{ accountId: id, grantId: id, deviceId: id, sessionId: id, keepSessionId: id, passkeyId: id, codeId: id },
    ...{
      displayName: 'Người mới',
      signInName: action.name === 'identity.create_account' ? `n${id.slice(-9)}` : 'khong-co',
    },
    ...{ reason: 'lý do', language: 'en', role: 'advisor', roleA: 'ward_chair', roleB: 'ward_accountant' },
    ...{ fromOn: day, toOn: day, areaId: '', agencyId: '', organisationId: '', personId: '' },
    ...{
      hash,
      formerId: newId(),
      mustChange: true,
      codeHash: hash,
      tokenHash: hash,
      proof: hash,
      sealed: hash,
      step: 1,
    },
    ...{ purpose: 'sign_in', codeHashes: Array.from({ length: 10 }, () => hash), issuer: 'https://a', subject: 's' },
    ...{ credentialId: 'c', publicKey: 'k', signCount: 0, transports: [], label: 'khóa', method: 'password' },
    ...{ strength: 'password', workingCommitteeId: ward, loginCodeId: null },
  }
}

describe.each(actions)('$name', (action) => {
  it.each([...roleNames])('as %s', async (role) => {
    const answer = await perform(test.database, action, inputFor(action), callerAs(role, ward))
    const may = (decided[action.name] ?? roleNames).includes(role)
    const barred = isRefusal(answer) && answer.key === 'platform.not_allowed' && answer.params?.permission !== undefined
    expect(barred).toBe(!may)
  })

  it('as nobody, and in another committee', async () => {
    const chair = callerAs('ward_chair', ward)
    const nobody = { ...chair, actor: { ...chair.actor, grants: [] } }
    const elsewhere = { ...callerAs('ward_chair', newId()), committeeId: ward }
    for (const caller of [nobody, elsewhere]) {
      expect(await perform(test.database, action, inputFor(action), caller)).toMatchObject({
        key: 'platform.not_allowed',
      })
    }
  })

  it('sent twice with one client id is done once', async () => {
    const caller = systemCaller(ward)
    const input = inputFor(action)
    const one = await perform(test.database, action, input, caller)
    const two = await perform(test.database, action, input, caller)
    if (!isRefusal(one)) expect(two).toEqual(one)
    const lines = await test.database.read(caller.sight, ({ db }) =>
      db.selectFrom('platform.journal').select('seq').where('client_id', '=', caller.clientId).execute(),
    )
    expect(lines.length).toBe(isRefusal(one) ? 0 : 1)
  })
})

it('permissions of the installation ask for the second factor', async () => {
  for (const action of actions.filter(({ name }) => decided[name] === head || name === 'identity.waive_separation')) {
    const weak = callerAs('ward_chair', ward, { strength: 'password' })
    const answer = await perform(test.database, action, inputFor(action), weak)
    expect(answer, action.name).toMatchObject({ key: 'platform.second_factor_needed' })
  }
})

it('an account of one committee is not there for another', async () => {
  const { accountId } = await openAccount(test.database, { committeeId: newId(), role: 'area_head' })
  for (const name of Object.keys(decided)) {
    const action = actions.find((one) => one.name === name)
    if (!action || ['identity.create_account', 'identity.end_grant', 'identity.admit_account'].includes(name)) continue
    const input = { ...(inputFor(action) as object), accountId }
    expect(await perform(test.database, action, input, callerAs('ward_chair', ward)), name).toMatchObject({
      kind: 'missing',
    })
  }
})

it('a permission set names its permissions after the area', () => {
  const set = permissionSet('relief', { read: ['advisor'], pay: { roles: ['ward_treasurer'], secondFactor: true } })
  expect(set).toEqual({
    read: { key: 'relief.read', roles: ['advisor'], secondFactor: false },
    pay: { key: 'relief.pay', roles: ['ward_treasurer'], secondFactor: true },
  })
})
