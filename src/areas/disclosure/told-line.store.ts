import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { Source } from './row.ts'

/** Where everybody reads a record of ours: the first of its lines that still stands in public; `null`: none does. */
export async function toldLine(
  reading: Reading,
  source: Source,
): Promise<{ readonly slug: string; readonly no: number } | null> {
  const row = await reading.db
    .selectFrom('disclosure.row as r')
    .innerJoin('disclosure.scope as s', (join) =>
      join.onRef('s.committee_id', '=', 'r.committee_id').onRef('s.id', '=', 'r.scope_id'),
    )
    .select(['s.slug', 'r.no'])
    .where('r.committee_id', 'in', [...reading.sight.committeeIds])
    .where('r.source_kind', '=', source.kind)
    .where('r.source_id', '=', source.id)
    .where('r.withdrawn_at', 'is', null)
    .orderBy('r.no')
    .limit(1)
    .executeTakeFirst()
  return row ? { slug: row.slug, no: Number(row.no) } : null
}

/** Which of these lines were ever made public, and whether they still stand. */
export async function standsInPublic(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, boolean>> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('disclosure.row')
    .select(['id', 'withdrawn_at'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id as Id, row.withdrawn_at === null]))
}
