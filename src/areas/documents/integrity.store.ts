import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { sha256Of } from '../../platform/files/index.ts'
import type { Id } from '../../values/id.ts'
import { frozenText } from './frozen.ts'

/** One frozen thing whose words no longer give the hash written beside them. */
export interface BrokenSeal {
  readonly committeeId: Id
  readonly id: Id
}

export interface SealCheck {
  readonly looked: number
  readonly broken: readonly BrokenSeal[]
}

const page = 200
const beginning = '00000000-0000-0000-0000-000000000000'

interface Sealed extends BrokenSeal {
  readonly frozen: string
  readonly contentHash: string
}

/** Reads page by page, so that memory does not grow with the years. */
async function checkSeals(next: (after: BrokenSeal) => Promise<readonly Sealed[]>): Promise<SealCheck> {
  const broken: BrokenSeal[] = []
  let looked = 0
  let after: BrokenSeal = { committeeId: beginning, id: beginning }
  for (;;) {
    const rows = await next(after)
    for (const { committeeId, id, frozen, contentHash } of rows) {
      if (sha256Of(Buffer.from(frozen)) !== contentHash) broken.push({ committeeId, id })
    }
    looked += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < page) return { looked, broken }
    after = last
  }
}

/** Every issued document of the committees in sight against the hash it was issued with. */
export function checkIssued(reading: Reading): Promise<SealCheck> {
  return checkSeals(async (after) => {
    const { rows } = await sql<{ committee_id: Id; document_id: Id; content: unknown; content_hash: string }>`
      select committee_id, document_id, content, content_hash from documents.issued_snapshot
      where committee_id = any (${[...reading.sight.committeeIds]}::uuid[])
        and (committee_id, document_id) > (${after.committeeId}::uuid, ${after.id}::uuid)
      order by committee_id, document_id limit ${page}`.execute(reading.db)
    return rows.map((row) => ({
      committeeId: row.committee_id,
      id: row.document_id,
      frozen: frozenText(row.content),
      contentHash: row.content_hash,
    }))
  })
}

/** Every version ever published, also those withdrawn since. */
export function checkPublished(reading: Reading): Promise<SealCheck> {
  return checkSeals(async (after) => {
    const { rows } = await sql<{ committee_id: Id; id: Id; title: string; content: unknown; content_hash: string }>`
      select committee_id, id, title, content, content_hash from documents.publication
      where committee_id = any (${[...reading.sight.committeeIds]}::uuid[])
        and (committee_id, id) > (${after.committeeId}::uuid, ${after.id}::uuid)
      order by committee_id, id limit ${page}`.execute(reading.db)
    return rows.map((row) => ({
      committeeId: row.committee_id,
      id: row.id,
      frozen: frozenText({ title: row.title, content: row.content }),
      contentHash: row.content_hash,
    }))
  })
}

/** Issued documents whose words were never frozen; there are none. */
export async function issuedUnfrozen(reading: Reading): Promise<readonly BrokenSeal[]> {
  const { rows } = await sql<BrokenSeal>`
    select d.committee_id as "committeeId", d.id from documents.document d
    where d.committee_id = any (${[...reading.sight.committeeIds]}::uuid[]) and d.issued_on is not null
      and not exists (select from documents.issued_snapshot s
        where s.committee_id = d.committee_id and s.document_id = d.id)`.execute(reading.db)
  return rows
}

export interface SeriesTaken {
  readonly committeeId: Id
  readonly series: string
  readonly year: number
  /** Where the counter stands; 0 without one. */
  readonly last: number
  /** Numbers that documents bear, in order; withdrawn documents keep theirs. */
  readonly numbers: readonly number[]
}

/** Which numbers each series has given in each year. */
export async function seriesTaken(reading: Reading): Promise<readonly SeriesTaken[]> {
  const ids = [...reading.sight.committeeIds]
  const { rows } = await sql<SeriesTaken>`
    select coalesce(c.committee_id, d.committee_id) as "committeeId", coalesce(c.series, d.series) as series,
      coalesce(c.year, d.year) as year, coalesce(c.last, 0) as last, coalesce(d.numbers, '{}') as numbers
    from (select * from documents.number_counter where committee_id = any (${ids}::uuid[])) c
    full join (
      select committee_id, series, year, array_agg(number order by number) as numbers from documents.document
      where committee_id = any (${ids}::uuid[]) and number is not null
      group by committee_id, series, year
    ) d on d.committee_id = c.committee_id and d.series = c.series and d.year = c.year
    order by 1, 2, 3`.execute(reading.db)
  return rows
}

/** The stored contents that files of the committees in sight consist of, previews too; each once. */
export async function contentsKept(reading: Reading): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select f.sha256 from documents.file f where f.committee_id = any (${[...reading.sight.committeeIds]}::uuid[])
    union
    select preview.value from documents.file f cross join jsonb_each_text(f.previews) preview
    where f.committee_id = any (${[...reading.sight.committeeIds]}::uuid[])
    order by 1`.execute(reading.db)
  return rows.map((row) => row.sha256)
}
