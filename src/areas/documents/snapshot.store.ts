import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'

export interface Snapshot {
  readonly documentId: Id
  readonly content: unknown
  readonly contentHash: string
  readonly issuedAt: Date
}

export async function insertSnapshot(w: Writing, documentId: Id, content: string, contentHash: string): Promise<void> {
  await w.db
    .insertInto('documents.issued_snapshot')
    .values({
      committee_id: w.committeeId,
      document_id: documentId,
      content,
      content_hash: contentHash,
      issued_at: w.now,
    })
    .execute()
}

export async function findSnapshot(reading: Reading, documentId: Id): Promise<Snapshot | null> {
  const row = await reading.db
    .selectFrom('documents.issued_snapshot')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  if (!row) return null
  const { content, content_hash: contentHash, issued_at: issuedAt } = row
  return { documentId: row.document_id, content, contentHash, issuedAt }
}

/** The hashes with which documents were frozen; those never issued have none. */
export async function issuedHashes(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('documents.issued_snapshot')
    .select(['document_id', 'content_hash'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where(sql<boolean>`document_id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.document_id, row.content_hash]))
}
