import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { CountedRecord } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { areaName, loadAreas } from '../organisation/index.ts'

export const commendationRecordKinds: readonly string[] = ['commendation_case', 'cultural_result']

/** The records behind a figure by name, in the order of their days; what these eyes may not see is left out. */
export async function commendationRecords(
  reading: Reading,
  kind: string,
  ids: readonly Id[],
): Promise<readonly CountedRecord[]> {
  if (ids.length === 0) return []
  return kind === 'cultural_result' ? namedResults(reading, ids) : namedCases(reading, ids)
}

async function namedCases(reading: Reading, ids: readonly Id[]): Promise<readonly CountedRecord[]> {
  const { rows } = await sql<Omit<CountedRecord, 'kind'>>`
    select c.id, c.recipient_name || coalesce(' · ' || c.recipient_note, '') as label,
      coalesce(d.decided_on, min(t.happened_on)) as day
    from commendation.commendation_case c
    left join commendation.award a on a.committee_id = c.committee_id and a.case_id = c.id and a.superseded_at is null
    left join commendation.decision d on d.committee_id = a.committee_id and d.id = a.decision_id
    left join commendation.step t on t.committee_id = c.committee_id and t.subject_id = c.id and t.superseded_at is null
      and t.stage = 'submitted_up'
    where c.id = any(${[...ids]}::uuid[])
    group by c.committee_id, c.id, d.decided_on order by day nulls last, label, id`.execute(reading.db)
  return rows.map((row) => ({ ...row, kind: 'commendation_case' }))
}

/** Results are called by their area, whose name is the organisation's to tell. */
async function namedResults(reading: Reading, ids: readonly Id[]): Promise<readonly CountedRecord[]> {
  const rows = await reading.db
    .selectFrom('commendation.cultural_result')
    .select(['id', 'committee_id', 'area_id', 'recognised', 'households', 'decided_on'])
    .where('id', 'in', [...ids])
    .orderBy('decided_on')
    .execute()
  const names = new Map<Id, string>()
  for (const committeeId of new Set(rows.map((row) => row.committee_id))) {
    const { areas } = await loadAreas(reading, committeeId)
    for (const area of areas) names.set(area.id, areaName(area, reading.today))
  }
  return rows.map((row) => ({
    id: row.id,
    kind: 'cultural_result',
    label: `${names.get(row.area_id) ?? ''}: ${row.recognised}/${row.households}`,
    day: row.decided_on as CountedRecord['day'],
  }))
}
