import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'

/** New codes put the old ones out of use. */
export async function replaceRecoveryCodes(w: Writing, accountId: Id, hashes: readonly string[]): Promise<void> {
  await supersedeRecoveryCodes(w, accountId)
  const rows = hashes.map((hash) => ({
    committee_id: w.committeeId,
    id: newId(w.now.getTime()),
    account_id: accountId,
    code_hash: hash,
    made_at: w.now,
  }))
  await w.db.insertInto('identity.recovery_code').values(rows).execute()
}

export async function supersedeRecoveryCodes(w: Writing, accountId: Id): Promise<void> {
  await w.db
    .updateTable('identity.recovery_code')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('account_id', '=', accountId)
    .where('superseded_at', 'is', null)
    .execute()
}

/** `false` when no unused code has one of these fingerprints. */
export async function useRecoveryCode(
  reading: Pick<Reading, 'db' | 'now'>,
  homeCommitteeId: Id,
  accountId: Id,
  hashes: readonly string[],
): Promise<boolean> {
  const used = await reading.db
    .updateTable('identity.recovery_code')
    .set({ used_at: reading.now })
    .where('committee_id', '=', homeCommitteeId)
    .where('account_id', '=', accountId)
    .where('code_hash', 'in', [...hashes])
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

export async function countRecoveryCodes(reading: Reading, homeCommitteeId: Id, accountId: Id): Promise<number> {
  const row = await reading.db
    .selectFrom('identity.recovery_code')
    .select((of) => of.fn.countAll<number>().as('left'))
    .where('committee_id', '=', homeCommitteeId)
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.left
}
