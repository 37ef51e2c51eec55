import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { type Id, isId } from '../../values/id.ts'
import { exactKey, fold } from '../../values/vietnamese.ts'
import type {
  PublishedFacts,
  PublishedItem,
  PublishedPage,
  PublishedPlace,
  PublishedQuery,
  RecordPlace,
} from './published.ts'
import { having } from './published-fact.store.ts'

// Everything here reads views of the schema `published` and so works for the role that sees nothing else.

interface Row extends PublishedItem {
  readonly rank: number
  readonly at: string
  readonly said: string | null
}

const facts = sql`i.id, i.subject_kind as "subjectKind", i.subject_id as "subjectId", i.version, i.slug, i.title,
  i.content_hash as "contentHash", i.published_at as "publishedAt"`
const whole = sql`${facts}, i.content`
/** A list says what a thing is; its long texts are read at its own address. */
const brief = sql`${facts}, i.content - array['body', 'annexes'] as content`

interface Shown {
  readonly after?: PublishedPlace | null
  readonly limit?: number
  /** With the long texts of each. */
  readonly withTexts?: boolean
}

/** What is public now, newest first; with a text, what holds its very accents comes first. */
export async function searchPublished(
  reading: Reading,
  query: PublishedQuery,
  { after = null, limit = 20, withTexts = false }: Shown = {},
): Promise<PublishedPage> {
  const rank = rankOf(query)
  const { rows } = await sql<Row>`
    select ${withTexts ? whole : brief}, ${rank} as rank, i.published_at::text as at, ${saidIn(query)} as said
    from published.item i
    where ${matching(query)} and ${beyond(after, rank)}
    order by rank, i.published_at desc, i.id desc limit ${limit + 1}`.execute(reading.db)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const items = shown.map(({ rank: _rank, at: _at, said: _said, ...item }) => item)
  const said = new Map(shown.flatMap(({ id, said: words }) => (words ? [[id, words] as const] : [])))
  return { items, said, next: last ? { rank: last.rank, at: last.at, id: last.id } : null }
}

const mostWords = 8

/** The words of a search as two texts are compared: with their accents, and without. */
function wordsOf(text: string | undefined): { exact: readonly string[]; folded: readonly string[] } {
  const split = (key: string) => [...new Set(key.split(' ').filter((word) => word !== ''))].slice(0, mostWords)
  return { exact: split(exactKey(text ?? '')), folded: split(fold(text ?? '')) }
}

/** The words as they stand, then all of them with their accents, then as they stand without, then the rest; what is `first` before all. */
function rankOf({ text, first }: PublishedQuery): RawBuilder<number> {
  const behind = first ? sql`case when ${having(first)} then 0 else 4 end` : sql`0`
  const { exact } = wordsOf(text)
  if (exact.length === 0) return sql<number>`${behind}`
  const eachExact = sql.join(
    exact.map((word) => sql`position(${word} in i.exact_key) > 0`),
    sql` and `,
  )
  return sql<number>`${behind} + case when position(${exactKey(text ?? '')} in i.exact_key) > 0 then 0
    when ${eachExact} then 1 when position(${fold(text ?? '')} in i.search_key) > 0 then 2 else 3 end`
}

/** Some letters around the first place that fits; both texts have the same length but for a few signs. */
function saidIn({ text }: PublishedQuery): RawBuilder<unknown> {
  const [first] = wordsOf(text).folded
  if (first === undefined) return sql`null::text`
  const place = sql`coalesce(nullif(position(${fold(text ?? '')} in i.search_key), 0), position(${first} in i.search_key))`
  const piece = sql`substring(i.words from greatest(1, ${place} - 200) for 600)`
  // From the next word on, unless it is the beginning.
  return sql`case when ${place} > 201 then regexp_replace(${piece}, '^\\S+\\s+', '') else ${piece} end`
}

function beyond(after: PublishedPlace | null, rank: RawBuilder<number>): RawBuilder<unknown> {
  if (after === null || !isId(after.id)) return sql`true`
  return sql`(${rank} > ${after.rank} or (${rank} = ${after.rank}
    and (i.published_at, i.id) < (${after.at}::timestamptz, ${after.id}::uuid)))`
}

/** Everything that the query takes, in pieces, for open data: nothing is left out, and none is held longer than its piece. */
export async function* wholePublished(
  reading: Reading,
  query: PublishedQuery,
  { withTexts = true }: Pick<Shown, 'withTexts'> = {},
): AsyncGenerator<readonly PublishedItem[]> {
  let after: PublishedPlace | null = null
  do {
    const page: PublishedPage = await searchPublished(reading, query, { after, limit: 500, withTexts })
    yield page.items
    after = page.next
  } while (after !== null)
}

