import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import type { Database } from '../../platform/database.ts'
import { type Id, isId } from '../../values/id.ts'
import type { Refusal } from '../../values/refusal.ts'
import { keepChallenge, takeChallenge } from './challenge.store.ts'
import { type Entered, enter, type Origin, officeSight, writeAside } from './entry.actions.ts'
import { domainOf, noKey, type Site } from './passkey.actions.ts'
import { listPasskeys, markPasskeyUsed } from './passkey.store.ts'
import { leaveSecondStep, waitingSession } from './sign-in.actions.ts'

/** What the browser needs to sign in with a key: any key of ours, or in the second step one of the account's. */
export async function passkeyToSignIn(database: Database, site: Site, waitingToken?: string): Promise<object> {
  const waiting = await waitingSession(database, waitingToken)
  const own = waiting
    ? await database.read(officeSight(waiting.homeCommitteeId), (reading) =>
        listPasskeys(reading, waiting.homeCommitteeId, waiting.accountId),
      )
    : []
  const options = await generateAuthenticationOptions({
    rpID: domainOf(site),
    userVerification: 'required',
    allowCredentials: own.map((passkey) => ({ id: passkey.credentialId, transports: [...passkey.transports] })),
  })
  await keepChallenge(database.app, options.challenge, 'sign_in', null, database.clock.now())
  return options
}

/** Signs in with a key that also checked finger, face or PIN: that is two factors, with or without a password before. */
export async function signInByPasskey(
  database: Database,
  site: Site,
  input: { readonly response: unknown; readonly waitingToken?: string | undefined },
  origin: Origin,
): Promise<Entered | Refusal> {
  const response = input.response as AuthenticationResponseJSON
  const waiting = await waitingSession(database, input.waitingToken)
  const who = waiting ?? accountOfHandle(response?.response?.userHandle)
  if (!who || typeof response?.id !== 'string') return noKey
  const { homeCommitteeId, accountId } = who
  const isRight = await writeAside(database, homeCommitteeId, async (reading) => {
    const passkey = (await listPasskeys(reading, homeCommitteeId, accountId)).find(
      (key) => key.credentialId === response.id,
    )
    if (!passkey) return false
    const shown = await verifyAuthenticationResponse({
      response,
      expectedOrigin: site.origin,
      expectedRPID: domainOf(site),
      expectedChallenge: (challenge) => takeChallenge(database.app, challenge, 'sign_in', null, reading.now),
      credential: { id: passkey.credentialId, publicKey: passkey.publicKey, counter: passkey.signCount },
    }).catch(() => null)
    if (!shown?.verified) return false
    await markPasskeyUsed(reading, homeCommitteeId, passkey.id, shown.authenticationInfo.newCounter)
    return true
  })
  if (!isRight) return noKey
  if (waiting) return leaveSecondStep(database, waiting, input.waitingToken ?? '', origin)
  return enter(database, { homeCommitteeId, accountId, method: 'passkey', strength: 'two_factor' }, origin)
}

function accountOfHandle(handle: unknown): { homeCommitteeId: Id; accountId: Id } | null {
  const hex = typeof handle === 'string' ? Buffer.from(handle, 'base64url').toString('hex') : ''
  const [homeCommitteeId, accountId] = [asId(hex.slice(0, 32)), asId(hex.slice(32, 64))]
  return isId(homeCommitteeId) && isId(accountId) && hex.length === 64 ? { homeCommitteeId, accountId } : null
}

function asId(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
