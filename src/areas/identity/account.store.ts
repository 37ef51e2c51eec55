import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'

export interface Account {
  readonly id: Id
  readonly homeCommitteeId: Id
  readonly displayName: string
  readonly personId: Id | null
  readonly language: string
  readonly demo: boolean
  readonly disabledAt: Date | null
  readonly disabledReason: string | null
}

const columns = [
  'id',
  'home_committee_id',
  'display_name',
  'person_id',
  'language',
  'demo',
  'disabled_at',
  'disabled_reason',
] as const

type Row = {
  id: string
  home_committee_id: string
  display_name: string
  person_id: string | null
  language: string
  demo: boolean
  disabled_at: Date | null
  disabled_reason: string | null
}

function accountFrom(row: Row): Account {
  return {
    id: row.id,
    homeCommitteeId: row.home_committee_id,
    displayName: row.display_name,
    personId: row.person_id,
    language: row.language,
    demo: row.demo,
    disabledAt: row.disabled_at,
    disabledReason: row.disabled_reason,
  }
}

/** The account in the committee of the act, locked until it ends: acts on one account happen one after another. */
export async function lockAccount(w: Writing, id: Id): Promise<Account | null> {
  const row = await w.db
    .selectFrom('identity.account')
    .select(columns)
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? accountFrom(row) : null
}

export async function readAccount(reading: Reading, committeeId: Id, id: Id): Promise<Account | null> {
  const row = await reading.db
    .selectFrom('identity.account')
    .select(columns)
    .where('committee_id', '=', committeeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? accountFrom(row) : null
}

export interface NewAccount {
  readonly id: Id
  readonly homeCommitteeId: Id
  readonly displayName: string
  readonly personId: Id | null
  readonly language: string
  readonly demo: boolean
}

/** `false` when the id is taken in this committee. */
export async function insertAccount(w: Writing, account: NewAccount): Promise<boolean> {
  const inserted = await w.db
    .insertInto('identity.account')
    .values({
      committee_id: w.committeeId,
      id: account.id,
      home_committee_id: account.homeCommitteeId,
      display_name: account.displayName,
      person_id: account.personId,
      language: account.language,
      demo: account.demo,
      created_at: w.now,
      created_by: w.actor.strength === 'system' ? null : w.actor.accountId,
    })
    .onConflict((conflict) => conflict.columns(['committee_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function updateAccount(
  w: Writing,
  id: Id,
  change: { displayName?: string; language?: string; personId?: Id | null },
): Promise<void> {
  await w.db
    .updateTable('identity.account')
    .set({
      ...(change.displayName !== undefined && { display_name: change.displayName }),
      ...(change.language !== undefined && { language: change.language }),
      ...(change.personId !== undefined && { person_id: change.personId }),
    })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** `null` as reason enables the account again. */
export async function setDisabled(w: Writing, id: Id, reason: string | null): Promise<void> {
  await w.db
    .updateTable('identity.account')
    .set({
      disabled_at: reason === null ? null : w.now,
      disabled_by: reason === null ? null : w.actor.accountId,
      disabled_reason: reason,
    })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** The language of the person, in every committee that has opened them an account and is in sight. */
export async function setLanguageOf(w: Writing, id: Id, language: string): Promise<void> {
  await w.db.updateTable('identity.account').set({ language }).where('id', '=', id).execute()
}
