import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { listGrants, type PastGrant } from './grant.store.ts'
import { isInForce, isOver } from './grant.ts'
import { listWaivers, type Waiver } from './waiver.store.ts'

/** One line of the office's list of accounts. */
export interface AccountLine {
  readonly id: Id
  readonly displayName: string
  readonly personId: Id | null
  readonly signInName: string | null
  /** Another committee keeps the password and other proofs. */
  readonly isGuest: boolean
  readonly demo: boolean
  readonly disabledAt: Date | null
  readonly disabledReason: string | null
  readonly hasPassword: boolean
  readonly hasTotp: boolean
  readonly passkeys: number
  readonly devices: number
  readonly lastSeenAt: Date | null
  /** In force or still to begin. */
  readonly grants: readonly PastGrant[]
  readonly pastGrants: readonly PastGrant[]
  readonly waivers: readonly Waiver[]
}

/** The accounts of a committee, or one of them, by name; three questions however many there are. */
export async function listAccounts(reading: Reading, committeeId: Id, only?: Id): Promise<readonly AccountLine[]> {
  const rows = await readRows(reading, committeeId, only)
  const ids = rows.map((row) => row.id)
  const grants = Map.groupBy(await listGrants(reading, committeeId, ids), (grant) => grant.accountId)
  const waivers = Map.groupBy(await listWaivers(reading, committeeId), (waiver) => waiver.accountId)
  return rows.map((row) => {
    const own = Map.groupBy(grants.get(row.id) ?? [], (grant) => isPast(grant, reading))
    return {
      id: row.id,
      displayName: row.display_name,
      personId: row.person_id,
      signInName: row.name,
      isGuest: row.home_committee_id !== committeeId,
      demo: row.demo,
      disabledAt: row.disabled_at,
      disabledReason: row.disabled_reason,
      hasPassword: row.has_password ?? false,
      hasTotp: row.has_totp ?? false,
      passkeys: row.passkeys,
      devices: row.devices,
      lastSeenAt: row.last_seen_at,
      grants: own.get(false) ?? [],
      pastGrants: own.get(true) ?? [],
      waivers: waivers.get(row.id) ?? [],
    }
  })
}

function isPast(grant: PastGrant, { today }: Reading): boolean {
  return grant.endedAt !== null || isOver(grant, today)
}

async function readRows(reading: Reading, committeeId: Id, only: Id | undefined) {
  let query = reading.db
    .selectFrom('identity.account as a')
    .leftJoin('identity.sign_in_name as n', 'n.account_id', 'a.id')
    .leftJoin('identity.credential as c', (on) =>
      on.onRef('c.committee_id', '=', 'a.home_committee_id').onRef('c.account_id', '=', 'a.id'),
    )
    .select([
      'a.id',
      'a.display_name',
      'a.person_id',
      'a.home_committee_id',
      'a.demo',
      'a.disabled_at',
      'a.disabled_reason',
      'n.name',
    ])
    .select([
      sql<boolean | null>`c.password_hash is not null`.as('has_password'),
      sql<boolean | null>`c.totp_confirmed_at is not null`.as('has_totp'),
      sql<number>`(select count(*) from identity.passkey p where p.committee_id = a.home_committee_id
        and p.account_id = a.id and p.removed_at is null)`.as('passkeys'),
      sql<number>`(select count(*) from identity.device d where d.committee_id = a.home_committee_id
        and d.account_id = a.id and d.revoked_at is null)`.as('devices'),
      sql<Date | null>`(select max(s.last_seen_at) from identity.session s where s.account_id = a.id)`.as(
        'last_seen_at',
      ),
    ])
    .where('a.committee_id', '=', committeeId)
  if (only !== undefined) query = query.where('a.id', '=', only)
  return query
    .orderBy('a.disabled_at', (order) => order.asc().nullsFirst())
    .orderBy('a.display_name')
    .orderBy('a.id')
    .execute()
}

/** Who holds a role in a committee today: for choosing somebody, or telling them. */
export async function holdersOf(
  reading: Reading,
  committeeId: Id,
  roles: readonly string[],
): Promise<readonly { accountId: Id; displayName: string; grant: PastGrant }[]> {
  const accounts = await reading.db
    .selectFrom('identity.account')
    .select(['id', 'display_name'])
    .where('committee_id', '=', committeeId)
    .where('disabled_at', 'is', null)
    .orderBy('display_name')
    .execute()
  const ids = accounts.map((account) => account.id)
  const grants = await listGrants(reading, committeeId, ids)
  const held = grants.filter((g) => g.endedAt === null && isInForce(g, reading.today) && roles.includes(g.role))
  return accounts.flatMap((account) =>
    held
      .filter((grant) => grant.accountId === account.id)
      .map((grant) => ({ accountId: account.id, displayName: account.display_name, grant })),
  )
}
