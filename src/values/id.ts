/** A record's id: a UUID, version 7 when we made it, so that ids sort by the time they were made. */
export type Id = string

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A new UUIDv7 (RFC 9562): 48 bits of milliseconds, then random. Made by the caller, so sending twice is once. */
export function newId(now: number = Date.now()): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Ids of things made together, a millisecond apart, so that they keep their order. */
export function newIds(count: number, now: number = Date.now()): readonly Id[] {
  return Array.from({ length: count }, (_, at) => newId(now + at))
}

export function isId(value: unknown): value is Id {
  return typeof value === 'string' && pattern.test(value)
}

/** The installation itself, for acts that belong to no committee: registering units, accounts of its administrators. */
export const installationId: Id = '00000000-0000-7000-8000-000000000000'
