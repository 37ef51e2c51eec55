import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { callerOf, openAccount, orThrow, phone, signedInAs } from '../../../tests/support/accounts.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { perform } from '../../platform/action.ts'
import { type Id, newId } from '../../values/id.ts'
import { linkOidc, type OidcService, readProofs, resolveSession, signInByOidc, startOidc, unlinkOidc } from './index.ts'

/** A sign-in service in a hundred lines: it says who we tell it to, and forgets nothing it must check. */
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }
const codes = new Map<string, { nonce: string; challenge: string; sub: string; amr: string[] }>()
let lie: Record<string, unknown> = {}
let server: Server
let issuer = ''

function token(claims: object): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const body = `${encode({ alg: 'RS256', kid: 'one' })}.${encode(claims)}`
  return `${body}.${sign('sha256', Buffer.from(body), privateKey).toString('base64url')}`
}

async function serve(): Promise<void> {
  server = createServer((request, response) => {
    const send = (value: object) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value))
    if (request.url === '/jwks') return send({ keys: [jwk] })
    if (request.url?.startsWith('/.well-known/')) {
      const at = (path: string) => `${issuer}${path}`
      const ends = { authorization_endpoint: at('/ask'), token_endpoint: at('/token'), jwks_uri: at('/jwks') }
      const lists = { response_types_supported: ['code'], subject_types_supported: ['public'] }
      return send({ issuer, ...ends, ...lists, id_token_signing_alg_values_supported: ['RS256'] })
    }
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      const form = new URLSearchParams(body)
      const asked = codes.get(form.get('code') ?? '')
      codes.delete(form.get('code') ?? '')
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      if (!asked || asked.challenge !== challenge) return response.writeHead(400).end('{"error":"invalid_grant"}')
      const now = Math.floor(Date.now() / 1000)
      const claims = {
        iss: issuer,
        aud: 'dau-an',
        iat: now,
        exp: now + 60,
        sub: asked.sub,
        nonce: asked.nonce,
        amr: asked.amr,
      }
      return send({ access_token: 'a', token_type: 'Bearer', id_token: token({ ...claims, ...lie }) })
    })
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', () => settle()))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

let test: TestDatabase
let service: OidcService
const ward: Id = newId()

beforeAll(async () => {
  await serve()
  test = await openTestDatabase()
  service = { issuer, clientId: 'dau-an', clientSecret: 'rất bí mật', returnTo: 'https://mattran.example.vn/ve' }
})
afterAll(async () => {
  server.close()
  await test.close()
})

/** The person goes there, says who they are, and comes back. */
async function goAndComeBack(sub: string, amr: string[] = ['pwd']) {
  const started = orThrow(await startOidc(test.database, service))
  const asked = new URL(started.url).searchParams
  const code = randomUUID()
  codes.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '', sub, amr })
  const address = `${service.returnTo}?code=${code}&state=${asked.get('state')}`
  return { kept: started.kept, address, asked }
}

async function linked(sub: string) {
  const account = await openAccount(test.database, { committeeId: ward, role: 'ward_officer' })
  const here = await signedInAs(test.database, account.signInName)
  orThrow(await linkOidc(test.database, callerOf(here), service, await goAndComeBack(sub)))
  return { ...account, here }
}

it('asks with PKCE, state and nonce, and tells no secret on the way', async () => {
  const { asked, kept } = await goAndComeBack('x')
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    scope: 'openid',
  })
  expect(asked.get('state')?.length).toBeGreaterThan(20)
  expect(kept).not.toContain(asked.get('nonce'))
})

it('signs a linked account in, and nobody who is not linked', async () => {
  const { accountId } = await linked('person-1')
  const entered = orThrow(await signInByOidc(test.database, service, await goAndComeBack('person-1'), phone))
  expect(await resolveSession(test.database, entered.token)).toMatchObject({
    accountId,
    actor: { strength: 'password' },
  })
  const stranger = await signInByOidc(test.database, service, await goAndComeBack('stranger'), phone)
  expect(stranger).toMatchObject({ key: 'identity.oidc_unlinked' })
})

it('two factors shown there count here', async () => {
  await linked('person-2')
  const entered = orThrow(
    await signInByOidc(test.database, service, await goAndComeBack('person-2', ['pwd', 'mfa']), phone),
  )
  expect(await resolveSession(test.database, entered.token)).toMatchObject({ actor: { strength: 'two_factor' } })
})

it('a person is linked to one account', async () => {
  await linked('person-3')
  await expect(linked('person-3')).rejects.toThrow(/oidc_taken/)
})

it('a removed link signs in no more, and can be made anew', async () => {
  const { accountId, here } = await linked('person-4')
  orThrow(await perform(test.database, unlinkOidc, {}, callerOf(here)))
  expect(await readProofs(test.database, accountId)).toMatchObject({ hasOidcLink: false })
  const gone = await signInByOidc(test.database, service, await goAndComeBack('person-4'), phone)
  expect(gone).toMatchObject({ key: 'identity.oidc_unlinked' })
  orThrow(await linkOidc(test.database, callerOf(here), service, await goAndComeBack('person-4')))
  expect(await readProofs(test.database, accountId)).toMatchObject({ hasOidcLink: true })
})

it('coming back without what was kept, with that of another, or late, is refused', async () => {
  await linked('person-5')
  const [one, two] = [await goAndComeBack('person-5'), await goAndComeBack('person-5')]
  const failed = { key: 'identity.oidc_failed' }
  expect(await signInByOidc(test.database, service, { ...one, kept: undefined }, phone)).toMatchObject(failed)
  expect(await signInByOidc(test.database, service, { ...one, kept: 's1.forged' }, phone)).toMatchObject(failed)
  expect(await signInByOidc(test.database, service, { address: one.address, kept: two.kept }, phone)).toMatchObject(
    failed,
  )
  test.clock.set('2024-04-15T08:11:00+07:00')
  expect(await signInByOidc(test.database, service, two, phone)).toMatchObject(failed)
  test.clock.set('2024-04-15T08:00:00+07:00')
})

it('an address that was used is used up', async () => {
  await linked('person-6')
  const back = await goAndComeBack('person-6')
  orThrow(await signInByOidc(test.database, service, back, phone))
  expect(await signInByOidc(test.database, service, back, phone)).toMatchObject({ key: 'identity.oidc_failed' })
})

it.each([{ nonce: 'other' }, { aud: 'somebody-else' }, { iss: 'https://evil.example' }, { exp: 1 }])(
  'a token with %j is refused',
  async (change) => {
    await linked(`person-${JSON.stringify(change)}`)
    lie = change
    const back = await goAndComeBack(`person-${JSON.stringify(change)}`)
    expect(await signInByOidc(test.database, service, back, phone)).toMatchObject({ key: 'identity.oidc_failed' })
    lie = {}
  },
)

it('a service that is not there is no reason to fall over', async () => {
  const gone = { ...service, issuer: 'http://127.0.0.1:9' }
  expect(await startOidc(test.database, gone)).toMatchObject({ key: 'identity.oidc_unreachable' })
})
