import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { endAreaName } from './area.store.ts'
import type { AreaCount, AreaSuccession } from './area.ts'

export async function insertCounts(w: Writing, list: readonly (AreaCount & { readonly areaId: Id })[]): Promise<void> {
  if (list.length === 0) return
  const rows = list.map((one) => ({
    committee_id: w.committeeId,
    id: one.id,
    area_id: one.areaId,
    counted_on: one.countedOn,
    households: one.households,
    people: one.people,
    source: one.source,
    recorded_at: w.now,
  }))
  await w.db.insertInto('organisation.area_count').values(rows).execute()
}

export async function supersedeCount(w: Writing, id: Id, by: Id | null, reason: string): Promise<void> {
  await w.db
    .updateTable('organisation.area_count')
    .set({ superseded_at: w.now, superseded_by: by, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}

/** A name typed wrongly: set aside with its reason, the right one beside it over the same days. */
export async function supersedeAreaName(w: Writing, nameId: Id, name: string, reason: string): Promise<void> {
  const wrong = await w.db
    .selectFrom('organisation.area_name')
    .select(['area_id', 'valid_from', 'valid_to', 'decision'])
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', nameId)
    .executeTakeFirstOrThrow()
  const id = newId()
  await w.db
    .insertInto('organisation.area_name')
    .values({ ...wrong, committee_id: w.committeeId, id, name, recorded_at: w.now })
    .execute()
  await w.db
    .updateTable('organisation.area_name')
    .set({ superseded_at: w.now, superseded_by: id, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', nameId)
    .execute()
}

type EndReason = 'merged' | 'split' | 'abolished' | 'entered_in_error'

export async function endArea(w: Writing, id: Id, lastDay: Day, reason: EndReason): Promise<void> {
  await w.db
    .updateTable('organisation.area')
    .set({ valid_to: lastDay, end_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
  await endAreaName(w, id, lastDay)
}

export async function insertAreaSuccessions(
  w: Writing,
  list: readonly AreaSuccession[],
  decision: string | null,
): Promise<void> {
  const rows = list.map((one) => ({
    committee_id: w.committeeId,
    id: newId(),
    from_area_id: one.fromAreaId,
    to_area_id: one.toAreaId,
    kind: one.kind,
    effective_on: one.effectiveOn,
    decision,
    recorded_at: w.now,
  }))
  await w.db.insertInto('organisation.area_succession').values(rows).execute()
}
