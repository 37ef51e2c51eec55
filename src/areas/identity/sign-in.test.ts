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
import { openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { perform } from '../../platform/action.ts'
import { journalOf } from '../../platform/journal.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import {
  admitAccount,
  changePassword,
  chooseCommittee,
  disableAccount,
  endGrant,
  endOtherSessions,
  grantRole,
  listAccounts,
  ownSessions,
  resolveSession,
  signIn,
  signOut,
  sweepExpired,
} from './index.ts'

let test: TestDatabase
let ward: Id
const morning = '2024-04-15T08:00:00+07:00'
const at = (minutes: number): Date => new Date(new Date(morning).getTime() + minutes * 60_000)

beforeAll(async () => {
  test = await openTestDatabase(morning)
})
beforeEach(() => {
  test.clock.set(morning)
  ward = newId()
})
afterAll(() => test.close())

const tryName = (name: string, typed = 'không đúng đâu', address = newId()) =>
  signIn(test.database, { name, password: typed }, { ...phone, address })

it('signs in by name and password, and the journal says so', async () => {
  const { accountId, signInName } = await openAccount(test.database, {
    committeeId: ward,
    role: 'ward_officer',
    name: 'Cán bộ Mai',
  })
  const signedIn = await signedInAs(test.database, ` ${signInName.toUpperCase()} `)
  expect(signedIn).toMatchObject({
    accountId,
    committeeId: ward,
    committeeIds: [ward],
    language: 'vi',
    demo: false,
    mustChangePassword: false,
    mustSetSecondFactor: false,
    actor: { name: 'Cán bộ Mai', strength: 'password', grants: [{ role: 'ward_officer', committeeId: ward }] },
    sight: { committeeIds: [ward], reach: 'staff', accountId },
  })
  const lines = await test.database.read(signedIn.sight, (reading) => journalOf(reading, accountId))
  expect(lines.map((line) => line.action)).toContain('identity.open_session')
  expect(JSON.stringify(lines)).not.toContain(password)
})

it('a telephone number is a name, however it is written', async () => {
  await openAccount(test.database, { committeeId: ward, role: 'ward_officer', signInName: '0912 345 670' })
  expect((await signedInAs(test.database, '+84912345670')).committeeId).toBe(ward)
})

it('an unknown name, a wrong password and an account without one get the same answer', async () => {
  const known = await openAccount(test.database, { committeeId: ward, role: 'ward_officer' })
  const bare = await openAccount(test.database, { committeeId: ward, role: 'ward_officer', password: null })
  const answers = await Promise.all([tryName('khong-co-ai'), tryName(known.signInName), tryName(bare.signInName)])
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ key: 'identity.wrong_sign_in', kind: 'forbidden' })
})

it('five wrong passwords close the name for a while, also to the right one; waiting or a right one opens it', async () => {
  const { signInName } = await openAccount(test.database, { committeeId: ward, role: 'ward_officer' })
  for (let i = 0; i < 5; i += 1) expect(await tryName(signInName)).toMatchObject({ key: 'identity.wrong_sign_in' })
  expect(await tryName(signInName, password)).toMatchObject({ kind: 'limit', params: { seconds: 30 } })
  test.clock.set(at(1))
  expect(await tryName(signInName, password)).toMatchObject({ kind: 'open' })
  expect(await tryName(signInName)).toMatchObject({ key: 'identity.wrong_sign_in' })
})

it('a hundred guesses at once get no more tries than five one by one', async () => {
  const { signInName } = await openAccount(test.database, { committeeId: ward, role: 'ward_officer' })
  const answers = await Promise.all(Array.from({ length: 30 }, () => tryName(signInName)))
  expect(answers.filter((answer) => isRefusal(answer) && answer.key === 'identity.wrong_sign_in')).toHaveLength(5)
})

it('unknown names are closed just as known ones are', async () => {
  const name = `nobody-${newId().slice(-8)}`
  for (let i = 0; i < 5; i += 1) await tryName(name)
  expect(await tryName(name)).toMatchObject({ key: 'identity.try_later', params: { seconds: 30 } })
})

