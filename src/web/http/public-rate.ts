/** So many public pages one network address may have drawn at once, before the steady pace counts. */
const burst = 600
/** So many drawings at once, and the house is busy: only then is anybody asked to wait. */
const busyFrom = 12
/** Who is asked to wait comes back after this. */
const waitSeconds = 5
/** Addresses that are remembered; one with its whole allowance need not be. */
const mostAddresses = 20_000

interface Allowance {
  left: number
  at: number
}

/**
 * Shares the drawing of public pages fairly while a nation comes. What is kept in memory, files and figures in caches cost
 * nothing and are always served. A page that must be drawn takes one from the allowance of its network address: an office, a
 * school or a telephone company stands behind one address, so the allowance is that of hundreds of readers, and while the
 * house is not busy nobody is turned away at all. Addresses are kept in memory alone, and forgotten.
 */
export interface PublicRate {
  /** How many seconds this address has to wait; 0: draw, and call `done` afterwards. */
  begin(address: string, now: number): number
  done(): void
}

/** `perSecond` is the steady pace of one address; 0 lets everybody through. */
export function publicRate(perSecond: number): PublicRate {
  const known = new Map<string, Allowance>()
  let drawing = 0

  const allowanceOf = (network: string, now: number): Allowance => {
    const there = known.get(network)
    if (!there) {
      const fresh = { left: burst, at: now }
      if (known.size >= mostAddresses) forgetSome(now)
      known.set(network, fresh)
      return fresh
    }
    there.left = Math.min(burst, there.left + (Math.max(0, now - there.at) / 1000) * perSecond)
    there.at = now
    return there
  }

  const forgetSome = (now: number) => {
    for (const [network, { left, at }] of known)
      if (left + ((now - at) / 1000) * perSecond >= burst || known.size > mostAddresses * 0.9) known.delete(network)
  }

  return {
    begin: (address, now) => {
      if (perSecond > 0 && !isOwnMachine(address)) {
        const allowance = allowanceOf(networkOf(address), now)
        if (allowance.left < 1 && drawing >= busyFrom) return waitSeconds
        allowance.left = Math.max(0, allowance.left - 1)
      }
      drawing += 1
      return 0
    },
    done: () => {
      drawing -= 1
    },
  }
}

/** A proxy on this machine that tells no client stands for everybody: nobody can be told apart. */
const isOwnMachine = (address: string): boolean => /^(?:127\.|::1$|::ffff:127\.|unknown$)/.test(address)

/** What belongs to one household or office: an IPv4 address, the first half of an IPv6 address. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::')
  const [before, after] = [head, tail].map((part) => part.split(':').filter(Boolean)) as [string[], string[]]
  const zeros = address.includes('::')
    ? Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
    : []
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
    .toLowerCase()
}
