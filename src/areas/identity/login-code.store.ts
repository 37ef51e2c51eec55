import type { Kysely } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'

type Db = Kysely<Tables>
export type CodePurpose = 'sign_in' | 'set_password'

export interface LoginCode {
  readonly id: Id
  readonly committeeId: Id
  readonly accountId: Id
  readonly purpose: CodePurpose
  readonly expiresAt: Date
}

/** A new code puts the earlier ones of the account for the same purpose out of use. */
export async function insertLoginCode(
  w: Writing,
  code: { id: Id; accountId: Id; purpose: CodePurpose; codeHash: string; tokenHash: string; expiresAt: Date },
): Promise<void> {
  await w.db
    .deleteFrom('identity.login_code')
    .where('account_id', '=', code.accountId)
    .where('purpose', '=', code.purpose)
    .where('used_at', 'is', null)
    .execute()
  await w.db
    .insertInto('identity.login_code')
    .values({
      id: code.id,
      committee_id: w.committeeId,
      account_id: code.accountId,
      purpose: code.purpose,
      code_hash: code.codeHash,
      token_hash: code.tokenHash,
      made_at: w.now,
      made_by: w.actor.strength === 'system' ? null : w.actor.accountId,
      expires_at: code.expiresAt,
    })
    .execute()
}

const columns = ['id', 'committee_id', 'account_id', 'purpose', 'expires_at'] as const
type Row = { id: string; committee_id: string; account_id: string; purpose: string; expires_at: Date }

function codeOf(row: Row | undefined): LoginCode | null {
  if (!row) return null
  return {
    id: row.id,
    committeeId: row.committee_id,
    accountId: row.account_id,
    purpose: row.purpose as CodePurpose,
    expiresAt: row.expires_at,
  }
}

/** The unused, unexpired code behind the link in a QR. */
export async function findCodeByToken(db: Db, tokenHash: string, now: Date): Promise<LoginCode | null> {
  const row = await db
    .selectFrom('identity.login_code')
    .select(columns)
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return codeOf(row)
}

/** The unused, unexpired code of an account with one of these fingerprints. */
export async function findCodeOf(
  db: Db,
  accountId: Id,
  purpose: CodePurpose,
  hashes: readonly string[],
  now: Date,
): Promise<LoginCode | null> {
  const row = await db
    .selectFrom('identity.login_code')
    .select(columns)
    .where('account_id', '=', accountId)
    .where('purpose', '=', purpose)
    .where('code_hash', 'in', [...hashes])
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return codeOf(row)
}

/** `false` when somebody used it meanwhile. */
export async function useCode(db: Db, id: Id, now: Date): Promise<boolean> {
  const used = await db
    .updateTable('identity.login_code')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

export async function listWaitingCodes(db: Db, accountId: Id, now: Date): Promise<readonly LoginCode[]> {
  const rows = await db
    .selectFrom('identity.login_code')
    .select(columns)
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('made_at', 'desc')
    .execute()
  return rows.map((row) => codeOf(row)).filter((code) => code !== null)
}
