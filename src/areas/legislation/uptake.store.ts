import type { Reading, Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import type { Uptake, Verdict } from './uptake.ts'

type Row = Omit<Uptake, 'verdict' | 'notedOn'> & { readonly verdict: string; readonly notedOn: unknown }
const asUptake = (row: Row): Uptake => ({ ...row, verdict: row.verdict as Verdict, notedOn: row.notedOn as Day })

function select(reading: Reading) {
  return reading.db
    .selectFrom('legislation.uptake')
    .select([
      'id',
      'consultation_id as consultationId',
      'opinion_id as opinionId',
      'verdict',
      'place',
      'note',
      'noted_on as notedOn',
    ])
    .where('committee_id', 'in', [...reading.sight.committeeIds])
    .where('superseded_at', 'is', null)
}

/** What became of opinions, as far as it was noted and these eyes may see it. */
export async function uptakesOf(reading: Reading, opinionIds: readonly Id[]): Promise<ReadonlyMap<Id, Uptake>> {
  if (opinionIds.length === 0) return new Map()
  const rows = await select(reading)
    .where('opinion_id', 'in', [...opinionIds])
    .execute()
  return new Map(rows.map((row) => [row.opinionId, asUptake(row)]))
}

export async function uptakesOfConsultation(reading: Reading, consultationId: Id): Promise<readonly Uptake[]> {
  const rows = await select(reading)
    .where('consultation_id', '=', consultationId)
    .orderBy('noted_on')
    .orderBy('id')
    .execute()
  return rows.map(asUptake)
}

export async function insertUptake(w: Writing, one: Omit<Uptake, 'id'>): Promise<void> {
  await w.db
    .insertInto('legislation.uptake')
    .values({
      committee_id: w.committeeId,
      id: newId(),
      consultation_id: one.consultationId,
      opinion_id: one.opinionId,
      verdict: one.verdict,
      place: one.place,
      note: one.note,
      noted_on: one.notedOn,
      recorded_at: w.now,
      recorded_by: w.actor.accountId,
    })
    .execute()
}

export async function supersedeUptake(w: Writing, id: Id, reason: string): Promise<void> {
  await w.db
    .updateTable('legislation.uptake')
    .set({ superseded_at: w.now, superseded_reason: reason })
    .where('committee_id', '=', w.committeeId)
    .where('id', '=', id)
    .execute()
}
