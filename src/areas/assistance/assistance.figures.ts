import type { Reading } from '../../platform/context.ts'
import type { Figure, Indicator, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { type CountedCase, casesReviewed } from './counted.store.ts'

const counted = { kind: 'sum', version: 1, timing: 'period', recordKind: 'benefit_case' } as const

function summed(cases: readonly CountedCase[], of: 'persons' | 'amount'): Figure {
  const numerator = cases.reduce((sum, one) => sum + one[of], 0)
  return { numerator, denominator: null, ids: cases.map((one) => one.id) }
}

const sumOf = (of: 'persons' | 'amount') => ({
  compute: async (reading: Reading, question: Question) => summed(await casesReviewed(reading, question), of),
  byArea: async (reading: Reading, question: Question): Promise<ReadonlyMap<Id, Figure>> => {
    const areas = Map.groupBy(await casesReviewed(reading, question), (one) => one.areaId)
    return new Map([...areas].map(([areaId, cases]) => [areaId, summed(cases, of)]))
  },
})

/** State benefits that the Front helped to review: people, the State's money, groups of people. Never a donation. */
export const assistanceIndicators: readonly Indicator<Reading>[] = [
  { ...counted, id: 'state_benefit_persons_reviewed', unit: 'person', ...sumOf('persons') },
  { ...counted, id: 'state_benefit_amount', unit: 'dong', ...sumOf('amount') },
  {
    ...counted,
    kind: 'count',
    id: 'state_benefit_groups',
    unit: 'group',
    compute: async (reading, question) => {
      const cases = await casesReviewed(reading, question)
      const groups = new Set(cases.map((one) => one.groupId))
      return { numerator: groups.size, denominator: null, ids: cases.map((one) => one.id) }
    },
  },
]
