import type { Kysely } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import { afterFailure, afterSuccess, type ThrottleKind, type ThrottleState, waitSeconds } from './throttle.ts'

type Db = Kysely<Tables>

/**
 * Counts an attempt before it is judged, so that many at once cannot share one allowance. Returns the seconds to wait;
 * 0 lets the attempt go on, and `forgiveAttempt` takes it back when it was right.
 */
export async function claimAttempt(db: Db, kind: ThrottleKind, fingerprint: string, now: Date): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const first = { kind, fingerprint, failures: 0, window_from: now }
    await transaction
      .insertInto('identity.throttle')
      .values(first)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const state = await lockState(transaction, kind, fingerprint)
    const wait = waitSeconds(state, now)
    if (wait === 0) await writeState(transaction, kind, fingerprint, afterFailure(state, now, kind))
    return wait
  })
}

/** The attempt was right: a name's failures are forgotten, an address loses only this one. */
export async function forgiveAttempt(db: Db, kind: ThrottleKind, fingerprint: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const state = await lockState(transaction, kind, fingerprint)
    const left = state && kind === 'address' ? afterSuccess(state) : null
    if (left) await writeState(transaction, kind, fingerprint, left)
    else await clearThrottle(transaction, kind, fingerprint)
  })
}

export async function clearThrottle(db: Db, kind: ThrottleKind, fingerprint: string): Promise<void> {
  await db.deleteFrom('identity.throttle').where('kind', '=', kind).where('fingerprint', '=', fingerprint).execute()
}

async function lockState(db: Db, kind: ThrottleKind, fingerprint: string): Promise<ThrottleState | null> {
  const row = await db
    .selectFrom('identity.throttle')
    .select(['failures', 'window_from', 'blocked_until'])
    .where('kind', '=', kind)
    .where('fingerprint', '=', fingerprint)
    .forUpdate()
    .executeTakeFirst()
  return row ? { failures: row.failures, windowFrom: row.window_from, blockedUntil: row.blocked_until } : null
}

async function writeState(db: Db, kind: ThrottleKind, fingerprint: string, state: ThrottleState): Promise<void> {
  await db
    .updateTable('identity.throttle')
    .set({ failures: state.failures, window_from: state.windowFrom, blocked_until: state.blockedUntil })
    .where('kind', '=', kind)
    .where('fingerprint', '=', fingerprint)
    .execute()
}
