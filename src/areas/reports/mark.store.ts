import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { MarkWork, TermMark } from './mark.ts'

export type NewMark = Omit<TermMark, 'recordedAt' | 'recordedByName'>

export async function insertMarks(w: Writing, marks: readonly NewMark[]): Promise<void> {
  if (marks.length === 0) return
  await w.db
    .insertInto('reports.term_mark')
    .values(
      marks.map((mark) => ({
        committee_id: w.committeeId,
        id: mark.id,
        revision: mark.revision,
        term_id: mark.termId,
        position: mark.position,
        title: mark.title,
        work: mark.work,
        announced_on: mark.announcedOn,
        text: mark.text,
        written_on: mark.writtenOn,
        withdrawn: mark.withdrawn,
        reason: mark.reason,
        recorded_at: w.now,
        recorded_by: w.actor.accountId,
        recorded_by_name: w.actor.name,
      })),
    )
    .execute()
}

interface MarkQuery {
  readonly committeeIds: readonly Id[]
  readonly termId?: Id
  readonly ids?: readonly Id[]
}

/** Every revision of the marks asked for; `marksOn` tells which stand. */
export async function findMarks(reading: Reading, query: MarkQuery): Promise<readonly TermMark[]> {
  const { committeeIds, termId, ids } = query
  if (committeeIds.length === 0 || ids?.length === 0) return []
  let rows = reading.db
    .selectFrom('reports.term_mark')
    .selectAll()
    .where('committee_id', 'in', [...committeeIds])
    .orderBy('position')
    .orderBy('id')
    .orderBy('revision')
  if (termId) rows = rows.where('term_id', '=', termId)
  if (ids) rows = rows.where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
  const found = await rows.execute()
  return found.map((row) => ({
    id: row.id,
    revision: row.revision,
    termId: row.term_id,
    position: row.position,
    title: row.title,
    work: row.work as MarkWork,
    announcedOn: row.announced_on as Day,
    text: row.text,
    writtenOn: row.written_on as Day | null,
    withdrawn: row.withdrawn,
    reason: row.reason,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
  }))
}

/** The marks of a term, while nobody else announces or changes any of them: their places must stay apart. */
export async function lockMarks(w: Writing, termId: Id): Promise<readonly TermMark[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reports.marks ${w.committeeId} ${termId}`}, 0))`.execute(
    w.db,
  )
  return findMarks(w, { committeeIds: [w.committeeId], termId })
}
