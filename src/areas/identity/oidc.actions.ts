import * as oidc from 'openid-client'
import { z } from 'zod'
import { action, done, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import type { Database } from '../../platform/database.ts'
import { zLine } from '../../platform/input.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { type Entered, enter, type Origin } from './entry.actions.ts'
import { type ForeignName, findLinked, insertLink, removeLinks } from './oidc-link.store.ts'
import { ownCaller } from './own.actions.ts'
import { permissions } from './permissions.ts'
import { checkProof, prove, zProof } from './proof.actions.ts'
import { afterFirstFactor, type SecondStep } from './sign-in.actions.ts'

/** A sign-in service, and the address on our side to which it sends people back. */
export interface OidcService {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly returnTo: string
}

const minutesToSignIn = 10
const failed = refuse('identity.oidc_failed', { kind: 'forbidden' })
const discovered = new Map<string, Promise<oidc.Configuration>>()

/** The service's own description, read once; a failed reading is tried again the next time. */
function configurationOf(service: OidcService): Promise<oidc.Configuration> {
  const key = `${service.issuer} ${service.clientId}`
  const known = discovered.get(key)
  if (known) return known
  const issuer = new URL(service.issuer)
  // Plain http passes the check of the settings only on this very machine.
  const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []
  const fresh = oidc.discovery(issuer, service.clientId, service.clientSecret, undefined, { execute })
  discovered.set(key, fresh)
  fresh.catch(() => discovered.delete(key))
  return fresh
}

export interface OidcStart {
  /** Where to send the person. */
  readonly url: string
  /** To be kept in a cookie until they come back; sealed, it tells nothing and cannot be made by others. */
  readonly kept: string
  readonly maxAge: number
}

const place = 'identity.oidc'

/** Sends a person to the sign-in service: code flow with PKCE, state and nonce (OpenID Connect Core 1.0, RFC 7636). */
export async function startOidc(database: Database, service: OidcService): Promise<OidcStart | Refusal> {
  const configuration = await configurationOf(service).catch(() => null)
  if (!configuration) return refuse('identity.oidc_unreachable', { kind: 'conflict' })
  const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()]
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: service.returnTo,
    scope: 'openid',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  const until = database.clock.now().getTime() + minutesToSignIn * 60_000
  const kept = database.secrets.seal(JSON.stringify({ verifier, state, nonce, until }), place)
  return { url: url.href, kept, maxAge: minutesToSignIn * 60 }
}

const zKept = z.object({ verifier: z.string(), state: z.string(), nonce: z.string(), until: z.number() })

/** Who the service says has come back at `address`, the whole address with its query. */
async function whoCameBack(
  database: Database,
  service: OidcService,
  kept: string | undefined,
  address: string,
): Promise<(ForeignName & { readonly twoFactor: boolean }) | Refusal> {
  const asked = openKept(database, kept)
  if (!asked || database.clock.now().getTime() > asked.until) return failed
  try {
    const query = new URL(address).search
    const tokens = await oidc.authorizationCodeGrant(
      await configurationOf(service),
      new URL(service.returnTo + query),
      {
        pkceCodeVerifier: asked.verifier,
        expectedState: asked.state,
        expectedNonce: asked.nonce,
        idTokenExpected: true,
      },
    )
    const claims = tokens.claims()
    if (!claims) return failed
    const methods: readonly unknown[] = Array.isArray(claims.amr) ? claims.amr : []
    return { issuer: claims.iss, subject: claims.sub, twoFactor: methods.includes('mfa') }
  } catch {
    return failed
  }
}

function openKept(database: Database, kept: string | undefined): z.infer<typeof zKept> | null {
  try {
    return zKept.parse(JSON.parse(database.secrets.open(kept ?? '', place)))
  } catch {
    return null
  }
}

/** Signs in an account that is linked to the person; nobody gets an account by coming from the service. */
export async function signInByOidc(
  database: Database,
  service: OidcService,
  back: { readonly kept: string | undefined; readonly address: string },
  origin: Origin,
): Promise<Entered | SecondStep | Refusal> {
  const who = await whoCameBack(database, service, back.kept, back.address)
  if (isRefusal(who)) return who
  const linked = await findLinked(database.app, who)
  if (!linked) return refuse('identity.oidc_unlinked', { kind: 'forbidden' })
  if (!who.twoFactor) return afterFirstFactor(database, { ...linked, method: 'oidc' }, origin)
  const { committeeId: homeCommitteeId, accountId } = linked
  return enter(database, { homeCommitteeId, accountId, method: 'oidc', strength: 'two_factor' }, origin)
}

export const linkOidcAction = action({
  name: 'identity.link_oidc',
  permission: permissions.own_account,
  input: z.object({ issuer: zLine(500), subject: zLine(300), proof: zProof }),
  load: async (w, input) => checkProof(w, 'identity.link_oidc', input.proof),
  run: async (w, { issuer, subject }) => {
    const linked = await insertLink(w, { issuer, subject }, w.actor.accountId)
    if (!linked) return refuse('identity.oidc_taken', { kind: 'conflict' })
    const data = { name: w.actor.name, issuer }
    return done({ output: { issuer }, subject: { kind: 'account', id: w.actor.accountId }, data })
  },
})

/** Links one's own account, in which one is signed in, to the person that the service says has come back. */
export async function linkOidc(
  database: Database,
  caller: Caller,
  service: OidcService,
  back: { readonly kept: string | undefined; readonly address: string },
): Promise<{ issuer: string } | Refusal> {
  const own = await ownCaller(database, caller)
  if (isRefusal(own)) return own
  const who = await whoCameBack(database, service, back.kept, back.address)
  if (isRefusal(who)) return who
  const proof = prove(database, linkOidcAction.name, own.clientId)
  return perform(database, linkOidcAction, { issuer: who.issuer, subject: who.subject, proof }, own)
}

export const unlinkOidc = action({
  name: 'identity.unlink_oidc',
  permission: permissions.own_account,
  input: z.object({}),
  load: async () => null,
  run: async (w) => {
    const removed = await removeLinks(w, w.actor.accountId)
    if (removed === 0) return refuse('platform.not_found', { kind: 'missing' })
    const data = { name: w.actor.name }
    return done({ output: { removed }, subject: { kind: 'account', id: w.actor.accountId }, data })
  },
})
