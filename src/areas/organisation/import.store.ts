import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { ImportAccount, ImportKind, ImportMode, RowAccount } from './import.ts'

export interface ImportBatch extends ImportAccount {
  readonly id: Id
  readonly fileName: string
  readonly mode: ImportMode
  readonly recordedAt: Date
}

export async function insertBatch(
  w: Writing,
  id: Id,
  fileName: string,
  mode: ImportMode,
  account: ImportAccount,
): Promise<void> {
  await w.db
    .insertInto('organisation.import_batch')
    .values({
      committee_id: w.committeeId,
      id,
      kind: account.kind,
      file_name: fileName,
      mode,
      taken: account.taken,
      refused: account.refused,
      already_there: account.alreadyThere,
      account: JSON.stringify(account.rows),
      account_id: w.actor.accountId,
      recorded_at: w.now,
    })
    .execute()
}

export async function findBatch(reading: Reading, committeeId: Id, id: Id): Promise<ImportBatch | null> {
  const row = await reading.db
    .selectFrom('organisation.import_batch')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    kind: row.kind as ImportKind,
    fileName: row.file_name,
    mode: row.mode as ImportMode,
    taken: row.taken,
    alreadyThere: row.already_there,
    refused: row.refused,
    rows: row.account as readonly RowAccount[],
    recordedAt: row.recorded_at,
  }
}
