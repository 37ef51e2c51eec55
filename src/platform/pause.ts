import { sql } from 'kysely'
import { type Id, newId } from '../values/id.ts'
import type { Reading, Writing } from './context.ts'

/** A time during which the acts of a committee are refused. */
export interface Pause {
  readonly id: Id
  /** `null`: for good. */
  readonly until: Date | null
}

/** The pause in force, the longest of several; `null` when acts are taken. */
export async function pauseOf({ db, now }: Pick<Reading, 'db' | 'now'>, committeeId: Id): Promise<Pause | null> {
  const { rows } = await sql<{ id: Id; until: Date | null }>`
    select id, until_at as until from platform.pause
    where committee_id = ${committeeId} and ${inForce(now)} order by until_at desc nulls first limit 1`.execute(db)
  return rows[0] ?? null
}

/** Whether a row of `platform.pause` holds at an instant, in SQL. */
export const inForce = (now: Date) =>
  sql<boolean>`lifted_at is null and from_at <= ${now} and (until_at is null or until_at > ${now})`

/** Refuses acts from now on, but for those whose permission holds while paused. */
export async function pauseActs(w: Writing, until: Date | null): Promise<Id> {
  const id = newId(w.now.getTime())
  await w.db
    .insertInto('platform.pause')
    .values({ committee_id: w.committeeId, id, from_at: w.now, until_at: until })
    .execute()
  return id
}

export async function liftPause(w: Writing, id: Id): Promise<void> {
  await w.db
    .updateTable('platform.pause')
    .set({ lifted_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
