import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Waived } from './separation.ts'

/** A recorded permission to hold two roles that exclude each other. */
export interface Waiver extends Waived {
  readonly id: Id
  readonly accountId: Id
  readonly reason: string
  readonly decidedByName: string
  readonly recordedAt: Date
}

export async function insertWaiver(
  w: Writing,
  waiver: { id: Id; accountId: Id; roleA: string; roleB: string; reason: string; fromOn: Day; toOn: Day },
): Promise<boolean> {
  const inserted = await w.db
    .insertInto('identity.waiver')
    .values({
      committee_id: w.committeeId,
      id: waiver.id,
      account_id: waiver.accountId,
      role_a: waiver.roleA,
      role_b: waiver.roleB,
      reason: waiver.reason,
      from_on: waiver.fromOn,
      to_on: waiver.toOn,
      recorded_at: w.now,
      decided_by: w.actor.accountId,
      decided_by_name: w.actor.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** The waivers of a committee that are in force on some day of the period, for one account or for all. */
export async function listWaivers(
  reading: Reading,
  committeeId: Id,
  { accountId = null, from = null, to = null }: { accountId?: Id | null; from?: Day | null; to?: Day | null } = {},
): Promise<readonly Waiver[]> {
  let query = reading.db.selectFrom('identity.waiver').selectAll().where('committee_id', '=', committeeId)
  if (accountId !== null) query = query.where('account_id', '=', accountId)
  if (from !== null) query = query.where('to_on', '>=', from)
  if (to !== null) query = query.where('from_on', '<=', to)
  const rows = await query.orderBy('from_on', 'desc').orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    roleA: row.role_a,
    roleB: row.role_b,
    reason: row.reason,
    fromOn: row.from_on,
    toOn: row.to_on,
    decidedByName: row.decided_by_name,
    recordedAt: row.recorded_at,
  }))
}
