import type { Kysely } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'

export interface ForeignName {
  readonly issuer: string
  readonly subject: string
}

export async function findLinked(
  db: Kysely<Tables>,
  { issuer, subject }: ForeignName,
): Promise<{ committeeId: Id; accountId: Id } | null> {
  const row = await db
    .selectFrom('identity.oidc_link')
    .select(['committee_id', 'account_id'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row ? { committeeId: row.committee_id, accountId: row.account_id } : null
}

/** `false` when the foreign name belongs to another account. A link that was removed may be made anew. */
export async function insertLink(w: Writing, { issuer, subject }: ForeignName, accountId: Id): Promise<boolean> {
  const fresh = { committee_id: w.committeeId, account_id: accountId, linked_at: w.now, removed_at: null }
  const linked = await w.db
    .insertInto('identity.oidc_link')
    .values({ issuer, subject, ...fresh })
    .onConflict((conflict) =>
      conflict
        .columns(['issuer', 'subject'])
        .doUpdateSet(fresh)
        .where((of) =>
          of.or([
            of('identity.oidc_link.removed_at', 'is not', null),
            of('identity.oidc_link.account_id', '=', accountId),
          ]),
        ),
    )
    .returning('subject')
    .executeTakeFirst()
  return linked !== undefined
}

/** Removes the account's links; returns how many there were. */
export async function removeLinks(w: Writing, accountId: Id): Promise<number> {
  const { numUpdatedRows } = await w.db
    .updateTable('identity.oidc_link')
    .set({ removed_at: w.now })
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

export async function isLinked(db: Kysely<Tables>, accountId: Id): Promise<boolean> {
  const row = await db
    .selectFrom('identity.oidc_link')
    .select('subject')
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
