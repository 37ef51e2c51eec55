import type { Reading } from '../../platform/context.ts'
import type { Figure, Indicator, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import type { Level } from './award-form.ts'
import { certificatesGiven, insigniaNominations, resultsDecided } from './counted.store.ts'
import type { Counted } from './recipient.ts'

const count = (ids: readonly Id[]): Figure => ({ numerator: ids.length, denominator: null, ids })

const counted = { kind: 'count', version: 1, timing: 'period', unit: 'award', recordKind: 'commendation_case' } as const

const certificates = (id: string, level: Level | null, who: Counted): Indicator<Reading> => ({
  ...counted,
  id,
  compute: async (reading, question) => count(await certificatesGiven(reading, question, { level, counted: who })),
})

/** Families recognised out of all households of the areas that reported; sums are added, never percentages. */
async function culturalRate(reading: Reading, question: Question): Promise<Figure> {
  const results = await resultsDecided(reading, question)
  const ids = results.map((one) => one.id)
  const sum = (of: 'recognised' | 'households') => results.reduce((total, one) => total + one[of], 0)
  return { numerator: sum('recognised'), denominator: sum('households'), ids, denominatorIds: ids }
}

/** What commendation counts. A nomination is not a grant, and the two authorities of a level count together. */
export const commendationIndicators: readonly Indicator<Reading>[] = [
  certificates('commendations_ward_collective', 'ward', 'collective'),
  certificates('commendations_ward_individual', 'ward', 'individual'),
  certificates('commendations_city_collective', 'city', 'collective'),
  certificates('commendations_city_individual', 'city', 'individual'),
  certificates('commendations_province_collective', 'province', 'collective'),
  certificates('commendations_province_individual', 'province', 'individual'),
  certificates('commendations_families', null, 'family'),
  {
    ...counted,
    id: 'insignia_nominations_individual',
    unit: 'nomination',
    compute: async (reading, question) => count(await insigniaNominations(reading, question)),
  },
  {
    ...counted,
    id: 'cultural_families_rate',
    kind: 'rate',
    unit: 'family',
    recordKind: 'cultural_result',
    weighed: true,
    compute: culturalRate,
  },
]
