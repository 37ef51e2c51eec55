import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { exactKey, fold } from '../../values/vietnamese.ts'
import { asDraft } from './draft.store.ts'
import type { DraftLine, DraftPage, DraftPlace, DraftQuery } from './register.ts'

type Row = Selectable<Tables['drafts.draft']> & { opinions: number; versions: number; exact: boolean }

/** One page of the register of drafts, the newest first; a text ranks its very accents first. */
export async function searchDrafts(
  reading: Reading,
  query: DraftQuery,
  { after = null, limit = 50 }: { after?: DraftPlace | null; limit?: number } = {},
): Promise<DraftPage> {
  const words = exactKey(query.text ?? '')
  const exact = words === '' ? sql<boolean>`false` : sql<boolean>`position(${words} in d.exact_key) > 0`
  const { rows } = await sql<Row>`
    select d.*, ${exact} as exact,
      (select count(*)::integer from drafts.opinion o
        where o.committee_id = d.committee_id and o.draft_id = d.id and o.superseded_at is null) as opinions,
      (select count(*)::integer from drafts.version v
        where v.committee_id = d.committee_id and v.draft_id = d.id and v.superseded_at is null) as versions
    from drafts.draft d
    where ${whereOf(reading, query)} and ${afterOf(after, exact)}
    order by exact desc, d.received_on desc, d.id desc limit ${limit + 1}`.execute(reading.db)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    lines: shown.map((row): DraftLine => ({ ...asDraft(row), opinions: row.opinions, versions: row.versions })),
    next: last ? { exact: last.exact, on: last.received_on as Day, id: last.id } : null,
  }
}

/** Every draft that the query takes, in pieces, for exports. */
export async function* wholeDrafts(reading: Reading, query: DraftQuery): AsyncGenerator<readonly DraftLine[]> {
  let after: DraftPlace | null = null
  do {
    const page: DraftPage = await searchDrafts(reading, query, { after, limit: 500 })
    yield page.lines
    after = page.next
  } while (after !== null)
}

/** The drafts that the query takes, by their ids alone. */
export async function draftIdsOf(reading: Reading, query: DraftQuery): Promise<readonly Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select d.id from drafts.draft d where ${whereOf(reading, query)}`.execute(reading.db)
  return rows.map((row) => row.id)
}

export async function countDrafts(reading: Reading, query: DraftQuery): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from drafts.draft d where ${whereOf(reading, query)}`.execute(reading.db)
  return rows[0]?.n ?? 0
}

function afterOf(after: DraftPlace | null, exact: RawBuilder<boolean>): RawBuilder<boolean> {
  if (after === null) return sql<boolean>`true`
  const beyond = sql`(d.received_on, d.id) < (${after.on}::date, ${after.id}::uuid)`
  return after.exact ? sql<boolean>`(not (${exact}) or ${beyond})` : sql<boolean>`(not (${exact}) and ${beyond})`
}

function whereOf(reading: Reading, { text = '', kind, level, year, wanted, ids }: DraftQuery): RawBuilder<boolean> {
  const all: RawBuilder<unknown>[] = [
    sql`d.committee_id = any(${[...reading.sight.committeeIds]}::uuid[])`,
    sql`d.superseded_at is null`,
  ]
  if (kind) all.push(sql`d.kind = ${kind}`)
  if (level) all.push(sql`d.level = ${level}`)
  if (year) all.push(sql`d.received_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`)
  if (wanted)
    all.push(wanted.still ? sql`d.opinions_by_on >= ${wanted.on}::date` : sql`d.opinions_by_on < ${wanted.on}::date`)
  if (ids) all.push(sql`d.id = any(${[...ids]}::uuid[])`)
  const words = fold(text)
  if (words !== '') all.push(sql`position(${words} in d.search_key) > 0`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}
