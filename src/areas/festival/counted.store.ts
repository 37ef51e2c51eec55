import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { wasThere } from '../../platform/known.ts'
import type { Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'

/** Areas that held their festival in the period, one row for each area and year, by the day it was held. */
function covered({ committeeIds, period, asAt, knownAt }: Question): RawBuilder<unknown> {
  return sql`(
    select p.committee_id, p.area_id, p.event_id, e.year, h.held_on
    from festival.event_area p
    join festival.event e on e.committee_id = p.committee_id and e.id = p.event_id
    join lateral (
      select min(t.happened_on) as held_on from festival.step t
      where t.committee_id = e.committee_id and t.subject_id = e.id and t.stage = 'held'
        and t.happened_on <= ${asAt} and ${wasThere('t', knownAt)}
    ) h on h.held_on between ${period.from} and ${period.to}
    where p.committee_id = any(${[...committeeIds]}::uuid[]) and ${wasThere('p', knownAt)} and ${wasThere('e', knownAt)}
  )`
}

export interface CoveredArea {
  readonly areaId: Id
  readonly year: number
}

export async function areasCovered(reading: Reading, question: Question): Promise<readonly CoveredArea[]> {
  const { rows } = await sql<CoveredArea>`
    select c.area_id as "areaId", c.year from ${covered(question)} c order by c.held_on, c.area_id`.execute(reading.db)
  return rows
}

/** A verified result of an area that held its festival in the period. */
export interface CountedResult {
  readonly id: Id
  readonly areaId: Id
  readonly year: number
  readonly total: number
  readonly attended: number
  readonly ceremony: boolean
  readonly unityMeal: boolean
}

export async function resultsCounted(reading: Reading, question: Question): Promise<readonly CountedResult[]> {
  const { asAt, knownAt } = question
  const { rows } = await sql<CountedResult>`
    select r.id, r.area_id as "areaId", r.year, r.households_total as total, r.households_attended as attended,
      r.ceremony, r.unity_meal as "unityMeal"
    from ${covered(question)} c
    join festival.area_result r on r.committee_id = c.committee_id and r.event_id = c.event_id and r.area_id = c.area_id
    where ${wasThere('r', knownAt)} and exists (
      select from festival.step t
      where t.committee_id = r.committee_id and t.subject_id = r.id and t.stage = 'verified'
        and t.happened_on <= ${asAt} and ${wasThere('t', knownAt)})
    order by c.held_on, r.id`.execute(reading.db)
  return rows
}

/** Years of which these committees recorded festivals. */
export async function yearsRecorded(reading: Reading, committeeIds: readonly Id[]): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct e.year from festival.event e
    where e.committee_id = any(${[...committeeIds]}::uuid[]) order by e.year`.execute(reading.db)
  return rows.map((row) => row.year)
}
