import { type RawBuilder, sql } from 'kysely'

export type Columns = Readonly<Record<string, ColumnType>>
type ColumnType = 'bigint' | 'integer' | 'uuid' | 'text' | 'date' | 'time'

/**
 * Many rows as a table `r` that a statement reads: each column goes as one list. The database takes a list apart four times as
 * fast as it takes JSON apart, and knows beforehand how many rows will come. A column that is itself a list goes as text.
 * The lists are written out here and now, so that a statement can be made ready while the one before it runs.
 */
export function rowsOf<C extends Columns>(
  columns: C,
  rows: readonly { readonly [name in keyof C]: unknown }[],
): RawBuilder<unknown> {
  const named: readonly [keyof C & string, ColumnType][] = Object.entries(columns)
  const lists = named.map(([name, type]) => sql`${listOf(rows, name)}::text::${sql.raw(type)}[]`)
  return sql`unnest(${sql.join(lists)}) as r (${sql.join(named.map(([name]) => sql.id(name)))})`
}

/** A list as PostgreSQL writes it: `{"one","an \"other\"",NULL}`. */
function listOf<N extends string>(rows: readonly { readonly [name in N]: unknown }[], name: N): string {
  const texts = rows.map(({ [name]: value }) =>
    value === null || value === undefined ? 'NULL' : quoted(String(value)),
  )
  return `{${texts.join()}}`
}

const quoted = (text: string): string => (/["\\]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : `"${text}"`)
