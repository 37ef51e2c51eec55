import type { Reading } from '../../platform/context.ts'
import type { CountedRecord, Indicator } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { commendationIndicators, commendationRecordKinds, commendationRecords } from '../commendation/index.ts'
import { meetingRecords } from '../meetings/index.ts'
import { recommendationIndicators, recommendationRecords } from '../recommendations/index.ts'
import { supervisionIndicators, supervisionRecordKinds, supervisionRecords } from '../supervision/index.ts'
import { reportIndicators, reportRecords, termRecords } from './term.figures.ts'

/** Every indicator of every area, in the order in which reports tell them. */
export const indicators: readonly Indicator<Reading>[] = [
  ...supervisionIndicators,
  ...recommendationIndicators,
  ...commendationIndicators,
  ...reportIndicators,
]

const byId = new Map(indicators.map((one) => [one.id, one]))

export function findIndicator(id: string): Indicator<Reading> | undefined {
  return byId.get(id)
}

/** Whether an indicator judges a state on a day, rather than counting what happened in a period. */
export function isAsOf(id: string): boolean {
  return byId.get(id)?.timing === 'as_of'
}

type Namer = (reading: Reading, ids: readonly Id[]) => Promise<readonly CountedRecord[]>

/** Who can name the records of a kind. */
const namers: Readonly<Record<string, Namer>> = {
  ...Object.fromEntries(
    supervisionRecordKinds.map((kind): [string, Namer] => [
      kind,
      (reading, ids) => supervisionRecords(reading, kind, ids),
    ]),
  ),
  ...Object.fromEntries(
    commendationRecordKinds.map((kind): [string, Namer] => [
      kind,
      (reading, ids) => commendationRecords(reading, kind, ids),
    ]),
  ),
  recommendation: recommendationRecords,
  meeting: meetingRecords,
  report: reportRecords,
  term: termRecords,
}

/** Counted records by name, for whoever may see them: one question for each kind, however many records there are. */
export async function recordsOf(
  reading: Reading,
  idsByIndicator: ReadonlyMap<string, readonly Id[]>,
): Promise<ReadonlyMap<Id, CountedRecord>> {
  const wanted = new Map<string, Set<Id>>()
  for (const [indicatorId, ids] of idsByIndicator) {
    const kind = byId.get(indicatorId)?.recordKind
    if (kind === undefined) continue
    const set = wanted.get(kind) ?? new Set()
    for (const id of ids) set.add(id)
    wanted.set(kind, set)
  }
  const named = new Map<Id, CountedRecord>()
  for (const [kind, ids] of wanted) {
    const found = (await namers[kind]?.(reading, [...ids])) ?? []
    for (const record of found) named.set(record.id, record)
  }
  return named
}
