import type { Reading } from '../../platform/context.ts'
import type { Figure } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { parsePeriod } from '../../values/period-text.ts'
import { areaName, existsOn, loadAreas } from '../organisation/index.ts'
import { findCounted, namedRecords } from './catalogue.figures.ts'
import type { AreaFigure, Computed } from './computed.ts'
import type { Scope } from './counted.figures.ts'

/**
 * A figure told for each residential area that there was on the day, in their order; null where its records do not say
 * where they happened. What happened in no area of the unit is in none of them.
 */
export async function areaFigures(
  reading: Reading,
  { committeeId, knownAt }: Pick<Scope, 'committeeId' | 'knownAt'>,
  { asked, indicator, figure }: Computed,
): Promise<readonly AreaFigure[] | null> {
  const period = parsePeriod(asked.period)
  const counted = findCounted(indicator.id)
  if (!period || !counted) return null
  const question = { committeeIds: [committeeId], period, asAt: asked.judgedOn, knownAt }
  const told = counted.byArea ? await counted.byArea(reading, question) : await byRecords(reading, indicator.id, figure)
  if (!told) return null
  const { areas } = await loadAreas(reading, committeeId)
  const nothing: Figure = { numerator: 0, denominator: figure.denominator === null ? null : 0, ids: [] }
  return areas
    .filter((area) => existsOn(area, asked.judgedOn))
    .map((area) => ({ id: area.id, name: areaName(area, asked.judgedOn), figure: told.get(area.id) ?? nothing }))
}

/** Where each counted thing is one record, the records say it themselves. */
async function byRecords(
  reading: Reading,
  indicatorId: string,
  { numerator, denominator, ids, denominatorIds = [] }: Figure,
): Promise<ReadonlyMap<Id, Figure> | null> {
  const isCount = numerator === ids.length && (denominator === null || denominator === denominatorIds.length)
  if (!isCount) return null
  const records = await namedRecords(reading, new Map([[indicatorId, [...new Set([...ids, ...denominatorIds])]]]))
  const areaOf = (id: Id) => records.get(id)?.areaId ?? null
  if (![...records.values()].some(({ areaId }) => areaId)) return null
  const found = new Map<Id, Figure>()
  for (const area of new Set([...records.values()].flatMap(({ areaId }) => areaId ?? []))) {
    const own = (list: readonly Id[]) => list.filter((id) => areaOf(id) === area)
    const [mine, whole] = [own(ids), own(denominatorIds)]
    found.set(area, {
      numerator: mine.length,
      denominator: denominator === null ? null : whole.length,
      ids: mine,
      denominatorIds: whole,
    })
  }
  return found
}
