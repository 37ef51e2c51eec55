import pg from 'pg'
import type { Id } from '../../src/values/id.ts'
import { type Grown, type GrownTable, areas as ofAreas, tablesOf, work } from './tables-of-work.ts'

/**
 * The work of the sample's ward many times over, written as the owner in a few statements: each record of work is copied
 * under an id of its own, and what it refers to is the copy of the same turn. Only for measuring.
 */
export async function growWard(
  owner: pg.ClientConfig,
  committeeId: Id,
  { times, areas, papers }: Growth,
): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('begin')
    await grow(client, committeeId, ofAreas, areas)
    const tables = await grow(client, committeeId, work, times)
    for (const table of tables.filter(({ name }) => isPaper(name))) {
      const { rows } = await client.query(`select count(*)::int as n from ${table.name} where committee_id = $1`, [
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
  /** How many times its residential areas, each with the festivals of five years. */
  readonly areas: number
  /** Documents and pieces of evidence together, at the end. */
  readonly papers: number
}

async function grow(client: pg.Client, committeeId: Id, what: Grown, times: number): Promise<readonly GrownTable[]> {
  const tables = await tablesOf(client, committeeId, what)
  await nameCopies(client, committeeId, tables, times)
  for (const table of tables) await copy(client, committeeId, table, `generate_series(1, ${times - 1})`)
  return tables
}

const isPaper = (name: string): boolean => name === 'documents.document' || name === 'documents.evidence'

/** Which id becomes which in each turn: kept in a table, so that every reference finds its copy. */
async function nameCopies(
  client: pg.Client,
  committeeId: Id,
  tables: readonly GrownTable[],
  times: number,
): Promise<void> {
  const ids = tables.flatMap(({ name, columns }) =>
    columns
      .filter((column) => isOwnId(column.name))
      .map((column) => `select ${column.name} from ${name} where committee_id = $1`),
  )
  await client.query('drop table if exists pg_temp.copied')
  await client.query('create temp table copied (old uuid, turn int, new uuid, primary key (old, turn)) on commit drop')
  const query = `insert into copied select distinct id, turn, ${newId('id', 'turn')}
    from (${ids.join(' union ')}) made (id), generate_series(1, ${times - 1}) turn where id is not null`
  await client.query(query, [committeeId])
}

/** What names a record of the table itself, rather than one it refers to. */
const isOwnId = (column: string): boolean => column === 'id' || column === 'line_id'

const newId = (id: string, turn: string): string => `md5(${id}::text || '/' || ${turn})::uuid`

async function copy(
  client: pg.Client,
  committeeId: Id,
  { name, columns, key, kept }: GrownTable,
  turns: string,
): Promise<void> {
  const values = columns.map((column) =>
    kept.has(column.name) ? `t."${column.name}"` : copyOf(column.name, column.type, name),
  )
  // Copies are not copied again: their ids stand among the new ones.
  const originals = `${key} not in (select new from copied)`
  await client.query(
    `insert into ${name} (${columns.map((column) => `"${column.name}"`).join(', ')})
     select ${values.join(', ')} from (select * from ${name} where committee_id = $1 and ${originals}) t,
       ${turns} as g (turn)`,
    [committeeId],
  )
}

/** Numbers that are given once: each turn has its own. */
const numbered: Readonly<Record<string, string>> = {
  number_text: "g.turn || '.' || t.number_text",
  number_key: "g.turn || '.' || t.number_key",
  slug: "left(t.slug, 110) || '-' || g.turn",
  // What search looks into: as long as most are, or a copy would cost more time than all the rest.
  words: 'left(t.words, 2000)',
}

/** Numbers of books, in which each stands once; elsewhere a number counts versions or people. */
const booked = new Set(['documents.document', 'commendation.award', 'organisation.area'])

/** A paper beyond the last turn belongs to a record of one of the turns. */
function copyOf(name: string, type: string, table: string): string {
  const column = `t."${name}"`
  if (name === 'committee_id') return column
  // Whatever was published, a record of the work or a set of figures, each turn published its own.
  if (name === 'id' || (table === 'documents.publication' && name === 'subject_id')) return newId(column, 'g.turn')
  if (type === 'uuid') {
    const turn = 'g.turn % (select max(turn) + 1 from copied)'
    return `coalesce((select new from copied where old = ${column} and copied.turn = ${turn}), ${column})`
  }
  if (name === 'number' && booked.has(table)) return `${column} + g.turn * 1000`
  if (name === 'name' && table === 'organisation.area_name') return `${column} || '.' || g.turn`
  return numbered[name] ?? column
}
