import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { fold } from '../../values/vietnamese.ts'
import type { Publication } from './publication.ts'

/** The last version of one thing that is or was public, as the office's register tells it. */
export interface PublicationLine
  extends Pick<
    Publication,
    | 'subjectKind'
    | 'subjectId'
    | 'version'
    | 'slug'
    | 'title'
    | 'publishedAt'
    | 'publishedByName'
    | 'withdrawnAt'
    | 'withdrawnReason'
  > {
  readonly id: Id
  /** How many findings of the disclosure check were masked, and how many kept with a reason. */
  readonly masked: number
  readonly kept: number
}

export const publicationStates = ['public', 'withdrawn'] as const
export type PublicationState = (typeof publicationStates)[number]

export interface PublicationQuery {
  readonly text?: string
  readonly kind?: string | null
  readonly state?: PublicationState | null
  /** Only what has something private masked or kept. */
  readonly decided?: boolean
}

export interface PublicationPlace {
  readonly at: string
  readonly id: Id
}

interface Row extends PublicationLine {
  readonly at: string
}

/** Everything ever published, the newest first; of each thing its last version. */
export async function searchPublications(
  reading: Reading,
  query: PublicationQuery,
  { after = null, limit = 50 }: { after?: PublicationPlace | null; limit?: number } = {},
): Promise<{ readonly lines: readonly PublicationLine[]; readonly next: PublicationPlace | null }> {
  const beyond = after ? sql`(p.published_at, p.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`
  const { rows } = await sql<Row>`
    select p.id, p.subject_kind as "subjectKind", p.subject_id as "subjectId", p.version, p.slug, p.title,
      p.published_at as "publishedAt", p.published_by_name as "publishedByName", p.withdrawn_at as "withdrawnAt",
      p.withdrawn_reason as "withdrawnReason", jsonb_array_length(p.masked) as masked,
      jsonb_array_length(p.confirmed) as kept, p.published_at::text as at
    from documents.publication p
    where ${matching(reading, query)} and ${beyond}
    order by p.published_at desc, p.id desc limit ${limit + 1}`.execute(reading.db)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { lines: shown.map(({ at: _at, ...line }) => line), next: last ? { at: last.at, id: last.id } : null }
}

/** How many things of each kind the query takes, and how many of them are public. */
export async function countPublications(
  reading: Reading,
  query: PublicationQuery,
): Promise<readonly { readonly kind: string; readonly count: number }[]> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select p.subject_kind as kind, count(*)::integer as count from documents.publication p
    where ${matching(reading, query)} group by 1 order by 1`.execute(reading.db)
  return rows
}

function matching(
  { sight }: Reading,
  { text = '', kind = null, state = null, decided = false }: PublicationQuery,
): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [
    sql`p.committee_id = any(${[...sight.committeeIds]}::uuid[])`,
    sql`not exists (select from documents.publication later where later.committee_id = p.committee_id
      and later.subject_kind = p.subject_kind and later.subject_id = p.subject_id and later.version > p.version)`,
  ]
  if (kind) all.push(sql`p.subject_kind = ${kind}`)
  if (state) all.push(state === 'public' ? sql`p.withdrawn_at is null` : sql`p.withdrawn_at is not null`)
  if (decided) all.push(sql`(p.masked <> '[]' or p.confirmed <> '[]')`)
  for (const word of fold(text).split(' ').filter(Boolean).slice(0, 8)) {
    all.push(sql`p.search_key like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  }
  return sql.join(all, sql` and `)
}
