import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'

/** A filter that one account keeps for itself: its name, and the query of the register's address. */
export interface SavedFilter {
  readonly id: Id
  readonly name: string
  readonly query: string
}

export async function savedFilters(reading: Reading): Promise<readonly SavedFilter[]> {
  return reading.db
    .selectFrom('recommendations.saved_filter')
    .select(['id', 'name', 'query'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(30)
    .execute()
}

export async function insertFilter(w: Writing, { id, name, query }: SavedFilter): Promise<void> {
  await w.db
    .insertInto('recommendations.saved_filter')
    .values({ committee_id: w.committeeId, id, account_id: w.actor.accountId, name, query, recorded_at: w.now })
    .execute()
}

/** Whether there was one of this account's to remove. */
export async function removeFilter(w: Writing, id: Id): Promise<string | null> {
  const row = await w.db
    .updateTable('recommendations.saved_filter')
    .set({ removed_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('name')
    .executeTakeFirst()
  return row?.name ?? null
}
