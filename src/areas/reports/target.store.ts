import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { TargetFacts, TargetVersion } from './target.ts'

export async function insertTarget(w: Writing, id: Id, termId: Id): Promise<void> {
  await w.db
    .insertInto('reports.target')
    .values({
      committee_id: w.committeeId,
      id,
      term_id: termId,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .execute()
}

export type NewTargetVersion = Omit<TargetVersion, 'recordedAt' | 'recordedByName'>

/** False when somebody else wrote the same revision meanwhile. */
export async function insertTargetVersion(w: Writing, made: NewTargetVersion): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await w.db
    .insertInto('reports.target_version')
    .values({
      committee_id: w.committeeId,
      target_id: made.targetId,
      revision: made.revision,
      valid_from: made.validFrom,
      position: made.position,
      text: made.text,
      indicator_id: made.indicatorId,
      op: made.op,
      value: String(made.value),
      percent: made.percent,
      unit: made.unit,
      per: made.per,
      scope: made.scope,
      document_id: made.documentId,
      basis: made.basis,
      ended: made.ended,
      reason: made.reason,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .onConflict((conflict) => conflict.columns(['committee_id', 'target_id', 'revision']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

interface TargetQuery {
  readonly committeeIds: readonly Id[]
  readonly termId?: Id
  readonly ids?: readonly Id[]
}

/** Targets with all that they ever said: two questions, however many there are. */
export async function findTargets(reading: Reading, query: TargetQuery): Promise<readonly TargetFacts[]> {
  const { committeeIds, termId, ids } = query
  if (committeeIds.length === 0 || ids?.length === 0) return []
  let targets = reading.db
    .selectFrom('reports.target')
    .select(['id', 'term_id as termId'])
    .where('committee_id', 'in', [...committeeIds])
    .orderBy('id')
  if (termId) targets = targets.where('term_id', '=', termId)
  if (ids) targets = targets.where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
  const found = await targets.execute()
  const versions = await versionsOfTargets(
    reading,
    committeeIds,
    found.map(({ id }) => id),
  )
  return found.flatMap((one) => {
    const own = versions.get(one.id) ?? []
    return own.length > 0 ? [{ ...one, versions: own }] : []
  })
}

async function versionsOfTargets(
  reading: Reading,
  committeeIds: readonly Id[],
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, readonly TargetVersion[]>> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('reports.target_version')
    .selectAll()
    .where('committee_id', 'in', [...committeeIds])
    .where(sql<boolean>`target_id = any(${[...ids]}::uuid[])`)
    .orderBy('revision', 'desc')
    .execute()
  const read = rows.map(
    (row): TargetVersion => ({
      targetId: row.target_id,
      revision: row.revision,
      validFrom: row.valid_from as Day,
      position: row.position,
      text: row.text,
      indicatorId: row.indicator_id,
      op: row.op as TargetVersion['op'],
      value: Number(row.value),
      percent: row.percent,
      unit: row.unit,
      per: row.per as TargetVersion['per'],
      scope: row.scope as TargetVersion['scope'],
      documentId: row.document_id,
      basis: row.basis,
      ended: row.ended,
      reason: row.reason,
      recordedAt: row.recorded_at,
      recordedByName: row.recorded_by_name,
    }),
  )
  return Map.groupBy(read, ({ targetId }) => targetId)
}
