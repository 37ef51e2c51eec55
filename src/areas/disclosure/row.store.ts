import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import { rowsOf } from '../../platform/rows.ts'
import type { Id } from '../../values/id.ts'
import type { Hideable, PublicRow, Source } from './row.ts'
import { type Searchable, searchText, termsOf } from './search-words.ts'

export interface NewRow extends PublicRow {
  readonly id: Id
  readonly source: Source
  readonly hash: string
  readonly searchable: Searchable
  /** Fingerprints of the bank's references. */
  readonly references: readonly string[]
}

const columnsOfSearch = {
  no: 'bigint',
  section: 'text',
  happenedOn: 'date',
  amount: 'bigint',
  value: 'bigint',
  words: 'text',
  terms: 'tsvector',
} as const
const columnsOfLine = {
  no: 'bigint',
  id: 'uuid',
  section: 'text',
  happenedOn: 'date',
  channel: 'text',
  name: 'text',
  area: 'text',
  amount: 'bigint',
  goods: 'text',
  unit: 'text',
  quantity: 'bigint',
  value: 'bigint',
  account: 'text',
  memo: 'text',
  purpose: 'text',
  reason: 'text',
  policy: 'text',
  decision: 'text',
  source_kind: 'text',
  source_id: 'uuid',
  hash: 'text',
} as const

interface At {
  readonly scopeId: Id
  readonly code: string
  readonly version: number
}

/**
 * Lines of one version, in the order of their numbers, some thousands, and beside each what it is found by: ready to be
 * written. One statement, so that the database goes from one to the other without waiting for this thread.
 */
export function rowsToWrite(w: Writing, at: At, rows: readonly NewRow[]): RawBuilder<unknown> {
  const source = {
    source_kind: (row: NewRow) => row.source.kind,
    source_id: (row: NewRow) => row.source.id,
  }
  return sql`
    with said as (
      insert into disclosure.row (committee_id, scope_id, no, id, section, happened_on, channel, name, area, amount, goods,
        unit, quantity, value, account, memo, purpose, reason, policy, decision, source_kind, source_id, version,
        content_hash, published_at)
      select ${w.committeeId}, ${at.scopeId}, no, id, section, "happenedOn", channel, name, area, amount, goods, unit, quantity,
        value, account, memo, purpose, reason, policy, decision, source_kind, source_id, ${at.version}, hash, ${w.now}
      from ${rowsOf(columnsOfLine, rows, source)}
    ) ${searchToWrite(w, at, rows)}`
}

type Found = Pick<NewRow, 'no' | 'section' | 'happenedOn' | 'amount' | 'value' | 'searchable' | 'references'>

function searchToWrite(w: Writing, at: At, rows: readonly Found[]): RawBuilder<unknown> {
  const prefix = `${at.code}.`
  const foundBy = {
    words: ({ searchable }: Found) => searchText(searchable),
    terms: (row: Found) => ({ prefix, words: termsOf(row.searchable, row.references) }),
  }
  return sql`
    insert into disclosure.search (committee_id, scope_id, no, section, happened_on, amount, value, words, terms)
    select ${w.committeeId}, ${at.scopeId}, no, section, "happenedOn", amount, value, words, terms
    from ${rowsOf(columnsOfSearch, rows, foundBy)}`
}

/**
 * Puts what lines are found by where it is found at once: the index of words keeps what comes in a list beside it, which
 * every search reads whole. In no act: it takes longer than all else that an act writes.
 */
export async function settleSearch(db: Kysely<Tables>): Promise<void> {
  await sql`select disclosure.settle_search()`.execute(db)
}

