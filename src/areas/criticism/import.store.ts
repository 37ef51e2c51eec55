import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { ImportRowAccount } from './import.ts'

/** What came of a file of explanations, row by row. */
export interface ExplanationBatch {
  readonly id: Id
  readonly exerciseId: Id
  readonly fileName: string
  readonly taken: number
  readonly refused: number
  readonly alreadyThere: number
  readonly account: readonly ImportRowAccount[]
  readonly recordedAt: Date
  readonly recordedByName: string
}

export async function insertBatch(
  w: Writing,
  batch: Omit<ExplanationBatch, 'recordedAt' | 'recordedByName'>,
): Promise<void> {
  await w.db
    .insertInto('criticism.import_batch')
    .values({
      committee_id: w.committeeId,
      id: batch.id,
      exercise_id: batch.exerciseId,
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

export async function findExplanationBatch(reading: Reading, id: Id): Promise<ExplanationBatch | null> {
  const row = await reading.db
    .selectFrom('criticism.import_batch')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    exerciseId: row.exercise_id,
    fileName: row.file_name,
    taken: row.taken,
    refused: row.refused,
    alreadyThere: row.already_there,
    account: row.account as unknown as readonly ImportRowAccount[],
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
  }
}
