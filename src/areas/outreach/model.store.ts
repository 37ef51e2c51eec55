import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import { measuresOf } from './measure.store.ts'
import type { Model, ModelFacts, ModelKind, Replication } from './model.ts'
import { stepsOf } from './step.store.ts'

export interface ModelQuery {
  readonly committeeIds: readonly Id[]
  readonly text?: string
  readonly kind?: string | null
  readonly areaId?: Id | null
  readonly ids?: readonly Id[]
}

/** Models with all that is known of them, the newest record first; some dozens. Five questions. */
export async function listModels(reading: Reading, query: ModelQuery): Promise<readonly ModelFacts[]> {
  if (query.committeeIds.length === 0) return []
  let rows = reading.db
    .selectFrom('outreach.model')
    .selectAll()
    .where('committee_id', 'in', [...query.committeeIds])
  if (query.text) rows = rows.where(sql<boolean>`strpos(search_key, platform.fold(${query.text})) > 0`)
  if (query.kind) rows = rows.where('kind', '=', query.kind)
  if (query.ids) rows = rows.where(sql<boolean>`id = any(${[...query.ids]}::uuid[])`)
  if (query.areaId)
    rows = rows.where(
      sql<boolean>`exists (select from outreach.model_area a where a.committee_id = model.committee_id
        and a.model_id = model.id and a.area_id = ${query.areaId}::uuid and a.superseded_at is null)`,
    )
  return withParts(reading, await rows.orderBy('recorded_at', 'desc').orderBy('id').execute())
}

export async function findModel(reading: Reading, id: Id): Promise<ModelFacts | null> {
  const [found] = await listModels(reading, { committeeIds: reading.sight.committeeIds, ids: [id] })
  return found ?? null
}

export async function lockModel(w: Writing, id: Id): Promise<ModelFacts | null> {
  const row = await w.db
    .selectFrom('outreach.model')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ? ((await withParts(w, [row]))[0] ?? null) : null
}

type Row = Selectable<Tables['outreach.model']>

async function withParts(reading: Reading, rows: readonly Row[]): Promise<readonly ModelFacts[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const within = [...reading.sight.committeeIds]
  const areas = await reading.db
    .selectFrom('outreach.model_area')
    .select(['model_id', 'area_id'])
    .where('committee_id', 'in', within)
    .where('model_id', 'in', ids)
    .where('superseded_at', 'is', null)
    .execute()
  const copies = await reading.db
    .selectFrom('outreach.replication')
    .selectAll()
    .where('committee_id', 'in', within)
    .where('model_id', 'in', ids)
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  const steps = await stepsOf(reading, ids)
  const results = await measuresOf(reading, ids)
  const areasOf = Map.groupBy(areas, (one) => one.model_id)
  const copiesOf = Map.groupBy(copies, (one) => one.model_id)
  return rows.map((row) => ({
    model: asModel(
      row,
      (areasOf.get(row.id) ?? []).map((one) => one.area_id),
    ),
    steps: steps.get(row.id) ?? [],
    results: results.get(row.id) ?? [],
    replications: (copiesOf.get(row.id) ?? []).map(asReplication),
  }))
}

function asModel(row: Row, areaIds: readonly Id[]): Model {
  return {
    id: row.id,
    committeeId: row.committee_id,
    kind: row.kind as ModelKind,
    name: row.name,
    description: row.description,
    lead: row.lead,
    areaIds,
    takesRequests: row.takes_requests,
    holdsHealthData: row.holds_health_data,
    copiedFrom: row.copied_from,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }
}

function asReplication(row: Selectable<Tables['outreach.replication']>): Replication {
  return {
    id: row.id,
    areaId: row.area_id,
    place: row.place,
    from: row.from_on,
    note: row.note,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }
}

export type ModelValues = Pick<
  Model,
  'kind' | 'name' | 'description' | 'lead' | 'areaIds' | 'takesRequests' | 'holdsHealthData' | 'copiedFrom'
>

const columnsOf = (values: ModelValues) => ({
  kind: values.kind,
  name: values.name,
  description: values.description,
  lead: values.lead,
  takes_requests: values.takesRequests,
  holds_health_data: values.holdsHealthData,
  copied_from: values.copiedFrom,
})

export async function insertModel(w: Writing, id: Id, values: ModelValues): Promise<void> {
  const who = { recorded_at: w.now, recorded_by: w.actor.accountId }
  await w.db
    .insertInto('outreach.model')
    .values({ committee_id: w.committeeId, id, ...columnsOf(values), ...who })
    .execute()
  await saveAreas(w, id, [], values.areaIds)
}

export async function updateModel(w: Writing, before: Model, values: ModelValues): Promise<void> {
  await change(w, before.id, { ...columnsOf(values), edit_no: before.editNo + 1 })
  await saveAreas(w, before.id, before.areaIds, values.areaIds)
}

async function saveAreas(w: Writing, modelId: Id, before: readonly Id[], after: readonly Id[]): Promise<void> {
  const gone = before.filter((id) => !after.includes(id))
  const fresh = [...new Set(after)].filter((id) => !before.includes(id))
  if (gone.length > 0)
    await w.db
      .updateTable('outreach.model_area')
      .set({ superseded_at: w.now })
      .where('committee_id', '=', w.committeeId)
      .where('model_id', '=', modelId)
      .where('area_id', 'in', gone)
      .where('superseded_at', 'is', null)
      .execute()
  for (const areaId of fresh)
    await w.db
      .insertInto('outreach.model_area')
      .values({ committee_id: w.committeeId, id: newId(), model_id: modelId, area_id: areaId, recorded_at: w.now })
      .execute()
}

export async function supersedeModel(w: Writing, id: Id, reason: string): Promise<void> {
  await change(w, id, { superseded_at: w.now, superseded_reason: reason })
}

async function change(w: Writing, id: Id, values: Record<string, unknown>): Promise<void> {
  await w.db
    .updateTable('outreach.model')
    .set(values as never)
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export type NewReplication = Omit<Replication, 'recordedAt' | 'supersededAt'> & { readonly modelId: Id }

export async function insertReplication(w: Writing, one: NewReplication): Promise<void> {
  await w.db
    .insertInto('outreach.replication')
    .values({
      committee_id: w.committeeId,
      id: one.id,
      model_id: one.modelId,
      area_id: one.areaId,
      place: one.place,
      from_on: one.from,
      note: one.note,
      recorded_at: w.now,
    })
    .execute()
}

export async function supersedeReplication(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('outreach.replication')
    .set({ superseded_at: w.now, superseded_by: null, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
