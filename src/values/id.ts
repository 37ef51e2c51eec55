/** A record's id: a UUID, version 7 when we made it, so that ids sort by the time they were made. */
export type Id = string

/** As a part of a longer pattern: of an address, or of a place in a list. */
export const idPattern = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const pattern = new RegExp(`^${idPattern}$`)

/** Chance is asked for in stock: asking the system for each id anew was a fifth of reading a statement. */
const stock = new Uint8Array(16 * 256)
let used = stock.length
const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** A new UUIDv7 (RFC 9562): 48 bits of milliseconds, then random. Made by the caller, so sending twice is once. */
export function newId(now: number = Date.now()): Id {
  if (used === stock.length) {
    crypto.getRandomValues(stock)
    used = 0
  }
  const time = Math.floor(now).toString(16).padStart(12, '0').slice(-12)
  const hex = (at: number) => hexOf[stock[used + at] ?? 0] ?? ''
  const version = `7${hex(0).slice(1)}`
  const variant = hexOf[((stock[used + 2] ?? 0) & 0x3f) | 0x80] ?? ''
  const rest = hex(4) + hex(5) + hex(6) + hex(7) + hex(8) + hex(9)
  const id = `${time.slice(0, 8)}-${time.slice(8)}-${version}${hex(1)}-${variant}${hex(3)}-${rest}`
  used += 16
  return id
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
