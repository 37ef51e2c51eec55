import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import { asFile } from './file.store.ts'
import type { FileFacts } from './file.ts'

export type Part = 'scan' | 'attachment'

export interface DocumentFile {
  readonly id: Id
  readonly part: Part
  readonly file: FileFacts
  readonly recordedAt: Date
}

/** Puts files under a document, in the order given: their ids are a millisecond apart. */
export async function insertDocumentFiles(
  w: Writing,
  documentId: Id,
  fileIds: readonly Id[],
  part: Part,
): Promise<void> {
  if (fileIds.length === 0) return
  const rows = fileIds.map((fileId, at) => ({
    committee_id: w.committeeId,
    id: newId(w.now.getTime() + at),
    document_id: documentId,
    file_id: fileId,
    part,
    recorded_at: w.now,
    recorded_by: w.actor.accountId,
  }))
  await w.db.insertInto('documents.document_file').values(rows).execute()
}

export async function filesOfDocument(reading: Reading, documentId: Id): Promise<readonly DocumentFile[]> {
  const rows = await reading.db
    .selectFrom('documents.document_file as part')
    .innerJoin('documents.file as file', (join) =>
      join.onRef('file.committee_id', '=', 'part.committee_id').onRef('file.id', '=', 'part.file_id'),
    )
    .select([
      'part.id as part_id',
      'part.part as part',
      'part.recorded_at as recorded_at',
      'file.id as file_id',
      'file.sha256',
      'file.name',
      'file.mime',
      'file.size',
      'file.width',
      'file.height',
      'file.taken_on',
      'file.previews',
    ])
    .where('part.committee_id', 'in', [...reading.sight.committeeIds])
    .where('part.document_id', '=', documentId)
    .where('part.superseded_at', 'is', null)
    .orderBy('part.id')
    .execute()
  return rows.map((row) => ({
    id: row.part_id,
    part: row.part as Part,
    file: asFile(row.file_id, row),
    recordedAt: row.recorded_at,
  }))
}

export interface LockedPart {
  readonly documentId: Id
  readonly fileId: Id
  readonly supersededAt: Date | null
  readonly recordedBy: Id
}

export async function lockPart(w: Writing, id: Id): Promise<LockedPart | null> {
  const row = await w.db
    .selectFrom('documents.document_file')
    .select([
      'document_id as documentId',
      'file_id as fileId',
      'superseded_at as supersededAt',
      'recorded_by as recordedBy',
    ])
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function supersedePart(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('documents.document_file')
    .set({ superseded_at: w.now, superseded_by: w.actor.accountId, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
