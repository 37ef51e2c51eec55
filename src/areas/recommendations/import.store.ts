import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { RowAccount } from './import.ts'

/** Whether the same was asked of the same body on the same day already; its id, if so. */
export async function findSame(w: Writing, addresseeId: Id, issuedOn: Day, text: string): Promise<Id | null> {
  const row = await w.db
    .selectFrom('recommendations.recommendation')
    .select('id')
    .where('committee_id', '=', w.committeeId)
    .where('addressee_id', '=', addresseeId)
    .where('issued_on', '=', issuedOn)
    .where('superseded_at', 'is', null)
    .where(sql<boolean>`platform.exact_key(text) = platform.exact_key(${text})`)
    .executeTakeFirst()
  return row?.id ?? null
}

export interface ImportBatch {
  readonly id: Id
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
    .insertInto('recommendations.import_batch')
    .values({
      committee_id: w.committeeId,
      id: batch.id,
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

export async function findBatch(reading: Reading, id: Id): Promise<ImportBatch | null> {
  const row = await reading.db
    .selectFrom('recommendations.import_batch')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    fileName: row.file_name,
    taken: row.taken,
    refused: row.refused,
    alreadyThere: row.already_there,
    account: row.account as readonly RowAccount[],
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
  }
}
