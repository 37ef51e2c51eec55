import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  callerOf,
  openAccount,
  orThrow,
  goodPassword as password,
  phone,
  signedInAs,
} from '../../../tests/support/accounts.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { perform } from '../../platform/action.ts'
import { type Id, newId } from '../../values/id.ts'
import {
  addPasskey,
  passkeyToAdd,
  passkeyToSignIn,
  readProofs,
  removePasskey,
  resolveSession,
  type SignedIn,
  signIn,
  signInByPasskey,
} from './index.ts'

/** A security key in software: ES256, no attestation, checks its owner (WebAuthn Level 2). */
class SoftKey {
  readonly id = randomBytes(32)
  origin: string
  private readonly privateKey: KeyObject
  private readonly publicKey: KeyObject
  private handle = ''
  private count = 0
  constructor(origin: string) {
    this.origin = origin
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.privateKey = pair.privateKey
    this.publicKey = pair.publicKey
  }
  create(options: { challenge: string; user: { id: string }; rp: { id: string } }) {
    this.handle = options.user.id
    const { x = '', y = '' } = this.publicKey.export({ format: 'jwk' })
    const cose = Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
      Buffer.from(x, 'base64url'),
      Buffer.from([0x22, 0x58, 0x20]),
      Buffer.from(y, 'base64url'),
    ])
    const length = Buffer.from([0, this.id.length])
    const attested = Buffer.concat([this.data(options.rp.id, 0x45), Buffer.alloc(16), length, this.id, cose])
    const text = (value: string) => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])
    const size = Buffer.from([0x58, attested.length])
    const object = Buffer.concat([Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0])])
    const attestationObject = Buffer.concat([object, text('authData'), size, attested])
    const clientDataJSON = this.client('webauthn.create', options.challenge)
    return this.answer({
      clientDataJSON,
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal'],
    })
  }
  get(options: { challenge: string; rpId: string }, flags = 0x05) {
    const authenticatorData = this.data(options.rpId, flags)
    const clientDataJSON = this.client('webauthn.get', options.challenge)
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()
    const signature = sign('sha256', Buffer.concat([authenticatorData, hash]), this.privateKey).toString('base64url')
    const data = authenticatorData.toString('base64url')
    return this.answer({ clientDataJSON, authenticatorData: data, signature, userHandle: this.handle })
  }
  private answer(response: object) {
    const id = this.id.toString('base64url')
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }
  private data(rpId: string, flags: number): Buffer {
    this.count += 1
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.count)
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), counter])
  }
  private client(type: string, challenge: string): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false })).toString(
      'base64url',
    )
  }
}

let test: TestDatabase
let ward: Id
const site = { origin: 'https://mattran.example.vn', name: 'Dau An' }
type Create = Parameters<SoftKey['create']>[0]
type Get = Parameters<SoftKey['get']>[0]

beforeAll(async () => {
  test = await openTestDatabase()
})
beforeEach(() => {
  test.clock.set('2024-04-15T08:00:00+07:00')
  ward = newId()
})
afterAll(() => test.close())

async function withKey(role: 'ward_chair' | 'ward_officer' = 'ward_chair') {
  const account = await openAccount(test.database, { committeeId: ward, role })
  const here = await signedInAs(test.database, account.signInName)
  const key = new SoftKey(site.origin)
  const options = (await passkeyToAdd(test.database, callerOf(here), site)) as Create
  const input = { response: key.create(options), label: 'Điện thoại', sessionId: here.sessionId }
  const added = orThrow(await addPasskey(test.database, callerOf(here), site, input))
  return { ...account, here, key, input, ...added }
}

const optionsToSignIn = async (token?: string) => (await passkeyToSignIn(test.database, site, token)) as Get

it('a key made once signs in alone, with the strength of two factors', async () => {
  const { key, accountId } = await withKey()
  const response = key.get(await optionsToSignIn())
  const entered = orThrow(await signInByPasskey(test.database, site, { response }, phone))
  expect(await resolveSession(test.database, entered.token)).toMatchObject({
    accountId,
    actor: { strength: 'two_factor' },
    mustSetSecondFactor: false,
  })
})

