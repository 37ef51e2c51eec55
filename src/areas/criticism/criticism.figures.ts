import type { Reading } from '../../platform/context.ts'
import type { Figure, Indicator, Question } from '../../values/figure.ts'
import { countMeetings } from '../meetings/index.ts'
import { bodiesAt, membershipsAt } from '../organisation/index.ts'
import { knownFacts, recommendationsOf, stateOf } from '../recommendations/index.ts'
import {
  type Counted,
  documentsIssued,
  draftsCriticised,
  exercisesSent,
  promisesDue,
  rowsExplained,
} from './counted.store.ts'

const byPeriod = { kind: 'count', version: 1, timing: 'period' } as const
const asOf = { kind: 'count', version: 1, timing: 'as_of' } as const

const figureOf = (ids: readonly string[]): Figure => ({ numerator: ids.length, denominator: null, ids })

/** The part of all that counts. */
function rateOf(all: readonly Counted[]): Figure {
  const ids = all.filter((one) => one.counts).map((one) => one.id)
  return { numerator: ids.length, denominator: all.length, ids, denominatorIds: all.map((one) => one.id) }
}

const groupsAsked = ({ committeeIds, asAt, knownAt }: Question) =>
  ({ committeeIds, kind: 'advisory_group', on: asAt, knownAt }) as const

/** Of what was promised with a day that has come: settled by that day, as the Front found it. */
async function promisesKept(reading: Reading, question: Question): Promise<Figure> {
  const due = await promisesDue(reading, question)
  const denominatorIds = due.map((one) => one.questionId)
  const asked = await recommendationsOf(reading, denominatorIds)
  const kept = due.filter(({ questionId, dueOn }) =>
    (asked.get(questionId) ?? []).some((facts) => {
      const known = knownFacts(facts, question.knownAt)
      const standing = known && stateOf(known, question.asAt)
      return standing?.stage === 'resolved' && standing.closedOn !== null && standing.closedOn <= dueOn
    }),
  )
  const ids = kept.map((one) => one.questionId)
  return { numerator: ids.length, denominator: due.length, ids, denominatorIds }
}

/** What criticism and dialogue count. A conference is counted once, whatever else it served. */
export const criticismIndicators: readonly Indicator<Reading>[] = [
  {
    ...byPeriod,
    id: 'criticism_conferences',
    unit: 'meeting',
    recordKind: 'meeting',
    compute: (reading, question) =>
      countMeetings(reading, question, {
        purposes: ['social_criticism'],
        convenedBy: ['advisory_group'],
        needs: 'minutes',
      }),
  },
  {
    ...byPeriod,
    id: 'criticism_subjects',
    unit: 'draft',
    recordKind: 'draft',
    compute: async (reading, question) => figureOf(await draftsCriticised(reading, question)),
  },
  {
    ...byPeriod,
    id: 'criticism_documents',
    unit: 'document',
    recordKind: 'criticism_exercise',
    compute: async (reading, question) => figureOf(await documentsIssued(reading, question)),
  },
  {
    ...byPeriod,
    id: 'criticism_explained_rate',
    kind: 'rate',
    unit: 'document',
    recordKind: 'criticism_exercise',
    compute: async (reading, question) => rateOf(await exercisesSent(reading, question)),
  },
  {
    ...byPeriod,
    id: 'criticism_uptake_rate',
    kind: 'rate',
    unit: 'explanation',
    recordKind: 'criticism_explanation',
    compute: async (reading, question) => rateOf(await rowsExplained(reading, question)),
  },
  {
    ...asOf,
    id: 'advisory_groups',
    unit: 'body',
    recordKind: 'advisory_group',
    compute: async (reading, question) => figureOf(await bodiesAt(reading, groupsAsked(question))),
  },
  {
    ...asOf,
    id: 'advisory_members',
    unit: 'person',
    recordKind: 'advisory_member',
    compute: async (reading, question) => figureOf(await membershipsAt(reading, groupsAsked(question))),
  },
  {
    ...byPeriod,
    id: 'dialogue_conferences',
    unit: 'meeting',
    recordKind: 'meeting',
    compute: (reading, question) => countMeetings(reading, question, { purposes: ['dialogue'], needs: 'conclusion' }),
  },
  {
    ...asOf,
    id: 'dialogue_commitments_done_rate',
    kind: 'rate',
    unit: 'promise',
    recordKind: 'dialogue_question',
    compute: promisesKept,
  },
]
