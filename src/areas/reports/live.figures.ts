import { isDeepStrictEqual } from 'node:util'
import type { Reading } from '../../platform/context.ts'
import type { CountedRecord } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { parsePeriod } from '../../values/period-text.ts'
import { nodesOf, type RichDoc } from '../../values/rich.ts'
import type { AnnexFacts } from '../documents/index.ts'
import { areaFigures } from './area.figures.ts'
import { type Asked, askedBy, askedIn, keyOf, once, toldIn } from './asked.ts'
import { computeFigures, standingFor } from './compute.figures.ts'
import type { AreaFigure, Computed } from './computed.ts'
import { isAsOf, recordsOf } from './indicators.figures.ts'
import { refreshed, type Sources } from './refreshed.ts'
import type { Report, ReportVersion } from './report.ts'
import type { TargetStanding } from './target.figures.ts'
import { isTargetId } from './target-figure.ts'

/** A text with its live values as computed now, and the figures behind them in the order of the text. */
export interface LiveText {
  readonly body: RichDoc
  readonly figures: readonly Computed[]
}

/** The same of a body with its annexes. */
export interface LiveWords extends LiveText {
  readonly annexes: readonly AnnexFacts[]
}

/** Whose figures, judged on which day. */
export type Whose = Pick<Report, 'committeeId' | 'view'> & Pick<ReportVersion, 'judgedOn'>

interface Words {
  readonly body: RichDoc
  readonly annexes: readonly AnnexFacts[]
}

/** Computes every live value of a text; numbers that were typed stay as they were typed. */
export function liveText(reading: Reading, whose: Whose, body: RichDoc): Promise<LiveText> {
  return liveWords(reading, whose, { body, annexes: [] })
}

export async function liveWords(reading: Reading, whose: Whose, { body, annexes }: Words): Promise<LiveWords> {
  const bodies = [body, ...annexes.map((annex) => annex.body)]
  const asked = once(bodies.flatMap((one) => askedIn(one, whose.judgedOn, isAsOf)))
  const computed = await computeFigures(reading, { ...whose, knownAt: null }, asked)
  const sources = await sourcesOf(reading, whose, bodies, computed)
  return {
    body: refreshed(body, sources),
    annexes: annexes.map((annex) => ({ ...annex, body: refreshed(annex.body, sources) })),
    figures: asked.flatMap((one) => computed.get(keyOf(one)) ?? []),
  }
}

/** How many live values of a text are no longer what it says. */
export function unreadIn(words: Words, live: Words): number {
  const all = ({ body, annexes }: Words) =>
    [body, ...annexes.map((annex) => annex.body)].flatMap((one) => liveNodes.flatMap((type) => nodesOf(one, type)))
  const now = all(live)
  return all(words).filter((node, at) => !isDeepStrictEqual(node, now[at])).length
}

const liveNodes = ['figure', 'figureTable', 'recordList', 'chart'] as const

async function sourcesOf(
  reading: Reading,
  whose: Whose,
  bodies: readonly RichDoc[],
  computed: ReadonlyMap<string, Computed>,
): Promise<Sources> {
  const { judgedOn } = whose
  const records = await listed(reading, bodies, judgedOn, computed)
  const areas = await charted(reading, whose, bodies, computed)
  const standing = await targetsTold(reading, whose, bodies)
  return {
    reportDay: judgedOn,
    look: (one) => computed.get(keyOf(one)),
    asOf: isAsOf,
    record: (id: Id) => records.get(id),
    areas: (one) => areas.get(keyOf(one)) ?? null,
    standing: (period) => standing.get(period) ?? [],
  }
}

/** Only lists of records, and sentences that name them, need names. */
async function listed(
  reading: Reading,
  bodies: readonly RichDoc[],
  judgedOn: Whose['judgedOn'],
  computed: ReadonlyMap<string, Computed>,
): Promise<ReadonlyMap<Id, CountedRecord>> {
  const ids = new Map<string, Id[]>()
  const naming = bodies.flatMap((body) => [
    ...nodesOf(body, 'recordList'),
    ...nodesOf(body, 'figure').filter(({ attrs }) => attrs.show === 'names'),
  ])
  for (const { attrs } of naming) {
    const counted = computed.get(keyOf(askedBy(attrs, judgedOn)))?.figure.ids ?? []
    ids.set(attrs.indicatorId, [...(ids.get(attrs.indicatorId) ?? []), ...counted])
  }
  return recordsOf(reading, ids)
}

/** Only charts by area ask where things happened. */
async function charted(
  reading: Reading,
  { committeeId, judgedOn }: Whose,
  bodies: readonly RichDoc[],
  computed: ReadonlyMap<string, Computed>,
): Promise<ReadonlyMap<string, readonly AreaFigure[] | null>> {
  const charts = bodies.flatMap((body) => nodesOf(body, 'chart')).filter(({ attrs }) => attrs.by === 'area')
  const asked = charts.flatMap(({ attrs }) =>
    attrs.indicatorIds.map((indicatorId): Asked => askedBy({ ...attrs, indicatorId }, judgedOn)),
  )
  const found = new Map<string, readonly AreaFigure[] | null>()
  for (const one of once(asked)) {
    const figure = computed.get(keyOf(one))
    if (figure) found.set(keyOf(one), await areaFigures(reading, { committeeId, knownAt: null }, figure))
  }
  return found
}

/** Only tables that tell targets ask how they stand, for each period that they tell. */
async function targetsTold(
  reading: Reading,
  whose: Whose,
  bodies: readonly RichDoc[],
): Promise<ReadonlyMap<string, readonly TargetStanding[]>> {
  const tables = bodies.flatMap((body) => nodesOf(body, 'figureTable')).map(({ attrs }) => attrs)
  const telling = tables.filter(
    (attrs) => attrs.indicatorIds.some(isTargetId) || attrs.columns.some((_, at) => toldIn(attrs, at) !== null),
  )
  const periods = telling.flatMap(({ period, asks = [] }) => [period, ...asks.map((ask) => ask.period)])
  const found = new Map<string, readonly TargetStanding[]>()
  for (const period of new Set(periods)) {
    if (parsePeriod(period)) {
      const asked = { period, judgedOn: whose.judgedOn }
      found.set(period, await standingFor(reading, { ...whose, knownAt: null }, asked))
    }
  }
  return found
}
