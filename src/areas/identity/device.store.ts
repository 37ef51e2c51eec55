import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'

export interface Device {
  readonly id: Id
  readonly accountId: Id
  readonly label: string
  readonly boundAt: Date
  readonly revokedAt: Date | null
}

export async function insertDevice(w: Writing, device: { id: Id; accountId: Id; label: string }): Promise<void> {
  await w.db
    .insertInto('identity.device')
    .values({
      committee_id: w.committeeId,
      id: device.id,
      account_id: device.accountId,
      label: device.label,
      bound_at: w.now,
    })
    .execute()
}

export async function lockDevice(w: Writing, id: Id): Promise<Device | null> {
  const row = await w.db
    .selectFrom('identity.device')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  return { id: row.id, accountId: row.account_id, label: row.label, boundAt: row.bound_at, revokedAt: row.revoked_at }
}

export async function markRevoked(w: Writing, id: Id): Promise<void> {
  await w.db
    .updateTable('identity.device')
    .set({ revoked_at: w.now, revoked_by: w.actor.accountId })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** The devices of one account, those in use first. */
export async function listDevices(reading: Reading, committeeId: Id, accountId: Id): Promise<readonly Device[]> {
  const rows = await reading.db
    .selectFrom('identity.device')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('account_id', '=', accountId)
    .orderBy('revoked_at', (order) => order.desc().nullsFirst())
    .orderBy('bound_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    label: row.label,
    boundAt: row.bound_at,
    revokedAt: row.revoked_at,
  }))
}