it('one address may not try many names', async () => {
  const answers = []
  for (let i = 0; i < 61; i += 1) answers.push(await tryName(`guess-${i}`, 'x', '198.51.100.9'))
  expect(answers.at(-1)).toMatchObject({ key: 'identity.try_later' })
  expect(await tryName('guess-0', 'x', '198.51.100.10')).toMatchObject({ key: 'identity.wrong_sign_in' })
})

it('neither name nor address is written down', async () => {
  await tryName('ba.hanh.bi-mat', 'x', '203.0.113.77')
  const rows = await test.database.app.selectFrom('identity.throttle').selectAll().execute()
  expect(JSON.stringify(rows)).not.toMatch(/hanh|203\.0/)
})

it('a session rests for an hour at most and ends with the working day; ended ones are swept', async () => {
  const { signInName, accountId } = await openAccount(test.database, { committeeId: ward, role: 'ward_officer' })
  const { token } = orThrow(await signIn(test.database, { name: signInName, password }, phone))
  test.clock.set(at(59))
  expect(await resolveSession(test.database, token)).not.toBeNull()
  test.clock.set(at(118))
  expect(await resolveSession(test.database, token)).not.toBeNull()
  test.clock.set(at(179.5))
  expect(await resolveSession(test.database, token)).toBeNull()
  test.clock.set(at(0))
  await signIn(test.database, { name: signInName, password }, phone)
  await sweepExpired(test.database.app, at(12 * 60 + 1))
  expect(await ownSessions(test.database, accountId)).toEqual([])
})

it('resolving a session is one question, and a token is nowhere in the database', async () => {
  const { signInName } = await openAccount(test.database, { committeeId: ward, role: 'ward_officer' })
  const { token } = orThrow(await signIn(test.database, { name: signInName, password }, phone))
  const before = test.queries.length
  await resolveSession(test.database, token)
  expect(test.queries.length - before).toBe(1)
  const rows = await test.database.app.selectFrom('identity.session').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(await resolveSession(test.database, `${token}x`)).toBeNull()
})

it('signing out, and disabling the account, end the session at once', async () => {
  const { signInName, accountId } = await openAccount(test.database, { committeeId: ward, role: 'ward_officer' })
  const one = orThrow(await signIn(test.database, { name: signInName, password }, phone))
  await signOut(test.database, one.token)
  expect(await resolveSession(test.database, one.token)).toBeNull()
  const two = orThrow(await signIn(test.database, { name: signInName, password }, phone))
  orThrow(await perform(test.database, disableAccount, { accountId, reason: 'nghỉ việc' }, systemCaller(ward)))
  expect(await resolveSession(test.database, two.token)).toBeNull()
  expect(await tryName(signInName, password)).toMatchObject({ key: 'identity.account_disabled' })
  expect(await tryName(signInName)).toMatchObject({ key: 'identity.wrong_sign_in' })
})

it('an account whose roles have all ended has nothing to do here', async () => {
  const { signInName, accountId } = await openAccount(test.database, { committeeId: ward, role: 'ward_officer' })
  const { token } = orThrow(await signIn(test.database, { name: signInName, password }, phone))
  const sight = systemCaller(ward).sight
  const [line] = await test.database.read(sight, (reading) => listAccounts(reading, ward, accountId))
  orThrow(
    await perform(
      test.database,
      endGrant,
      { grantId: line?.grants[0]?.id, reason: 'hết nhiệm kỳ' },
      systemCaller(ward),
    ),
  )
  expect(await resolveSession(test.database, token)).toBeNull()
  expect(await tryName(signInName, password)).toMatchObject({ key: 'identity.no_role' })
  const [past] = await test.database.read(sight, (reading) => listAccounts(reading, ward, accountId))
  expect(past).toMatchObject({
    grants: [],
    pastGrants: [{ role: 'ward_officer', endReason: 'hết nhiệm kỳ', toOn: '2024-04-15' }],
  })
})

