import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Channel, ChannelCheck, ChannelFacts, ChannelKind } from './channel.ts'

export interface ChannelQuery {
  readonly committeeIds: readonly Id[]
  readonly text?: string
  readonly kind?: string | null
  readonly areaId?: Id | null
  readonly ids?: readonly Id[]
}

/** The register of channels with their checks, by kind and name; some hundreds at most. Two questions. */
export async function listChannels(reading: Reading, query: ChannelQuery): Promise<readonly ChannelFacts[]> {
  if (query.committeeIds.length === 0) return []
  let rows = reading.db
    .selectFrom('outreach.channel')
    .selectAll()
    .where('committee_id', 'in', [...query.committeeIds])
  if (query.text) rows = rows.where(sql<boolean>`strpos(search_key, platform.fold(${query.text})) > 0`)
  if (query.kind) rows = rows.where('kind', '=', query.kind)
  if (query.areaId) rows = rows.where('area_id', '=', query.areaId)
  if (query.ids) rows = rows.where(sql<boolean>`id = any(${[...query.ids]}::uuid[])`)
  const found = await rows.orderBy('kind').orderBy('name').orderBy('id').execute()
  return withChecks(reading, found.map(asChannel))
}

export async function findChannel(reading: Reading, id: Id): Promise<ChannelFacts | null> {
  const [found] = await listChannels(reading, { committeeIds: reading.sight.committeeIds, ids: [id] })
  return found ?? null
}

async function withChecks(reading: Reading, channels: readonly Channel[]): Promise<readonly ChannelFacts[]> {
  if (channels.length === 0) return []
  const rows = await reading.db
    .selectFrom('outreach.channel_check')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where(
      'channel_id',
      'in',
      channels.map(({ id }) => id),
    )
    .orderBy('checked_on')
    .orderBy('recorded_at')
    .execute()
  const checks = Map.groupBy(rows.map(asCheck), (check) => check.channelId)
  return channels.map((channel) => ({ channel, checks: checks.get(channel.id) ?? [] }))
}

/** Channels by id, locked, each with its checks; those not there, or not to be seen, are missing. */
export async function lockChannels(w: Writing, ids: readonly Id[]): Promise<readonly ChannelFacts[]> {
  if (ids.length === 0) return []
  const rows = await w.db
    .selectFrom('outreach.channel')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', 'in', [...ids])
    .forUpdate()
    .execute()
  return withChecks(w, rows.map(asChannel))
}

function asChannel(row: Selectable<Tables['outreach.channel']>): Channel {
  return {
    id: row.id,
    committeeId: row.committee_id,
    kind: row.kind as ChannelKind,
    name: row.name,
    link: row.link,
    areaId: row.area_id,
    organisationId: row.organisation_id,
    adminName: row.admin_name,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    closedRecordedAt: row.closed_recorded_at,
    closedReason: row.closed_reason,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  }
}

function asCheck(row: Selectable<Tables['outreach.channel_check']>): ChannelCheck {
  return {
    id: row.id,
    channelId: row.channel_id,
    checkedOn: row.checked_on,
    membersCount: row.members_count,
    isActive: row.is_active,
    note: row.note,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
    supersededAt: row.superseded_at,
  }
}

export type ChannelValues = Pick<
  Channel,
  'kind' | 'name' | 'link' | 'areaId' | 'organisationId' | 'adminName' | 'openedOn'
>

const columnsOf = (values: ChannelValues) => ({
  kind: values.kind,
  name: values.name,
  link: values.link,
  area_id: values.areaId,
  organisation_id: values.organisationId,
  admin_name: values.adminName,
  opened_on: values.openedOn,
})

export async function insertChannel(w: Writing, id: Id, values: ChannelValues): Promise<void> {
  await w.db
    .insertInto('outreach.channel')
    .values({ committee_id: w.committeeId, id, ...columnsOf(values), recorded_at: w.now })
    .execute()
}

export async function updateChannel(w: Writing, id: Id, editNo: number, values: ChannelValues): Promise<void> {
  await change(w, id, { ...columnsOf(values), edit_no: editNo })
}

export async function saveClosing(w: Writing, id: Id, on: Day, reason: string): Promise<void> {
  await change(w, id, { closed_on: on, closed_recorded_at: w.now, closed_reason: reason })
}

export async function supersedeChannel(w: Writing, id: Id, reason: string): Promise<void> {
  await change(w, id, { superseded_at: w.now, superseded_reason: reason })
}

async function change(w: Writing, id: Id, values: Record<string, unknown>): Promise<void> {
  await w.db
    .updateTable('outreach.channel')
    .set(values as never)
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export type NewCheck = Pick<ChannelCheck, 'channelId' | 'checkedOn' | 'membersCount' | 'isActive' | 'note'>

export async function insertCheck(w: Writing, check: NewCheck): Promise<void> {
  await w.db
    .insertInto('outreach.channel_check')
    .values({
      committee_id: w.committeeId,
      id: newId(),
      channel_id: check.channelId,
      checked_on: check.checkedOn,
      members_count: check.membersCount,
      is_active: check.isActive,
      note: check.note,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
      recorded_by_name: w.actor.name,
    })
    .execute()
}

export async function supersedeCheck(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('outreach.channel_check')
    .set({ superseded_at: w.now, superseded_by: null, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
