import type { Id } from '../../values/id.ts'
import { goalText, reachedText, targetStateText } from '../../values/target-text.ts'
import type { ToldColumn } from './asked.ts'
import type { Definition } from './computed.ts'
import type { Standing, TargetFacts, TargetVersion } from './target.ts'

/** A target is asked for in a text as an indicator of its own: `target.` and its id. */
const prefix = 'target.'

export const isTargetId = (indicatorId: string): boolean => indicatorId.startsWith(prefix)
export const targetIdOf = (indicatorId: string): Id => indicatorId.slice(prefix.length)
export const indicatorOfTarget = (id: Id): string => `${prefix}${id}`

/** A target as it stood on a day: what it said, and how far it had come. */
export interface TargetStands extends Standing {
  readonly target: TargetFacts
  readonly version: TargetVersion
}

/** How the figure of a target is shown: as that of its indicator, or, over several years, as how many of them reached it. */
export function targetDefinition(
  { target, version, figure }: TargetStands,
  find: (id: string) => Definition | undefined,
): Definition {
  const { text, unit, indicatorId } = version
  const counted = indicatorId === null ? undefined : find(indicatorId)
  return {
    id: indicatorOfTarget(target.id),
    kind: figure.denominator === null ? (counted?.kind ?? 'sum') : 'rate',
    unit: counted?.unit ?? 'target_unit',
    recordKind: kindOfRecords(version, find),
    version: version.revision,
    timing: 'as_of',
    named: { name: text, definition: text, unit: unit ?? '' },
  }
}

/** What stands behind a target's figure: areas that reached it, the records its indicator counts, or what was written down. */
export function kindOfRecords(
  { scope, indicatorId }: Pick<TargetVersion, 'scope' | 'indicatorId'>,
  find: (id: string) => Pick<Definition, 'recordKind'> | undefined,
): string {
  if (scope === 'area' && indicatorId !== null) return 'area'
  return (indicatorId === null ? undefined : find(indicatorId)?.recordKind) ?? 'target_progress'
}

/** What a told column says of a row: of a target its own, of an indicator those of all targets that it measures. */
export function toldOf(
  standing: readonly TargetStands[],
  indicatorId: string,
  column: ToldColumn,
  unit: string,
): string {
  const own = standing.filter(({ target, version }) =>
    isTargetId(indicatorId) ? target.id === targetIdOf(indicatorId) : version.indicatorId === indicatorId,
  )
  if (own.length === 0) return '–'
  const said = own.map(({ version, state }) =>
    column === 'state' ? targetStateText[state] : goalText(version, version.unit ?? unit),
  )
  return [...new Set(said)].join('; ')
}

/** What was reached of a target; null for what is an indicator. */
export function reachedOf(standing: readonly TargetStands[], indicatorId: string): string | null {
  if (!isTargetId(indicatorId)) return null
  const found = standing.find(({ target }) => target.id === targetIdOf(indicatorId))
  if (!found) return '–'
  const known = found.parts.some(({ figure }) => figure !== null)
  return reachedText(found.figure, { years: found.parts.length, known })
}
