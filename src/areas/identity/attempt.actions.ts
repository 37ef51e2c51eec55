import type { Database } from '../../platform/database.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { claimAttempt, forgiveAttempt } from './throttle.store.ts'
import type { ThrottleKind } from './throttle.ts'

/** Who is trying: a name as typed, an address, an account. Only fingerprints of them are kept. */
export type Trying = Partial<Readonly<Record<ThrottleKind, string>>>

/** Counts the attempt as failed before it is judged. The refusal says how long to wait, and nothing else. */
export async function claim(database: Database, trying: Trying): Promise<Refusal | null> {
  const now = database.clock.now()
  let seconds = 0
  for (const [kind, fingerprint] of fingerprints(database, trying)) {
    seconds = Math.max(seconds, await claimAttempt(database.app, kind, fingerprint, now))
  }
  return seconds === 0 ? null : refuse('identity.try_later', { kind: 'limit', params: { seconds } })
}

/** The attempt turned out right. */
export async function forgive(database: Database, trying: Trying): Promise<void> {
  for (const [kind, fingerprint] of fingerprints(database, trying)) {
    await forgiveAttempt(database.app, kind, fingerprint)
  }
}

function fingerprints(database: Database, trying: Trying): readonly (readonly [ThrottleKind, string])[] {
  return Object.entries(trying).map(([kind, subject]) => {
    return [kind as ThrottleKind, database.secrets.keyedHash(subject, `identity.throttle.${kind}`)] as const
  })
}
