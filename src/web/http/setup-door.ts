import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a typed or followed link is worth. */
export type LinkState = 'good' | 'used' | 'wrong'

/**
 * The way into the set-up pages of a new installation. The link that the program prints holds a secret made at its start.
 * Looking at it spends nothing; the first step beyond spends it, and a cookie of that browser keeps the way open.
 */
export interface SetupDoor {
  /** The secret of the link; `null` once it was spent. */
  token(): string | null
  look(token: string): LinkState
  /** Spends the link; returns what the browser's cookie is to hold, `null` when the link is not good. */
  enter(token: string): string | null
  isInside(cookie: string | undefined): boolean
  /** A new link; the old one, and every browser that was inside, no longer count. */
  renew(): string
  /** Lets in somebody who needs no link, and spends it. */
  admit(): string
}

export function createSetupDoor(): SetupDoor {
  let token: string | null = secret()
  let key: string | null = null
  const spent: string[] = []
  const admit = (): string => {
    if (token !== null) spent.push(token)
    token = null
    key = secret()
    return key
  }
  const look = (typed: string): LinkState => {
    if (token !== null && isSame(typed, token)) return 'good'
    return spent.some((one) => isSame(typed, one)) ? 'used' : 'wrong'
  }
  return {
    token: () => token,
    look,
    admit,
    enter: (typed) => (look(typed) === 'good' ? admit() : null),
    isInside: (cookie) => cookie !== undefined && key !== null && isSame(cookie, key),
    renew: () => {
      key = null
      token = secret()
      return token
    },
  }
}

const secret = (): string => randomBytes(24).toString('base64url')

/** In constant time: hashes have one length whatever was typed. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}