it('the same answer twice is refused: each challenge is answered once', async () => {
  const { key } = await withKey()
  const response = key.get(await optionsToSignIn())
  orThrow(await signInByPasskey(test.database, site, { response }, phone))
  expect(await signInByPasskey(test.database, site, { response }, phone)).toMatchObject({
    key: 'identity.passkey_wrong',
  })
})

it('a challenge is too old after five minutes', async () => {
  const { key } = await withKey()
  const options = await optionsToSignIn()
  test.clock.set('2024-04-15T08:05:01+07:00')
  const late = await signInByPasskey(test.database, site, { response: key.get(options) }, phone)
  expect(late).toMatchObject({ key: 'identity.passkey_wrong' })
})

it('with a key on the account the password is only the first step', async () => {
  const { key, signInName } = await withKey('ward_officer')
  const first = orThrow(await signIn(test.database, { name: signInName, password }, phone))
  expect(first.kind).toBe('second_step')
  const options = await optionsToSignIn(first.token)
  const input = { response: key.get(options), waitingToken: first.token }
  expect(await signInByPasskey(test.database, site, input, phone)).toMatchObject({ kind: 'open' })
})

it.each<[string, (key: SoftKey) => Promise<unknown>]>([
  [
    'made on another site',
    async (key) => {
      key.origin = 'https://mattran.example.com'
      return key.get(await optionsToSignIn())
    },
  ],
  ['without the owner checked', async (key) => key.get(await optionsToSignIn(), 0x01)],
  ['for a challenge we never gave', async (key) => key.get({ challenge: 'AAAA', rpId: 'mattran.example.vn' })],
  ['of a key nobody registered', async () => new SoftKey(site.origin).get(await optionsToSignIn())],
  ['that is not an answer', async () => ({ id: 5, response: null })],
  ['that is nothing', async () => null],
])('an answer %s is refused', async (_, make) => {
  const { key } = await withKey()
  const refused = await signInByPasskey(test.database, site, { response: await make(key) }, phone)
  expect(refused).toMatchObject({ key: 'identity.passkey_wrong' })
})

it("another account's key does not pass the second step", async () => {
  const mine = await withKey('ward_officer')
  const theirs = await withKey('ward_officer')
  const first = orThrow(await signIn(test.database, { name: theirs.signInName, password }, phone))
  const input = { response: mine.key.get(await optionsToSignIn(first.token)), waitingToken: first.token }
  expect(await signInByPasskey(test.database, site, input, phone)).toMatchObject({ key: 'identity.passkey_wrong' })
})

it('a key cannot be added with the answer of another person', async () => {
  const one = await openAccount(test.database, { committeeId: ward, role: 'ward_officer' })
  const two = await openAccount(test.database, { committeeId: ward, role: 'ward_officer' })
  const [here, there] = [
    await signedInAs(test.database, one.signInName),
    await signedInAs(test.database, two.signInName),
  ]
  const options = (await passkeyToAdd(test.database, callerOf(here), site)) as Create
  const input = { response: new SoftKey(site.origin).create(options), label: 'x', sessionId: there.sessionId }
  expect(await addPasskey(test.database, callerOf(there), site, input)).toMatchObject({ key: 'identity.passkey_wrong' })
})

it('a removed key signs in no more; the last one of a chair stays', async () => {
  const officer = await withKey('ward_officer')
  const chair = await withKey('ward_chair')
  const remove = async (who: typeof officer) => {
    const response = who.key.get(await optionsToSignIn())
    const { token } = orThrow(await signInByPasskey(test.database, site, { response }, phone))
    const here = (await resolveSession(test.database, token)) as SignedIn
    return perform(test.database, removePasskey, { passkeyId: who.passkeyId }, callerOf(here))
  }
  expect(await remove(chair)).toMatchObject({ key: 'identity.factor_needed' })
  expect(await remove(officer)).toEqual({ passkeyId: officer.passkeyId })
  expect(await readProofs(test.database, officer.accountId)).toMatchObject({ passkeys: [] })
  const gone = officer.key.get(await optionsToSignIn())
  expect(await signInByPasskey(test.database, site, { response: gone }, phone)).toMatchObject({
    key: 'identity.passkey_wrong',
  })
})
