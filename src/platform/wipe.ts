import pg from 'pg'
import type { Id } from '../values/id.ts'
import { quoted, readTables } from './backup/tables.ts'

/**
 * Takes every row of these committees out of the database, as its owner, in one transaction. Only for what was never
 * real: the sample. The application's own role could not do it; who calls this has checked that they are samples.
 */
export async function wipeCommittees(owner: pg.ClientConfig, committeeIds: readonly Id[]): Promise<number> {
  if (committeeIds.length === 0) return 0
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('begin')
    let rows = 0
    const tables = await readTables(client, { all: true })
    // Those that point at others go first: the reverse of the order in which rows are written.
    for (const shape of tables.toReversed().filter((one) => one.columns.includes('committee_id'))) {
      const deleted = await client.query(`delete from ${quoted(shape).table} where committee_id = any ($1)`, [
        committeeIds,
      ])
      rows += deleted.rowCount ?? 0
    }
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}
