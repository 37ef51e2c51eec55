import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '../../db/tables.ts'

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

/**
 * Runs statements with `rowsOf`, many and alike. The database would take every list apart twice, first to guess how many rows
 * it holds, which is of no use where all of them are written; meanwhile it does not guess.
 */
export async function withoutGuessing<T>(db: Transaction<Tables>, write: () => Promise<T>): Promise<T> {
  await sql`set local plan_cache_mode = force_generic_plan`.execute(db)
  const written = await write()
  await sql`set local plan_cache_mode to default`.execute(db)
  return written
}

/** A list as PostgreSQL writes it: `{"one","an \"other\"",NULL}`. */
function listOf<N extends string>(rows: readonly { readonly [name in N]: unknown }[], name: N): string {
  const texts = rows.map(({ [name]: value }) =>
    value === null || value === undefined ? 'NULL' : quoted(String(value)),
  )
  return `{${texts.join()}}`
}

const quoted = (text: string): string => (/["\\]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : `"${text}"`)
