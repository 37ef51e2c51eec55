import { z } from 'zod'
import { action, done, perform } from '../../platform/action.ts'
import type { Caller, Writing } from '../../platform/context.ts'
import type { Database } from '../../platform/database.ts'
import { zId, zLine } from '../../platform/input.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { type Credential, clearTotp, readCredential } from './credential.store.ts'
import { loadAccount, mayManage } from './manage.actions.ts'
import { ownCaller } from './own.actions.ts'
import { listPasskeys, removePasskeys } from './passkey.store.ts'
import { permissions } from './permissions.ts'
import { checkProof, prove, zProof } from './proof.actions.ts'
import { replaceRecoveryCodes, supersedeRecoveryCodes } from './recovery.store.ts'
import { recoveryCodesFor, zRecoveryHashes } from './recovery-code.actions.ts'
import { forcesSecondFactor } from './role.ts'
import { endSessions } from './session.store.ts'

export async function loadOwn(w: Writing, what?: string, proof = '') {
  const unproved = what === undefined ? null : checkProof(w, what, proof)
  if (unproved) return unproved
  const credential = await readCredential(w, w.committeeId, w.actor.accountId)
  return credential ?? refuse('identity.demo_account', { kind: 'forbidden' })
}

export const ofSelf = (w: Writing) => ({
  subject: { kind: 'account', id: w.actor.accountId },
  data: { name: w.actor.name },
})

export const renewRecoveryAction = action({
  name: 'identity.renew_recovery_codes',
  permission: permissions.own_account,
  input: z.object({ codeHashes: zRecoveryHashes, proof: zProof }),
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
