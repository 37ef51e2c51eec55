import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { RowAccount } from './import.ts'

export interface ImportBatch {
  readonly id: Id
  readonly draftId: Id
  readonly fileName: string
  readonly taken: number
  readonly refused: number
  readonly alreadyThere: number
  readonly account: readonly RowAccount[]
  readonly recordedAt: Date
  readonly recordedByName: string
}

export async function insertBatch(
  w: Writing,
  batch: Omit<ImportBatch, 'recordedAt' | 'recordedByName'>,
): Promise<void> {
  await w.db
    .insertInto('drafts.import_batch')
    .values({
      committee_id: w.committeeId,
      id: batch.id,
      draft_id: batch.draftId,
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

export async function findOpinionBatch(reading: Reading, id: Id): Promise<ImportBatch | null> {
  const row = await reading.db
    .selectFrom('drafts.import_batch')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    draftId: row.draft_id,
    fileName: row.file_name,
    taken: row.taken,
    refused: row.refused,
    alreadyThere: row.already_there,
    account: row.account as readonly RowAccount[],
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
  }
}
