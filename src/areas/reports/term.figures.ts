import type { Reading } from '../../platform/context.ts'
import { minDay } from '../../values/day.ts'
import type { CountedRecord, Indicator } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { readRoman } from '../../values/roman.ts'
import { areaName, daysOfTerm, listCommitteeTerms, loadAreas, termAt } from '../organisation/index.ts'
import { findMarks } from './mark.store.ts'
import { isTold, marksOn, type TermMark } from './mark.ts'
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

/** Marks of the term that have their text, of all that were announced by the day. */
export const termMarksPublished: Indicator<Reading> = {
  id: 'term_marks_published',
  kind: 'rate',
  unit: 'term_mark',
  recordKind: 'term_mark',
  version: 2,
  timing: 'as_of',
  compute: async (reading, { committeeIds, period, asAt, knownAt }) => {
    const marks: TermMark[] = []
    for (const committeeId of committeeIds) {
      const terms = await listCommitteeTerms(reading, committeeId)
      const on = minDay(period.to, asAt)
      const term = termAt(terms, on) ?? terms.find((one) => daysOfTerm(one).to === on)
      const all = term ? await findMarks(reading, { committeeIds: [committeeId], termId: term.id }) : []
      marks.push(...marksOn(all, asAt, knownAt))
    }
    const told = marks.filter((mark) => isTold(mark, asAt))
    const idsOf = (list: readonly TermMark[]) => list.map(({ id }) => id)
    return { numerator: told.length, denominator: marks.length, ids: idsOf(told), denominatorIds: idsOf(marks) }
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

/** Marks by number and title, as they were last announced. */
export async function markRecords(reading: Reading, ids: readonly Id[]): Promise<readonly CountedRecord[]> {
  const revisions = await findMarks(reading, { committeeIds: reading.sight.committeeIds, ids })
  const latest = new Map(revisions.map((mark) => [mark.id, mark]))
  return [...latest.values()]
    .toSorted((a, b) => a.position - b.position)
    .map(({ id, position, title, announcedOn }) => ({
      id,
      kind: 'term_mark',
      label: title ? `${position}. ${title}` : `${position}.`,
      day: announcedOn,
    }))
}

/** Residential areas, where a figure tells how many of them reached something. */
export async function areaRecords(reading: Reading, ids: readonly Id[]): Promise<readonly CountedRecord[]> {
  const wanted = new Set(ids)
  const all = await Promise.all(reading.sight.committeeIds.map((id) => loadAreas(reading, id)))
  return all
    .flatMap(({ areas }) => areas)
    .filter(({ id }) => wanted.has(id))
    .map((area) => ({ id: area.id, kind: 'area', label: areaName(area, reading.today), day: null, areaId: area.id }))
}
