import type { Reading } from '../../platform/context.ts'
import type { CountedRecord } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { nodesOf, type RichDoc } from '../../values/rich.ts'
import { askedBy, askedIn, keyOf } from './asked.ts'
import { isAsOf, recordsOf } from './catalogue.figures.ts'
import { computeFigures } from './compute.figures.ts'
import type { Computed } from './computed.ts'
import { refreshed } from './refreshed.ts'
import type { Report, ReportVersion } from './report.ts'

/** A text with its live values as computed now, and the figures behind them in the order of the text. */
export interface LiveText {
  readonly body: RichDoc
  readonly figures: readonly Computed[]
}

type Whose = Pick<Report, 'committeeId' | 'view'> & Pick<ReportVersion, 'judgedOn'>

/** Computes every live value of a text; numbers that were typed stay as they were typed. */
export async function liveText(
  reading: Reading,
  { committeeId, view, judgedOn }: Whose,
  body: RichDoc,
  knownAt: Date | null = null,
): Promise<LiveText> {
  const asked = askedIn(body, judgedOn, isAsOf)
  const computed = await computeFigures(reading, { committeeId, view, knownAt }, asked)
  const records = await listed(reading, body, judgedOn, computed)
  const sources = {
    reportDay: judgedOn,
    look: (one: Parameters<typeof keyOf>[0]) => computed.get(keyOf(one)),
    asOf: isAsOf,
    record: (id: Id) => records.get(id),
  }
  return { body: refreshed(body, sources), figures: asked.flatMap((one) => computed.get(keyOf(one)) ?? []) }
}

/** Only lists of records need names. */
async function listed(
  reading: Reading,
  body: RichDoc,
  judgedOn: Whose['judgedOn'],
  computed: ReadonlyMap<string, Computed>,
): Promise<ReadonlyMap<Id, CountedRecord>> {
  const ids = new Map<string, Id[]>()
  for (const { attrs } of nodesOf(body, 'recordList')) {
    const counted = computed.get(keyOf(askedBy(attrs, judgedOn)))?.figure.ids ?? []
    ids.set(attrs.indicatorId, [...(ids.get(attrs.indicatorId) ?? []), ...counted])
  }
  return recordsOf(reading, ids)
}
