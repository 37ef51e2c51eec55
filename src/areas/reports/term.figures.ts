import type { Reading } from '../../platform/context.ts'
import type { CountedRecord, Indicator } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { readRoman } from '../../values/roman.ts'
import { daysOfTerm, listCommitteeTerms, termAt } from '../organisation/index.ts'
import { latestTermIssue } from './issue.store.ts'
import { reportNames } from './report.store.ts'

/** Number of the term that the last day of the period falls in: VIII. Of several committees, that of the first asked. */
export const term: Indicator<Reading> = {
  id: 'term',
  kind: 'count',
  unit: 'term_number',
  recordKind: 'term',
  version: 1,
  timing: 'as_of',
  compute: async (reading, { committeeIds, period }) => {
    const [own] = committeeIds
    const terms = own === undefined ? [] : await listCommitteeTerms(reading, own)
    const found = termAt(terms, period.to) ?? terms.find((one) => daysOfTerm(one).to === period.to)
    const number = found ? readRoman(found.number) : null
    return { numerator: number ?? 0, denominator: null, ids: found && number !== null ? [found.id] : [] }
  },
}

/** Marks that tell a figure, of all marks named, in the last issued report on the marks of a term within the period. */
export const termMarksPublished: Indicator<Reading> = {
  id: 'term_marks_published',
  kind: 'rate',
  unit: 'term_mark',
  recordKind: 'report',
  version: 1,
  timing: 'period',
  compute: async (reading, question) => {
    const issue = await latestTermIssue(reading, question)
    const ids = issue ? [issue.reportId] : []
    return { numerator: issue?.partsTold ?? 0, denominator: issue?.parts ?? 0, ids, denominatorIds: ids }
  },
}

export const reportIndicators: readonly Indicator<Reading>[] = [term, termMarksPublished]

export async function reportRecords(reading: Reading, ids: readonly Id[]): Promise<readonly CountedRecord[]> {
  const named = await reportNames(reading, ids)
  return named.map(({ id, title, to }) => ({ id, kind: 'report', label: title, day: to }))
}

export async function termRecords(reading: Reading, ids: readonly Id[]): Promise<readonly CountedRecord[]> {
  if (ids.length === 0) return []
  const terms = await Promise.all(reading.sight.committeeIds.map((id) => listCommitteeTerms(reading, id)))
  return terms
    .flat()
    .filter((one) => ids.includes(one.id))
    .map((one) => ({ id: one.id, kind: 'term', label: one.number, day: one.from }))
}
