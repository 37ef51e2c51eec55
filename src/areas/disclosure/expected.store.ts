import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import { rowsOf } from '../../platform/rows.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Section, Source } from './row.ts'

export interface Expectation {
  readonly source: Source
  readonly section: Section
  /** The day from which its term runs: of a gift the day it came, of help the day it was approved. */
  readonly countedFrom: Day
}

/** What will have to be published; said twice it stands once. */
export async function insertExpected(w: Writing, scopeId: Id, rows: readonly Expectation[]): Promise<void> {
  const lines = rows.map(({ source, section, countedFrom }) => ({ ...source, section, countedFrom }))
  await sql`
    insert into disclosure.expected (committee_id, scope_id, source_kind, source_id, section, counted_from, recorded_at)
    select ${w.committeeId}, ${scopeId}, kind, id, section, "countedFrom", ${w.now}
    from ${rowsOf({ kind: 'text', id: 'uuid', section: 'text', countedFrom: 'date' }, lines)}
    on conflict do nothing`.execute(w.db)
}

/** Published, or, with a reason, never to be. */
export async function settleExpected(
  w: Writing,
  scopeId: Id,
  sources: readonly (Source & { readonly section: Section })[],
  droppedReason: string | null = null,
): Promise<void> {
  await sql`
    update disclosure.expected e set settled_at = ${w.now}, dropped_reason = ${droppedReason}
    from ${rowsOf({ kind: 'text', id: 'uuid', section: 'text' }, sources)}
    where e.committee_id = ${w.committeeId} and e.scope_id = ${scopeId} and e.source_kind = r.kind and e.source_id = r.id
      and e.section = r.section and e.settled_at is null`.execute(w.db)
}

export interface Waiting {
  readonly scopeId: Id
  readonly section: Section
  readonly countedFrom: Day
  readonly count: number
}

/** What waits to be published, by scope, section and the day from which its term runs; the oldest first, at most 400 such days. */
export async function waitingRows(reading: Reading, scopeId?: Id): Promise<readonly Waiting[]> {
  let asked = reading.db
    .selectFrom('disclosure.expected')
    .select(['scope_id', 'section', 'counted_from'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('settled_at', 'is', null)
  if (scopeId) asked = asked.where('scope_id', '=', scopeId)
  const rows = await asked.groupBy(['scope_id', 'section', 'counted_from']).orderBy('counted_from').limit(400).execute()
  return rows.map((row) => ({
    scopeId: row.scope_id,
    section: row.section as Section,
    countedFrom: row.counted_from,
    count: row.count,
  }))
}