/** Of these ids, those that a line has already. */
export async function rowsThere(w: Writing, ids: readonly Id[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from disclosure.row where committee_id = ${w.committeeId} and id = any(${[...ids]}::uuid[])
  `.execute(w.db)
  return rows[0]?.n ?? 0
}

export interface HeldRow extends PublicRow {
  readonly id: Id
  readonly scopeId: Id
  readonly hash: string
  readonly withdrawn: boolean
  readonly masked: readonly Hideable[]
  /** The fingerprints of its references. */
  readonly references: readonly string[]
}

/** Lines of a scope with what they are found by, for taking them back or hiding a part of them. */
export async function heldRows(w: Writing, scopeId: Id, ids: readonly Id[]): Promise<readonly HeldRow[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select r.*, (
      select coalesce(array_agg(substring(t from '=(.*)$')) filter (where t like '%.=%'), '{}')
      from disclosure.search s, unnest(tsvector_to_array(s.terms)) t
      where s.committee_id = r.committee_id and s.scope_id = r.scope_id and s.no = r.no) as references
    from disclosure.row r
    where r.committee_id = ${w.committeeId} and r.scope_id = ${scopeId} and r.id = any(${[...ids]}::uuid[])
    order by r.no`.execute(w.db)
  return rows.map((row) => ({
    ...publicOf(row),
    id: row.id as Id,
    scopeId,
    hash: row.content_hash as string,
    withdrawn: row.withdrawn_at !== null,
    masked: (row.masked as Hideable[] | null) ?? [],
    references: row.references as string[],
  }))
}

/** A line from any of the tables and views that hold one. */
export function publicOf(row: Readonly<Record<string, unknown>>): PublicRow {
  const { no, section, channel, name, area, amount, goods, unit, quantity, value } = row
  const { account, memo, purpose, reason, policy, decision } = row
  return {
    ...{ no, section, happenedOn: row.happened_on, channel, name, area, amount, goods, unit, quantity, value },
    ...{ account, memo, purpose, reason, policy, decision },
  } as PublicRow
}

export async function markRowsWithdrawn(
  w: Writing,
  at: { readonly scopeId: Id; readonly version: number; readonly reason: string },
  nos: readonly number[],
): Promise<void> {
  await sql`
    update disclosure.row set withdrawn_at = ${w.now}, withdrawn_version = ${at.version}, withdrawn_reason = ${at.reason}
    where committee_id = ${w.committeeId} and scope_id = ${at.scopeId} and no = any(${[...nos]}::bigint[])`.execute(
    w.db,
  )
  await forgetSearch(w, at.scopeId, nos)
}

async function forgetSearch(w: Writing, scopeId: Id, nos: readonly number[]): Promise<void> {
  await sql`
    delete from disclosure.search where committee_id = ${w.committeeId} and scope_id = ${scopeId}
      and no = any(${[...nos]}::bigint[])`.execute(w.db)
}

/** Writes what is left of lines of which something was hidden, and makes them found by that alone. */
export async function saveMasked(
  w: Writing,
  at: At & { readonly reason: string; readonly fields: readonly Hideable[] },
  rows: readonly (PublicRow & Pick<NewRow, 'searchable' | 'references'>)[],
): Promise<void> {
  const lines = rows.map(({ no, name, area, account, memo }) => ({ no, name, area, account, memo }))
  await sql`
    update disclosure.row r
    set name = m.name, area = m.area, account = m.account, memo = m.memo,
      masked = (select array_agg(distinct f) from unnest(coalesce(r.masked, '{}') || ${[...at.fields]}::text[]) f),
      masked_version = ${at.version}, masked_at = ${w.now}, masked_reason = ${at.reason}
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as m (no bigint, name text, area text, account text, memo text)
    where r.committee_id = ${w.committeeId} and r.scope_id = ${at.scopeId} and r.no = m.no`.execute(w.db)
  const nos = rows.map(({ no }) => no)
  await forgetSearch(w, at.scopeId, nos)
  await searchToWrite(w, at, rows).execute(w.db)
}

/** Public lines by their numbers, with the ids under which they are taken back; in the order of the numbers given. */
export async function ownRows(
  reading: Reading,
  scopeId: Id,
  nos: readonly number[],
): Promise<readonly (ShownRow & { readonly id: Id })[]> {
  if (nos.length === 0) return []
  const { rows } = await sql<Record<string, unknown>>`
    select * from disclosure.row
    where committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and scope_id = ${scopeId}
      and no = any(${[...nos]}::bigint[]) and withdrawn_at is null`.execute(reading.db)
  const found = new Map(rows.map((row) => [row.no as number, { ...shownOf(row), id: row.id as Id }]))
  return [...new Set(nos)].flatMap((no) => found.get(no) ?? [])
}

export interface ShownRow extends PublicRow {
  readonly version: number
  readonly hash: string
  readonly publishedAt: Date
  /** What of it was hidden later, and why. */
  readonly masked: readonly string[]
  readonly maskedReason: string | null
}

export const shownOf = (row: Readonly<Record<string, unknown>>): ShownRow => ({
  ...publicOf(row),
  version: row.version as number,
  hash: row.content_hash as string,
  publishedAt: row.published_at as Date,
  masked: (row.masked as string[] | null) ?? [],
  maskedReason: row.masked_reason as string | null,
})
