import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** What is done with the installation's secret; the secret itself and the derived keys stay inside. */
export interface Secrets {
  /**
   * Encrypts the text of a sensitive column (AES-256-GCM). `place` says where it stands, such as
   * 'relief.case.identity_number:<id>': sealed text moved to another row or column does not open there.
   */
  seal(plain: string, place: string): string
  /** The text again; throws `SealError` for another place, a changed byte or an unknown secret. */
  open(sealed: string, place: string): string
  /** A keyed fingerprint (HMAC-SHA-256, hex) for finding equal values without storing them, one space per purpose. */
  keyedHash(text: string, purpose: string): string
  /** The fingerprint under the present secret and then under each former one: what to look up after a change. */
  keyedHashes(text: string, purpose: string): readonly string[]
}

export class SealError extends Error {
  override readonly name = 'SealError'
  readonly code = 'SEAL_BROKEN'

  constructor() {
    super('Sealed text could not be opened')
  }
}

const shortest = 32

/**
 * The secrets of an installation: `present` seals, `former` ones (after a change) still open. At least 32 characters
 * each, random. One key per use is derived with HKDF-SHA-256 (RFC 5869).
 */
export function createSecrets(present: string, former: readonly string[] = []): Secrets {
  const keys = [present, ...former].map(keysOf)
  const [first] = keys
  if (!first) throw new Error('no secret')
  return {
    seal: (plain, place) => seal(first, plain, place),
    open: (sealed, place) => open(keys, sealed, place),
    keyedHash: (text, purpose) => fingerprint(first, text, purpose),
    keyedHashes: (text, purpose) => keys.map((key) => fingerprint(key, text, purpose)),
  }
}

/** Stands where no secret was given: whatever needs one fails loudly rather than storing in clear. */
export const noSecrets: Secrets = {
  seal: withoutSecret,
  open: withoutSecret,
  keyedHash: withoutSecret,
  keyedHashes: withoutSecret,
}

function withoutSecret(): never {
  throw new Error('no secret was given')
}

interface Keys {
  /** Eight hex digits that tell which secret sealed a text, without telling the secret. */
  readonly id: string
  readonly sealing: Buffer
  readonly hashing: Buffer
  /** The key of each purpose, made at its first use: the purposes are few, and a day of a ledger has a hundred thousand hashes. */
  readonly purposes: Map<string, KeyObject>
}

function keysOf(secret: string): Keys {
  if (secret.length < shortest) throw new RangeError(`a secret has at least ${shortest} characters`)
  const derive = (use: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, 'dau-an', `dau-an/v1/${use}`, length))
  const [sealing, hashing] = [derive('seal', 32), derive('hash', 32)]
  return { id: derive('id', 4).toString('hex'), sealing, hashing, purposes: new Map() }
}

const version = 's1'

function seal(key: Keys, plain: string, place: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.sealing, nonce).setAAD(Buffer.from(place))
  const hidden = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return `${version}.${key.id}.${Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url')}`
}

function open(keys: readonly Keys[], sealed: string, place: string): string {
  const [form, id, body = '', ...rest] = sealed.split('.')
  const key = keys.find((known) => known.id === id)
  const bytes = Buffer.from(body, 'base64url')
  if (form !== version || !key || rest.length > 0 || bytes.length < 28) throw new SealError()
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.sealing, bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    throw new SealError()
  }
}

function fingerprint(key: Keys, text: string, purpose: string): string {
  // The purpose is hashed apart, so that no purpose and text can be cut elsewhere and give the same input.
  const own = key.purposes.get(purpose) ?? createSecretKey(createHmac('sha256', key.hashing).update(purpose).digest())
  key.purposes.set(purpose, own)
  return createHmac('sha256', own).update(text).digest('hex')
}

/** Equality in a time that tells nothing of where the texts differ. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

/** An opaque token for a cookie, link or API key: 256 random bits. Only its hash is stored. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: tokenHash(token) }
}

/** The stored form of a token. Plain SHA-256 is enough for 256 random bits; short codes need `keyedHash`. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
