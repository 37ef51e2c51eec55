import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Version } from './draft.ts'

/** All versions of many drafts in one question, in their order; those taken back stay, marked. */
export async function versionsOf(
  reading: Reading,
  draftIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Version[]>> {
  const found = new Map<Id, Version[]>(draftIds.map((id) => [id, []]))
  if (draftIds.length === 0) return found
  const rows = await reading.db
    .selectFrom('drafts.version')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('draft_id', 'in', [...draftIds])
    .orderBy('number')
    .execute()
  for (const row of rows) found.get(row.draft_id)?.push(asVersion(row))
  return found
}

function asVersion(row: Selectable<Tables['drafts.version']>): Version {
  return {
    id: row.id,
    number: row.number,
    label: row.label,
    receivedOn: row.received_on as Day,
    note: row.note,
    recordedAt: row.recorded_at,
    supersession: row.superseded_at === null ? null : { at: row.superseded_at, reason: row.superseded_reason ?? '' },
  }
}

/** Which draft a version is of. */
export async function draftOfVersion(reading: Reading, versionId: Id): Promise<Id | null> {
  const row = await reading.db
    .selectFrom('drafts.version')
    .select('draft_id')
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', versionId)
    .executeTakeFirst()
  return row?.draft_id ?? null
}

export interface NewVersion extends Pick<Version, 'id' | 'number' | 'label' | 'receivedOn' | 'note'> {
  readonly draftId: Id
}

export async function insertVersion(
  w: Writing,
  { id, draftId, number, label, receivedOn, note }: NewVersion,
): Promise<void> {
  await w.db
    .insertInto('drafts.version')
    .values({
      committee_id: w.committeeId,
      id,
      draft_id: draftId,
      number,
      label,
      received_on: receivedOn,
      note,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}

export async function supersedeVersion(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('drafts.version')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export type VersionPart = 'text' | 'dossier'

/** A file of a version: its text, or what came with it. */
export interface VersionFile {
  readonly id: Id
  readonly versionId: Id
  readonly fileId: Id
  readonly part: VersionPart
}

export async function filesOfVersions(reading: Reading, draftId: Id): Promise<readonly VersionFile[]> {
  const rows = await reading.db
    .selectFrom('drafts.version_file')
    .select(['id', 'version_id as versionId', 'file_id as fileId', 'part'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('draft_id', '=', draftId)
    .where('superseded_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, part: row.part as VersionPart }))
}

export async function insertVersionFile(w: Writing, file: VersionFile & { readonly draftId: Id }): Promise<void> {
  await w.db
    .insertInto('drafts.version_file')
    .values({
      committee_id: w.committeeId,
      id: file.id,
      draft_id: file.draftId,
      version_id: file.versionId,
      file_id: file.fileId,
      part: file.part,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}

export async function supersedeVersionFile(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('drafts.version_file')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
