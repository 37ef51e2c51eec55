import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import type { CountedRecord } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'

export const assistanceRecordKinds: readonly string[] = ['benefit_case']

/** The cases behind a figure, shown on the page of their round: by group and area, never by name. */
export async function assistanceRecords(
  reading: Reading,
  _kind: string,
  ids: readonly Id[],
): Promise<readonly CountedRecord[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Omit<CountedRecord, 'kind'>>`
    select c.id, g.name || case when c.persons > 1 then ' × ' || c.persons else '' end as label, c.round_id as "partOf",
      c.area_id as "areaId", t.happened_on as day
    from assistance.benefit_case c
    join assistance.benefit_group g on g.committee_id = c.committee_id and g.id = c.group_id
    left join assistance.benefit_step t on t.committee_id = c.committee_id and t.round_id = c.round_id
      and t.stage = 'council_reviewed' and t.superseded_at is null
    where c.id = any(${[...ids]}::uuid[]) order by day, label, c.id`.execute(reading.db)
  return rows.map((row) => ({ ...row, kind: 'benefit_case' }))
}
