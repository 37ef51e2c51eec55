import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { action, done, perform } from '../../platform/action.ts'
import type { Caller, Writing } from '../../platform/context.ts'
import type { Database } from '../../platform/database.ts'
import { zId, zLine } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { keepChallenge, takeChallenge } from './challenge.store.ts'
import { readCredential } from './credential.store.ts'
import { officeSight } from './entry.actions.ts'
import { ownCaller } from './own.actions.ts'
import { insertPasskey, listPasskeys, removePasskeys } from './passkey.store.ts'
import { permissions } from './permissions.ts'
import { checkProof, prove, zProof } from './proof.actions.ts'
import { isForced, mayAddFactor } from './second-factor.actions.ts'
import { raiseToTwoFactor } from './session.store.ts'
import { nameOf } from './sign-in-name.store.ts'

/** The address that people use, which a security key is bound to. */
export interface Site {
  /** `https://mattran.example.vn` */
  readonly origin: string
  readonly name: string
}

/** EdDSA, ES256 and RS256: what keys and platforms in use can do (COSE algorithm numbers). */
const algorithms = [-8, -7, -257]

export const domainOf = (site: Site): string => new URL(site.origin).hostname
export const noKey = refuse('identity.passkey_wrong', { kind: 'forbidden' })

/** What the browser needs to make a key for this account. */
export async function passkeyToAdd(database: Database, caller: Caller, site: Site): Promise<object | Refusal> {
  const own = await ownCaller(database, caller)
  if (isRefusal(own)) return own
  const { accountId, name } = own.actor
  const known = await database.read(officeSight(own.committeeId), async (reading) => ({
    passkeys: await listPasskeys(reading, own.committeeId, accountId),
    signInName: await nameOf(reading.db, accountId),
  }))
  const options = await generateRegistrationOptions({
    rpName: site.name,
    rpID: domainOf(site),
    userName: known.signInName ?? name,
    userDisplayName: name,
    userID: handleOf(own.committeeId, accountId),
    excludeCredentials: known.passkeys.map((passkey) => ({ id: passkey.credentialId })),
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  await keepChallenge(database.app, options.challenge, 'add', accountId, database.clock.now())
  return options
}

export const addPasskeyAction = action({
  name: 'identity.add_passkey',
  permission: permissions.own_account,
  input: z.object({
    credentialId: zLine(1400),
    publicKey: zLine(4000),
    signCount: z.int().min(0),
    transports: z.array(zLine(20)).max(10),
    label: zLine(80),
    sessionId: zId,
    proof: zProof,
  }),
  load: async (w, input) => checkProof(w, 'identity.add_passkey', input.proof) ?? loadCredential(w),
  run: async (w, input, credential) => {
    const barred = await mayAddFactor(w, credential)
    if (barred) return barred
    const id = newId(w.now.getTime())
    const publicKey = Buffer.from(input.publicKey, 'base64url')
    const added = await insertPasskey(w, { ...input, id, accountId: w.actor.accountId, publicKey })
    if (!added) return refuse('identity.passkey_known', { kind: 'conflict' })
    await raiseToTwoFactor(w.db, w.actor.accountId, input.sessionId)
    const subject = { kind: 'account', id: w.actor.accountId }
    return done({ output: { passkeyId: id }, subject, data: { name: w.actor.name, label: input.label } })
  },
})

async function loadCredential(w: Writing) {
  const credential = await readCredential(w, w.committeeId, w.actor.accountId)
  return credential ?? refuse('identity.demo_account', { kind: 'forbidden' })
}

/** Keeps the key that the browser made. It is a second factor from now on, and raises the session it was added in. */
export async function addPasskey(
  database: Database,
  caller: Caller,
  site: Site,
  input: { readonly response: unknown; readonly label: string; readonly sessionId: Id },
): Promise<{ passkeyId: Id } | Refusal> {
  const own = await ownCaller(database, caller)
  if (isRefusal(own)) return own
  const { accountId } = own.actor
  const made = await verifyRegistrationResponse({
    response: input.response as RegistrationResponseJSON,
    expectedOrigin: site.origin,
    expectedRPID: domainOf(site),
    supportedAlgorithmIDs: algorithms,
    expectedChallenge: (challenge) => takeChallenge(database.app, challenge, 'add', accountId, database.clock.now()),
  }).catch(() => null)
  if (!made?.verified) return noKey
  const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential
  const key = {
    credentialId: id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    signCount: counter,
    transports,
  }
  const { label, sessionId } = input
  const proof = prove(database, addPasskeyAction.name, own.clientId)
  return perform(database, addPasskeyAction, { ...key, label, sessionId, proof }, own)
}

export const removePasskey = action({
  name: 'identity.remove_passkey',
  permission: permissions.own_account,
  input: z.object({ passkeyId: zId }),
  load: loadCredential,
  may: (actor) =>
    actor.strength === 'two_factor' ? true : refuse('platform.second_factor_needed', { kind: 'forbidden' }),
  run: async (w, input, credential) => {
    const passkeys = await listPasskeys(w, w.committeeId, w.actor.accountId)
    const isLast = passkeys.length === 1 && !credential.totpConfirmed
    if (isLast && isForced(w)) return refuse('identity.factor_needed', { kind: 'conflict' })
    const [label] = await removePasskeys(w, w.actor.accountId, input.passkeyId)
    if (label === undefined) return refuse('platform.not_found', { kind: 'missing' })
    const subject = { kind: 'account', id: w.actor.accountId }
    return done({ output: { passkeyId: input.passkeyId }, subject, data: { name: w.actor.name, label } })
  },
})

/** The key keeps this and shows it at sign-in: whose it is and where that account's proofs are, 32 bytes. */
function handleOf(homeCommitteeId: Id, accountId: Id): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from((homeCommitteeId + accountId).replaceAll('-', ''), 'hex'))
}
