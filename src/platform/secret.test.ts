import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSecrets, newToken, SealError, sameSecret, tokenHash } from './secret.ts'

const present = `${'p'.repeat(20)}0123456789abcdef`
const former = `${'f'.repeat(20)}0123456789abcdef`
const secrets = createSecrets(present)
const place = 'relief.case.identity_number:1'

describe('sealing', () => {
  test('gives any text back, and never the same sealed text twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [one, two] = [secrets.seal(text, place), secrets.seal(text, place)]
        expect(one).not.toBe(two)
        expect(secrets.open(one, place)).toBe(text)
        expect(secrets.open(two, place)).toBe(text)
      }),
    )
  })

  test('shows nothing of the text', () => {
    expect(secrets.seal('006191000123', place)).not.toContain('006191000123')
    expect(secrets.seal('x', place)).toMatch(/^s1\.[0-9a-f]{8}\.[\w-]+$/)
  })

  test('opens only where it was sealed', () => {
    const sealed = secrets.seal('006191000123', place)
    expect(() => secrets.open(sealed, 'relief.case.identity_number:2')).toThrow(SealError)
    expect(() => secrets.open(sealed, '')).toThrow(SealError)
  })

  test('notices every changed bit', () => {
    const [form, id, body = ''] = secrets.seal('Nguyễn', place).split('.')
    const bytes = Buffer.from(body, 'base64url')
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(() => secrets.open(`${form}.${id}.${changed.toString('base64url')}`, place)).toThrow(SealError)
    }
  })

  test('refuses what was never sealed', () => {
    for (const text of ['', 'plain', 's1', 's1..', 's1.00000000.AAAA', `${secrets.seal('x', place)}.x`, 's2.a.b']) {
      expect(() => secrets.open(text, place), text).toThrow(SealError)
    }
  })

  test('after a change of the secret, what was sealed before still opens, and new text is sealed with the new one', () => {
    const old = createSecrets(former).seal('x', place)
    const both = createSecrets(present, [former])
    expect(both.open(old, place)).toBe('x')
    expect(() => secrets.open(old, place)).toThrow(SealError)
    expect(secrets.open(both.seal('y', place), place)).toBe('y')
  })

  test('a short secret is refused, and errors never carry it', () => {
    expect(() => createSecrets('too short')).toThrow(RangeError)
    expect(() => createSecrets(present, ['short-secret'])).toThrow(expect.not.stringContaining('short-secret') as Error)
  })
})

describe('keyed hashes', () => {
  test('are equal for equal text and purpose only', () => {
    const hash = secrets.keyedHash('0912345678', 'phone')
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(secrets.keyedHash('0912345678', 'phone')).toBe(hash)
    expect(secrets.keyedHash('0912345678', 'code')).not.toBe(hash)
    expect(secrets.keyedHash('0912345679', 'phone')).not.toBe(hash)
    expect(secrets.keyedHash('e0912345678', 'phon')).not.toBe(hash)
    expect(createSecrets(former).keyedHash('0912345678', 'phone')).not.toBe(hash)
  })

  test('can be looked up under former secrets too', () => {
    const stored = createSecrets(former).keyedHash('0912345678', 'phone')
    const now = createSecrets(present, [former]).keyedHashes('0912345678', 'phone')
    expect(now).toEqual([secrets.keyedHash('0912345678', 'phone'), stored])
  })
})

describe('tokens', () => {
  test('are long, differ, and are stored as a hash', () => {
    const made = Array.from({ length: 100 }, newToken)
    expect(new Set(made.map(({ token }) => token)).size).toBe(100)
    for (const { token, hash } of made) {
      expect(token).toMatch(/^[\w-]{43}$/)
      expect(hash).toBe(tokenHash(token))
      expect(hash).not.toContain(token)
    }
  })

  test('compare whatever their lengths', () => {
    expect(sameSecret('abc', 'abc')).toBe(true)
    expect(sameSecret('abc', 'abd')).toBe(false)
    expect(sameSecret('abc', 'abcd')).toBe(false)
    expect(sameSecret('', '')).toBe(true)
  })
})
