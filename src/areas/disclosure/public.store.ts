import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { RecordKind } from './record.store.ts'
import { type ShownRow, shownOf } from './row.store.ts'
import type { Section } from './row.ts'
import { scopeOfRow } from './scope.store.ts'
import type { Scope } from './scope.ts'

type ViewRow = Omit<Selectable<Tables['disclosure.scope']>, 'recorded_at' | 'recorded_by'>

/** The scopes of a committee as everybody reads them, the newest first; at most 200. */
export async function publicScopes(reading: Reading, committeeId: Id): Promise<readonly Scope[]> {
  const rows = await reading.db
    .selectFrom('published.money_scope')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .orderBy('opened_on', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => scopeOfRow(row as unknown as ViewRow))
}

export async function findPublicScope(
  reading: Reading,
  committeeId: Id,
  by: { readonly slug: string } | { readonly code: string },
): Promise<Scope | null> {
  let asked = reading.db.selectFrom('published.money_scope').selectAll().where('committee_id', '=', committeeId)
  asked = 'slug' in by ? asked.where('slug', '=', by.slug) : asked.where('code', '=', by.code)
  const row = await asked.limit(1).executeTakeFirst()
  return row ? scopeOfRow(row as unknown as ViewRow) : null
}

/** Whether a committee tells of any money. */
export async function tellsOfMoney(reading: Reading, committeeId: Id): Promise<boolean> {
  const row = await reading.db
    .selectFrom('published.money_scope')
    .select('id')
    .where('committee_id', '=', committeeId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** A line that was taken back, or of which something was hidden. */
export interface Trace {
  readonly no: number
  readonly section: Section
  readonly publishedAt: Date
  readonly hash: string
  readonly withdrawnAt: Date | null
  readonly withdrawnReason: string | null
  readonly masked: readonly string[]
  readonly maskedAt: Date | null
  readonly maskedReason: string | null
}

export async function tracesOf(
  reading: Reading,
  { committeeId, id }: Scope,
  { no, limit = 20 }: { readonly no?: number; readonly limit?: number } = {},
): Promise<readonly Trace[]> {
  let asked = reading.db
    .selectFrom('published.money_trace')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('scope_id', '=', id)
  if (no !== undefined) asked = asked.where('no', '=', no)
  const rows = await asked.orderBy(sql`greatest(withdrawn_at, masked_at)`, 'desc').orderBy('no').limit(limit).execute()
  return rows.map((row) => ({
    no: row.no ?? 0,
    section: row.section as Section,
    publishedAt: row.published_at as Date,
    hash: row.content_hash ?? '',
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: row.withdrawn_reason,
    masked: row.masked ?? [],
    maskedAt: row.masked_at,
    maskedReason: row.masked_reason,
  }))
}

export interface PublicRecord {
  readonly kind: RecordKind
  readonly version: number
  readonly happenedOn: Day
  readonly untilOn: Day | null
  readonly place: string | null
  readonly rows: number | null
  readonly reason: string | null
  readonly hash: string
  readonly recordedAt: Date
}

/** The record of disclosure as everybody reads it, the newest first. */
export async function publicRecords(reading: Reading, { committeeId, id }: Scope, limit = 10) {
  const rows = await reading.db
    .selectFrom('published.money_record')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('scope_id', '=', id)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(
    (row): PublicRecord => ({
      kind: row.kind as RecordKind,
      version: row.version ?? 0,
      happenedOn: row.happened_on as Day,
      untilOn: row.until_on,
      place: row.place,
      rows: row.rows,
      reason: row.reason,
      hash: row.hash ?? '',
      recordedAt: row.recorded_at as Date,
    }),
  )
}

const atOnce = 2000

/** Every public line of a scope, or of one day of it, in the order of numbers; two thousand at a time. */
export async function* wholeScope(
  reading: Reading,
  { committeeId, id }: Scope,
  day: Day | null,
): AsyncGenerator<readonly ShownRow[]> {
  for (let after = 0; ; ) {
    const { rows } = await sql<Record<string, unknown>>`
      select * from published.money_row
      where committee_id = ${committeeId} and scope_id = ${id} and no > ${after}
        ${
          day === null
            ? sql``
            : sql`and no in (select no from published.money_search
          where committee_id = ${committeeId} and scope_id = ${id} and happened_on = ${day}::date and no > ${after}
          order by no limit ${atOnce})`
        }
      order by no limit ${atOnce}`.execute(reading.db)
    if (rows.length === 0) return
    yield rows.map(shownOf)
    if (rows.length < atOnce) return
    after = rows.at(-1)?.no as number
  }
}
