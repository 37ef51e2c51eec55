import pg from 'pg'
import type { Reach } from '../../src/platform/context.ts'
import type { Id } from '../../src/values/id.ts'

export interface Table {
  readonly name: string
  /** Of a committee, or of the whole installation. */
  readonly owned: boolean
  /** Those that can be written: what the database computes itself is left out. */
  readonly columns: readonly string[]
}

/** Every table and view of ours, as the database itself lists them. */
export async function tablesOf(owner: pg.Client): Promise<readonly Table[]> {
  const { rows } = await owner.query<{ name: string; columns: string[] }>(
    `select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p', 'v', 'm', 'f')
       and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
     group by 1 order by 1`,
  )
  return rows.map(({ name, columns }) => ({ name, columns, owned: columns.includes('committee_id') }))
}

export interface Scope {
  readonly committeeId: Id
  readonly reach: Reach
  readonly accountId?: Id
  readonly areaId?: Id
}

/**
 * What one statement does within a scope (`null`: none was set), always taken back: how many rows it touched or gave, or
 * the code of the error.
 */
export async function attempt(client: pg.Client, scope: Scope | null, statement: string): Promise<number | string> {
  await client.query('begin')
  try {
    if (scope) {
      const { committeeId, reach, accountId = '', areaId = '' } = scope
      const settings = { committees: committeeId, reach, account: accountId, area: areaId }
      await client.query(
        Object.entries(settings)
          .map(([name, value]) => `set local app.${name} = '${value}'`)
          .join('; '),
      )
    }
    return (await client.query(statement)).rowCount ?? 0
  } catch (error) {
    return (error as pg.DatabaseError).code ?? 'unknown'
  } finally {
    await client.query('rollback')
  }
}

export async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config)
  await client.connect()
  return client
}

/** PostgreSQL's codes: not allowed (by a grant or by row security), no such key. */
export const denied = '42501'
