import { generateSync } from 'otplib'
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
import { type Id, newId } from '../../values/id.ts'
import type { Role } from './index.ts'
import {
  beginTotp,
  clearSecondFactors,
  completeSecondStep,
  confirmTotp,
  confirmTotpAction,
  readProofs,
  removeTotp,
  renewRecoveryCodes,
  resolveSession,
  type SignedIn,
  signIn,
  storePassword,
  waitingTotp,
} from './index.ts'

let test: TestDatabase
let ward: Id
const start = new Date('2024-04-15T08:00:00+07:00').getTime()
const seconds = (n: number): Date => new Date(start + n * 1000)

beforeAll(async () => {
  test = await openTestDatabase()
})
beforeEach(() => {
  test.clock.set(seconds(0))
  ward = newId()
})
afterAll(() => test.close())

const codeAt = (secret: string, at: Date): string => generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) })

async function enrolled(role: Role = 'ward_chair') {
  const account = await openAccount(test.database, { committeeId: ward, role })
  const here = await signedInAs(test.database, account.signInName)
  orThrow(await beginTotp(test.database, callerOf(here)))
  const secret = (await waitingTotp(test.database, callerOf(here), 'Dau An'))?.secret ?? ''
  const input = { code: codeAt(secret, test.database.clock.now()), sessionId: here.sessionId }
  const { recoveryCodes } = orThrow(await confirmTotp(test.database, callerOf(here), input))
  return { ...account, secret, recoveryCodes, here }
}

async function begin(signInName: string): Promise<string> {
  const first = orThrow(await signIn(test.database, { name: signInName, password }, phone))
  expect(first.kind).toBe('second_step')
  return first.token
}

it.each<[Role, boolean]>([
  ['ward_chair', true],
  ['ward_accountant', true],
  ['system_admin', true],
  ['ward_officer', false],
  ['ward_treasurer', false],
])('%s must set up a second factor: %s', async (role, forced) => {
  const { signInName } = await openAccount(test.database, { committeeId: ward, role })
  const here = await signedInAs(test.database, signInName)
  expect(here.mustSetSecondFactor).toBe(forced)
  expect(here.actor.strength).toBe('password')
})

it('setting it up raises the session; from then on the password alone opens nothing', async () => {
  const { signInName, accountId, here } = await enrolled()
  expect(here.mustSetSecondFactor).toBe(true)
  const token = await begin(signInName)
  expect(await resolveSession(test.database, token)).toBeNull()
  const [session] = await test.database.app
    .selectFrom('identity.session')
    .selectAll()
    .where('id', '=', here.sessionId)
    .execute()
  expect(session?.strength).toBe('two_factor')
  expect(await readProofs(test.database, accountId)).toMatchObject({ hasTotp: true, recoveryCodesLeft: 10 })
})

it('the code of this moment, of half a minute ago or ahead opens; older ones and others do not', async () => {
  const { signInName, secret } = await enrolled()
  test.clock.set(seconds(600))
  for (const [offset, opens] of [
    [-90, false],
    [90, false],
    [30, true],
  ] as const) {
    const code = codeAt(secret, seconds(600 + offset))
    const answer = await completeSecondStep(test.database, { token: await begin(signInName), code }, phone)
    expect('kind' in answer && answer.kind === 'open', `${offset}`).toBe(opens)
  }
  test.clock.set(seconds(1200))
  const late = codeAt(secret, seconds(1170))
  expect(await completeSecondStep(test.database, { token: await begin(signInName), code: late }, phone)).toMatchObject({
    kind: 'open',
  })
})

it('a code is good once, also for two at the same moment', async () => {
  const { signInName, secret } = await enrolled()
  test.clock.set(seconds(600))
  const code = codeAt(secret, seconds(600))
  const tokens = [await begin(signInName), await begin(signInName)]
  const answers = await Promise.all(tokens.map((token) => completeSecondStep(test.database, { token, code }, phone)))
  expect(answers.map((answer) => ('token' in answer ? 'open' : answer.key)).sort()).toEqual([
    'identity.second_step_wrong',
    'open',
  ])
})

it('the code that set it up cannot be used again', async () => {
  const { signInName, secret } = await enrolled()
  const code = codeAt(secret, seconds(0))
  expect(await completeSecondStep(test.database, { token: await begin(signInName), code }, phone)).toMatchObject({
    key: 'identity.second_step_wrong',
  })
})

it('a recovery code opens once; new ones put the old out of use', async () => {
  const { signInName, recoveryCodes, accountId } = await enrolled()
  const open = async (code: string) =>
    completeSecondStep(test.database, { token: await begin(signInName), code }, phone)
  const [one = '', two = ''] = recoveryCodes
  const entered = await open(` ${one.toUpperCase()} `)
  expect(entered).toMatchObject({ kind: 'open' })
  expect(await open(one)).toMatchObject({ key: 'identity.second_step_wrong' })
  expect(await readProofs(test.database, accountId)).toMatchObject({ recoveryCodesLeft: 9 })
  const here = 'token' in entered ? await resolveSession(test.database, entered.token) : null
  const fresh = orThrow(await renewRecoveryCodes(test.database, callerOf(here as SignedIn)))
  expect(await open(two)).toMatchObject({ key: 'identity.second_step_wrong' })
  expect(await open(fresh.recoveryCodes[0] ?? '')).toMatchObject({ kind: 'open' })
})

