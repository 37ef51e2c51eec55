import type { Kysely } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import { tokenHash } from '../../platform/secret.ts'
import type { Id } from '../../values/id.ts'

type Db = Kysely<Tables>

const minutes = 5

export async function keepChallenge(
  db: Db,
  challenge: string,
  purpose: 'sign_in' | 'add',
  accountId: Id | null,
  now: Date,
): Promise<void> {
  const expiresAt = new Date(now.getTime() + minutes * 60_000)
  await db
    .insertInto('identity.challenge')
    .values({ challenge_hash: tokenHash(challenge), purpose, account_id: accountId, expires_at: expiresAt })
    .execute()
}

/** Takes a challenge out of use; `false` when it was not given, not for this, or too long ago. */
export async function takeChallenge(
  db: Db,
  challenge: string,
  purpose: 'sign_in' | 'add',
  accountId: Id | null,
  now: Date,
): Promise<boolean> {
  const taken = await db
    .deleteFrom('identity.challenge')
    .where('challenge_hash', '=', tokenHash(challenge))
    .where('purpose', '=', purpose)
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .where('expires_at', '>', now)
    .returning('challenge_hash')
    .executeTakeFirst()
  return taken !== undefined
}