it('the first password must be changed, and changing it ends the other sessions', async () => {
  const { signInName, accountId } = await openAccount(test.database, {
    committeeId: ward,
    role: 'ward_officer',
    mustChange: true,
  })
  const other = orThrow(await signIn(test.database, { name: signInName, password }, phone))
  const here = await signedInAs(test.database, signInName)
  expect(here.mustChangePassword).toBe(true)
  const change = (current: string, next: string) =>
    changePassword(test.database, callerOf(here), { current, next, sessionId: here.sessionId })
  expect(await change('sai rồi', 'mot cau moi hoan toan')).toMatchObject({
    key: 'identity.password_wrong',
    field: 'current',
  })
  expect(await change(password, password)).toMatchObject({ key: 'identity.password_same', field: 'next' })
  expect(await change(password, 'ngắn')).toMatchObject({ key: 'identity.password_short', field: 'next' })
  expect(await change(password, 'mot cau moi hoan toan')).toEqual({ ended: 1 })
  expect(await resolveSession(test.database, other.token)).toBeNull()
  expect(await ownSessions(test.database, accountId)).toHaveLength(1)
  const again = await signedInAs(test.database, signInName, 'mot cau moi hoan toan')
  expect(again.mustChangePassword).toBe(false)
})

it('guessing the present password is throttled as well', async () => {
  const { signInName } = await openAccount(test.database, { committeeId: ward, role: 'ward_officer' })
  const here = await signedInAs(test.database, signInName)
  const guess = () =>
    changePassword(test.database, callerOf(here), {
      current: 'x',
      next: 'mot cau moi hoan toan',
      sessionId: here.sessionId,
    })
  for (let i = 0; i < 5; i += 1) await guess()
  expect(await guess()).toMatchObject({ key: 'identity.try_later' })
})

it('a person sees their sessions and ends the others', async () => {
  const { signInName, accountId } = await openAccount(test.database, { committeeId: ward, role: 'ward_officer' })
  await signIn(test.database, { name: signInName, password }, phone)
  const here = await signedInAs(test.database, signInName)
  expect(await ownSessions(test.database, accountId)).toMatchObject([{ label: 'Chrome · Android' }, {}])
  const input = { keepSessionId: here.sessionId }
  expect(await perform(test.database, endOtherSessions, input, callerOf(here))).toEqual({ ended: 1 })
  expect((await ownSessions(test.database, accountId)).map((session) => session.id)).toEqual([here.sessionId])
})

it('somebody who works for two committees chooses between them, and for no third', async () => {
  const next = newId()
  const { signInName, accountId } = await openAccount(test.database, { committeeId: ward, role: 'ward_officer' })
  orThrow(await perform(test.database, admitAccount, { signInName, displayName: 'Cán bộ Mai' }, systemCaller(next)))
  const nothing = { areaId: null, agencyId: null, organisationId: null, fromOn: '2024-01-01', toOn: null }
  orThrow(await perform(test.database, grantRole, { accountId, role: 'advisor', ...nothing }, systemCaller(next)))
  const { token } = orThrow(await signIn(test.database, { name: signInName, password }, phone))
  const here = await resolveSession(test.database, token)
  expect(here).toMatchObject({ committeeId: ward, committeeIds: expect.arrayContaining([ward, next]) })
  if (!here) return
  expect(await chooseCommittee(test.database, here, next)).toBe(true)
  expect(await resolveSession(test.database, token)).toMatchObject({ committeeId: next, sight: { reach: 'advisor' } })
  expect(await chooseCommittee(test.database, here, newId())).toMatchObject({ kind: 'forbidden' })
  expect(await chooseCommittee(test.database, here, '')).toMatchObject({ kind: 'forbidden' })
  const there = await resolveSession(test.database, token)
  if (!there) return
  const change = { current: password, next: 'mot cau moi hoan toan', sessionId: there.sessionId }
  expect(await changePassword(test.database, callerOf(there), change)).toEqual({ ended: 0 })
})

it("a province officer's sight holds the committees below, as the area above tells them", async () => {
  const [province, below] = [newId(), newId()]
  const { signInName } = await openAccount(test.database, { committeeId: province, role: 'province_officer' })
  const { token } = orThrow(await signIn(test.database, { name: signInName, password }, phone))
  const seen = await resolveSession(test.database, token, async (id) => (id === province ? [below] : []))
  expect(seen?.sight).toMatchObject({ reach: 'province', committeeIds: [province, below] })
})
