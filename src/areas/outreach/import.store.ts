import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { ImportBatch, ImportKind, RowAccount } from './import.ts'

export async function insertBatch(
  w: Writing,
  batch: Omit<ImportBatch, 'recordedAt' | 'recordedByName'>,
): Promise<void> {
  await w.db
    .insertInto('outreach.import_batch')
    .values({
      committee_id: w.committeeId,
      id: batch.id,
      kind: batch.kind,
      file_name: batch.fileName,
      taken: batch.taken,
      refused: batch.refused,
      already_there: batch.alreadyThere,
      account: JSON.stringify(batch.account),
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .execute()
}

/** What an import made of each row; kept, so that it can be looked up later. */
export async function findImport(reading: Reading, id: Id): Promise<ImportBatch | null> {
  const row = await reading.db
    .selectFrom('outreach.import_batch')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    kind: row.kind as ImportKind,
    fileName: row.file_name,
    taken: row.taken,
    refused: row.refused,
    alreadyThere: row.already_there,
    account: row.account as readonly RowAccount[],
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
  }
}
