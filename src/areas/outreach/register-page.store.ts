import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'

/** What every list of a register can be asked: words in it, where it stands, and after which row to go on. */
export interface RegisterQuery {
  readonly committeeId: Id
  readonly text?: string
  readonly state?: string | null
  /** The last row of the page before; one that is not there begins at the first. */
  readonly after?: Id | null
  readonly limit?: number
}

export interface RegisterPage<Facts> {
  readonly rows: readonly Facts[]
  readonly next: Id | null
}

interface Asked {
  /** Rows with the columns `id`, `place` (by which they stand in order) and whatever `matching` asks of them, as `l`. */
  readonly lines: RawBuilder<unknown>
  readonly matching: readonly RawBuilder<boolean>[]
  readonly latestFirst?: boolean
}

/**
 * One page of a register: which rows stand on it is asked of the database, then they are loaded with all that belongs
 * to them, however long the register is.
 */
export async function registerPage<Facts>(
  reading: Reading,
  { after = null, limit: wanted = 50 }: Pick<RegisterQuery, 'after' | 'limit'>,
  { lines, matching, latestFirst = false }: Asked,
  load: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Facts>>,
): Promise<RegisterPage<Facts>> {
  const limit = Math.max(1, Math.min(wanted, 2000))
  const order = latestFirst ? sql`l.place desc, l.id desc` : sql`l.place, l.id`
  const beyond = latestFirst ? sql`<` : sql`>`
  const rest = after
    ? sql<boolean>`coalesce((l.place, l.id) ${beyond} (select a.place, a.id from ${lines} a where a.id = ${after}::uuid), true)`
    : sql<boolean>`true`
  const { rows } = await sql<{ id: Id }>`
    select l.id from ${lines} l where ${allOf(matching)} and ${rest} order by ${order} limit ${limit + 1}`.execute(
    reading.db,
  )
  const ids = rows.slice(0, limit).map(({ id }) => id)
  const facts = await load(ids)
  return { rows: ids.flatMap((id) => facts.get(id) ?? []), next: rows.length > limit ? (ids.at(-1) ?? null) : null }
}

export const allOf = (parts: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  parts.reduce((all, part) => sql<boolean>`${all} and ${part}`, sql<boolean>`true`)

/** A part of the question that is asked only when something was given. */
export const when = (given: unknown, part: RawBuilder<boolean>): readonly RawBuilder<boolean>[] => (given ? [part] : [])

/** By name with numbers by value: 'Tổ 2' before 'Tổ 10'. */
export const byName = (column: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`regexp_replace(regexp_replace(${column}, '(\\d+)', '00000\\1', 'g'), '\\d*(\\d{6})(?!\\d)', '\\1', 'g')`
