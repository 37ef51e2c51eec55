import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Body, BodyKind } from './body.ts'
import { inOrder } from './validity.ts'

const columns = [
  'committee_id',
  'id',
  'kind',
  'name',
  'area_id',
  'valid_from',
  'valid_to',
  'decision',
  'end_reason',
] as const

interface BodyRow {
  committee_id: Id
  id: Id
  kind: string
  name: string
  area_id: Id | null
  valid_from: Day
  valid_to: Day | null
  decision: string | null
  end_reason: string | null
}

function bodyFrom(row: BodyRow): Body {
  return {
    id: row.id,
    committeeId: row.committee_id,
    kind: row.kind as BodyKind,
    name: row.name,
    areaId: row.area_id,
    from: row.valid_from,
    to: row.valid_to,
    decision: row.decision,
    endReason: row.end_reason,
  }
}

/** All bodies a committee ever had, oldest first: some dozens. */
export async function listBodies(
  reading: Reading,
  committeeId: Id,
  kind: BodyKind | null = null,
): Promise<readonly Body[]> {
  let query = reading.db.selectFrom('organisation.body').select(columns).where('committee_id', '=', committeeId)
  if (kind !== null) query = query.where('kind', '=', kind)
  return inOrder((await query.orderBy('id').execute()).map(bodyFrom))
}

export async function findBody(reading: Reading, committeeId: Id, id: Id): Promise<Body | null> {
  const row = await reading.db
    .selectFrom('organisation.body')
    .select(columns)
    .where('committee_id', '=', committeeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? bodyFrom(row) : null
}

/** A body of the writing committee, locked so that its members and terms are changed one act at a time. */
export async function lockBody(w: Writing, id: Id): Promise<Body | null> {
  const row = await w.db
    .selectFrom('organisation.body')
    .select(columns)
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? bodyFrom(row) : null
}

export async function insertBody(w: Writing, body: Body & { readonly from: Day }): Promise<void> {
  await w.db
    .insertInto('organisation.body')
    .values({
      committee_id: body.committeeId,
      id: body.id,
      kind: body.kind,
      name: body.name,
      area_id: body.areaId,
      valid_from: body.from,
      valid_to: body.to,
      decision: body.decision,
      end_reason: body.endReason,
      recorded_at: w.now,
    })
    .execute()
}

export async function endBody(w: Writing, id: Id, lastDay: Day, reason: string): Promise<void> {
  await w.db
    .updateTable('organisation.body')
    .set({ valid_to: lastDay, end_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
