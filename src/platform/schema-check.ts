import pg from 'pg'
import type { Id } from '../values/id.ts'
import { readMigrations } from './migrate.ts'

export interface SchemaCheck {
  readonly known: number
  /** On disk and not yet applied. */
  readonly missing: readonly string[]
  /** Applied, but not on disk, or not as they are on disk. */
  readonly strange: readonly string[]
  /** Whether the application's role could change or delete a line of the journal. */
  readonly journalOpen: boolean
}

/** Looks at the schema as its owner; changes nothing. */
export async function checkSchema(owner: pg.ClientConfig): Promise<SchemaCheck> {
  const migrations = await readMigrations()
  return asOwner(owner, async (client) => {
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from platform.migration')
    const applied = new Map(rows.map((row) => [row.name, row.hash]))
    const rights = await client.query<{ open: boolean }>(`
      select has_table_privilege('dau_an_app', 'platform.journal', 'update')
        or has_table_privilege('dau_an_app', 'platform.journal', 'delete') as open`)
    const hashes = new Map(migrations.map((one) => [one.name, one.hash]))
    return {
      known: migrations.length,
      missing: migrations.map(({ name }) => name).filter((name) => !applied.has(name)),
      strange: [...applied].filter(([name, hash]) => hashes.get(name) !== hash).map(([name]) => name),
      journalOpen: rights.rows[0]?.open ?? true,
    }
  })
}

/** Everyone who has a journal: the committees, and the installation itself. */
export async function journalOwners(owner: pg.ClientConfig): Promise<readonly Id[]> {
  return asOwner(owner, async (client) => {
    const { rows } = await client.query<{ id: Id }>(
      'select committee_id as id from platform.journal_head union select committee_id from platform.journal order by 1',
    )
    return rows.map(({ id }) => id)
  })
}

async function asOwner<T>(owner: pg.ClientConfig, look: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    return await look(client)
  } finally {
    await client.end()
  }
}
