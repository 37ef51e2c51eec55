import type pg from 'pg'

export interface TableShape {
  readonly name: string
  readonly columns: readonly string[]
}

/** Not records: who is signed in just now, codes under way, and what the migrations themselves keep. */
const leftOut = new Set([
  'platform.migration',
  'identity.session',
  'identity.login_code',
  'identity.throttle',
  'identity.challenge',
])

/** Our tables with their written columns, those that others point at first; `all` takes also what is no record. */
export async function readTables(client: pg.ClientBase, { all = false } = {}): Promise<readonly TableShape[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public')
      and n.nspname !~ '^pg_'
    group by 1 order by 1`)
  const pointing = await client.query<{ from: string; to: string }>(`
    select conrelid::regclass::text as from, confrelid::regclass::text as to
    from pg_constraint where contype = 'f' and conrelid <> confrelid`)
  const shapes = rows.filter((row) => all || !leftOut.has(row.name))
  return inOrder(shapes, pointing.rows)
}

function inOrder(
  shapes: readonly TableShape[],
  arrows: readonly { from: string; to: string }[],
): readonly TableShape[] {
  const done = new Set<string>()
  const ordered: TableShape[] = []
  const names = new Set(shapes.map((shape) => shape.name))
  const visit = (shape: TableShape, path: ReadonlySet<string>): void => {
    if (done.has(shape.name)) return
    if (path.has(shape.name)) throw new Error(`tables point at each other in a ring: ${shape.name}`)
    for (const { to } of arrows.filter((arrow) => arrow.from === shape.name && names.has(arrow.to))) {
      const next = shapes.find((one) => one.name === to)
      if (next) visit(next, new Set([...path, shape.name]))
    }
    done.add(shape.name)
    ordered.push(shape)
  }
  for (const shape of shapes) visit(shape, new Set())
  return ordered
}

/** Names come from the catalogue or from a checked manifest, and are quoted all the same. */
export function quoted(table: TableShape): { table: string; columns: string } {
  const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
  return {
    table: table.name.split('.').map(quote).join('.'),
    columns: table.columns.map(quote).join(', '),
  }
}
