import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { RecipientKind } from './recipient.ts'

/** The refusal of one row, as it is kept and shown. */
export interface RowRefusal {
  readonly key: string
  readonly field: string | null
  readonly params: Readonly<Record<string, string | number>>
}

/** What came of one row of the file. */
export interface RowAccount {
  readonly row: number
  readonly outcome: 'taken' | 'there' | 'refused'
  readonly text: string
  readonly id: Id | null
  readonly refusals: readonly RowRefusal[]
}

export type ImportKind = 'nominations' | 'old_awards'

export interface ImportBatch {
  readonly id: Id
  readonly kind: ImportKind
  readonly fileName: string
  readonly taken: number
  readonly refused: number
  readonly alreadyThere: number
  readonly account: readonly RowAccount[]
  readonly recordedAt: Date
  readonly recordedByName: string
}

export async function insertBatch(
  w: Writing,
  batch: Omit<ImportBatch, 'recordedAt' | 'recordedByName'>,
): Promise<void> {
  await w.db
    .insertInto('commendation.import_batch')
    .values({
      committee_id: w.committeeId,
      id: batch.id,
      kind: batch.kind,
      file_name: batch.fileName,
      taken: batch.taken,
      refused: batch.refused,
      already_there: batch.alreadyThere,
      account: JSON.stringify(batch.account),
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .execute()
}

export async function findBatch(reading: Reading, id: Id): Promise<ImportBatch | null> {
  const row = await reading.db
    .selectFrom('commendation.import_batch')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    kind: row.kind as ImportKind,
    fileName: row.file_name,
    taken: row.taken,
    refused: row.refused,
    alreadyThere: row.already_there,
    account: row.account as readonly RowAccount[],
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
  }
}

export interface NamedCase {
  readonly id: Id
  readonly kind: RecipientKind
  readonly nameKey: string
  readonly areaId: Id | null
  readonly form: string
  readonly groupId: Id
}

/** Who stands in a round, or on decisions, by folded name: for telling "already there". */
export async function namesIn(
  reading: Reading,
  where: { readonly roundId: Id } | { readonly decisionIds: readonly Id[] },
): Promise<readonly NamedCase[]> {
  const inside =
    'roundId' in where
      ? sql`c.round_id = ${where.roundId}::uuid`
      : sql`a.decision_id = any(${[...where.decisionIds]}::uuid[])`
  const { rows } = await sql<NamedCase>`
    select c.id, c.recipient_kind as kind, c.name_key as "nameKey", c.area_id as "areaId", c.form,
      coalesce(a.decision_id, c.round_id) as "groupId"
    from commendation.commendation_case c
    left join commendation.award a on a.committee_id = c.committee_id and a.case_id = c.id and a.superseded_at is null
    where c.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and c.superseded_at is null and ${inside}`.execute(
    reading.db,
  )
  return rows
}
