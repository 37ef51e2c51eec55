import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { BankAccount } from './account.ts'

const columns = sql`committee_id as "committeeId", id, bank, number, holder, place_id as "placeId",
  opened_on as "openedOn", closed_on as "closedOn"`

/** False where the committee has an account of that number or id already. */
export async function insertAccount(
  w: Writing,
  account: Omit<BankAccount, 'committeeId' | 'closedOn'>,
): Promise<boolean> {
  const { id, bank, number, holder, placeId, openedOn } = account
  const inserted = await w.db
    .insertInto('statements.account')
    .values({
      ...{ committee_id: w.committeeId, id, bank, number, holder, place_id: placeId, opened_on: openedOn },
      ...{ recorded_at: w.now, recorded_by: w.actor.accountId },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Accounts of the sight's committees, open ones first. */
export async function listAccounts(reading: Reading, ids?: readonly Id[]): Promise<readonly BankAccount[]> {
  const chosen = ids === undefined ? sql`true` : sql`id = any(${[...ids]}::uuid[])`
  const { rows } = await sql<BankAccount>`
    select ${columns} from statements.account
    where committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and ${chosen}
    order by closed_on nulls first, bank, number`.execute(reading.db)
  return rows
}

/** The account, held until the act ends: two statements of it are never taken in at once. */
export async function lockAccount(w: Writing, id: Id): Promise<BankAccount | null> {
  const { rows } = await sql<BankAccount>`
    select ${columns} from statements.account where committee_id = ${w.committeeId} and id = ${id}::uuid
    for update`.execute(w.db)
  return rows[0] ?? null
}

export interface AccountChange {
  readonly holder: string
  readonly placeId: Id | null
  readonly closedOn: Day | null
}

export async function saveAccount(w: Writing, id: Id, { holder, placeId, closedOn }: AccountChange): Promise<void> {
  await w.db
    .updateTable('statements.account')
    .set({ holder, place_id: placeId, closed_on: closedOn })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
