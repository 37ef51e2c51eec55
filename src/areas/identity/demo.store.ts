import type { Kysely } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'

/** Marks the committee of the act as a sample; `false` when real people have accounts in it, for then it is none. */
export async function becomesSample(w: Writing): Promise<boolean> {
  const real = await w.db
    .selectFrom('identity.account')
    .select('id')
    .where('committee_id', '=', w.committeeId)
    .where('demo', '=', false)
    .executeTakeFirst()
  if (real) return false

  await w.db
    .insertInto('identity.demo_committee')
    .values({ committee_id: w.committeeId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return true
}

export async function listDemoCommittees(db: Kysely<Tables>): Promise<readonly Id[]> {
  const rows = await db.selectFrom('identity.demo_committee').select('committee_id').orderBy('committee_id').execute()
  return rows.map((row) => row.committee_id)
}

export interface DemoAccount {
  readonly committeeId: Id
  readonly accountId: Id
  readonly displayName: string
  /** In the order in which they were given. */
  readonly roles: readonly string[]
}

/** The accounts that may be entered with one click: read within a sight of the sample committees. */
export async function listDemoAccounts(reading: Reading): Promise<readonly DemoAccount[]> {
  const rows = await reading.db
    .selectFrom('identity.account as a')
    .innerJoin('identity.account_grant as g', (on) =>
      on.onRef('g.committee_id', '=', 'a.committee_id').onRef('g.account_id', '=', 'a.id'),
    )
    .select(['a.committee_id', 'a.id', 'a.display_name', 'g.role'])
    .where('a.demo', '=', true)
    .where('a.disabled_at', 'is', null)
    .where('g.ended_at', 'is', null)
    .orderBy('g.recorded_at')
    .orderBy('g.id')
    .execute()
  const byAccount = Map.groupBy(rows, (row) => `${row.committee_id} ${row.id}`)
  return [...byAccount.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const roles = own.map((row) => row.role)
    return [{ committeeId: first.committee_id, accountId: first.id, displayName: first.display_name, roles }]
  })
}
