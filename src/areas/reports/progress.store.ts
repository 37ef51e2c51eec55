import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Progress } from './target.ts'

export type NewProgress = Pick<Progress, 'id' | 'targetId' | 'reachedOn' | 'numerator' | 'denominator' | 'note'>

export async function insertProgress(w: Writing, made: NewProgress): Promise<void> {
  await w.db
    .insertInto('reports.target_progress')
    .values({
      committee_id: w.committeeId,
      id: made.id,
      target_id: made.targetId,
      reached_on: made.reachedOn,
      numerator: made.numerator,
      denominator: made.denominator,
      note: made.note,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .execute()
}

/** What was written down of these targets, newest day first, with what was superseded. */
export async function progressOf(
  reading: Reading,
  committeeIds: readonly Id[],
  targetIds: readonly Id[],
): Promise<readonly Progress[]> {
  if (committeeIds.length === 0 || targetIds.length === 0) return []
  return rowsOf(reading)
    .where('committee_id', 'in', [...committeeIds])
    .where(sql<boolean>`target_id = any(${[...targetIds]}::uuid[])`)
    .orderBy('reached_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
}

export async function progressByIds(reading: Reading, ids: readonly Id[]): Promise<readonly Progress[]> {
  if (ids.length === 0) return []
  return rowsOf(reading)
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .orderBy('reached_on')
    .execute()
}

/** One that still stands, with its row locked. */
export async function lockProgress(w: Writing, id: Id): Promise<Progress | null> {
  const row = await rowsOf(w)
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function supersedeProgressRow(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('reports.target_progress')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

function rowsOf({ db }: Reading) {
  return db
    .selectFrom('reports.target_progress')
    .select([
      'id',
      'target_id as targetId',
      sql<Day>`reached_on`.as('reachedOn'),
      'numerator',
      'denominator',
      'note',
      'recorded_at as recordedAt',
      'recorded_by_name as recordedByName',
      'superseded_at as supersededAt',
      'superseded_reason as supersededReason',
    ])
}
