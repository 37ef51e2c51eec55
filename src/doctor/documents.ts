import { checkIssued, checkPublished, issuedUnfrozen, type SeriesTaken, seriesTaken } from '../areas/documents/index.ts'
import type { Reading } from '../platform/context.ts'
import { linesOfAction } from '../platform/journal.ts'
import { systemSight } from '../platform/system-caller.ts'
import { type Refusal, refuse } from '../values/refusal.ts'
import { few } from './few.ts'
import type { Examined, Patient } from './patient.ts'

/** What was issued is word for word what its hash was taken of. */
export function examineIssued(patient: Patient): Promise<Examined> {
  return look(patient, async (reading) => {
    const { looked, broken } = await checkIssued(reading)
    const unfrozen = await issuedUnfrozen(reading)
    return {
      looked,
      findings: [
        ...broken.map(({ id }) => refuse('doctor.issued_changed', { params: { id } })),
        ...unfrozen.map(({ id }) => refuse('doctor.issued_unfrozen', { params: { id } })),
      ],
    }
  })
}

export function examinePublished(patient: Patient): Promise<Examined> {
  return look(patient, async (reading) => {
    const { looked, broken } = await checkPublished(reading)
    return { looked, findings: broken.map(({ id }) => refuse('doctor.published_changed', { params: { id } })) }
  })
}

/** Numbers follow one another: none is missing below where the counter stands, none is beyond it. */
export function examineNumbers(patient: Patient): Promise<Examined> {
  return look(patient, async (reading) => {
    const paper = await usedOnPaper(reading)
    const taken = await seriesTaken(reading)
    return { looked: taken.length, findings: taken.flatMap((one) => gapsIn(one, paper)) }
  })
}

type OnPaper = ReadonlyMap<string, readonly { readonly after: number; readonly upTo: number }[]>
const seriesKey = (one: { committeeId: string; series: string; year: number }): string =>
  `${one.committeeId} ${one.year} ${one.series}`

/** Numbers that a paper register had used before the year was carried on here: no document of ours bears them. */
async function usedOnPaper(reading: Reading): Promise<OnPaper> {
  const told = new Map<string, { after: number; upTo: number }[]>()
  for (const committeeId of reading.sight.committeeIds) {
    for (const { data } of await linesOfAction(reading, committeeId, 'documents.start_series')) {
      const { series, year, before, last } = data as { series: string; year: number; before: number; last: number }
      const key = seriesKey({ committeeId, series, year })
      told.set(key, [...(told.get(key) ?? []), { after: before, upTo: last }])
    }
  }
  return told
}

function gapsIn(one: SeriesTaken, paper: OnPaper): readonly Refusal[] {
  const { series, year, last } = one
  const has = new Set(one.numbers)
  const skipped = paper.get(seriesKey(one)) ?? []
  const isExcused = (n: number) => skipped.some(({ after, upTo }) => n > after && n <= upTo)
  const missing = Array.from({ length: last }, (_, i) => i + 1).filter((n) => !has.has(n) && !isExcused(n))
  const beyond = one.numbers.filter((n) => n > last)
  return [
    ...(missing.length > 0
      ? [refuse('doctor.number_gap', { params: { series, year, numbers: few(missing), count: missing.length } })]
      : []),
    ...(beyond.length > 0 ? [refuse('doctor.number_beyond', { params: { series, year, numbers: few(beyond) } })] : []),
  ]
}

function look({ database, committeeIds }: Patient, examine: (reading: Reading) => Promise<Examined>) {
  return database.read(systemSight(committeeIds), examine)
}
