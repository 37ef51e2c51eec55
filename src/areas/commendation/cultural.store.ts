import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { CulturalResult } from './cultural.ts'

/** What was recognised in a year, area by area. */
export async function culturalResults(
  reading: Reading,
  committeeId: Id,
  year: number,
): Promise<readonly CulturalResult[]> {
  const rows = await reading.db
    .selectFrom('commendation.cultural_result')
    .select(['id', 'area_id', 'year', 'households', 'registered', 'recognised', 'decided_on', 'reference'])
    .where('committee_id', '=', committeeId)
    .where('year', '=', year)
    .where('superseded_at', 'is', null)
    .orderBy('area_id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    areaId: row.area_id,
    year: row.year,
    households: row.households,
    registered: row.registered,
    recognised: row.recognised,
    decidedOn: row.decided_on as Day,
    reference: row.reference,
  }))
}

export async function culturalYears(reading: Reading, committeeId: Id): Promise<readonly number[]> {
  const rows = await reading.db
    .selectFrom('commendation.cultural_result')
    .select('year')
    .distinct()
    .where('committee_id', '=', committeeId)
    .where('superseded_at', 'is', null)
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => row.year)
}

/** The year a result is of, for whoever has only its id. */
export async function culturalYear(reading: Reading, id: Id): Promise<number | null> {
  const row = await reading.db
    .selectFrom('commendation.cultural_result')
    .select('year')
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.year ?? null
}

/**
 * Writes the results of some areas anew; what stood for them is superseded with the reason. `false` when somebody else
 * wrote one of them at the same moment.
 */
export async function saveResults(
  w: Writing,
  year: number,
  results: readonly Omit<CulturalResult, 'id' | 'year'>[],
  reason: string,
): Promise<boolean> {
  if (results.length === 0) return true
  await w.db
    .updateTable('commendation.cultural_result')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('year', '=', year)
    .where(
      'area_id',
      'in',
      results.map((one) => one.areaId),
    )
    .where('superseded_at', 'is', null)
    .execute()
  const rows = results.map((one) => ({
    committee_id: w.committeeId,
    id: newId(),
    area_id: one.areaId,
    year,
    households: one.households,
    registered: one.registered,
    recognised: one.recognised,
    decided_on: one.decidedOn,
    reference: one.reference,
    recorded_at: w.now,
  }))
  const written = await w.db
    .insertInto('commendation.cultural_result')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return written.length === rows.length
}
