import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'

export interface Passkey {
  readonly id: Id
  readonly credentialId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly signCount: number
  readonly transports: readonly string[]
  readonly label: string
  readonly addedAt: Date
  readonly lastUsedAt: Date | null
}

/** The passkeys of an account that were not removed, the oldest first. */
export async function listPasskeys(
  reading: Pick<Reading, 'db'>,
  homeCommitteeId: Id,
  accountId: Id,
): Promise<readonly Passkey[]> {
  const rows = await reading.db
    .selectFrom('identity.passkey')
    .selectAll()
    .where('committee_id', '=', homeCommitteeId)
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    credentialId: row.credential_id,
    publicKey: Uint8Array.from(row.public_key),
    signCount: row.sign_count,
    transports: row.transports,
    label: row.label,
    addedAt: row.added_at,
    lastUsedAt: row.last_used_at,
  }))
}

export interface NewPasskey {
  readonly id: Id
  readonly accountId: Id
  readonly credentialId: string
  readonly publicKey: Uint8Array
  readonly signCount: number
  readonly transports: readonly string[]
  readonly label: string
}

/** `false` when this key is registered already. */
export async function insertPasskey(w: Writing, passkey: NewPasskey): Promise<boolean> {
  const inserted = await w.db
    .insertInto('identity.passkey')
    .values({
      committee_id: w.committeeId,
      id: passkey.id,
      account_id: passkey.accountId,
      credential_id: passkey.credentialId,
      public_key: Buffer.from(passkey.publicKey),
      sign_count: passkey.signCount,
      transports: [...passkey.transports],
      label: passkey.label,
      added_at: w.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function markPasskeyUsed(
  reading: Pick<Reading, 'db' | 'now'>,
  homeCommitteeId: Id,
  id: Id,
  signCount: number,
): Promise<void> {
  await reading.db
    .updateTable('identity.passkey')
    .set({ sign_count: signCount, last_used_at: reading.now })
    .where('committee_id', '=', homeCommitteeId)
    .where('id', '=', id)
    .execute()
}

/** Removes one passkey of the account, or all; returns the labels of those removed. */
export async function removePasskeys(w: Writing, accountId: Id, id: Id | null): Promise<readonly string[]> {
  let query = w.db
    .updateTable('identity.passkey')
    .set({ removed_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
  if (id !== null) query = query.where('id', '=', id)
  const rows = await query.returning('label').execute()
  return rows.map((row) => row.label)
}
