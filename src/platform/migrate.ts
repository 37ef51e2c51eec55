import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { type Refusal, refuse } from '../values/refusal.ts'
import { projectRoot } from './root.ts'

interface Migration {
  readonly name: string
  readonly text: string
  readonly hash: string
}

export interface Migrated {
  readonly applied: readonly string[]
  readonly latest: string
}

const onlyOneAtATime = 7_246_331

/** Brings the database of this owner up to the newest migration, or up to the one named; each in its own transaction. */
export async function migrate(owner: pg.ClientConfig, { upTo }: { upTo?: string } = {}): Promise<Migrated | Refusal> {
  const all = await readMigrations()
  const migrations = upTo === undefined ? all : all.filter((migration) => migration.name <= upTo)
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(${onlyOneAtATime})`)
    await client.query('create schema if not exists platform')
    await client.query(
      'create table if not exists platform.migration (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    )
    const known = await client.query<{ name: string; hash: string }>('select name, hash from platform.migration')
    const refused = checkHistory(migrations, known.rows)
    if (refused) return refused
    const seen = new Set(known.rows.map((row) => row.name))
    const missing = migrations.filter((migration) => !seen.has(migration.name))
    await installQueue(owner)
    for (const migration of missing) await apply(client, migration)
    return { applied: missing.map((migration) => migration.name), latest: migrations.at(-1)?.name ?? '' }
  } finally {
    await client.end()
  }
}

/** The migrations on disk, in order. */
export async function readMigrations(): Promise<readonly Migration[]> {
  const folder = join(projectRoot(), 'db', 'migrations')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** A database newer than this program, or a migration edited after it ran, is refused rather than guessed about. */
function checkHistory(
  migrations: readonly Migration[],
  known: readonly { name: string; hash: string }[],
): Refusal | null {
  for (const row of known) {
    const ours = migrations.find((migration) => migration.name === row.name)
    if (!ours) return refuse('platform.schema_newer', { kind: 'conflict', params: { migration: row.name } })
    if (ours.hash !== row.hash)
      return refuse('platform.schema_edited', { kind: 'conflict', params: { migration: row.name } })
  }
  return null
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.text)
    await client.query('insert into platform.migration (name, hash) values ($1, $2)', [migration.name, migration.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${migration.name} failed`, { cause: error })
  }
}

async function installQueue(owner: pg.ClientConfig): Promise<void> {
  const pool = new pg.Pool({ ...owner, max: 1 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await runMigrations({ pgPool: pool })
  } finally {
    await pool.end()
  }
}
