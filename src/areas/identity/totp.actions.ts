import { z } from 'zod'
import { action, done, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import type { Database } from '../../platform/database.ts'
import { zId, zLine } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { readCode } from './code.ts'
import { confirmTotpAt, readCredential, setTotp } from './credential.store.ts'
import { officeSight } from './entry.actions.ts'
import { ownCaller } from './own.actions.ts'
import { permissions } from './permissions.ts'
import { prove, zProof } from './proof.actions.ts'
import { replaceRecoveryCodes } from './recovery.store.ts'
import { recoveryCodesFor, zRecoveryHashes } from './recovery-code.actions.ts'
import { loadOwn, mayAddFactor, ofSelf } from './second-factor.actions.ts'
import { endSessions, raiseToTwoFactor } from './session.store.ts'
import { totpPlace } from './sign-in.actions.ts'
import { nameOf } from './sign-in-name.store.ts'
import { newTotpSecret, totpAddress, totpStep } from './totp-code.actions.ts'

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
    codeHashes: zRecoveryHashes,
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
