import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../db/tables.ts'

/** A job that waits, and that under its key stands in the queue once, however often it is asked for meanwhile. */
export interface Later {
  readonly key: string
  readonly seconds: number
}

/** Puts a job in the queue; within a transaction it exists only if that commits. */
export async function enqueue(
  db: Kysely<Tables>,
  task: string,
  payload: Readonly<Record<string, unknown>>,
  later?: Later,
): Promise<void> {
  const given = JSON.stringify(payload)
  await (later
    ? sql`select platform.enqueue_later(${task}, ${given}::jsonb, ${later.key}, ${later.seconds}::integer)`
    : sql`select platform.enqueue(${task}, ${given}::jsonb)`
  ).execute(db)
}
