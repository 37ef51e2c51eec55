import { z } from 'zod'
import { action, done, perform } from '../../platform/action.ts'
import type { Caller, Writing } from '../../platform/context.ts'
import type { Database } from '../../platform/database.ts'
import { zId, zLine } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { loadAccount, mayManage } from './account.actions.ts'
import { readCode, recoveryCodeFrom } from './code.ts'
import { type Credential, clearTotp, confirmTotpAt, readCredential, setTotp } from './credential.store.ts'
import { officeSight } from './entry.actions.ts'
import { ownCaller } from './own.actions.ts'
import { listPasskeys, removePasskeys } from './passkey.store.ts'
import { permissions } from './permissions.ts'
import { checkProof, prove, zProof } from './proof.actions.ts'
import { replaceRecoveryCodes, supersedeRecoveryCodes } from './recovery.store.ts'
import { forcesSecondFactor } from './role.ts'
import { endSessions, raiseToTwoFactor } from './session.store.ts'
import { totpPlace } from './sign-in.actions.ts'
import { nameOf } from './sign-in-name.store.ts'
import { newTotpSecret, totpAddress, totpStep } from './totp-code.actions.ts'

const recoveryCodeCount = 10

async function loadOwn(w: Writing, what?: string, proof = '') {
  const unproved = what === undefined ? null : checkProof(w, what, proof)
  if (unproved) return unproved
  const credential = await readCredential(w, w.committeeId, w.actor.accountId)
  return credential ?? refuse('identity.demo_account', { kind: 'forbidden' })
}

const ofSelf = (w: Writing) => ({ subject: { kind: 'account', id: w.actor.accountId }, data: { name: w.actor.name } })

export const beginTotpAction = action({
  name: 'identity.begin_totp',
  permission: permissions.own_account,
  input: z.object({ sealed: zLine(400), proof: zProof }),
  load: (w, input) => loadOwn(w, 'identity.begin_totp', input.proof),
  run: async (w, input, credential) => {
    if (credential.totpConfirmed) return refuse('identity.totp_exists', { kind: 'conflict' })
    const barred = await mayAddFactor(w, credential)
    if (barred) return barred
    await setTotp(w, w.actor.accountId, input.sealed)
    return done({ output: {}, ...ofSelf(w) })
  },
})

/** Makes a secret for the authenticator app. It counts for nothing until a code made with it was shown. */
export async function beginTotp(database: Database, caller: Caller): Promise<object | Refusal> {
  const own = await ownCaller(database, caller)
  if (isRefusal(own)) return own
  const sealed = database.secrets.seal(newTotpSecret(), totpPlace(own.actor.accountId))
  const proof = prove(database, beginTotpAction.name, own.clientId)
  return perform(database, beginTotpAction, { sealed, proof }, own)
}

export interface WaitingTotp {
  readonly secret: string
  /** `otpauth://…`, to be shown as a QR. */
  readonly address: string
}

/** The secret that waits for its first code; `null` when none does. */
export async function waitingTotp(database: Database, caller: Caller, issuer: string): Promise<WaitingTotp | null> {
  const own = await ownCaller(database, caller)
  if (isRefusal(own)) return null
  const { accountId } = own.actor
  const found = await database.read(officeSight(own.committeeId), async (reading) => ({
    credential: await readCredential(reading, own.committeeId, accountId),
    name: await nameOf(reading.db, accountId),
  }))
  if (!found.credential || found.credential.totpConfirmed || found.credential.totpSealed === null) return null
  const secret = database.secrets.open(found.credential.totpSealed, totpPlace(accountId))
  return { secret, address: totpAddress(secret, issuer, found.name ?? caller.actor.name) }
}

export const confirmTotpAction = action({
  name: 'identity.confirm_totp',
  permission: permissions.own_account,
  input: z.object({
    step: z.int(),
    codeHashes: z.array(zLine(64)).length(recoveryCodeCount),
    sessionId: zId,
    proof: zProof,
  }),
  load: (w, input) => loadOwn(w, 'identity.confirm_totp', input.proof),
  run: async (w, input) => {
    await confirmTotpAt(w, w.actor.accountId, input.step)
    await replaceRecoveryCodes(w, w.actor.accountId, input.codeHashes)
    await raiseToTwoFactor(w.db, w.actor.accountId, input.sessionId)
    await endSessions(w.db, w.actor.accountId, { keep: input.sessionId })
    return done({ output: {}, ...ofSelf(w) })
  },
})

/** Takes the authenticator into use with its first code; answers with the recovery codes, shown this once. */
export async function confirmTotp(
  database: Database,
  caller: Caller,
  input: { readonly code: string; readonly sessionId: Id },
): Promise<{ recoveryCodes: readonly string[] } | Refusal> {
  const waiting = await waitingTotp(database, caller, '')
  if (!waiting) return refuse('identity.totp_not_begun', { kind: 'conflict' })
  const step = totpStep(waiting.secret, readCode(input.code), 0, database.clock.now())
  if (step === null) return refuse('identity.totp_wrong', { field: 'code' })
  const own = await ownCaller(database, caller)
  if (isRefusal(own)) return own
  const { codes, hashes } = recoveryCodesFor(database, own)
  const proof = prove(database, confirmTotpAction.name, own.clientId)
  const asked = { step, codeHashes: hashes, sessionId: input.sessionId, proof }
  const confirmed = await perform(database, confirmTotpAction, asked, own)
  return isRefusal(confirmed) ? confirmed : { recoveryCodes: codes }
}

