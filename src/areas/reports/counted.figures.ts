import type { Reading } from '../../platform/context.ts'
import type { Figure, Indicator } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { overlap, type Period } from '../../values/period.ts'
import { parsePeriod } from '../../values/period-text.ts'
import type { CommitteeSpan, View } from '../organisation/index.ts'
import { type Asked, keyOf } from './asked.ts'
import { findCounted } from './catalogue.figures.ts'
import { type Computed, together } from './computed.ts'
import { withReportScope } from './scope.store.ts'

/** Whose figures, seen how, known when. */
export interface Scope {
  readonly committeeId: Id
  readonly view: View
  readonly knownAt: Date | null
}

/**
 * Every figure asked for, by its key; what is no indicator or no period is left out. The number of questions to the
 * database depends on the figures asked, never on the records counted.
 */
export async function computeEach(
  reading: Reading,
  scope: Scope,
  asked: readonly Asked[],
  find: (indicatorId: string) => Indicator<Reading> | undefined,
): Promise<ReadonlyMap<string, Computed>> {
  const computed = new Map<string, Computed>()
  for (const [period, group] of byPeriod(asked)) {
    await withReportScope(reading, { ...scope, period }, async (wider, spans) => {
      for (const one of group) {
        const indicator = find(one.indicatorId)
        if (!indicator) continue
        const figure = await computeOne(wider, indicator, { ...one, period, spans, knownAt: scope.knownAt })
        computed.set(keyOf(one), { asked: one, indicator, figure })
      }
    })
  }
  return computed
}

/** The same, of what the areas count. */
export function computeCounted(
  reading: Reading,
  scope: Scope,
  asked: readonly Asked[],
): Promise<ReadonlyMap<string, Computed>> {
  return computeEach(reading, scope, asked, findCounted)
}

function byPeriod(asked: readonly Asked[]): ReadonlyMap<Period, readonly Asked[]> {
  const groups = new Map<string, Asked[]>()
  for (const one of asked) groups.set(one.period, [...(groups.get(one.period) ?? []), one])
  const parsed = [...groups].flatMap(([text, group]) => {
    const period = parsePeriod(text)
    return period ? [[period, group] as const] : []
  })
  return new Map(parsed)
}

interface Look extends Omit<Asked, 'period'> {
  readonly period: Period
  readonly spans: readonly CommitteeSpan[]
  readonly knownAt: Date | null
}

/**
 * Committees that count over the same days are asked together: their own days, and those up to a merger. The number of
 * a term is no count: it is that of the committee itself.
 */
async function computeOne(reading: Reading, indicator: Indicator<Reading>, look: Look): Promise<Figure> {
  const groups = new Map<string, Id[]>()
  const spans = indicator.unit === 'term_number' ? look.spans.slice(0, 1) : look.spans
  for (const { committeeId, from, to } of spans) {
    const key = `${from}..${to}`
    groups.set(key, [...(groups.get(key) ?? []), committeeId])
  }
  const figures: Figure[] = []
  for (const [days, committeeIds] of groups) {
    const counted = parsePeriod(days)
    const part = counted && overlap(counted, look.period)
    if (!part) continue
    const period = part.from === look.period.from && part.to === look.period.to ? look.period : part
    const { judgedOn: asAt, knownAt } = look
    figures.push(await indicator.compute(reading, { committeeIds, period, asAt, knownAt }))
  }
  return together(figures)
}
