import { createHash } from 'node:crypto'
import pg from 'pg'

/** Rows of every table of ours and the end of every journal: what a refused act leaves as it was. */
export type Checksum = Readonly<Record<string, string>>

/**
 * One answer over the whole database, asked as its owner. `apart` names tables that count attempts and sessions, which are
 * written also when nothing is done.
 */
export async function countOf(owner: pg.ClientConfig, apart: readonly string[] = []): Promise<Checksum> {
  const pool = pooled(owner)
  const tables = await pool.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema', 'graphile_worker') order by 1`,
  )
  const counted = tables.rows.map(({ name }) => name).filter((name) => !apart.includes(name))
  const parts = counted.map((name) => `select '${name}' as name, count(*)::text as value from ${name}`)
  const heads = `select 'head ' || committee_id, hash from platform.journal_head`
  const text = [...parts, heads].join(' union all ')
  // Hundreds of tables take longer to plan than to count: the connection keeps the plan for the next who asks.
  const { rows } = await pool.query<{ name: string; value: string }>({ name: hashOf(text), text })
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24)

/** The short answer, for asking often: how many acts were carried out, and where each journal ends. */
export async function headsOf(owner: pg.ClientConfig): Promise<string> {
  const { rows } = await pooled(owner).query<{ told: string }>(
    `select (select count(*) from platform.request) || ' ' ||
       (select string_agg(hash, ' ' order by committee_id) from platform.journal_head) as told`,
  )
  return rows[0]?.told ?? ''
}

const pools = new Map<string, pg.Pool>()

/** One connection for each database asked; it ends when the database is dropped. */
function pooled(owner: pg.ClientConfig): pg.Pool {
  const key = JSON.stringify(owner)
  const pool = pools.get(key) ?? new pg.Pool({ ...owner, max: 1 })
  if (!pools.has(key)) pool.on('error', () => undefined)
  pools.set(key, pool)
  return pool
}
