import type { Reading } from '../../platform/context.ts'
import type { Figure, Indicator, Question } from '../../values/figure.ts'
import { type Given, handedOver } from './counted.store.ts'
import { type CasePurpose, casePurposes, isHouse } from './fund-case.ts'

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
