import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type {
  PublishedCount,
  PublishedFacts,
  PublishedFile,
  PublishedItem,
  PublishedVersion,
  Withdrawn,
} from './published.ts'
import { having } from './published-fact.store.ts'

/** Every version ever public at an address, newest first: that something was changed or taken back stays visible. */
export async function versionsPublished(
  reading: Reading,
  committeeId: Id,
  kind: string,
  slug: string,
): Promise<readonly PublishedVersion[]> {
  const { rows } = await sql<PublishedVersion>`
    select t.version, t.title, t.content_hash as "contentHash", t.published_at as "publishedAt",
      t.withdrawn_at as "withdrawnAt", t.withdrawn_reason as "withdrawnReason"
    from published.trace t
    where t.committee_id = ${committeeId}::uuid and t.subject_kind = ${kind} and t.slug = ${slug}
    order by t.version desc limit 100`.execute(reading.db)
  return rows
}

/** What was taken back and is not public again, the newest withdrawal first. */
export async function withdrawnPublications(
  reading: Reading,
  committeeId: Id,
  kind: string,
  limit = 20,
): Promise<readonly Withdrawn[]> {
  const { rows } = await sql<Withdrawn>`
    select t.subject_kind as "subjectKind", t.slug, t.title, t.withdrawn_at as "withdrawnAt",
      t.withdrawn_reason as "withdrawnReason"
    from published.trace t
    where t.committee_id = ${committeeId}::uuid and t.subject_kind = ${kind} and t.withdrawn_at is not null
      and not exists (select from published.trace later where later.committee_id = t.committee_id
        and later.subject_kind = t.subject_kind and later.subject_id = t.subject_id and later.version > t.version)
    order by t.withdrawn_at desc, t.slug limit ${limit}`.execute(reading.db)
  return rows
}

/** Of each kind, how many things are public, and when what is public last changed. */
export async function countPublished(reading: Reading, committeeId: Id): Promise<readonly PublishedCount[]> {
  const { rows } = await sql<PublishedCount>`
    select t.subject_kind as kind, count(i.id)::integer as count,
      max(greatest(t.published_at, t.withdrawn_at)) as "changedAt"
    from published.trace t left join published.item i on i.committee_id = t.committee_id and i.id = t.id
    where t.committee_id = ${committeeId}::uuid group by 1 order by 1`.execute(reading.db)
  return rows
}

/** Which of these places have anything public: what a reader can be led to. One question for all. */
export async function placesPublished(
  reading: Reading,
  committeeId: Id,
  places: readonly { readonly section: string; readonly kind: string; readonly facts?: PublishedFacts }[],
): Promise<ReadonlySet<string>> {
  const asked = places.map(
    ({ section, kind, facts = {} }) => sql`select ${section} as section where exists (select from published.item i
      where i.committee_id = ${committeeId}::uuid and i.subject_kind = ${kind} and ${having(facts)})`,
  )
  const { rows } = await sql<{ section: string }>`${sql.join(asked, sql` union all `)}`.execute(reading.db)
  return new Set(rows.map((row) => row.section))
}

/** Committees that have, or had, something public. */
export async function publishingCommittees(reading: Reading): Promise<ReadonlySet<Id>> {
  const { rows } = await sql<{ id: Id }>`select distinct t.committee_id as id from published.trace t`.execute(
    reading.db,
  )
  return new Set(rows.map((row) => row.id))
}

/** A stored file that something public now shows. */
export async function findPublishedFile(reading: Reading, committeeId: Id, id: Id): Promise<PublishedFile | null> {
  const { rows } = await sql<PublishedFile>`
    select f.id, f.sha256, f.name, f.mime, f.size, f.previews from published.file f
    where f.committee_id = ${committeeId}::uuid and f.id = ${id}::uuid limit 1`.execute(reading.db)
  return rows[0] ?? null
}

/** Where everything public stands, the newest first. */
export async function publishedAddresses(
  reading: Reading,
  committeeId: Id,
  limit: number,
): Promise<readonly Pick<PublishedItem, 'subjectKind' | 'slug' | 'publishedAt'>[]> {
  const { rows } = await sql<Pick<PublishedItem, 'subjectKind' | 'slug' | 'publishedAt'>>`
    select i.subject_kind as "subjectKind", i.slug, i.published_at as "publishedAt" from published.item i
    where i.committee_id = ${committeeId}::uuid order by i.published_at desc, i.id desc limit ${limit}`.execute(
    reading.db,
  )
  return rows
}
