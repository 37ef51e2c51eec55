import type { Selectable } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Reading } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import type { Delegate, EventFacts, EventForm, FestivalEvent, Participation } from './event.ts'
import { stepsOf } from './step.store.ts'

type Row = Selectable<Tables['festival.event']>

const eventOf = (row: Row): FestivalEvent => ({
  id: row.id,
  year: row.year,
  hostAreaId: row.host_area_id,
  plannedOn: row.planned_on,
  starts: row.starts,
  place: row.place,
  form: row.form as EventForm,
  unityMeal: row.unity_meal,
  dateReason: row.date_reason,
  note: row.note,
  editNo: row.edit_no,
  recordedAt: row.recorded_at,
  supersededAt: row.superseded_at,
  supersededReason: row.superseded_reason,
})

/** The festivals of some years with all that belongs to them, in the order in which they were registered. Four questions. */
export async function loadEvents(
  reading: Reading,
  committeeId: Id,
  years: readonly number[],
): Promise<readonly EventFacts[]> {
  const rows = await reading.db
    .selectFrom('festival.event')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('year', 'in', [...years, -1])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return withParts(reading, committeeId, rows)
}

/** One festival within the reader's sight. */
export async function findEvent(reading: Reading, committeeId: Id, id: Id): Promise<EventFacts | null> {
  const rows = await reading.db
    .selectFrom('festival.event')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('id', '=', id)
    .execute()
  return (await withParts(reading, committeeId, rows))[0] ?? null
}

async function withParts(reading: Reading, committeeId: Id, rows: readonly Row[]): Promise<readonly EventFacts[]> {
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const steps = await stepsOf(reading, ids)
  const participations = await participationsOf(reading, committeeId, ids)
  const delegates = await delegatesOf(reading, committeeId, ids)
  return rows.map((row) => ({
    event: eventOf(row),
    participations: participations.get(row.id) ?? [],
    delegates: delegates.get(row.id) ?? [],
    steps: steps.get(row.id) ?? [],
  }))
}

async function participationsOf(
  reading: Reading,
  committeeId: Id,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Participation[]>> {
  const rows = await reading.db
    .selectFrom('festival.event_area')
    .select(['event_id as eventId', 'area_id as areaId', 'recorded_at as recordedAt', 'superseded_at as supersededAt'])
    .where('committee_id', '=', committeeId)
    .where('event_id', 'in', [...ids])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, (row) => row.eventId)
}

async function delegatesOf(
  reading: Reading,
  committeeId: Id,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Delegate[]>> {
  const rows = await reading.db
    .selectFrom('festival.delegate')
    .select(['event_id as eventId', 'name', 'position'])
    .where('committee_id', '=', committeeId)
    .where('event_id', 'in', [...ids])
    .where('superseded_at', 'is', null)
    .orderBy('sort_order')
    .execute()
  return Map.groupBy(rows, (row) => row.eventId)
}
