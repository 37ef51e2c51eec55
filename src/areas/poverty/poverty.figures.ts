import { sql } from 'kysely'
import type { Reading } from '../../platform/context.ts'
import { wasThere } from '../../platform/known.ts'
import type { CountedRecord, Figure, Indicator, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { type CasePurpose, casePurposes, isHouse } from './fund-case.ts'

interface Given {
  readonly id: Id
  readonly householdId: Id
  readonly purpose: CasePurpose
  readonly amount: number
}

/** Cases handed over in the period, as far as was known, with what the decision gave each. */
async function handedOver(
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

const count = (given: readonly Given[]): Figure => ({
  numerator: given.length,
  denominator: null,
  ids: given.map((one) => one.id),
})

const ofPurposes =
  (purposes: readonly CasePurpose[]) =>
  async (reading: Reading, question: Question): Promise<Figure> =>
    count((await handedOver(reading, question)).filter((one) => purposes.includes(one.purpose)))

/** A household helped twice in the period counts once; its cases are all shown. */
async function households(reading: Reading, question: Question): Promise<Figure> {
  const given = await handedOver(reading, question)
  const first = [...Map.groupBy(given, (one) => one.householdId).values()].flatMap(([one]) => (one ? [one] : []))
  return count(first)
}

async function amount(reading: Reading, question: Question): Promise<Figure> {
  const given = await handedOver(reading, question)
  return { ...count(given), numerator: given.reduce((sum, one) => sum + one.amount, 0) }
}

const counted = { kind: 'count', version: 1, timing: 'period', recordKind: 'fund_case' } as const

/** What the Fund for the Poor did. Its money is its own ledger's, and is added to no other. */
export const povertyIndicators: readonly Indicator<Reading>[] = [
  { ...counted, id: 'unity_houses_built', unit: 'house', compute: ofPurposes(['house_new']) },
  { ...counted, id: 'unity_houses_repaired', unit: 'house', compute: ofPurposes(['house_repair']) },
  {
    ...counted,
    id: 'poor_fund_livelihoods',
    unit: 'case',
    compute: ofPurposes(casePurposes.filter((one) => !isHouse(one))),
  },
  { ...counted, id: 'poor_fund_households', unit: 'household', compute: households },
  { ...counted, kind: 'sum', id: 'poor_fund_given', unit: 'dong', compute: amount },
]

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
