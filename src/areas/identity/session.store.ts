import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { grantFrom, type StoredGrant } from './grant.store.ts'
import type { SessionMethod, SessionStrength, SessionTimes } from './session.ts'

type Db = Kysely<Tables>

export interface NewSession extends SessionTimes {
  readonly tokenHash: string
  readonly id: Id
  readonly homeCommitteeId: Id
  readonly accountId: Id
  readonly workingCommitteeId: Id
  readonly method: SessionMethod
  readonly strength: SessionStrength
  readonly stage: 'second_step' | 'open'
  readonly deviceId: Id | null
  readonly label: string
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await db
    .insertInto('identity.session')
    .values({
      token_hash: session.tokenHash,
      id: session.id,
      committee_id: session.homeCommitteeId,
      account_id: session.accountId,
      working_committee_id: session.workingCommitteeId,
      method: session.method,
      strength: session.strength,
      stage: session.stage,
      device_id: session.deviceId,
      label: session.label,
      opened_at: session.lastSeenAt,
      last_seen_at: session.lastSeenAt,
      idle_minutes: session.idleMinutes,
      expires_at: session.expiresAt,
    })
    .execute()
}

export interface FoundSession extends SessionTimes {
  readonly id: Id
  readonly committeeId: Id
  readonly homeCommitteeId: Id
  readonly accountId: Id
  readonly method: SessionMethod
  readonly strength: SessionStrength
  readonly stage: 'second_step' | 'open'
  readonly displayName: string
  readonly language: string
  readonly demo: boolean
  readonly mustChangePassword: boolean
  readonly hasSecondFactor: boolean
  readonly disabled: boolean
  readonly grants: readonly StoredGrant[]
}

interface SessionRow {
  id: string
  committee_id: string
  account_id: string
  home_committee_id: string
  method: SessionMethod
  strength: SessionStrength
  stage: 'second_step' | 'open'
  last_seen_at: Date
  idle_minutes: number | null
  expires_at: Date
  display_name: string
  language: string
  demo: boolean
  must_change_password: boolean
  has_second_factor: boolean
  disabled: boolean
  grants: { id: string; committee_id: string; role: string; from_on: Day; to_on: Day | null }[]
}

/** Everything about the session of a token, in one question; `null` when there is none. */
export async function findSession(db: Db, tokenHash: string): Promise<FoundSession | null> {
  const { rows } = await sql<SessionRow>`select * from identity.find_session(${tokenHash})`.execute(db)
  const [row] = rows
  if (!row) return null
  return {
    id: row.id,
    committeeId: row.committee_id,
    homeCommitteeId: row.home_committee_id,
    accountId: row.account_id,
    method: row.method,
    strength: row.strength,
    stage: row.stage,
    lastSeenAt: row.last_seen_at,
    idleMinutes: row.idle_minutes,
    expiresAt: row.expires_at,
    displayName: row.display_name,
    language: row.language,
    demo: row.demo,
    mustChangePassword: row.must_change_password,
    hasSecondFactor: row.has_second_factor,
    disabled: row.disabled,
    grants: row.grants.map((grant) => grantFrom({ area_id: null, agency_id: null, organisation_id: null, ...grant })),
  }
}

export async function markSeen(db: Db, tokenHash: string, now: Date): Promise<void> {
  await db.updateTable('identity.session').set({ last_seen_at: now }).where('token_hash', '=', tokenHash).execute()
}

export async function deleteSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('identity.session').where('token_hash', '=', tokenHash).execute()
}

export async function setWorkingCommittee(db: Db, sessionId: Id, committeeId: Id): Promise<void> {
  await db
    .updateTable('identity.session')
    .set({ working_committee_id: committeeId })
    .where('id', '=', sessionId)
    .execute()
}

/** Ends the sessions of an account: one, or all but the one kept, or those of one device. Returns how many. */
export async function endSessions(
  db: Db,
  accountId: Id,
  which: { only?: Id; keep?: Id | null; deviceId?: Id } = {},
): Promise<number> {
  let query = db.deleteFrom('identity.session').where('account_id', '=', accountId)
  if (which.only !== undefined) query = query.where('id', '=', which.only)
  if (which.keep) query = query.where('id', '!=', which.keep)
  if (which.deviceId !== undefined) query = query.where('device_id', '=', which.deviceId)
  const { numDeletedRows } = await query.executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** The session has now shown a second factor too. */
export async function raiseToTwoFactor(db: Db, accountId: Id, sessionId: Id): Promise<void> {
  await db
    .updateTable('identity.session')
    .set({ strength: 'two_factor' })
    .where('id', '=', sessionId)
    .where('account_id', '=', accountId)
    .where('strength', '=', 'password')
    .execute()
}

export interface OpenSession {
  readonly id: Id
  readonly method: SessionMethod
  readonly label: string
  readonly openedAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
}

export async function listSessions(db: Db, accountId: Id, now: Date): Promise<readonly OpenSession[]> {
  const rows = await db
    .selectFrom('identity.session')
    .select(['id', 'method', 'label', 'opened_at', 'last_seen_at', 'idle_minutes', 'expires_at'])
    .where('account_id', '=', accountId)
    .where('stage', '=', 'open')
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .execute()
  return rows
    .filter(
      (row) => row.idle_minutes === null || now.getTime() - row.last_seen_at.getTime() <= row.idle_minutes * 60_000,
    )
    .map((row) => ({
      id: row.id,
      method: row.method as SessionMethod,
      label: row.label,
      openedAt: row.opened_at,
      lastSeenAt: row.last_seen_at,
      expiresAt: row.expires_at,
    }))
}

/** Sessions, codes and challenges past their time, and counters of failures long forgotten. */
export async function sweepExpired(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('identity.session').where('expires_at', '<', now).execute()
  await db.deleteFrom('identity.challenge').where('expires_at', '<', now).execute()
  const dayAgo = new Date(now.getTime() - 86_400_000)
  await db.deleteFrom('identity.throttle').where('window_from', '<', dayAgo).execute()
  await db.deleteFrom('identity.login_code').where('expires_at', '<', dayAgo).execute()
}
