import { z } from 'zod'
import { action, done, perform } from '../../platform/action.ts'
import type { Actor, Caller, Reading, Sight, Strength } from '../../platform/context.ts'
import { type Database, setScope } from '../../platform/database.ts'
import { zId, zLine } from '../../platform/input.ts'
import { newToken } from '../../platform/secret.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { lockAccount, readAccount } from './account.store.ts'
import { deviceLabel } from './account.ts'
import { insertDevice } from './device.store.ts'
import { grantsOf } from './grant.store.ts'
import { committeesOf, grantsInForce } from './grant.ts'
import { useCode } from './login-code.store.ts'
import { permissions } from './permissions.ts'
import { checkProof, prove, zProof } from './proof.actions.ts'
import { insertSession } from './session.store.ts'
import { type SessionMethod, type SessionStrength, secondsLeft, timesFor } from './session.ts'

/** Where a request comes from: for throttling, and for a person to know their own device by. */
export interface Origin {
  readonly address: string
  readonly userAgent: string
}

/** The way in is open: `token` goes into the cookie for `maxAge` seconds. */
export interface Entered {
  readonly kind: 'open'
  readonly token: string
  readonly maxAge: number
}

/** All of one committee, before it is known who looks. */
export function officeSight(committeeId: Id): Sight {
  return { committeeIds: [committeeId], accountId: null, reach: 'system', agencyId: null, areaId: null }
}

/** A small writing transaction in one committee, for what must stay written even when the attempt is refused. */
export async function writeAside<T>(
  database: Database,
  committeeId: Id,
  write: (reading: Reading) => Promise<T>,
): Promise<T> {
  return database.app.transaction().execute(async (db) => {
    const sight = officeSight(committeeId)
    await setScope(db, sight)
    return write({ db, sight, now: database.clock.now(), today: database.clock.today(), secrets: database.secrets })
  })
}

/** Writes the session down that a sign-in earned. */
export const openSession = action({
  name: 'identity.open_session',
  permission: permissions.own_account,
  input: z.object({
    sessionId: zId,
    tokenHash: zLine(64),
    method: z.enum(['password', 'passkey', 'code', 'oidc', 'demo']),
    strength: z.enum(['password', 'two_factor', 'device']),
    workingCommitteeId: zId,
    label: zLine(80),
    loginCodeId: zId.nullable(),
    proof: zProof,
  }),
  load: async (w, input) => {
    const unproved = checkProof(w, 'identity.open_session', input.proof)
    if (unproved) return unproved
    const account = await lockAccount(w, w.actor.accountId)
    return account ?? refuse('identity.wrong_sign_in', { kind: 'forbidden' })
  },
  may: (_actor, account) =>
    account.disabledAt === null ? true : refuse('identity.account_disabled', { kind: 'forbidden' }),
  run: async (w, input, account) => {
    // Nobody's real account is ever entered by a click, whatever asks for it.
    if ((input.method === 'demo') !== account.demo) return refuse('identity.wrong_sign_in', { kind: 'forbidden' })
    const deviceId = input.loginCodeId === null ? null : newId(w.now.getTime())
    if (input.loginCodeId !== null && deviceId !== null) {
      if (!(await useCode(w.db, input.loginCodeId, w.now))) return refuse('identity.code_wrong', { kind: 'forbidden' })
      await insertDevice(w, { id: deviceId, accountId: account.id, label: input.label })
    }
    const { sessionId, workingCommitteeId, tokenHash, method, strength, label } = input
    const times = timesFor(strength === 'device' ? 'device' : 'staff', w.now)
    const whose = { homeCommitteeId: w.committeeId, accountId: account.id, workingCommitteeId }
    const session = { id: sessionId, tokenHash, method, strength, label, deviceId, stage: 'open' as const }
    await insertSession(w.db, { ...session, ...whose, ...times })
    const data = { name: account.displayName, method, label }
    return done({
      output: { expiresAt: times.expiresAt.toISOString() },
      subject: { kind: 'account', id: account.id },
      data,
    })
  },
})

export interface Entry {
  readonly homeCommitteeId: Id
  readonly accountId: Id
  readonly method: SessionMethod
  readonly strength: SessionStrength
  readonly loginCodeId?: Id
}

/** Opens a session for an account that has proved itself, in the committee where it works. */
export async function enter(database: Database, entry: Entry, origin: Origin): Promise<Entered | Refusal> {
  const self = await selfOf(database, entry)
  if (isRefusal(self)) return self
  const { token, hash } = newToken()
  const input = {
    sessionId: newId(database.clock.now().getTime()),
    tokenHash: hash,
    method: entry.method,
    strength: entry.strength,
    workingCommitteeId: self.workingCommitteeId,
    label: deviceLabel(origin.userAgent),
    loginCodeId: entry.loginCodeId ?? null,
    proof: prove(database, 'identity.open_session', self.caller.clientId),
  }
  const opened = await perform(database, openSession, input, self.caller)
  if (isRefusal(opened)) return opened
  return { kind: 'open', token, maxAge: secondsLeft(new Date(opened.expiresAt), database.clock.now()) }
}

/** The account as its own caller, before it has a session; refuses an account that has nothing to do anywhere. */
export async function selfOf(
  database: Database,
  entry: Pick<Entry, 'homeCommitteeId' | 'accountId' | 'strength' | 'method'>,
): Promise<{ caller: Caller; workingCommitteeId: Id } | Refusal> {
  const { homeCommitteeId, accountId, strength } = entry
  const found = await database.read(officeSight(homeCommitteeId), async (reading) => ({
    account: await readAccount(reading, homeCommitteeId, accountId),
    grants: await grantsOf(reading.db, accountId),
  }))
  if (!found.account) return refuse('identity.wrong_sign_in', { kind: 'forbidden' })
  if (found.account.disabledAt !== null) return refuse('identity.account_disabled', { kind: 'forbidden' })
  const how = { strength, demo: found.account.demo, on: database.clock.today() }
  const committees = committeesOf(found.grants, how)
  const workingCommitteeId = committees.includes(homeCommitteeId) ? homeCommitteeId : committees[0]
  if (workingCommitteeId === undefined) return refuse('identity.no_role', { kind: 'forbidden' })
  const actor = { accountId, name: found.account.displayName, grants: grantsInForce(found.grants, how), strength }
  return { caller: callerForSelf(actor, homeCommitteeId, newId()), workingCommitteeId }
}

/**
 * A caller for acts on one's own account, which are carried out where its proofs are kept. That may be a committee in
 * which the person has no role any more, so there every role of theirs counts; those acts ask for any role at all.
 */
export function callerForSelf(
  actor: Actor & { readonly strength: Strength },
  homeCommitteeId: Id,
  clientId: Id,
): Caller {
  return {
    actor: { ...actor, grants: actor.grants.map((grant) => ({ ...grant, committeeId: null })) },
    sight: { ...officeSight(homeCommitteeId), accountId: actor.accountId },
    committeeId: homeCommitteeId,
    clientId,
    channel: 'web',
  }
}
