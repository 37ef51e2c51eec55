import type { Writing } from '../../platform/context.ts'
import { type Id, newId, newIds } from '../../values/id.ts'
import type { Delegate, FestivalEvent } from './event.ts'

export type EventValues = Pick<
  FestivalEvent,
  'plannedOn' | 'starts' | 'place' | 'form' | 'unityMeal' | 'dateReason' | 'note'
>

const columnsOf = (values: EventValues) => ({
  planned_on: values.plannedOn,
  starts: values.starts,
  place: values.place,
  form: values.form,
  unity_meal: values.unityMeal,
  date_reason: values.dateReason,
  note: values.note,
})

export interface NewEvent extends EventValues {
  readonly id: Id
  readonly year: number
  readonly hostAreaId: Id
  readonly areaIds: readonly Id[]
}

/**
 * Festivals with the areas that take part, in two statements. Gives the areas that take part in another festival of the
 * year already: whoever asked must give up then, for nothing of these was kept for them.
 */
export async function insertEvents(w: Writing, events: readonly NewEvent[]): Promise<readonly Id[]> {
  if (events.length === 0) return []
  const rows = events.map((event) => ({
    committee_id: w.committeeId,
    id: event.id,
    year: event.year,
    host_area_id: event.hostAreaId,
    seen_by: [...event.areaIds],
    ...columnsOf(event),
    recorded_at: w.now,
    recorded_by: w.actor.accountId,
  }))
  await w.db.insertInto('festival.event').values(rows).execute()
  return addAreas(
    w,
    events.flatMap(({ id, year, areaIds }) => areaIds.map((areaId) => ({ eventId: id, year, areaId }))),
  )
}

interface Taking {
  readonly eventId: Id
  readonly areaId: Id
  readonly year: number
}

/** The head of an area does not see the festivals of others: that an area is taken shows only in what is left out. */
async function addAreas(w: Writing, taking: readonly Taking[]): Promise<readonly Id[]> {
  const ids = newIds(taking.length)
  const rows = taking.map(({ eventId, areaId, year }, at) => ({
    committee_id: w.committeeId,
    id: ids[at] ?? newId(),
    event_id: eventId,
    area_id: areaId,
    year,
    recorded_at: w.now,
  }))
  const added = await w.db
    .insertInto('festival.event_area')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['committee_id', 'year', 'area_id']).where('superseded_at', 'is', null).doNothing(),
    )
    .returning('area_id')
    .execute()
  const kept = new Set(added.map((row) => row.area_id))
  return taking.map(({ areaId }) => areaId).filter((areaId) => !kept.has(areaId))
}

/** Areas join a festival; from then on their heads see it. Gives those that take part in another one. */
export async function joinEvent(w: Writing, event: FestivalEvent, areaIds: readonly Id[]): Promise<readonly Id[]> {
  if (areaIds.length === 0) return []
  const { seen_by } = await w.db
    .selectFrom('festival.event')
    .select('seen_by')
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', event.id)
    .executeTakeFirstOrThrow()
  await w.db
    .updateTable('festival.event')
    .set({ seen_by: [...new Set([...seen_by, ...areaIds])] })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', event.id)
    .execute()
  return addAreas(
    w,
    areaIds.map((areaId) => ({ eventId: event.id, areaId, year: event.year })),
  )
}

/** Areas leave a festival; what they saw of it they may go on seeing. */
export async function leaveEvent(w: Writing, eventId: Id, areaIds: readonly Id[], reason: string): Promise<void> {
  if (areaIds.length === 0) return
  await w.db
    .updateTable('festival.event_area')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('event_id', '=', eventId)
    .where('area_id', 'in', [...areaIds])
    .where('superseded_at', 'is', null)
    .execute()
}

/** The area that speaks for a festival, when the one that registered it has left. */
export async function passEvent(w: Writing, id: Id, hostAreaId: Id): Promise<void> {
  await w.db
    .updateTable('festival.event')
    .set({ host_area_id: hostAreaId })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Writes what is described of a festival anew; `false` when somebody else wrote it since. */
export async function updateEvent(w: Writing, id: Id, editNo: number, values: EventValues): Promise<boolean> {
  const { numUpdatedRows } = await w.db
    .updateTable('festival.event')
    .set({ ...columnsOf(values), edit_no: editNo + 1 })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .where('edit_no', '=', editNo)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Another day, after it was put off. */
export async function moveEvent(w: Writing, id: Id, plannedOn: FestivalEvent['plannedOn']): Promise<void> {
  await w.db
    .updateTable('festival.event')
    .set({ planned_on: plannedOn })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Takes a festival out of the records, with the reason: its areas are free to register again. */
export async function supersedeEvent(w: Writing, id: Id, areaIds: readonly Id[], reason: string): Promise<void> {
  await leaveEvent(w, id, areaIds, reason)
  await w.db
    .updateTable('festival.event')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** Who attends of the ward's leaders, in place of those named before. */
export async function replaceDelegates(w: Writing, eventId: Id, delegates: readonly Delegate[]): Promise<void> {
  await w.db
    .updateTable('festival.delegate')
    .set({ superseded_at: w.now })
    .where('committee_id', '=', w.committeeId)
    .where('event_id', '=', eventId)
    .where('superseded_at', 'is', null)
    .execute()
  await insertDelegates(w, [{ eventId, delegates }])
}

/** Who attends which festival, in one statement. */
export async function insertDelegates(
  w: Writing,
  festivals: readonly { readonly eventId: Id; readonly delegates: readonly Delegate[] }[],
): Promise<void> {
  const rows = festivals.flatMap(({ eventId, delegates }) =>
    delegates.map(({ name, position }, at) => ({
      committee_id: w.committeeId,
      id: newId(),
      event_id: eventId,
      name,
      position,
      sort_order: at,
      recorded_at: w.now,
    })),
  )
  if (rows.length > 0) await w.db.insertInto('festival.delegate').values(rows).execute()
}
