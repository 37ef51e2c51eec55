import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'

/**
 * The next number of a series in a year. The counter's row stays locked until the act commits: two offices never get
 * the same number, and an act that fails gives its number back.
 */
export async function takeNumber(w: Writing, series: string, year: number): Promise<number> {
  const row = await w.db
    .insertInto('documents.number_counter')
    .values({ committee_id: w.committeeId, series, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['committee_id', 'series', 'year'])
        .doUpdateSet({ last: sql<number>`documents.number_counter.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

export async function lockCounter(w: Writing, series: string, year: number): Promise<number> {
  const row = await w.db
    .selectFrom('documents.number_counter')
    .select('last')
    .where('committee_id', '=', w.committeeId)
    .where('series', '=', series)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Moves a counter forward; it never goes back, even when two do it at once. */
export async function advanceCounter(w: Writing, series: string, year: number, last: number): Promise<void> {
  await w.db
    .insertInto('documents.number_counter')
    .values({ committee_id: w.committeeId, series, year, last })
    .onConflict((conflict) =>
      conflict
        .columns(['committee_id', 'series', 'year'])
        .doUpdateSet({ last: sql<number>`greatest(documents.number_counter.last, excluded.last)` }),
    )
    .execute()
}

export interface Counter {
  readonly series: string
  readonly year: number
  readonly last: number
}

export async function countersOf(reading: Reading, year: number): Promise<readonly Counter[]> {
  return reading.db
    .selectFrom('documents.number_counter')
    .select(['series', 'year', 'last'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('year', '=', year)
    .orderBy('series')
    .execute()
}
