import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { DiaryEntry } from './investment.ts'

const columns = ['id', 'project_id', 'kind', 'written_on', 'text', 'proposal', 'author', 'recorded_by'] as const

interface Row {
  id: Id
  project_id: Id
  kind: string
  written_on: Day
  text: string
  proposal: string | null
  author: string
  recorded_by: Id
  recorded_at: Date
  superseded_at: Date | null
}

function asEntry(row: Row): DiaryEntry {
  return {
    id: row.id,
    projectId: row.project_id,
    kind: row.kind as DiaryEntry['kind'],
    writtenOn: row.written_on,
    text: row.text,
    proposal: row.proposal,
    author: row.author,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }
}

/** The diary of a project, oldest first, without what was superseded. */
export async function diaryOf(reading: Reading, committeeId: Id, projectId: Id): Promise<readonly DiaryEntry[]> {
  const rows = await reading.db
    .selectFrom('supervision.diary_entry')
    .select([...columns, 'recorded_at', 'superseded_at'])
    .where('committee_id', '=', committeeId)
    .where('project_id', '=', projectId)
    .where('superseded_at', 'is', null)
    .orderBy('written_on')
    .orderBy('id')
    .execute()
  return rows.map(asEntry)
}

export async function lockEntry(w: Writing, id: Id): Promise<DiaryEntry | null> {
  const row = await w.db
    .selectFrom('supervision.diary_entry')
    .select([...columns, 'recorded_at', 'superseded_at'])
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ? asEntry(row) : null
}

export type NewEntry = Omit<DiaryEntry, 'recordedAt' | 'recordedBy' | 'supersededAt'>

export async function insertEntry(w: Writing, entry: NewEntry): Promise<void> {
  await w.db
    .insertInto('supervision.diary_entry')
    .values({
      committee_id: w.committeeId,
      id: entry.id,
      project_id: entry.projectId,
      kind: entry.kind,
      written_on: entry.writtenOn,
      text: entry.text,
      proposal: entry.proposal,
      author: entry.author,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}

export async function supersedeEntry(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('supervision.diary_entry')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
