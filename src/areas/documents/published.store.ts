import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { type Id, isId } from '../../values/id.ts'
import { exactKey, fold } from '../../values/vietnamese.ts'
import type { PublishedItem, PublishedPage, PublishedPlace, PublishedQuery } from './published.ts'

// Everything here reads views of the schema `published` and so works for the role that sees nothing else.

interface Row extends PublishedItem {
  readonly exact: boolean
  readonly at: string
}

const columns = sql`i.id, i.subject_kind as "subjectKind", i.subject_id as "subjectId", i.version, i.slug, i.title,
  i.content, i.content_hash as "contentHash", i.published_at as "publishedAt"`

/** What is public now, newest first; with a text, what holds its very accents comes first. */
export async function searchPublished(
  reading: Reading,
  query: PublishedQuery,
  { after = null, limit = 20 }: { after?: PublishedPlace | null; limit?: number } = {},
): Promise<PublishedPage> {
  const text = exactKey(query.text ?? '')
  const exact = text === '' ? sql`false` : sql`position(${text} in i.exact_key) > 0`
  const { rows } = await sql<Row>`
    select ${columns}, ${exact} as exact, i.published_at::text as at
    from published.item i
    where ${matching(query)} and ${beyond(after, exact)}
    order by exact desc, i.published_at desc, i.id desc limit ${limit + 1}`.execute(reading.db)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const items = shown.map(({ exact: _exact, at: _at, ...item }) => item)
  return { items, next: last ? { exact: last.exact, at: last.at, id: last.id } : null }
}

function beyond(after: PublishedPlace | null, exact: RawBuilder<unknown>): RawBuilder<unknown> {
  if (after === null || !isId(after.id)) return sql`true`
  const later = sql`(i.published_at, i.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
  return after.exact ? sql`(not (${exact}) or ${later})` : sql`(not (${exact}) and ${later})`
}

/** Everything that the query takes, in pieces, for open data: nothing is left out, and none is held longer than its piece. */
export async function* wholePublished(
  reading: Reading,
  query: PublishedQuery,
): AsyncGenerator<readonly PublishedItem[]> {
  let after: PublishedPlace | null = null
  do {
    const page: PublishedPage = await searchPublished(reading, query, { after, limit: 500 })
    yield page.items
    after = page.next
  } while (after !== null)
}

/** How many of the query's items there are for each pair of values of two facts of their content, in one question. */
export async function tallyPublished(
  reading: Reading,
  query: PublishedQuery,
  facts: readonly [first: string, second: string],
): Promise<readonly { readonly values: readonly [string | null, string | null]; readonly count: number }[]> {
  const { rows } = await sql<{ first: string | null; second: string | null; count: number }>`
    select i.content ->> ${facts[0]} as first, i.content ->> ${facts[1]} as second, count(*)::integer as count
    from published.item i where ${matching(query)} group by 1, 2`.execute(reading.db)
  return rows.map(({ first, second, count }) => ({ values: [first, second], count }))
}

function matching({ committeeId, kind, text, facts = {} }: PublishedQuery): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`i.committee_id = ${committeeId}::uuid`]
  if (kind) all.push(sql`i.subject_kind = ${kind}`)
  const words = fold(text ?? '')
  if (words !== '') all.push(sql`position(${words} in i.search_key) > 0`)
  for (const [name, values] of Object.entries(facts)) all.push(sql`i.content ->> ${name} = any(${[...values]}::text[])`)
  return sql.join(all, sql` and `)
}

/** The newest version of one thing that is public now; `null` when there is none at this address. */
export async function findPublished(
  reading: Reading,
  committeeId: Id,
  kind: string,
  slug: string,
): Promise<PublishedItem | null> {
  const { rows } = await sql<PublishedItem>`
    select ${columns} from published.item i
    where i.committee_id = ${committeeId}::uuid and i.subject_kind = ${kind} and i.slug = ${slug}`.execute(reading.db)
  return rows[0] ?? null
}
