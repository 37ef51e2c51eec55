import type pg from 'pg'
import type { Id } from '../../src/values/id.ts'

interface Column {
  readonly name: string
  readonly type: string
}

interface Described {
  /** With its schema: 'supervision.session'. */
  readonly name: string
  readonly columns: readonly Column[]
  readonly refers: readonly { readonly to: string; readonly columns: readonly string[] }[]
  readonly once: readonly (readonly string[])[]
}

export interface GrownTable extends Pick<Described, 'name' | 'columns'> {
  /** The column by which a row is known as an original: its own id, or that of the record it is a part of. */
  readonly key: string
  /** Columns that lead to what does not grow, and so stay as they are. */
  readonly kept: ReadonlySet<string>
}

/** What grows together: whole schemas, and single tables of others. */
export interface Grown {
  readonly schemas: readonly string[]
  readonly tables: readonly string[]
}

/** Areas of the work that a full ward has more of. */
export const work: Grown = {
  schemas: [
    ...['supervision', 'recommendations', 'documents', 'meetings', 'drafts', 'criticism', 'legislation'],
    ...['outreach', 'petitions', 'commendation'],
  ],
  tables: [],
}

/** The festival has a row for each residential area and year: a ward has more of them when it has more areas. */
export const areas: Grown = {
  schemas: ['festival'],
  tables: ['organisation.area', 'organisation.area_name', 'organisation.area_count'],
}

/** Contents of files, which several papers may share. */
const shared = new Set(['documents.file'])

const described = `select c.oid::regclass::text as name,
    (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, null)) order by attnum)
     from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
    (select coalesce(json_agg(json_build_object('to', confrelid::regclass::text, 'columns', (select json_agg(attname)
       from pg_attribute where attrelid = c.oid and attnum = any(conkey)))), '[]')
     from pg_constraint where conrelid = c.oid and contype = 'f' and confrelid <> c.oid) as refers,
    (select coalesce(json_agg((select json_agg(attname) from pg_attribute
       where attrelid = c.oid and attnum = any(indkey))), '[]')
     from pg_index where indrelid = c.oid and indisunique) as once
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and (n.nspname = any($1) or c.oid::regclass::text = any($2)) and exists
    (select from pg_attribute where attrelid = c.oid and attname = 'committee_id')
  order by 1`

/** Those of the tables that hold something, in the order in which rows may be written: what is referred to comes before. */
export async function tablesOf(
  client: pg.Client,
  committeeId: Id,
  { schemas, tables }: Grown,
): Promise<readonly GrownTable[]> {
  const { rows } = await client.query<Described>(described, [schemas, tables])
  const full: Described[] = []
  for (const table of growing(rows.filter(({ name }) => !shared.has(name)))) {
    const { rowCount } = await client.query(`select from ${table.name} where committee_id = $1 limit 1`, [committeeId])
    if (rowCount) full.push(table)
  }
  const grown = new Set(full.map(({ name }) => name))
  return inOrder(full).map((table) => {
    const { name, columns, refers } = table
    const leading = (to: (name: string) => boolean) => refers.filter((one) => to(one.to)).flatMap((one) => one.columns)
    const moved = new Set(leading((to) => grown.has(to)))
    const kept = new Set(leading((to) => !grown.has(to)).filter((column) => !moved.has(column)))
    return { name, columns, key: keyOf(table, grown), kept }
  })
}

/** What each copy has anew, whatever table it stands in. */
const renewed = new Set(['id', 'line_id', 'number', 'number_text', 'number_key', 'slug', 'subject_id'])

/**
 * Those of which there may be more. What is there once for a year, an area or a group of people, a programme or a
 * counter, does not grow with the work: nothing in its key would be another in a copy.
 */
function growing(tables: readonly Described[]): readonly Described[] {
  const names = new Set(tables.map(({ name }) => name))
  const differs = ({ columns, refers }: Described, column: string): boolean => {
    if (renewed.has(column)) return true
    if (columns.find(({ name }) => name === column)?.type !== 'uuid' || column === 'committee_id') return false
    const to = refers.filter((one) => one.columns.includes(column))
    return to.length === 0 || to.some((one) => names.has(one.to))
  }
  const rest = tables.filter((table) => table.once.every((key) => key.some((column) => differs(table, column))))
  return rest.length === tables.length ? rest : growing(rest)
}

function keyOf({ name, columns, refers }: Described, grown: ReadonlySet<string>): string {
  if (columns.some((column) => column.name === 'id')) return 'id'
  const of = refers.find(({ to }) => grown.has(to))?.columns.find((column) => column !== 'committee_id')
  if (of === undefined) throw new Error(`how a row of ${name} is known is not told`)
  return of
}

function inOrder(tables: readonly Described[]): readonly Described[] {
  const waiting = new Map(tables.map((table) => [table.name, table]))
  const done: Described[] = []
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ refers }) => !refers.some(({ to }) => waiting.has(to)))
    if (ready.length === 0) throw new Error(`tables that refer to each other: ${[...waiting.keys()].join(', ')}`)
    for (const table of ready) {
      waiting.delete(table.name)
      done.push(table)
    }
  }
  return done
}
