import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { Masked } from './disclosure.ts'
import type { Publication } from './publication.ts'

function asPublication(row: Selectable<Tables['documents.publication']>): Publication {
  return {
    id: row.id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    version: row.version,
    slug: row.slug,
    title: row.title,
    content: row.content,
    contentHash: row.content_hash,
    publishedAt: row.published_at,
    publishedByName: row.published_by_name,
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: row.withdrawn_reason,
    confirmed: row.confirmed as readonly string[],
    confirmedReason: row.confirmed_reason,
    masked: row.masked as readonly Masked[],
  }
}

/** Every version, newest first. */
export async function publicationsOf(reading: Reading, subjectId: Id): Promise<readonly Publication[]> {
  const rows = await reading.db
    .selectFrom('documents.publication')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('subject_id', '=', subjectId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(asPublication)
}

/** Of these subjects, those that are public now, with their latest version. */
export async function publishedAmong(
  reading: Reading,
  subjectIds: readonly Id[],
): Promise<ReadonlyMap<Id, { readonly slug: string; readonly version: number; readonly publishedAt: Date }>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('published.item')
    .select(['subject_id', 'slug', 'version', 'published_at'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('subject_id', 'in', [...subjectIds])
    .execute()
  return new Map(
    rows.flatMap(({ subject_id, slug, version, published_at: publishedAt }) =>
      subject_id && slug && version && publishedAt ? [[subject_id, { slug, version, publishedAt }] as const] : [],
    ),
  )
}

/** The thing of a kind whose content says this of a fact, public or taken back: whoever publishes it again makes its next version. */
export async function publicationSubject(
  reading: Reading,
  kind: string,
  fact: string,
  value: string,
): Promise<Id | null> {
  const { rows } = await sql<{ id: Id }>`
    select p.subject_id as id from documents.publication p
    where p.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and p.subject_kind = ${kind}
      and p.content ->> ${fact} = ${value}
    order by p.published_at desc, p.id desc limit 1`.execute(reading.db)
  return rows[0]?.id ?? null
}

export async function lockLatest(w: Writing, kind: string, subjectId: Id): Promise<Publication | null> {
  const row = await w.db
    .selectFrom('documents.publication')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .orderBy('version', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  return row ? asPublication(row) : null
}

export type NewPublication = Pick<
  Publication,
  'id' | 'subjectKind' | 'subjectId' | 'version' | 'slug' | 'title' | 'contentHash'
> & {
  /** JSON text, the one the hash was taken of. */
  readonly content: string
  /** What readers see of it, for the public search. */
  readonly words: string
  readonly confirmed: readonly string[]
  readonly confirmedReason: string | null
  readonly masked: readonly Masked[]
  readonly fileIds: readonly Id[]
}

/** False when another version of the same number came first. */
export async function insertPublication(w: Writing, made: NewPublication): Promise<boolean> {
  const row = await w.db
    .insertInto('documents.publication')
    .values({
      committee_id: w.committeeId,
      id: made.id,
      subject_kind: made.subjectKind,
      subject_id: made.subjectId,
      version: made.version,
      slug: made.slug,
      title: made.title,
      content: made.content,
      words: made.words,
      content_hash: made.contentHash,
      confirmed: JSON.stringify(made.confirmed),
      confirmed_reason: made.confirmedReason,
      masked: JSON.stringify(made.masked),
      published_at: w.now,
      published_by: w.actor.accountId,
      published_by_name: w.actor.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const files = made.fileIds.map((fileId) => ({
    committee_id: w.committeeId,
    publication_id: made.id,
    file_id: fileId,
  }))
  if (files.length > 0) await w.db.insertInto('documents.publication_file').values(files).execute()
  return true
}

/** The records behind each part, in the order given; a thousand rows a statement. */
export async function insertRecords(
  w: Writing,
  publicationId: Id,
  records: readonly { part: string; ids: readonly { id: Id; shownBy: Id }[] }[],
): Promise<void> {
  const rows = records.flatMap(({ part, ids }) =>
    ids.map(({ id, shownBy }, position) => ({
      committee_id: w.committeeId,
      publication_id: publicationId,
      part,
      record_id: id,
      shown_by: shownBy,
      position,
    })),
  )
  for (let at = 0; at < rows.length; at += 1000) {
    await w.db
      .insertInto('documents.publication_record')
      .values(rows.slice(at, at + 1000))
      .execute()
  }
}

export async function markWithdrawn(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('documents.publication')
    .set({ withdrawn_at: w.now, withdrawn_by: w.actor.accountId, withdrawn_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
