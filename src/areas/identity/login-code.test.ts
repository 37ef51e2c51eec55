import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  callerOf,
  openAccount,
  orThrow,
  goodPassword as password,
  phone,
  signedInAs,
  systemCaller,
} from '../../../tests/support/accounts.ts'
import { callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { perform } from '../../platform/action.ts'
import { type Id, newId } from '../../values/id.ts'
import {
  giveCode,
  grantRole,
  purposeOfLink,
  readProofs,
  resolveSession,
  revokeDevice,
  type SignedIn,
  setPasswordByCode,
  signInByCode,
} from './index.ts'

let test: TestDatabase
let ward: Id
const start = new Date('2024-04-15T08:00:00+07:00').getTime()
const hours = (n: number): Date => new Date(start + n * 3_600_000)

beforeAll(async () => {
  test = await openTestDatabase()
})
beforeEach(() => {
  test.clock.set(hours(0))
  ward = newId()
})
afterAll(() => test.close())

const office = () => callerAs('ward_officer', ward, { strength: 'password' })

async function volunteerWithCode(role: 'area_head' | 'advisor' = 'area_head') {
  const account = await openAccount(test.database, { committeeId: ward, role, password: null })
  const given = orThrow(await giveCode(test.database, office(), { accountId: account.accountId, purpose: 'sign_in' }))
  return { ...account, ...given }
}

it('the QR signs this phone in for half a year, once', async () => {
  const { token, accountId } = await volunteerWithCode()
  expect(await purposeOfLink(test.database, token)).toBe('sign_in')
  const entered = orThrow(await signInByCode(test.database, { token }, phone))
  const here = await resolveSession(test.database, entered.token)
  expect(here).toMatchObject({
    accountId,
    actor: { strength: 'device' },
    sight: { reach: 'area' },
    mustSetSecondFactor: false,
  })
  expect(entered.maxAge).toBe(180 * 86_400)
  expect(await signInByCode(test.database, { token }, phone)).toMatchObject({ key: 'identity.code_wrong' })
  expect(await purposeOfLink(test.database, token)).toBeNull()
  expect(await readProofs(test.database, accountId)).toMatchObject({
    devices: [{ label: 'Chrome · Android', revokedAt: null }],
  })
})

it('two phones with one code: one gets in', async () => {
  const { token } = await volunteerWithCode()
  const answers = await Promise.all([1, 2].map(() => signInByCode(test.database, { token }, phone)))
  expect(answers.filter((answer) => 'token' in answer)).toHaveLength(1)
})

it('eight digits typed with the telephone number do the same', async () => {
  const { signInName, code } = await volunteerWithCode('advisor')
  const spaced = `${code.slice(0, 4)} ${code.slice(4)}`
  expect(await signInByCode(test.database, { name: signInName, code: spaced }, phone)).toMatchObject({ kind: 'open' })
})

it('after 72 hours a code is good for nothing', async () => {
  const { token } = await volunteerWithCode()
  test.clock.set(hours(73))
  expect(await signInByCode(test.database, { token }, phone)).toMatchObject({ key: 'identity.code_wrong' })
})

it('a new code puts the one before it out of use', async () => {
  const { token, accountId } = await volunteerWithCode()
  orThrow(await giveCode(test.database, office(), { accountId, purpose: 'sign_in' }))
  expect(await signInByCode(test.database, { token }, phone)).toMatchObject({ key: 'identity.code_wrong' })
})

it('guessing codes is throttled like guessing passwords', async () => {
  const { signInName, code } = await volunteerWithCode()
  const wrong = { name: signInName, code: code === '00000000' ? '00000001' : '00000000' }
  for (let i = 0; i < 5; i += 1) await signInByCode(test.database, wrong, phone)
  expect(await signInByCode(test.database, { name: signInName, code }, phone)).toMatchObject({
    key: 'identity.try_later',
  })
})

it('the form sent twice shows the same code; neither journal nor kept answer holds it', async () => {
  const account = await openAccount(test.database, { committeeId: ward, role: 'area_head', password: null })
  const caller = office()
  const input = { accountId: account.accountId, purpose: 'sign_in' } as const
  const [one, two] = [await giveCode(test.database, caller, input), await giveCode(test.database, caller, input)]
  expect(one).toEqual(two)
  const { code, token } = orThrow(one)
  const stored = await test.database.read(systemCaller(ward).sight, async ({ db }) => [
    await db.selectFrom('platform.journal').selectAll().execute(),
    await db.selectFrom('platform.request').selectAll().execute(),
    await db.selectFrom('identity.login_code').selectAll().execute(),
  ])
  expect(JSON.stringify(stored)).not.toContain(code)
  expect(JSON.stringify(stored)).not.toContain(token)
})

it('no phone is signed in to a role of the office', async () => {
  const { accountId } = await openAccount(test.database, { committeeId: ward, role: 'ward_chair' })
  const asked = await giveCode(test.database, systemCaller(ward), { accountId, purpose: 'sign_in' })
  expect(asked).toMatchObject({ key: 'identity.code_for_volunteers' })
})

it('a phone that was signed in before its owner became chair is not the chair', async () => {
  const { token, accountId } = await volunteerWithCode('advisor')
  const entered = orThrow(await signInByCode(test.database, { token }, phone))
  const chair = {
    accountId,
    role: 'ward_chair',
    areaId: '',
    agencyId: '',
    organisationId: '',
    fromOn: '2024-01-01',
    toOn: '',
  }
  orThrow(await perform(test.database, grantRole, chair, systemCaller(ward)))
  const here = await resolveSession(test.database, entered.token)
  expect(here?.actor.grants.map((grant) => grant.role)).toEqual(['advisor'])
  expect(here?.sight.reach).toBe('advisor')
})

it('a lost phone is revoked by the office or from another phone, and is out at once', async () => {
  const { token, accountId } = await volunteerWithCode()
  const entered = orThrow(await signInByCode(test.database, { token }, phone))
  const deviceId = (await readProofs(test.database, accountId))?.devices[0]?.id
  const stranger = callerAs('area_member', ward, { areaId: newId() })
  expect(await perform(test.database, revokeDevice, { deviceId }, stranger)).toMatchObject({ kind: 'missing' })
  orThrow(await perform(test.database, revokeDevice, { deviceId }, office()))
  expect(await resolveSession(test.database, entered.token)).toBeNull()
  expect(await perform(test.database, revokeDevice, { deviceId }, office())).toMatchObject({
    key: 'identity.revoked_already',
  })
})

it('one takes one’s own phone out', async () => {
  const { token, accountId } = await volunteerWithCode()
  const entered = orThrow(await signInByCode(test.database, { token }, phone))
  const here = (await resolveSession(test.database, entered.token)) as SignedIn
  const deviceId = (await readProofs(test.database, accountId))?.devices[0]?.id
  orThrow(await perform(test.database, revokeDevice, { deviceId }, callerOf(here)))
  expect(await resolveSession(test.database, entered.token)).toBeNull()
})

it('a code to set the password: for a first one, or a forgotten one, and all sessions end', async () => {
  const { accountId, signInName } = await openAccount(test.database, { committeeId: ward, role: 'ward_officer' })
  const before = await signedInAs(test.database, signInName)
  const chair = callerAs('ward_chair', ward)
  const { code } = orThrow(await giveCode(test.database, chair, { accountId, purpose: 'set_password' }))
  const set = (next: string) => setPasswordByCode(test.database, { name: signInName, code, password: next }, phone)
  expect(await set('ngắn')).toMatchObject({ key: 'identity.password_short' })
  expect(await set('mot cau khac hoan toan')).toEqual({ ended: 1 })
  expect(await set('mot cau khac nua day')).toMatchObject({ key: 'identity.code_wrong' })
  expect(before.accountId).toBe((await signedInAs(test.database, signInName, 'mot cau khac hoan toan')).accountId)
  await expect(signedInAs(test.database, signInName, password)).rejects.toThrow(/wrong_sign_in/)
})

it('a code is for one purpose', async () => {
  const { token } = await volunteerWithCode()
  const asPassword = await setPasswordByCode(test.database, { token, password: 'mot cau khac hoan toan' }, phone)
  expect(asPassword).toMatchObject({ key: 'identity.code_wrong' })
})

it('the officer gives codes to volunteers, and cannot take over the chair that way', async () => {
  const { accountId } = await openAccount(test.database, { committeeId: ward, role: 'ward_chair' })
  const asked = await giveCode(test.database, office(), { accountId, purpose: 'set_password' })
  expect(asked).toMatchObject({ kind: 'forbidden', key: 'platform.not_allowed' })
  const nobody = await giveCode(test.database, callerAs('ward_chair', newId()), { accountId, purpose: 'set_password' })
  expect(nobody).toMatchObject({ kind: 'missing' })
})
