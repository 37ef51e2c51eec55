import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { RoleGrant } from './grant.ts'

export interface StoredGrant extends RoleGrant {
  readonly id: Id
}

interface GrantRow {
  id: string
  committee_id: string
  role: string
  area_id: string | null
  agency_id: string | null
  organisation_id: string | null
  from_on: Day
  to_on: Day | null
}

export function grantFrom(row: GrantRow): StoredGrant {
  return {
    id: row.id,
    committeeId: row.committee_id,
    role: row.role,
    areaId: row.area_id,
    agencyId: row.agency_id,
    organisationId: row.organisation_id,
    fromOn: row.from_on,
    toOn: row.to_on,
  }
}

/** The grants of one account in all its committees that were not ended, whoever asks. */
export async function grantsOf(db: Kysely<Tables>, accountId: Id): Promise<readonly StoredGrant[]> {
  const { rows } = await sql<GrantRow>`select * from identity.grants_of(${accountId})`.execute(db)
  return rows.map(grantFrom)
}

export async function insertGrant(
  w: Writing,
  accountId: Id,
  grant: Omit<StoredGrant, 'committeeId'>,
): Promise<boolean> {
  const inserted = await w.db
    .insertInto('identity.account_grant')
    .values({
      committee_id: w.committeeId,
      id: grant.id,
      account_id: accountId,
      role: grant.role,
      area_id: grant.areaId,
      agency_id: grant.agencyId,
      organisation_id: grant.organisationId,
      from_on: grant.fromOn,
      to_on: grant.toOn,
      recorded_at: w.now,
      granted_by: w.actor.strength === 'system' ? null : w.actor.accountId,
    })
    .onConflict((conflict) => conflict.columns(['committee_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** A grant of this committee that was not ended, with its holder. */
export async function lockGrant(w: Writing, id: Id): Promise<(StoredGrant & { accountId: Id }) | null> {
  const row = await w.db
    .selectFrom('identity.account_grant')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ? { ...grantFrom(row), accountId: row.account_id } : null
}

/** Ends a grant at once. Its last day is today, unless it was over, or had not begun, before. */
export async function endGrantNow(w: Writing, grant: StoredGrant, reason: string): Promise<void> {
  const today = w.today < grant.fromOn ? grant.fromOn : w.today
  await w.db
    .updateTable('identity.account_grant')
    .set({
      ended_at: w.now,
      ended_by: w.actor.strength === 'system' ? null : w.actor.accountId,
      end_reason: reason,
      to_on: grant.toOn !== null && grant.toOn < today ? grant.toOn : today,
    })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', grant.id)
    .execute()
}

export interface PastGrant extends StoredGrant {
  readonly accountId: Id
  readonly endedAt: Date | null
  readonly endReason: string | null
}

/** All grants of these accounts in one committee, also those that ended, the latest first. */
export async function listGrants(
  reading: Reading,
  committeeId: Id,
  accountIds: readonly Id[],
): Promise<readonly PastGrant[]> {
  if (accountIds.length === 0) return []
  const rows = await reading.db
    .selectFrom('identity.account_grant')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('account_id', 'in', [...accountIds])
    .orderBy('from_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...grantFrom(row),
    accountId: row.account_id,
    endedAt: row.ended_at,
    endReason: row.end_reason,
  }))
}
