import type { Reading } from '../../platform/context.ts'
import type { CountedRecord, Figure, Indicator, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { contains } from '../../values/period.ts'
import { type Counted, issuedRecommendations, nameRecommendations } from './counted.store.ts'

const idsOf = (counted: readonly Counted[]): readonly Id[] => counted.map((one) => one.id)

function share(part: readonly Counted[], whole: readonly Counted[]): Figure {
  return { numerator: part.length, denominator: whole.length, ids: idsOf(part), denominatorIds: idsOf(whole) }
}

/**
 * Recommendations issued in the period and standing on the day, from records of the given kinds (all kinds when left
 * out). The areas they come from define their indicators with it: one recommendation, not one letter.
 */
export async function countRecommendations(
  reading: Reading,
  question: Question,
  originKinds: readonly string[] | null = null,
): Promise<Figure> {
  const counted = (await issuedRecommendations(reading, question)).filter(
    ({ issuedOn, originKind }) =>
      contains(question.period, issuedOn) && (originKinds === null || originKinds.includes(originKind ?? '')),
  )
  return { numerator: counted.length, denominator: null, ids: idsOf(counted) }
}

const asOf = { unit: 'recommendation', recordKind: 'recommendation', version: 1, timing: 'as_of' } as const

/** Answered in writing, of all whose term was over on the day. What was withdrawn is in neither. */
export const recommendationAnswerRate: Indicator<Reading> = {
  ...asOf,
  id: 'recommendation_answer_rate',
  kind: 'rate',
  compute: async (reading, question) => {
    const due = (await issuedRecommendations(reading, question)).filter(({ dueOn }) => dueOn < question.asAt)
    return share(
      due.filter(({ answeredOn }) => answeredOn !== null),
      due,
    )
  },
}

/** Seen by the Front to be done, of all that were answered in writing. */
export const recommendationResolvedRate: Indicator<Reading> = {
  ...asOf,
  id: 'recommendation_resolved_rate',
  kind: 'rate',
  compute: async (reading, question) => {
    const answered = (await issuedRecommendations(reading, question)).filter(({ answeredOn }) => answeredOn !== null)
    return share(
      answered.filter(({ stage }) => stage === 'resolved'),
      answered,
    )
  },
}

/** Unanswered on the day, and the term over. */
export const recommendationOverdue: Indicator<Reading> = {
  ...asOf,
  id: 'recommendation_overdue',
  kind: 'count',
  compute: async (reading, question) => {
    const late = (await issuedRecommendations(reading, question)).filter(({ lateness }) => lateness !== null)
    return { numerator: late.length, denominator: null, ids: idsOf(late) }
  },
}

export const recommendationIndicators: readonly Indicator<Reading>[] = [
  recommendationAnswerRate,
  recommendationResolvedRate,
  recommendationOverdue,
]

/** The counted records by name, in the order of their days; what these eyes may not see is left out. */
export async function recommendationRecords(reading: Reading, ids: readonly Id[]): Promise<readonly CountedRecord[]> {
  const named = await nameRecommendations(reading, ids)
  return named.map(({ id, text, addresseeName, day }) => ({
    id,
    kind: 'recommendation',
    label: `${addresseeName}: ${text}`,
    day,
  }))
}
