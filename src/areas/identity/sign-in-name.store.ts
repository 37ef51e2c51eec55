import type { Kysely } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { nameKey } from './account.ts'

export interface NamedAccount {
  readonly committeeId: Id
  readonly accountId: Id
}

/** Whose name it is, in the whole installation. */
export async function findByName(db: Kysely<Tables>, typed: string): Promise<NamedAccount | null> {
  const row = await db
    .selectFrom('identity.sign_in_name')
    .select(['committee_id', 'account_id'])
    .where('name_key', '=', nameKey(typed))
    .executeTakeFirst()
  return row ? { committeeId: row.committee_id, accountId: row.account_id } : null
}

/** `false` when somebody has the name already. */
export async function takeName(w: Writing, accountId: Id, name: string): Promise<boolean> {
  const taken = await w.db
    .insertInto('identity.sign_in_name')
    .values({ name_key: nameKey(name), name: name.trim(), committee_id: w.committeeId, account_id: accountId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('name_key')
    .executeTakeFirst()
  return taken !== undefined
}

/** `false` when somebody else has the new name already. */
export async function changeName(w: Writing, accountId: Id, name: string): Promise<boolean> {
  const holder = await findByName(w.db, name)
  if (holder && holder.accountId !== accountId) return false
  await w.db
    .updateTable('identity.sign_in_name')
    .set({ name_key: nameKey(name), name: name.trim() })
    .where('account_id', '=', accountId)
    .execute()
  return true
}

export async function nameOf(db: Kysely<Tables>, accountId: Id): Promise<string | null> {
  const row = await db
    .selectFrom('identity.sign_in_name')
    .select('name')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.name ?? null
}

/** The committee that keeps the account's proofs; `null` for demo accounts, which have no name either. */
export async function homeOf(db: Kysely<Tables>, accountId: Id): Promise<Id | null> {
  const row = await db
    .selectFrom('identity.sign_in_name')
    .select('committee_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.committee_id ?? null
}
