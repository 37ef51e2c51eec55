import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Area, AreaCount, AreaSuccession } from './area.ts'
import type { Validity } from './validity.ts'

export interface AreaFacts {
  readonly areas: readonly Area[]
  readonly successions: readonly AreaSuccession[]
}

/** All areas a committee ever had, by number and then by id, with names and counts. Four statements; some dozens of areas. */
export async function loadAreas(reading: Reading, committeeId: Id): Promise<AreaFacts> {
  const { db } = reading
  const areas = await db
    .selectFrom('organisation.area')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .orderBy('number')
    .orderBy('id')
    .execute()
  const names = await db
    .selectFrom('organisation.area_name')
    .select(['id', 'area_id', 'name', 'valid_from', 'valid_to'])
    .where('committee_id', '=', committeeId)
    .where('superseded_at', 'is', null)
    .execute()
  const counts = await loadCounts(reading, committeeId)
  const namesOf = Map.groupBy(names, (row) => row.area_id)
  const built = areas.map(
    (row): Area => ({
      id: row.id,
      committeeId: row.committee_id,
      kind: row.kind,
      number: row.number,
      from: row.valid_from,
      to: row.valid_to,
      decision: row.decision,
      endReason: row.end_reason,
      names: (namesOf.get(row.id) ?? []).map(({ id, name, valid_from, valid_to }) => ({
        id,
        name,
        from: valid_from,
        to: valid_to,
      })),
      counts: counts.get(row.id) ?? [],
    }),
  )
  return { areas: built, successions: await loadSuccessions(reading, committeeId) }
}

async function loadCounts(reading: Reading, committeeId: Id): Promise<ReadonlyMap<Id, readonly AreaCount[]>> {
  const rows = await reading.db
    .selectFrom('organisation.area_count')
    .select(['id', 'area_id', 'counted_on', 'households', 'people', 'source'])
    .where('committee_id', '=', committeeId)
    .where('superseded_at', 'is', null)
    .orderBy('counted_on')
    .orderBy('recorded_at')
    .execute()
  const counts = rows.map((row) => ({
    areaId: row.area_id,
    id: row.id,
    countedOn: row.counted_on,
    households: row.households,
    people: row.people,
    source: row.source,
  }))
  return Map.groupBy(counts, (count) => count.areaId)
}

async function loadSuccessions(reading: Reading, committeeId: Id): Promise<readonly AreaSuccession[]> {
  const rows = await reading.db
    .selectFrom('organisation.area_succession')
    .select(['from_area_id', 'to_area_id', 'kind', 'effective_on'])
    .where('committee_id', '=', committeeId)
    .orderBy('effective_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    fromAreaId: row.from_area_id,
    toAreaId: row.to_area_id,
    kind: row.kind as AreaSuccession['kind'],
    effectiveOn: row.effective_on,
  }))
}

/** Waits until no other act changes the areas of the writing committee. */
export async function lockAreas(w: Writing): Promise<AreaFacts> {
  await w.db
    .selectFrom('organisation.area')
    .select('id')
    .where('committee_id', '=', w.committeeId)
    .orderBy('id')
    .forUpdate()
    .execute()
  return loadAreas(w, w.committeeId)
}

export interface NewArea extends Validity {
  readonly id: Id
  readonly kind: string
  readonly number: number | null
  readonly name: string
  readonly decision: string | null
}

export async function insertAreas(w: Writing, list: readonly NewArea[]): Promise<void> {
  if (list.length === 0) return
  const rows = list.map((area) => ({
    committee_id: w.committeeId,
    id: area.id,
    kind: area.kind,
    number: area.number,
    valid_from: area.from,
    valid_to: area.to,
    decision: area.decision,
    recorded_at: w.now,
  }))
  await w.db.insertInto('organisation.area').values(rows).execute()
  await insertAreaNames(
    w,
    list.map((area) => ({ areaId: area.id, name: area.name, from: area.from, to: area.to, decision: area.decision })),
  )
}

interface NewAreaName extends Validity {
  readonly areaId: Id
  readonly name: string
  readonly decision: string | null
}

export async function insertAreaNames(w: Writing, list: readonly NewAreaName[]): Promise<void> {
  const rows = list.map((one) => ({
    committee_id: w.committeeId,
    id: newId(),
    area_id: one.areaId,
    name: one.name,
    valid_from: one.from,
    valid_to: one.to,
    decision: one.decision,
    recorded_at: w.now,
  }))
  await w.db.insertInto('organisation.area_name').values(rows).execute()
}

export async function endAreaName(w: Writing, areaId: Id, lastDay: Day): Promise<void> {
  await w.db
    .updateTable('organisation.area_name')
    .set({ valid_to: lastDay })
    .where('committee_id', '=', w.committeeId)
    .where('area_id', '=', areaId)
    .where('superseded_at', 'is', null)
    .where('valid_to', 'is', null)
    .execute()
}
