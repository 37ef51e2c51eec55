import type { Reading } from '../../platform/context.ts'
import { remembering } from '../../platform/remembering.ts'
import { parsePeriod } from '../../values/period-text.ts'
import { type Asked, keyOf } from './asked.ts'
import type { Computed } from './computed.ts'
import { computeEach, type Scope } from './counted.figures.ts'
import { findIndicator } from './indicators.figures.ts'
import { type TargetStanding, targetsStanding, termOfTargets } from './target.figures.ts'
import { isTargetId, targetDefinition, targetIdOf } from './target-figure.ts'

/**
 * Every figure asked for, by its key; what is no indicator or no period is left out. The number of questions to the
 * database depends on the figures asked, never on the records counted.
 */
export async function computeFigures(
  reading: Reading,
  scope: Scope,
  asked: readonly Asked[],
): Promise<ReadonlyMap<string, Computed>> {
  const look = remembering(reading)
  const counted = await computeEach(
    look,
    scope,
    asked.filter(({ indicatorId }) => !isTargetId(indicatorId)),
    findIndicator,
  )
  const targets = await computeTargets(
    look,
    scope,
    asked.filter(({ indicatorId }) => isTargetId(indicatorId)),
  )
  return new Map([...counted, ...targets])
}

/** Targets asked for as figures: those of one period and day are looked up together. */
async function computeTargets(
  reading: Reading,
  scope: Scope,
  asked: readonly Asked[],
): Promise<ReadonlyMap<string, Computed>> {
  const computed = new Map<string, Computed>()
  for (const group of Map.groupBy(asked, ({ period, judgedOn }) => `${period}|${judgedOn}`).values()) {
    const [first] = group
    const standing = first ? await standingFor(reading, scope, first) : []
    const byId = new Map(standing.map((one) => [one.target.id, one]))
    for (const one of group) {
      const found = byId.get(targetIdOf(one.indicatorId))
      if (found)
        computed.set(keyOf(one), {
          asked: one,
          indicator: targetDefinition(found, findIndicator),
          figure: found.figure,
        })
    }
  }
  return computed
}

/** How the targets of the term that a period ends in stood on a day. */
export async function standingFor(
  reading: Reading,
  scope: Scope,
  { period: text, judgedOn: asAt }: Pick<Asked, 'period' | 'judgedOn'>,
): Promise<readonly TargetStanding[]> {
  const period = parsePeriod(text)
  const term = period && (await termOfTargets(reading, scope.committeeId, { period, asAt }))
  return period && term ? targetsStanding(reading, { ...scope, term, period, asAt }) : []
}