it("one person's recovery code is nothing to another", async () => {
  const mine = await enrolled()
  const theirs = await enrolled()
  const token = await begin(theirs.signInName)
  const code = mine.recoveryCodes[0] ?? ''
  expect(await completeSecondStep(test.database, { token, code }, phone)).toMatchObject({
    key: 'identity.second_step_wrong',
  })
})

it('guessing is throttled, over all attempts to sign in together', async () => {
  const { signInName } = await enrolled()
  for (let i = 0; i < 5; i += 1)
    await completeSecondStep(test.database, { token: await begin(signInName), code: '000000' }, phone)
  const answer = await completeSecondStep(test.database, { token: await begin(signInName), code: '000000' }, phone)
  expect(answer).toMatchObject({ key: 'identity.try_later', kind: 'limit' })
})

it('ten minutes later the first step must be taken again', async () => {
  const { signInName, secret } = await enrolled()
  const token = await begin(signInName)
  test.clock.set(seconds(601))
  const answer = await completeSecondStep(test.database, { token, code: codeAt(secret, seconds(601)) }, phone)
  expect(answer).toMatchObject({ key: 'identity.second_step_over' })
})

it('nothing readable of secret or codes is in the database', async () => {
  const { secret, recoveryCodes, accountId } = await enrolled()
  const { sight } = systemCaller(ward)
  const stored = await test.database.read(sight, async ({ db }) => [
    await db.selectFrom('identity.credential').selectAll().where('account_id', '=', accountId).execute(),
    await db.selectFrom('identity.recovery_code').selectAll().execute(),
    await db.selectFrom('platform.journal').selectAll().execute(),
    await db.selectFrom('platform.request').selectAll().execute(),
  ])
  const text = JSON.stringify(stored)
  expect(text).not.toContain(secret)
  for (const code of recoveryCodes) expect(text).not.toContain(code.replace('-', ''))
})

it('a role that forces it keeps the last factor; others may remove theirs', async () => {
  const chair = await enrolled('ward_chair')
  const officer = await enrolled('ward_officer')
  const remove = async (who: typeof chair) => {
    const { token } = orThrow(
      await completeSecondStep(
        test.database,
        { token: await begin(who.signInName), code: who.recoveryCodes[3] ?? '' },
        phone,
      ),
    )
    const here = (await resolveSession(test.database, token)) as SignedIn
    return perform(test.database, removeTotp, {}, callerOf(here))
  }
  expect(await remove(chair)).toMatchObject({ key: 'identity.factor_needed' })
  expect(await remove(officer)).toEqual({})
})

it('a session that knows only the password cannot take the factor away or add another', async () => {
  const account = await openAccount(test.database, { committeeId: ward, role: 'ward_officer' })
  const thief = await signedInAs(test.database, account.signInName)
  const owner = await signedInAs(test.database, account.signInName)
  orThrow(await beginTotp(test.database, callerOf(owner)))
  const secret = (await waitingTotp(test.database, callerOf(owner), ''))?.secret ?? ''
  orThrow(
    await confirmTotp(test.database, callerOf(owner), { code: codeAt(secret, seconds(0)), sessionId: owner.sessionId }),
  )
  expect(await beginTotp(test.database, callerOf(thief))).toMatchObject({ key: 'identity.totp_exists' })
  expect(await perform(test.database, removeTotp, {}, callerOf(thief))).toMatchObject({
    key: 'platform.second_factor_needed',
  })
  expect(await renewRecoveryCodes(test.database, callerOf(thief))).toMatchObject({
    key: 'platform.second_factor_needed',
  })
})

it('acts that write down what was proved do nothing without the proof', async () => {
  const account = await openAccount(test.database, { committeeId: ward, role: 'ward_chair' })
  const here = await signedInAs(test.database, account.signInName)
  const codeHashes = Array.from({ length: 10 }, () => 'a'.repeat(64))
  const forged = { step: 1, codeHashes, sessionId: here.sessionId, proof: 'b'.repeat(64) }
  expect(await perform(test.database, confirmTotpAction, forged, callerOf(here))).toMatchObject({
    key: 'platform.not_allowed',
  })
  const password = { hash: 'x', keepSessionId: here.sessionId, proof: 'b'.repeat(64) }
  expect(await perform(test.database, storePassword, password, callerOf(here))).toMatchObject({
    key: 'platform.not_allowed',
  })
})

it('the office clears the factors of somebody who lost their phone, and it is in the journal', async () => {
  const { accountId, signInName } = await enrolled()
  const input = { accountId, reason: 'mất điện thoại' }
  orThrow(await perform(test.database, clearSecondFactors, input, systemCaller(ward)))
  expect((await signedInAs(test.database, signInName)).mustSetSecondFactor).toBe(true)
})
