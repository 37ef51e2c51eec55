import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { Clause } from './draft.ts'

const columns = ['id', 'version_id as versionId', 'ref', 'ref_key as key', 'heading', 'under', 'text'] as const

/** The register of a version, as the draft reads. */
export async function clausesOf(reading: Reading, versionId: Id): Promise<readonly Clause[]> {
  return reading.db
    .selectFrom('drafts.clause')
    .select(columns)
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('version_id', '=', versionId)
    .where('superseded_at', 'is', null)
    .orderBy('ref_key')
    .execute()
}

export async function findClause(reading: Reading, id: Id): Promise<(Clause & { readonly draftId: Id }) | null> {
  const row = await reading.db
    .selectFrom('drafts.clause')
    .select([...columns, 'draft_id as draftId'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export async function insertClauses(w: Writing, draftId: Id, clauses: readonly Clause[]): Promise<void> {
  for (let at = 0; at < clauses.length; at += 500) {
    const rows = clauses.slice(at, at + 500).map(({ id, versionId, ref, key, heading, under, text }) => ({
      committee_id: w.committeeId,
      id,
      draft_id: draftId,
      version_id: versionId,
      ref,
      ref_key: key,
      heading,
      under,
      text,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    }))
    await w.db.insertInto('drafts.clause').values(rows).execute()
  }
}

/** Takes clauses out of the register, by id or all of a version; how many there were. */
export async function supersedeClauses(
  w: Writing,
  which: { readonly id: Id } | { readonly versionId: Id },
  reason: string,
): Promise<number> {
  const rows = await w.db
    .updateTable('drafts.clause')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('superseded_at', 'is', null)
    .$if('id' in which, (query) => query.where('id', '=', 'id' in which ? which.id : ''))
    .$if('versionId' in which, (query) => query.where('version_id', '=', 'versionId' in which ? which.versionId : ''))
    .returning('id')
    .execute()
  return rows.length
}
