import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Item, ItemChannelKind, ItemFacts, ItemTopic, Wording } from './item.ts'
import { measuresOf } from './measure.store.ts'
import { stepsOf } from './step.store.ts'

/** What is written down of an item; its words have a table of their own. */
export type ItemValues = Pick<
  Item,
  | 'planId'
  | 'channelKind'
  | 'channelId'
  | 'topic'
  | 'title'
  | 'audience'
  | 'areaId'
  | 'link'
  | 'sourceDocumentId'
  | 'sourceReference'
  | 'plannedOn'
>

/** Items with their words, steps and numbers, in four questions whatever their number. */
export async function loadItems(reading: Reading, ids: readonly Id[]): Promise<readonly ItemFacts[]> {
  if (ids.length === 0) return []
  const rows = await reading.db
    .selectFrom('outreach.item')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...ids])
    .execute()
  return withParts(reading, rows.map(asItem))
}

export async function findItem(reading: Reading, id: Id): Promise<ItemFacts | null> {
  return (await loadItems(reading, [id]))[0] ?? null
}

/** The item, locked; its parts are read after the lock. */
export async function lockItem(w: Writing, id: Id): Promise<ItemFacts | null> {
  const row = await w.db
    .selectFrom('outreach.item')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? ((await withParts(w, [asItem(row)]))[0] ?? null) : null
}

async function withParts(reading: Reading, items: readonly Item[]): Promise<readonly ItemFacts[]> {
  const ids = items.map(({ id }) => id)
  const wordings = await wordingsOf(reading, ids)
  const steps = await stepsOf(reading, ids)
  const measures = await measuresOf(reading, ids)
  return items.map((item) => ({
    item,
    wordings: wordings.get(item.id) ?? [],
    steps: steps.get(item.id) ?? [],
    measures: measures.get(item.id) ?? [],
  }))
}

async function wordingsOf(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly Wording[]>> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('outreach.item_wording')
    .select(['item_id', 'text', 'recorded_at', 'superseded_at', 'superseded_reason'])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('item_id', 'in', [...ids])
    .orderBy('recorded_at')
    .execute()
  const found = rows.map((row) => ({
    itemId: row.item_id,
    text: row.text,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
    supersededReason: row.superseded_reason,
  }))
  return Map.groupBy(found, (one) => one.itemId)
}

function asItem(row: Selectable<Tables['outreach.item']>): Item {
  return {
    id: row.id,
    committeeId: row.committee_id,
    planId: row.plan_id,
    channelKind: row.channel_kind as ItemChannelKind,
    channelId: row.channel_id,
    topic: row.topic as ItemTopic,
    title: row.title,
    audience: row.audience,
    areaId: row.area_id,
    link: row.link,
    sourceDocumentId: row.source_document_id,
    sourceReference: row.source_reference,
    plannedOn: row.planned_on,
    repostOf: row.repost_of,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    recordedByName: row.recorded_by_name,
    supersededAt: row.superseded_at,
    supersededReason: row.superseded_reason,
  }
}

function columnsOf(values: ItemValues) {
  return {
    plan_id: values.planId,
    channel_kind: values.channelKind,
    channel_id: values.channelId,
    topic: values.topic,
    title: values.title,
    audience: values.audience,
    area_id: values.areaId,
    link: values.link,
    source_document_id: values.sourceDocumentId,
    source_reference: values.sourceReference,
    planned_on: values.plannedOn,
  }
}

export async function insertItem(
  w: Writing,
  id: Id,
  values: ItemValues,
  { text, repostOf = null }: { readonly text: string; readonly repostOf?: Id | null },
): Promise<void> {
  const { accountId, name } = w.actor
  const who = { recorded_at: w.now, recorded_by: accountId, recorded_by_name: name }
  await w.db
    .insertInto('outreach.item')
    .values({ committee_id: w.committeeId, id, repost_of: repostOf, ...columnsOf(values), ...who })
    .execute()
  await insertWording(w, id, text)
}

export async function updateItem(w: Writing, id: Id, editNo: number, values: Partial<ItemValues>): Promise<void> {
  const all = columnsOf(values as ItemValues)
  const changed = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  await change(w, id, { ...changed, edit_no: editNo })
}

/** From now on the areas may see it and pass it on. */
export async function shareItem(w: Writing, id: Id): Promise<void> {
  await change(w, id, { shared_at: w.now })
}

export async function supersedeItem(w: Writing, id: Id, reason: string): Promise<void> {
  await change(w, id, { superseded_at: w.now, superseded_reason: reason })
}

async function change(w: Writing, id: Id, values: Record<string, unknown>): Promise<void> {
  await w.db
    .updateTable('outreach.item')
    .set(values as never)
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** New words in place of those before; the old ones stay, with the reason of the change. */
export async function replaceWording(w: Writing, itemId: Id, text: string, reason: string | null): Promise<void> {
  await w.db
    .updateTable('outreach.item_wording')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('item_id', '=', itemId)
    .where('superseded_at', 'is', null)
    .execute()
  await insertWording(w, itemId, text)
}

async function insertWording(w: Writing, itemId: Id, text: string): Promise<void> {
  await w.db
    .insertInto('outreach.item_wording')
    .values({ committee_id: w.committeeId, id: newId(), item_id: itemId, text, recorded_at: w.now })
    .execute()
}

export interface Twin {
  readonly id: Id
  readonly title: string
  readonly publishedOn: Day
}

/**
 * Where the same words went out before on the same channel (of the same kind, where none is named), and still stand:
 * signs, accents and capitals aside.
 */
export async function findTwin(
  w: Writing,
  { itemId, text, channelKind, channelId }: { itemId: Id } & Pick<Item, 'channelKind' | 'channelId'> & { text: string },
): Promise<Twin | null> {
  const same = sql<boolean>`x.same_key = md5(btrim(regexp_replace(platform.fold(${text}) collate "C", '[^a-z0-9]+', ' ', 'g')))`
  const { rows } = await sql<Twin>`
    select i.id, i.title, t.happened_on as "publishedOn"
    from outreach.item_wording x
    join outreach.item i on i.committee_id = x.committee_id and i.id = x.item_id
    join outreach.step t on t.committee_id = i.committee_id and t.subject_id = i.id and t.stage = 'published'
      and t.superseded_at is null
    where x.committee_id = ${w.committeeId} and x.superseded_at is null and ${same}
      and i.superseded_at is null and i.id <> ${itemId}::uuid and i.channel_kind = ${channelKind}
      and i.channel_id is not distinct from ${channelId}::uuid
      and not exists (select from outreach.step g where g.committee_id = i.committee_id and g.subject_id = i.id
        and g.stage = 'withdrawn' and g.superseded_at is null)
    order by t.happened_on desc limit 1`.execute(w.db)
  return rows[0] ?? null
}

/** An item of the same title on the same kind of channel and the same day (out or planned), for telling "already there". */
export async function findSameItem(
  w: Writing,
  { title, channelKind, on }: { readonly title: string; readonly channelKind: string; readonly on: Day | null },
): Promise<Id | null> {
  const { rows } = await sql<{ id: Id }>`
    select i.id from outreach.item i
    where i.committee_id = ${w.committeeId} and i.superseded_at is null and i.channel_kind = ${channelKind}
      and platform.fold(i.title) = platform.fold(${title})
      and coalesce((select min(t.happened_on) from outreach.step t where t.committee_id = i.committee_id and t.subject_id = i.id
        and t.stage = 'published' and t.superseded_at is null), i.planned_on) is not distinct from ${on}::date
    limit 1`.execute(w.db)
  return rows[0]?.id ?? null
}
