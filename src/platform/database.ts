import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Tables } from '../../db/tables.ts'
import { type Day, parseDay } from '../values/day.ts'
import { isId } from '../values/id.ts'
import type { Clock } from './clock.ts'
import type { Reading, Sight } from './context.ts'
import { noSecrets, type Secrets } from './secret.ts'

/** Where each role connects. `read` is a replica for the portal, when there is one. */
export interface Connections {
  readonly app: pg.PoolConfig
  readonly portal: pg.PoolConfig
}

export interface Database {
  readonly app: Kysely<Tables>
  readonly portal: Kysely<Tables>
  readonly clock: Clock
  readonly secrets: Secrets
  /** Reads within a sight: one read-only transaction on one snapshot. */
  read<T>(sight: Sight, look: (reading: Reading) => Promise<T>): Promise<T>
  /** Reads what is published, as the role that can see nothing else. */
  readPublished<T>(look: (reading: Reading) => Promise<T>): Promise<T>
  /**
   * The same without a transaction: each statement looks by itself, and one that a nation asks costs one way to the database
   * and back. Only for what is the same on every day and tells all that belongs together in one statement.
   */
  askPublished<T>(look: (reading: Reading) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text)
types.setTypeParser(1182, (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(',')))
types.setTypeParser(pg.types.builtins.INT8, readSafeInteger)

/**
 * Opens the pools. `onQuery` is told of every statement (its text, never its parameters): tests count with it.
 * Without `secrets`, sealed columns can be neither written nor read.
 */
export function openDatabase(
  connections: Connections,
  clock: Clock,
  onQuery?: (text: string) => void,
  secrets: Secrets = noSecrets,
): Database {
  const app = open(connections.app, onQuery)
  const portal = open(connections.portal, onQuery)
  return {
    app,
    portal,
    clock,
    secrets,
    read: (sight, look) => readWithin(app, sight, clock, secrets, look),
    readPublished: (look) => readWithin(portal, nobody, clock, secrets, look),
    askPublished: (look) => look({ db: portal, sight: nobody, now: clock.now(), today: clock.today(), secrets }),
    close: async () => {
      await Promise.all([app.destroy(), portal.destroy()])
    },
  }
}

const nobody: Sight = { committeeIds: [], accountId: null, reach: 'public', agencyId: null, areaId: null }

function open(config: pg.PoolConfig, onQuery: ((text: string) => void) | undefined): Kysely<Tables> {
  const pool = new pg.Pool({ max: 10, idleTimeoutMillis: 30_000, ...config, types })
  // A connection lost while idle is replaced by the pool; the next query tells if the server is truly gone.
  pool.on('error', () => undefined)
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(onQuery && { log: (event) => (event.level === 'query' ? onQuery(event.query.sql) : undefined) }),
  })
}

async function readWithin<T>(
  db: Kysely<Tables>,
  sight: Sight,
  clock: Clock,
  secrets: Secrets,
  look: (reading: Reading) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      await setScope(transaction, sight, clock.today())
      return look({ db: transaction, sight, now: clock.now(), today: clock.today(), secrets })
    })
}

/**
 * Tells the database who looks, and on which day, for this transaction only; without a day nothing that was opened for
 * some days is seen. `set local` takes no parameters, and `set_config` does not reach the workers of a distributed
 * database, so every literal is checked before it is written into the text.
 */
export async function setScope(transaction: Transaction<Tables>, sight: Sight, today?: Day): Promise<void> {
  const settings: Record<string, string> = {
    'app.committees': sight.committeeIds.map(checkedId).join(','),
    'app.account': sight.accountId === null ? '' : checkedId(sight.accountId),
    'app.reach': sight.reach,
    'app.agency': sight.agencyId === null ? '' : checkedId(sight.agencyId),
    'app.area': sight.areaId === null ? '' : checkedId(sight.areaId),
    'app.today': today === undefined ? '' : checkedDay(today),
  }
  const statements = Object.entries(settings).map(([name, value]) => `set local ${name} = '${value}'`)
  await sql.raw(statements.join('; ')).execute(transaction)
}

function checkedId(id: string): string {
  if (!isId(id)) throw new Error('a scope takes ids only')
  return id
}

function checkedDay(today: Day): string {
  if (parseDay(today) === null) throw new Error('the day of a scope is a day')
  return today
}

function readSafeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error('integer outside the safe range')
  return value
}
