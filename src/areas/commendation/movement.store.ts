import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Criterion, Movement, MovementFacts, MovementKind } from './movement.ts'
import { criteriaOf, registrationsOf } from './registration.store.ts'
import { stepsOf } from './step.store.ts'

type Row = Selectable<Tables['commendation.movement']>

function asMovement(row: Row): Movement {
  return {
    id: row.id,
    committeeId: row.committee_id,
    title: row.title,
    kind: row.kind as MovementKind,
    launchedBy: row.launched_by,
    content: row.content,
    startsOn: row.starts_on as Day | null,
    endsOn: row.ends_on as Day | null,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
    supersededReason: row.superseded_reason,
  }
}

/** Movements, the newest first, whole: a fixed number of questions, however many they are. */
export async function listMovements(reading: Reading, committeeId: Id, limit = 200): Promise<readonly MovementFacts[]> {
  const rows = await reading.db
    .selectFrom('commendation.movement')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('superseded_at', 'is', null)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return withParts(reading, rows)
}

export async function findMovement(reading: Reading, id: Id): Promise<MovementFacts | null> {
  const row = await reading.db
    .selectFrom('commendation.movement')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? ((await withParts(reading, [row]))[0] ?? null) : null
}

export async function lockMovement(w: Writing, id: Id): Promise<MovementFacts | null> {
  const row = await w.db
    .selectFrom('commendation.movement')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? ((await withParts(w, [row]))[0] ?? null) : null
}

async function withParts(reading: Reading, rows: readonly Row[]): Promise<readonly MovementFacts[]> {
  const ids = rows.map((row) => row.id)
  const criteria = await criteriaOf(reading, ids)
  const registrations = await registrationsOf(reading, ids)
  const steps = await stepsOf(reading, ids)
  return rows.map((row) => ({
    movement: asMovement(row),
    criteria: criteria.get(row.id) ?? [],
    registrations: registrations.get(row.id) ?? [],
    steps: steps.get(row.id) ?? [],
  }))
}

export type MovementValues = Omit<
  Movement,
  'id' | 'committeeId' | 'editNo' | 'recordedAt' | 'supersededAt' | 'supersededReason'
>

function columnsOf(values: MovementValues) {
  return {
    title: values.title,
    kind: values.kind,
    launched_by: values.launchedBy,
    content: values.content,
    starts_on: values.startsOn,
    ends_on: values.endsOn,
  }
}

export async function insertMovement(w: Writing, id: Id, values: MovementValues): Promise<void> {
  await w.db
    .insertInto('commendation.movement')
    .values({ committee_id: w.committeeId, id, ...columnsOf(values), recorded_at: w.now })
    .execute()
}

export async function updateMovement(w: Writing, id: Id, editNo: number, values: MovementValues): Promise<void> {
  await w.db
    .updateTable('commendation.movement')
    .set({ ...columnsOf(values), edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function supersedeMovement(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('commendation.movement')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Makes the live criteria be exactly these; scores given under a criterion that changed stay with the old one. */
export async function saveCriteria(
  w: Writing,
  movementId: Id,
  had: readonly Criterion[],
  want: readonly Omit<Criterion, 'id'>[],
): Promise<void> {
  const textOf = (one: Omit<Criterion, 'id'>, position: number) =>
    JSON.stringify([position, one.heading, one.content, one.most, one.isBonus, one.dueOn])
  const kept = new Set(want.map(textOf))
  const there = new Set(had.map(textOf))
  const gone = had.filter((one, at) => !kept.has(textOf(one, at))).map((one) => one.id)
  if (gone.length > 0)
    await w.db
      .updateTable('commendation.movement_criterion')
      .set({ superseded_at: w.now })
      .where('committee_id', '=', w.committeeId)
      .where('id', 'in', gone)
      .execute()
  const rows = want
    .map((one, position) => ({ one, position }))
    .filter(({ one, position }) => !there.has(textOf(one, position)))
    .map(({ one, position }) => ({
      committee_id: w.committeeId,
      id: newId(),
      movement_id: movementId,
      position,
      heading: one.heading,
      content: one.content,
      most_tenths: one.most,
      is_bonus: one.isBonus,
      due_on: one.dueOn,
      recorded_at: w.now,
    }))
  if (rows.length > 0) await w.db.insertInto('commendation.movement_criterion').values(rows).execute()
}
