import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { wasThere } from '../../platform/known.ts'
import type { CountedRecord, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import type { CasePurpose } from './fund-case.ts'

export interface Given {
  readonly id: Id
  readonly householdId: Id
  readonly purpose: CasePurpose
  readonly amount: number
}

/** Cases handed over in the period, as far as was known, with what the decision gave each. */
export async function handedOver(
  reading: Reading,
  { committeeIds, period, asAt, knownAt }: Question,
): Promise<readonly Given[]> {
  const { rows } = await sql<Given>`
    select c.id, c.household_id as "householdId", c.purpose, coalesce(a.amount, 0)::bigint as amount
    from poverty.fund_case c
    join poverty.case_step s on s.committee_id = c.committee_id and s.case_id = c.id and s.stage = 'handed_over'
      and ${wasThere('s', knownAt)}
    left join poverty.case_step a on a.committee_id = c.committee_id and a.case_id = c.id and a.stage = 'approved'
      and ${wasThere('a', knownAt)}
    where c.committee_id = any(${[...committeeIds]}::uuid[]) and ${wasThere('c', knownAt)}
      and s.happened_on between ${period.from} and ${period.to} and s.happened_on <= ${asAt}
    order by s.happened_on, c.id`.execute(reading.db)
  return rows
}

export const povertyRecordKinds = ['fund_case'] as const

/** Cases by name, in the order of their days; what these eyes may not see is left out. */
export async function povertyRecords(
  reading: Reading,
  kind: (typeof povertyRecordKinds)[number],
  ids: readonly Id[],
): Promise<readonly CountedRecord[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Omit<CountedRecord, 'kind'>>`
    select c.id, c.head_name as label, coalesce(s.happened_on, c.proposed_on) as day, c.area_id as "areaId"
    from poverty.fund_case c
    left join poverty.case_step s on s.committee_id = c.committee_id and s.case_id = c.id and s.stage = 'handed_over'
      and s.superseded_at is null
    where c.id = any(${[...ids]}::uuid[]) order by day, label, c.id`.execute(reading.db)
  return rows.map((row) => ({ ...row, kind }))
}
