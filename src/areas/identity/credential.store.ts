import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'

export interface Credential {
  readonly passwordHash: string | null
  readonly mustChangePassword: boolean
  readonly totpSealed: string | null
  readonly totpConfirmed: boolean
  readonly totpLastStep: number
}

/** How the account proves who it is; kept where its home is. `null` for demo accounts. */
export async function readCredential(
  reading: Pick<Reading, 'db'>,
  homeCommitteeId: Id,
  accountId: Id,
): Promise<Credential | null> {
  const row = await reading.db
    .selectFrom('identity.credential')
    .select(['password_hash', 'must_change_password', 'totp_sealed', 'totp_confirmed_at', 'totp_last_step'])
    .where('committee_id', '=', homeCommitteeId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (!row) return null
  return {
    passwordHash: row.password_hash,
    mustChangePassword: row.must_change_password,
    totpSealed: row.totp_sealed,
    totpConfirmed: row.totp_confirmed_at !== null,
    totpLastStep: row.totp_last_step,
  }
}

export async function insertCredential(w: Writing, accountId: Id): Promise<void> {
  await w.db.insertInto('identity.credential').values({ committee_id: w.committeeId, account_id: accountId }).execute()
}

export async function setPassword(w: Writing, accountId: Id, hash: string, mustChange: boolean): Promise<void> {
  await w.db
    .updateTable('identity.credential')
    .set({ password_hash: hash, password_set_at: w.now, must_change_password: mustChange })
    .where('committee_id', '=', w.committeeId)
    .where('account_id', '=', accountId)
    .execute()
}

/** A new secret waits beside nothing: until it is confirmed the old proof, if any, is gone only by `clearTotp`. */
export async function setTotp(w: Writing, accountId: Id, sealed: string): Promise<void> {
  await w.db
    .updateTable('identity.credential')
    .set({ totp_sealed: sealed, totp_confirmed_at: null, totp_last_step: 0 })
    .where('committee_id', '=', w.committeeId)
    .where('account_id', '=', accountId)
    .execute()
}

export async function confirmTotpAt(w: Writing, accountId: Id, step: number): Promise<void> {
  await w.db
    .updateTable('identity.credential')
    .set({ totp_confirmed_at: w.now, totp_last_step: step })
    .where('committee_id', '=', w.committeeId)
    .where('account_id', '=', accountId)
    .execute()
}

/** Takes a code's time step; `false` when it, or a later one, was taken before. Two at once: one wins. */
export async function takeTotpStep(
  reading: Pick<Reading, 'db'>,
  homeCommitteeId: Id,
  accountId: Id,
  step: number,
): Promise<boolean> {
  const taken = await reading.db
    .updateTable('identity.credential')
    .set({ totp_last_step: step })
    .where('committee_id', '=', homeCommitteeId)
    .where('account_id', '=', accountId)
    .where('totp_last_step', '<', step)
    .returning('account_id')
    .executeTakeFirst()
  return taken !== undefined
}

export async function clearTotp(w: Writing, accountId: Id): Promise<void> {
  await w.db
    .updateTable('identity.credential')
    .set({ totp_sealed: null, totp_confirmed_at: null, totp_last_step: 0 })
    .where('committee_id', '=', w.committeeId)
    .where('account_id', '=', accountId)
    .execute()
}