/** How many items the query takes, and how many of them have each of these facts, in one question. */
export async function countPublishedWith(
  reading: Reading,
  query: PublishedQuery,
  each: readonly PublishedFacts[],
): Promise<{ readonly all: number; readonly each: readonly number[] }> {
  const counted = each.map((one) => sql`count(*) filter (where ${having(one)})`)
  const { rows } = await sql<{ all: number; each: readonly number[] }>`
    select count(*)::integer as "all", array[${sql.join(counted)}]::integer[] as each
    from published.item i where ${matching(query)}`.execute(reading.db)
  return rows[0] ?? { all: 0, each: each.map(() => 0) }
}

/** Of each kind, how many items the query takes. */
export async function countPublishedKinds(
  reading: Reading,
  query: PublishedQuery,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select i.subject_kind as kind, count(*)::integer as count
    from published.item i where ${matching(query)} group by 1`.execute(reading.db)
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}

/** The newest of each of these kinds, a few of each, in one question. */
export async function newestPublished(
  reading: Reading,
  committeeId: Id,
  kinds: readonly { readonly kind: string; readonly most: number; readonly first?: PublishedFacts | undefined }[],
): Promise<ReadonlyMap<string, readonly PublishedItem[]>> {
  if (kinds.length === 0) return new Map()
  const parts = kinds.map(
    ({ kind, most, first }) => sql`(select ${brief}, ${rankOf({ committeeId, ...(first && { first }) })} as rank
      from published.item i where i.committee_id = ${committeeId}::uuid and i.subject_kind = ${kind}
      order by rank, i.published_at desc, i.id desc limit ${most})`,
  )
  const { rows } = await sql<PublishedItem & { rank: number }>`
    select * from (${sql.join(parts, sql` union all `)}) i
    order by i."subjectKind", i.rank, i."publishedAt" desc, i.id desc`.execute(reading.db)
  return Map.groupBy(rows, ({ subjectKind }) => subjectKind)
}

function matching({ committeeId, kind, kinds, text, facts: wanted = {} }: PublishedQuery): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`i.committee_id = ${committeeId}::uuid`]
  if (kind) all.push(sql`i.subject_kind = ${kind}`)
  else if (kinds) all.push(sql`i.subject_kind = any(${[...kinds]}::text[])`)
  const words = wordsOf(text).folded
  for (const [at, word] of words.entries()) {
    all.push(sql`i.search_key like ${like(word)}`)
    // Found by its letters, kept where it is a word: 'co' is 'có', not in 'học'. The last may be half typed.
    const asWord = `\\m${word.replace(/[^a-z0-9]/g, '\\$&')}${at < words.length - 1 ? '\\M' : ''}`
    if (/^[a-z0-9](.*[a-z0-9])?$/.test(word)) all.push(sql`i.search_key ~ ${asWord}`)
  }
  all.push(having(wanted))
  return sql.join(all, sql` and `)
}

/** A word anywhere in a text; what would be a pattern is a letter. */
function like(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`
}

/** The newest version of one thing that is public now; `null` when there is none at this address. */
export async function findPublished(
  reading: Reading,
  committeeId: Id,
  kind: string,
  slug: string,
): Promise<PublishedItem | null> {
  const { rows } = await sql<PublishedItem>`
    select ${whole} from published.item i
    where i.committee_id = ${committeeId}::uuid and i.subject_kind = ${kind} and i.slug = ${slug}`.execute(reading.db)
  return rows[0] ?? null
}

/** Of each part of a publication, how many of the records behind it are public now. */
export async function countRecordsPublished(
  reading: Reading,
  committeeId: Id,
  publicationId: Id,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ part: string; count: number }>`
    select r.part, count(distinct r.record_id)::integer as count from published.record r
    where r.committee_id = ${committeeId}::uuid and r.publication_id = ${publicationId}::uuid
    group by 1`.execute(reading.db)
  return new Map(rows.map(({ part, count }) => [part, count]))
}

/** The public things that show the records behind a part, each once, in the order in which they were counted. */
export async function recordsPublished(
  reading: Reading,
  of: { readonly committeeId: Id; readonly publicationId: Id; readonly parts: readonly string[] },
  { after = null, limit = 50 }: { after?: RecordPlace | null; limit?: number } = {},
): Promise<{ readonly items: readonly PublishedItem[]; readonly next: RecordPlace | null }> {
  const beyond = after ? sql`(r.position, i.id) > (${after.position}, ${after.id}::uuid)` : sql`true`
  const { rows } = await sql<PublishedItem & { position: number }>`
    select ${brief}, r.position from (
      select r.item_id, min(r.position) as position from published.record r
      where r.committee_id = ${of.committeeId}::uuid and r.publication_id = ${of.publicationId}::uuid
        and r.part = any(${[...of.parts]}::text[])
      group by 1
    ) r join published.item i on i.committee_id = ${of.committeeId}::uuid and i.id = r.item_id
    where ${beyond} order by r.position, i.id limit ${limit + 1}`.execute(reading.db)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const items = shown.map(({ position: _position, ...item }) => item)
  return { items, next: last ? { position: last.position, id: last.id } : null }
}
