import type { Database } from '../../platform/database.ts'
import { newToken, tokenHash } from '../../platform/secret.ts'
import { type Id, newId } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { deviceLabel, nameKey } from './account.ts'
import { claim, forgive } from './attempt.actions.ts'
import { readCode } from './code.ts'
import { readCredential, takeTotpStep } from './credential.store.ts'
import type { DemoAccount } from './demo.store.ts'
import { listDemoAccounts, listDemoCommittees } from './demo.store.ts'
import { type Entered, enter, type Origin, officeSight, selfOf, writeAside } from './entry.actions.ts'
import { listPasskeys } from './passkey.store.ts'
import { longestPassword } from './password.ts'
import { isPassword } from './password-hash.actions.ts'
import { useRecoveryCode } from './recovery.store.ts'
import { type Role, roleNames } from './role.ts'
import { deleteSession, type FoundSession, findSession, insertSession } from './session.store.ts'
import { isLive, type SessionMethod, secondsLeft, timesFor } from './session.ts'
import { findByName } from './sign-in-name.store.ts'
import { totpStep } from './totp-code.actions.ts'

/** The first proof was right and the account asks for a second: `token` goes into the cookie until it is shown. */
export interface SecondStep {
  readonly kind: 'second_step'
  readonly token: string
  readonly maxAge: number
}

const wrong = refuse('identity.wrong_sign_in', { kind: 'forbidden' })

/** Signs in by name, or telephone number, and password. Every "no" before the proof is the same. */
export async function signIn(
  database: Database,
  input: { readonly name: string; readonly password: string },
  origin: Origin,
): Promise<Entered | SecondStep | Refusal> {
  if (input.name.length > 200 || input.password.length > longestPassword) return wrong
  const trying = { name: nameKey(input.name), address: origin.address }
  const tooOften = await claim(database, trying)
  if (tooOften) return tooOften
  const found = await findByName(database.app, input.name)
  const credential =
    found &&
    (await database.read(officeSight(found.committeeId), (reading) =>
      readCredential(reading, found.committeeId, found.accountId),
    ))
  const matches = await isPassword(credential?.passwordHash ?? null, input.password)
  if (!found || !matches) return wrong
  await forgive(database, trying)
  return afterFirstFactor(database, { ...found, method: 'password' }, origin)
}

/** Opens the session, or asks for the second factor when the account has one. */
export async function afterFirstFactor(
  database: Database,
  who: { readonly committeeId: Id; readonly accountId: Id; readonly method: SessionMethod },
  origin: Origin,
): Promise<Entered | SecondStep | Refusal> {
  const { committeeId: homeCommitteeId, accountId, method } = who
  const entry = { homeCommitteeId, accountId, method, strength: 'password' as const }
  const hasSecond = await database.read(officeSight(homeCommitteeId), async (reading) => {
    const credential = await readCredential(reading, homeCommitteeId, accountId)
    return credential?.totpConfirmed || (await listPasskeys(reading, homeCommitteeId, accountId)).length > 0
  })
  if (!hasSecond) return enter(database, entry, origin)
  const self = await selfOf(database, entry)
  if ('refusal' in self) return self
  const { token, hash } = newToken()
  const now = database.clock.now()
  const times = timesFor('second_step', now)
  const { workingCommitteeId } = self
  const session = { id: newId(now.getTime()), tokenHash: hash, stage: 'second_step' as const, deviceId: null }
  const label = deviceLabel(origin.userAgent)
  await insertSession(database.app, { ...entry, ...session, ...times, workingCommitteeId, label })
  return { kind: 'second_step', token, maxAge: secondsLeft(times.expiresAt, now) }
}

/** The session that waits for its second step; `null` when the token is not of one, or its ten minutes are over. */
export async function waitingSession(database: Database, token: string | undefined): Promise<FoundSession | null> {
  if (!token) return null
  const session = await findSession(database.app, tokenHash(token))
  return session?.stage === 'second_step' && isLive(session, database.clock.now()) ? session : null
}

/** The second step with a code of the authenticator app, or one of the recovery codes. */
export async function completeSecondStep(
  database: Database,
  input: { readonly token: string | undefined; readonly code: string },
  origin: Origin,
): Promise<Entered | Refusal> {
  const session = await waitingSession(database, input.token)
  if (!session) return refuse('identity.second_step_over', { kind: 'forbidden' })
  const trying = { second_step: session.accountId }
  const tooOften = await claim(database, trying)
  if (tooOften) return tooOften
  if (!(await isSecondFactor(database, session, readCode(input.code.slice(0, 40))))) {
    return refuse('identity.second_step_wrong', { field: 'code' })
  }
  await forgive(database, trying)
  return leaveSecondStep(database, session, input.token ?? '', origin)
}

/** Replaces the waiting session by an open one under a new token. */
export async function leaveSecondStep(
  database: Database,
  session: FoundSession,
  token: string,
  origin: Origin,
): Promise<Entered | Refusal> {
  await deleteSession(database.app, tokenHash(token))
  const { homeCommitteeId, accountId, method } = session
  return enter(database, { homeCommitteeId, accountId, method, strength: 'two_factor' }, origin)
}

async function isSecondFactor(database: Database, session: FoundSession, code: string): Promise<boolean> {
  const { homeCommitteeId, accountId } = session
  return writeAside(database, homeCommitteeId, async (reading) => {
    const credential = await readCredential(reading, homeCommitteeId, accountId)
    if (!/^\d{6}$/.test(code)) {
      const hashes = database.secrets.keyedHashes(`${accountId}:${code}`, 'identity.recovery_code')
      return useRecoveryCode(reading, homeCommitteeId, accountId, hashes)
    }
    if (!credential?.totpConfirmed || credential.totpSealed === null) return false
    const secret = database.secrets.open(credential.totpSealed, totpPlace(accountId))
    const step = totpStep(secret, code, credential.totpLastStep, reading.now)
    return step !== null && (await takeTotpStep(reading, homeCommitteeId, accountId, step))
  })
}

/** Where an authenticator secret is sealed: it opens for no other account. */
export function totpPlace(accountId: Id): string {
  return `identity.credential.totp:${accountId}`
}

/** The accounts of the sample committees, to be entered with one click; none when no sample is loaded. */
export async function demoAccounts(database: Database): Promise<readonly DemoAccount[]> {
  const committeeIds = await listDemoCommittees(database.app)
  const [first] = committeeIds
  if (first === undefined) return []
  const accounts = await database.read({ ...officeSight(first), committeeIds }, listDemoAccounts)
  const rank = ({ roles: [role = ''] }: DemoAccount) => roleNames.indexOf(role as Role)
  return accounts.toSorted((a, b) => rank(a) - rank(b))
}

/** Enters an account of a sample committee. There is no such way into any other account. */
export async function signInDemo(database: Database, accountId: string, origin: Origin): Promise<Entered | Refusal> {
  const account = (await demoAccounts(database)).find((known) => known.accountId === accountId)
  if (!account) return wrong
  const entry = { homeCommitteeId: account.committeeId, accountId, method: 'demo', strength: 'two_factor' } as const
  return enter(database, entry, origin)
}
