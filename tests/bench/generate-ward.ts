import pg from 'pg'
import type { Id } from '../../src/values/id.ts'

/**
 * The work of the sample's ward many times over, written as the owner in a few statements: each record of work is copied
 * under an id of its own, and what it refers to is the copy of the same turn. Only for measuring.
 */
export async function growWard(owner: pg.ClientConfig, committeeId: Id, { times, papers }: Growth): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('begin')
    await nameCopies(client, committeeId, times)
    for (const table of work) await copy(client, committeeId, table, `generate_series(1, ${times - 1})`)
    for (const table of ['documents.document', 'documents.evidence']) {
      const { rows } = await client.query(`select count(*)::int as n from ${table} where committee_id = $1`, [
        committeeId,
      ])
      const each = Math.max(1, Math.round(rows[0].n / times))
      const last = times + Math.max(0, Math.ceil((papers / 2 - rows[0].n) / each))
      await copy(client, committeeId, table, `generate_series(${times}, ${last - 1})`)
    }
    await client.query('commit')
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

export interface Growth {
  /** How many times the work of the sample there is at the end. */
  readonly times: number
  /** Documents and pieces of evidence together, at the end. */
  readonly papers: number
}

/** In the order in which their rows may be written. */
const work = [
  'supervision.programme_line',
  'documents.document',
  'documents.issued_snapshot',
  'documents.evidence',
  'supervision.session',
  'supervision.session_topic',
  'supervision.session_subject',
  'supervision.team_member',
  'supervision.sitting',
  'supervision.finding',
  'supervision.step',
  'recommendations.recommendation',
  'recommendations.entry',
]

/** Which id becomes which in each turn: kept in a table, so that every reference finds its copy. */
async function nameCopies(client: pg.Client, committeeId: Id, times: number): Promise<void> {
  const ids = [
    ...work
      .filter((table) => table !== 'documents.issued_snapshot')
      .map((table) => `select id from ${table} where committee_id = $1`),
    'select line_id from supervision.programme_line where committee_id = $1',
  ]
  await client.query('create temp table copied (old uuid, turn int, new uuid, primary key (old, turn)) on commit drop')
  const query = `insert into copied select distinct id, turn, ${newId('id', 'turn')}
    from (${ids.join(' union ')}) made (id), generate_series(1, ${times - 1}) turn`
  await client.query(query, [committeeId])
}

const newId = (id: string, turn: string): string => `md5(${id}::text || '/' || ${turn})::uuid`

interface ColumnRow {
  readonly name: string
  readonly type: string
}

async function copy(client: pg.Client, committeeId: Id, table: string, turns: string): Promise<void> {
  const { rows: columns } = await client.query<ColumnRow>(
    `select attname::text as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  )
  const values = columns.map((column) => copyOf(column, table))
  const rows = `(select * from ${table} where committee_id = $1 and ${originals(table)}) t`
  await client.query(
    `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})
     select ${values.join(', ')} from ${rows}, ${turns} as g (turn)`,
    [committeeId],
  )
}

/** Copies are not copied again: their ids stand among the new ones. */
const originals = (table: string): string =>
  `${table === 'documents.issued_snapshot' ? 'document_id' : 'id'} not in (select new from copied)`

/** A paper beyond the last turn belongs to a record of one of the turns. */
function copyOf({ name, type }: ColumnRow, table: string): string {
  const column = `t."${name}"`
  if (name === 'committee_id') return column
  if (name === 'id') return newId(column, 'g.turn')
  if (type === 'uuid') {
    const turn = 'g.turn % (select max(turn) + 1 from copied)'
    return `coalesce((select new from copied where old = ${column} and copied.turn = ${turn}), ${column})`
  }
  if (table === 'documents.document' && name === 'number') return `${column} + g.turn * 1000`
  if (name === 'number_text') return `g.turn || '.' || ${column}`
  return column
}
