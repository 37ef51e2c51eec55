import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { CountedRecord } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { areaNames } from '../organisation/index.ts'
import { areaIn, yearIn } from './area-year.ts'
import { festivalDay } from './calendar.ts'

type Named = Omit<CountedRecord, 'kind'>

const namers: Readonly<Record<string, (reading: Reading, ids: readonly Id[]) => Promise<readonly Named[]>>> = {
  festival_area: async (reading, ids) => {
    const areas = await areaNames(reading, reading.sight.committeeIds)
    return areas.filter((area) => ids.includes(area.id)).map(({ id, name }) => ({ id, label: name, day: null }))
  },
  festival_area_year: async (reading, ids) => {
    const areas = await areaNames(reading, reading.sight.committeeIds)
    return ids.flatMap((id) => {
      const area = areaIn(id, areas)
      const year = yearIn(id)
      return area ? [{ id, label: `${area.name} · ${year}`, day: festivalDay(year), partOf: area.id }] : []
    })
  },
  festival_area_result: async (reading, ids) => {
    const areas = new Map((await areaNames(reading, reading.sight.committeeIds)).map((area) => [area.id, area.name]))
    const { rows } = await sql<{
      id: Id
      areaId: Id
      year: number
      total: number
      attended: number
      day: Named['day']
    }>`
      select r.id, r.area_id as "areaId", r.year, r.households_total as total, r.households_attended as attended,
        (select min(t.happened_on) from festival.step t where t.committee_id = r.committee_id
          and t.subject_id = r.event_id and t.stage = 'held' and t.superseded_at is null) as day
      from festival.area_result r
      where r.committee_id = any(${[...reading.sight.committeeIds]}::uuid[]) and r.id = any(${[...ids]}::uuid[])
      order by r.year, r.id`.execute(reading.db)
    return rows.map(({ id, areaId, year, total, attended, day }) => ({
      id,
      label: `${areas.get(areaId) ?? ''} · ${year}: ${attended}/${total}`,
      day,
      partOf: areaId,
    }))
  },
}

export const festivalRecordKinds: readonly string[] = Object.keys(namers)

/** The records behind a figure by name; what these eyes may not see is left out. */
export async function festivalRecords(
  reading: Reading,
  kind: string,
  ids: readonly Id[],
): Promise<readonly CountedRecord[]> {
  const name = namers[kind]
  if (!name || ids.length === 0) return []
  return (await name(reading, ids)).map((one) => ({ ...one, kind }))
}
