import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '../../db/tables.ts'

export type Columns = Readonly<Record<string, ColumnType>>
type ColumnType = 'bigint' | 'integer' | 'uuid' | 'text' | 'date' | 'time' | 'tsvector'

/** The words of a line, each of which begins alike. */
export interface Words {
  readonly prefix: string
  readonly words: readonly string[]
}

/**
 * Many rows as a table `r` that a statement reads: each column goes as one list. The database takes a list apart four times as
 * fast as it takes JSON apart. A column that is itself a list goes as text; the words of a `tsvector` are `Words`, without two
 * alike. `made` tells what a column holds that a row does not have under that name. The lists are written out here and now, so
 * that a statement can be made ready while the one before it runs.
 */
export function rowsOf<
  C extends Columns,
  R extends { readonly [name in Exclude<keyof C, keyof M>]: unknown },
  M extends { readonly [name in keyof C]?: (row: R) => unknown } = Record<never, never>,
>(columns: C, rows: readonly R[], made?: M): RawBuilder<unknown> {
  // Beside the first a column that no row has anything in is not sent: what a list lacks is missing in every row all the same.
  const lists = valuesOf<C, R, M>(columns, rows, made).map(([type, values], at) =>
    at > 0 && values.every((value) => value === null) ? sql`null::${sql.raw(type)}[]` : listOf(values, type),
  )
  return sql`unnest(${sql.join(lists)}) as r (${namesOf(columns)})`
}

/** The same columns as lists beside one another, in the order of `namesOf`, each whole: for a table that keeps the lists themselves. */
export function listsOf<C extends Columns, R extends { readonly [name in keyof C]: unknown }>(
  columns: C,
  rows: readonly R[],
): RawBuilder<unknown> {
  return sql.join(valuesOf<C, R, Record<never, never>>(columns, rows).map(([type, values]) => listOf(values, type)))
}

export const namesOf = (columns: Columns): RawBuilder<unknown> =>
  sql.join(Object.keys(columns).map((name) => sql.id(name)))

function valuesOf<C extends Columns, R, M extends { readonly [name in keyof C]?: (row: R) => unknown }>(
  columns: C,
  rows: readonly R[],
  made?: M,
): readonly (readonly [ColumnType, readonly unknown[]])[] {
  const named: readonly [keyof C & string, ColumnType][] = Object.entries(columns)
  return named.map(([name, type]) => {
    const told = made?.[name] ?? valueAt<R>(name)
    return [type, rows.map((row) => told(row) ?? null)]
  })
}

const valueAt =
  <R>(name: string) =>
  (row: R): unknown =>
    (row as { readonly [name: string]: unknown })[name]

/** Texts and words go as the database keeps them, which it need not read letter by letter; all else as it is printed. */
function listOf(values: readonly unknown[], type: ColumnType): RawBuilder<unknown> {
  if (type === 'text') return sql`${binaryList(values.map(asText), oids.text)}::text[]`
  if (type === 'tsvector') return sql`${binaryList(values.map(asWords), oids.tsvector, 4)}::tsvector[]`
  return sql`${printedList(values)}::text::${sql.raw(type)}[]`
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

const printedList = (values: readonly unknown[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : quoted(String(value)))).join()}}`

const quoted = (text: string): string => (/["\\]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : `"${text}"`)

/** What PostgreSQL calls its types by, in every database of every version. */
const oids = { text: 25, tsvector: 3614 }

interface Item {
  /** How many words there are in it, where that is told before them. */
  readonly count: number
  readonly text: string
}

const asText = (value: unknown): Item | null => (value === null ? null : { count: 0, text: String(value) })

/** Each word ends with a zero; two more say that it has no places. */
const asWords = (value: unknown): Item | null =>
  value === null ? null : { count: (value as Words).words.length, text: ended(value as Words) }
const ended = ({ prefix, words }: Words): string =>
  words.length === 0 ? '' : `${prefix}${words.join(`\0\0\0${prefix}`)}\0\0\0`

/**
 * A list of one dimension as PostgreSQL sends and receives it: how many dimensions, whether any item is missing, the type, how
 * many items, the first one's number; then each with its length, -1 where it is missing. `told`: bytes before its text.
 */
function binaryList(items: readonly (Item | null)[], oid: number, told: 0 | 4 = 0): Buffer {
  const most = items.reduce((sum, item) => sum + 8 + (item?.text.length ?? 0) * 3, 20)
  const list = Buffer.allocUnsafe(most)
  const head = [1, items.includes(null) ? 1 : 0, oid, items.length, 1]
  let at = head.reduce((place, number) => list.writeInt32BE(number, place), 0)
  for (const item of items) {
    if (item === null) {
      at = list.writeInt32BE(-1, at)
      continue
    }
    const length = told + list.write(item.text, at + 4 + told)
    list.writeInt32BE(length, at)
    if (told > 0) list.writeInt32BE(item.count, at + 4)
    at += 4 + length
  }
  return list.subarray(0, at)
}
