import type { Reading } from '../../platform/context.ts'
import type { CountedRecord, Indicator } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { assistanceIndicators, assistanceRecordKinds, assistanceRecords } from '../assistance/index.ts'
import { commendationIndicators, commendationRecordKinds, commendationRecords } from '../commendation/index.ts'
import { criticismIndicators, criticismRecordKinds, criticismRecords } from '../criticism/index.ts'
import { festivalIndicators, festivalRecordKinds, festivalRecords } from '../festival/index.ts'
import { legislationIndicators, legislationRecordKinds, legislationRecords } from '../legislation/index.ts'
import { meetingRecords } from '../meetings/index.ts'
import { organisationIndicators, organisationRecords, seatRecords } from '../organisation/index.ts'
import { outreachIndicators, outreachRecordKinds, outreachRecords } from '../outreach/index.ts'
import { povertyIndicators, povertyRecordKinds, povertyRecords } from '../poverty/index.ts'
import { recommendationIndicators, recommendationRecords } from '../recommendations/index.ts'
import { reliefIndicators, reliefRecordKinds, reliefRecords } from '../relief/index.ts'
import { supervisionIndicators, supervisionRecordKinds, supervisionRecords } from '../supervision/index.ts'
import { areaRecords, markRecords, reportIndicators, reportRecords, termRecords } from './term.figures.ts'

/** Every indicator that the areas count, in the order in which reports tell them. */
export const countedIndicators: readonly Indicator<Reading>[] = [
  ...supervisionIndicators,
  ...recommendationIndicators,
  ...commendationIndicators,
  ...assistanceIndicators,
  ...criticismIndicators,
  ...legislationIndicators,
  ...outreachIndicators,
  ...povertyIndicators,
  ...reliefIndicators,
  ...festivalIndicators,
  ...organisationIndicators,
  ...reportIndicators,
]

const byId = new Map(countedIndicators.map((one) => [one.id, one]))

export function findCounted(id: string): Indicator<Reading> | undefined {
  return byId.get(id)
}

export type Namer = (reading: Reading, ids: readonly Id[]) => Promise<readonly CountedRecord[]>

/** The kinds of one area, each named by that area. */
function named<Kind extends string>(
  kinds: readonly Kind[],
  records: (reading: Reading, kind: Kind, ids: readonly Id[]) => Promise<readonly CountedRecord[]>,
): Readonly<Record<string, Namer>> {
  return Object.fromEntries(kinds.map((kind): [string, Namer] => [kind, (reading, ids) => records(reading, kind, ids)]))
}

/** Who can name the records of a kind. */
export const namers: Readonly<Record<string, Namer>> = {
  ...named(supervisionRecordKinds, supervisionRecords),
  ...named(commendationRecordKinds, commendationRecords),
  ...named(assistanceRecordKinds, assistanceRecords),
  ...named(criticismRecordKinds, criticismRecords),
  ...named(legislationRecordKinds, legislationRecords),
  ...named(outreachRecordKinds, outreachRecords),
  ...named(povertyRecordKinds, povertyRecords),
  ...named(reliefRecordKinds, reliefRecords),
  ...named(festivalRecordKinds, festivalRecords),
  recommendation: recommendationRecords,
  meeting: meetingRecords,
  membership: seatRecords,
  member_organisation: organisationRecords,
  report: reportRecords,
  term: termRecords,
  term_mark: markRecords,
  area: areaRecords,
}

/** Counted records by name, for whoever may see them. */
export function namedRecords(
  reading: Reading,
  idsByIndicator: ReadonlyMap<string, readonly Id[]>,
): Promise<ReadonlyMap<Id, CountedRecord>> {
  const byKind = [...idsByIndicator].flatMap(([indicatorId, ids]) => {
    const kind = byId.get(indicatorId)?.recordKind
    return kind === undefined ? [] : [[kind, ids] as const]
  })
  return nameAll(reading, byKind, namers)
}

/** One question for each kind, however many records there are. */
export async function nameAll(
  reading: Reading,
  idsByKind: readonly (readonly [kind: string, ids: readonly Id[]])[],
  by: Readonly<Record<string, Namer>>,
): Promise<ReadonlyMap<Id, CountedRecord>> {
  const wanted = Map.groupBy(idsByKind, ([kind]) => kind)
  const named = new Map<Id, CountedRecord>()
  for (const [kind, groups] of wanted) {
    const ids = [...new Set(groups.flatMap(([, list]) => list))]
    const found = (await by[kind]?.(reading, ids)) ?? []
    for (const record of found) named.set(record.id, record)
  }
  return named
}
