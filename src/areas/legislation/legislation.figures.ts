import type { Reading } from '../../platform/context.ts'
import type { CountedRecord, Figure, Indicator, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { countGiven, countPersons, draftsByIds, givenTogether, nameGiven, sumOf } from '../drafts/index.ts'
import { countMeetings } from '../meetings/index.ts'
import { draftsConsulted, draftsSent, nameConsultations } from './counted.store.ts'

const byPeriod = { version: 1, timing: 'period' } as const

/** Opinions and numbers given in the period on drafts that we were asked about. */
async function given(reading: Reading, question: Question) {
  const draftIds = await draftsConsulted(reading, question)
  const { period, asAt, knownAt } = question
  return givenTogether(reading, { draftIds, period, asAt, knownAt })
}

async function opinions(reading: Reading, question: Question): Promise<Figure> {
  const { texts, tallies } = await given(reading, question)
  const cells = countGiven(texts, tallies)
  // A number stands for the texts that are part of it.
  const ids = cells.flatMap((cell) => cell.tallyId ?? cell.texts)
  return { numerator: sumOf(cells), denominator: null, ids }
}

async function persons(reading: Reading, question: Question): Promise<Figure> {
  const { texts, tallies } = await given(reading, question)
  const ids = [...tallies.filter((one) => one.persons !== null), ...texts.filter((one) => one.isPerson)].map(
    (one) => one.id,
  )
  return { numerator: countPersons(texts, tallies), denominator: null, ids }
}

/** What law comment counts. Opinions are occurrences (lượt); the people who gave them are another figure. */
export const legislationIndicators: readonly Indicator<Reading>[] = [
  {
    ...byPeriod,
    id: 'law_consultations',
    kind: 'count',
    unit: 'draft',
    recordKind: 'law_consultation',
    compute: async (reading, question) => {
      const ids = await draftsSent(reading, question)
      return { numerator: ids.length, denominator: null, ids }
    },
  },
  {
    ...byPeriod,
    id: 'law_consultation_meetings',
    kind: 'count',
    unit: 'meeting',
    recordKind: 'meeting',
    compute: (reading, question) => countMeetings(reading, question, { purposes: ['law_comment'] }),
  },
  { ...byPeriod, id: 'law_opinions', kind: 'sum', unit: 'opinion', recordKind: 'law_opinion', compute: opinions },
  { ...byPeriod, id: 'law_opinion_persons', kind: 'sum', unit: 'person', recordKind: 'law_opinion', compute: persons },
]

export const legislationRecordKinds = ['law_consultation', 'law_opinion'] as const

/** The counted records by name; of who said what only the place is told. */
export async function legislationRecords(
  reading: Reading,
  kind: string,
  ids: readonly Id[],
): Promise<readonly CountedRecord[]> {
  if (kind === 'law_opinion') {
    const named = await nameGiven(reading, ids)
    return named.map(({ id, title, clauseRef, giverName, count, day, draftId }) => {
      const whose = giverName === null ? null : `${giverName} (${count})`
      return { id, kind, label: [clauseRef, whose, title].filter(Boolean).join(' · '), day, partOf: draftId }
    })
  }
  const named = await nameConsultations(reading, ids)
  const drafts = await draftsByIds(
    reading,
    named.map((one) => one.draftId),
  )
  return named.map(({ id, draftId, day }) => ({ id, kind, label: drafts.get(draftId)?.title ?? '', day }))
}
