import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId, newIds } from '../../values/id.ts'

/** When each of many assignments was last reminded; those that never were are left out. */
export async function lastReminded(reading: Reading, assignmentIds: readonly Id[]): Promise<ReadonlyMap<Id, Day>> {
  if (assignmentIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('legislation.reminder')
    .select(({ fn }) => ['assignment_id as id', fn.max('reminded_on').as('day')])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('assignment_id', 'in', [...assignmentIds])
    .groupBy('assignment_id')
    .execute()
  return new Map(rows.map(({ id, day }) => [id, day as Day]))
}

export async function insertReminders(w: Writing, assignmentIds: readonly Id[], remindedOn: Day): Promise<void> {
  const ids = newIds(assignmentIds.length)
  const who = { recorded_at: w.now, recorded_by: w.actor.accountId }
  const rows = assignmentIds.map((assignmentId, at) => ({
    committee_id: w.committeeId,
    id: ids[at] ?? newId(),
    assignment_id: assignmentId,
    reminded_on: remindedOn,
    ...who,
  }))
  await w.db.insertInto('legislation.reminder').values(rows).execute()
}
