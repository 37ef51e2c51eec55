import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { FileFacts } from './file.ts'

export const fileColumns = ['sha256', 'name', 'mime', 'size', 'width', 'height', 'taken_on', 'previews'] as const

export function asFile(
  id: Id,
  row: Pick<Selectable<Tables['documents.file']>, (typeof fileColumns)[number]>,
): FileFacts {
  return {
    id,
    sha256: row.sha256,
    name: row.name,
    mime: row.mime,
    size: row.size,
    width: row.width,
    height: row.height,
    takenOn: row.taken_on as Day | null,
    previews: row.previews as FileFacts['previews'],
  }
}

export async function insertFile(w: Writing, file: FileFacts & { readonly sentSha256: string }): Promise<void> {
  await w.db
    .insertInto('documents.file')
    .values({
      committee_id: w.committeeId,
      id: file.id,
      sha256: file.sha256,
      sent_sha256: file.sentSha256,
      name: file.name,
      mime: file.mime,
      size: file.size,
      width: file.width,
      height: file.height,
      taken_on: file.takenOn,
      previews: file.previews === null ? null : JSON.stringify(file.previews),
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}

/** One stored file; null when there is none or nothing that shows it is for these eyes. */
export async function findFile(reading: Reading, id: Id): Promise<FileFacts | null> {
  const row = await reading.db
    .selectFrom('documents.file')
    .select(fileColumns)
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? asFile(id, row) : null
}

/** Files by id, for documents that show pictures. */
export async function filesByIds(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, FileFacts>> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('documents.file')
    .select(['id', ...fileColumns])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, asFile(row.id, row)]))
}

/** Which of these files there are, for these eyes. */
export async function knownFiles(reading: Reading, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (ids.length === 0) return new Set()
  const rows = await reading.db
    .selectFrom('documents.file')
    .select('id')
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...ids])
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Which of these contents any record of any committee refers to: what a sweep of the file store must keep. */
export async function referencedContents(reading: Reading, sha256s: readonly string[]): Promise<ReadonlySet<string>> {
  if (sha256s.length === 0) return new Set()
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from documents.referenced(${[...sha256s]}::text[])
  `.execute(reading.db)
  return new Set(rows.map((row) => row.sha256))
}
