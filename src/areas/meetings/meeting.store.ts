import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading, Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { Visibility } from '../documents/index.ts'
import type { BodyKind } from '../organisation/index.ts'
import type { Meeting, MeetingFacts } from './meeting.ts'
import { holdingsOf, purposesOf } from './meeting-part.store.ts'
import { stepsOf } from './meeting-step.store.ts'
import type { Purpose } from './purpose.ts'

type Row = Selectable<Tables['meetings.meeting']>

/** Many conferences by id, in the order asked for: a fixed number of questions, however many they are. */
export async function loadMeetings(reading: Reading, ids: readonly Id[]): Promise<readonly MeetingFacts[]> {
  if (ids.length === 0) return []
  const rows = await reading.db
    .selectFrom('meetings.meeting')
    .selectAll()
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  const byId = new Map((await withParts(reading, rows)).map((facts) => [facts.meeting.id, facts]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export async function findMeeting(reading: Reading, id: Id): Promise<MeetingFacts | null> {
  return (await loadMeetings(reading, [id]))[0] ?? null
}

/** With its row locked: one act at a time changes it and all that belongs to it. */
export async function lockMeeting(w: Writing, id: Id): Promise<MeetingFacts | null> {
  const row = await w.db
    .selectFrom('meetings.meeting')
    .selectAll()
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? ((await withParts(w, [row]))[0] ?? null) : null
}

async function withParts(reading: Reading, rows: readonly Row[]): Promise<readonly MeetingFacts[]> {
  const ids = rows.map((row) => row.id)
  const purposes = await purposesOf(reading, ids)
  const holdings = await holdingsOf(reading, ids)
  const steps = await stepsOf(reading, ids)
  return rows.map((row) => ({
    meeting: asMeeting(row, purposes.get(row.id) ?? []),
    holdings: holdings.get(row.id) ?? [],
    steps: steps.get(row.id) ?? [],
  }))
}

function asMeeting(row: Row, purposes: readonly Purpose[]): Meeting {
  const { body_id: bodyId, body_kind: kind, body_name: name } = row
  return {
    id: row.id,
    committeeId: row.committee_id,
    title: row.title,
    purposes,
    body: bodyId !== null && name !== null ? { id: bodyId, kind: kind as BodyKind, name } : null,
    areaId: row.area_id,
    plannedOn: row.planned_on,
    plannedTime: row.planned_time,
    starts: row.starts,
    ends: row.ends,
    place: row.place,
    chairId: row.chair_id,
    chair: row.chair,
    secretary: row.secretary,
    content: row.content,
    audience: row.audience,
    visibility: row.visibility as Visibility,
    editNo: row.edit_no,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
    supersededReason: row.superseded_reason,
  }
}

export type MeetingValues = Omit<
  Meeting,
  'id' | 'committeeId' | 'purposes' | 'editNo' | 'recordedAt' | 'supersededAt' | 'supersededReason'
>

function columnsOf(values: MeetingValues) {
  return {
    title: values.title,
    body_id: values.body?.id ?? null,
    body_kind: values.body?.kind ?? null,
    body_name: values.body?.name ?? null,
    area_id: values.areaId,
    planned_on: values.plannedOn,
    planned_time: values.plannedTime,
    starts: values.starts,
    ends: values.ends,
    place: values.place,
    chair_id: values.chairId,
    chair: values.chair,
    secretary: values.secretary,
    content: values.content,
    audience: values.audience,
    visibility: values.visibility,
  }
}

export async function insertMeeting(w: Writing, id: Id, values: MeetingValues): Promise<void> {
  await w.db
    .insertInto('meetings.meeting')
    .values({ committee_id: w.committeeId, id, ...columnsOf(values), recorded_at: w.now })
    .execute()
}

export async function updateMeeting(w: Writing, id: Id, editNo: number, values: MeetingValues): Promise<void> {
  await w.db
    .updateTable('meetings.meeting')
    .set({ ...columnsOf(values), edit_no: editNo })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

export async function supersedeMeeting(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('meetings.meeting')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