export const renewRecoveryAction = action({
  name: 'identity.renew_recovery_codes',
  permission: permissions.own_account,
  input: z.object({ codeHashes: z.array(zLine(64)).length(recoveryCodeCount), proof: zProof }),
  load: (w, input) => loadOwn(w, 'identity.renew_recovery_codes', input.proof),
  may: (actor) => hasShownSecond(actor.strength),
  run: async (w, input, credential) => {
    if (!credential.totpConfirmed) return refuse('identity.totp_not_begun', { kind: 'conflict' })
    await replaceRecoveryCodes(w, w.actor.accountId, input.codeHashes)
    return done({ output: {}, ...ofSelf(w) })
  },
})

/** New recovery codes; the old ones are good for nothing from now on. */
export async function renewRecoveryCodes(
  database: Database,
  caller: Caller,
): Promise<{ recoveryCodes: readonly string[] } | Refusal> {
  const own = await ownCaller(database, caller)
  if (isRefusal(own)) return own
  const { codes, hashes } = recoveryCodesFor(database, own)
  const renewed = await perform(
    database,
    renewRecoveryAction,
    { codeHashes: hashes, proof: prove(database, renewRecoveryAction.name, own.clientId) },
    own,
  )
  return isRefusal(renewed) ? renewed : { recoveryCodes: codes }
}

/** From the client id and the installation's secret, like the office's codes: nothing readable is kept. */
function recoveryCodesFor({ secrets }: Database, { clientId, actor }: Caller) {
  const seeds = Array.from({ length: recoveryCodeCount }, (_, i) => `${clientId}:${actor.accountId}:${i}`)
  const codes = seeds.map((seed) => recoveryCodeFrom(secrets.keyedHash(seed, 'identity.recovery_code.signs')))
  const fingerprint = (code: string) =>
    secrets.keyedHash(`${actor.accountId}:${readCode(code)}`, 'identity.recovery_code')
  return { codes, hashes: codes.map(fingerprint) }
}

function hasShownSecond(strength: string): true | Refusal {
  return strength === 'two_factor' ? true : refuse('platform.second_factor_needed', { kind: 'forbidden' })
}

export const removeTotp = action({
  name: 'identity.remove_totp',
  permission: permissions.own_account,
  input: z.object({}),
  load: (w) => loadOwn(w),
  may: (actor) => hasShownSecond(actor.strength),
  run: async (w, _input, credential) => {
    if (!credential.totpConfirmed) return refuse('identity.totp_not_begun', { kind: 'conflict' })
    const passkeys = await listPasskeys(w, w.committeeId, w.actor.accountId)
    if (passkeys.length === 0 && isForced(w)) return refuse('identity.factor_needed', { kind: 'conflict' })
    await clearTotp(w, w.actor.accountId)
    await supersedeRecoveryCodes(w, w.actor.accountId)
    return done({ output: {}, ...ofSelf(w) })
  },
})

/** Once there is a second factor, only who has shown it may add another: a stolen password must not become one. */
export async function mayAddFactor(w: Writing, { totpConfirmed }: Credential): Promise<Refusal | null> {
  if (w.actor.strength === 'two_factor') return null
  const hasOne = totpConfirmed || (await listPasskeys(w, w.committeeId, w.actor.accountId)).length > 0
  return hasOne ? refuse('platform.second_factor_needed', { kind: 'forbidden' }) : null
}

export function isForced(w: Writing): boolean {
  return forcesSecondFactor(w.actor.grants.map((grant) => grant.role))
}

/** For somebody who lost phone and recovery codes: the office takes their second factors away, seen in the journal. */
export const clearSecondFactors = action({
  name: 'identity.clear_second_factors',
  permission: permissions.manage_accounts,
  input: z.object({ accountId: zId, reason: zLine(300) }),
  load: (w, input) => loadAccount(w, input.accountId),
  may: mayManage,
  run: async (w, input, { account }) => {
    if (account.demo) return refuse('identity.demo_account', { kind: 'forbidden' })
    if (account.homeCommitteeId !== w.committeeId) return refuse('identity.keeps_elsewhere', { kind: 'forbidden' })
    await clearTotp(w, account.id)
    await supersedeRecoveryCodes(w, account.id)
    const passkeys = await removePasskeys(w, account.id, null)
    await endSessions(w.db, account.id)
    return done({
      output: { passkeys: passkeys.length },
      subject: { kind: 'account', id: account.id },
      data: { name: account.displayName, reason: input.reason },
    })
  },
})
