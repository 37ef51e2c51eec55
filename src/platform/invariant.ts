import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../values/id.ts'
import type { Held, Invariant } from '../values/invariant.ts'
import type { Reading } from './context.ts'

/** An invariant told by one statement: a row for each record looked at, its `id` and whether it is `broken`. */
export function invariantInSql(id: string, rows: RawBuilder<unknown>): Invariant<Reading> {
  return {
    id,
    find: async ({ db }) => {
      // What could not be told is broken, not sound.
      const found = await sql<Held>`
        select count(*) as looked,
          coalesce(array_agg(distinct id::text) filter (where broken is distinct from false), '{}') as broken
        from (${rows}) looked`.execute(db)
      return found.rows[0] ?? { looked: 0, broken: [] }
    },
  }
}

/** Where a page of records ends. */
export interface Place {
  readonly committeeId: Id
  readonly id: Id
}

const beginning: Place = {
  committeeId: '00000000-0000-0000-0000-000000000000',
  id: '00000000-0000-0000-0000-000000000000',
}

/** Reads page by page, so that memory does not grow with the years. `next` gives at most `size` rows after a place. */
export async function lookThrough<Row extends Place>(
  size: number,
  next: (after: Place) => Promise<readonly Row[]>,
  brokenAmong: (rows: readonly Row[]) => readonly Id[] | Promise<readonly Id[]>,
): Promise<Held> {
  const broken: Id[] = []
  let looked = 0
  for (let after = beginning; ; ) {
    const rows = await next(after)
    broken.push(...(await brokenAmong(rows)))
    looked += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < size) return { looked, broken: [...new Set(broken)] }
    after = { committeeId: last.committeeId, id: last.id }
  }
}

/** The last day that any place on earth had at an instant: no day written down then may lie after it. */
export function lastDayAt(column: string): RawBuilder<string> {
  return sql<string>`(${sql.ref(column)} at time zone 'UTC' + interval '14 hours')::date`
}
