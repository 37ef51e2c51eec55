import type { Id } from '../../values/id.ts'

/** A figure of one committee's report, as it was frozen. */
export interface FrozenPart {
  readonly committeeId: Id
  readonly reportId: Id
  readonly indicatorId: string
  /** What it counted is told by the definition that was frozen with it. */
  readonly name: string
  readonly unit: string
  readonly ruleVersion: number
  readonly numerator: number
  readonly denominator: number | null
}

/** The same figure of several committees put together. */
export interface ConsolidatedFigure {
  readonly indicatorId: string
  readonly name: string
  readonly unit: string
  readonly numerator: number
  readonly denominator: number | null
  /** Of how many committees. */
  readonly committees: number
  /** Whether all were counted by one rule; where not, the sum says less than it seems. */
  readonly oneRule: boolean
  readonly parts: readonly FrozenPart[]
}

/**
 * Figures of committees put together: numerators add up and denominators add up, and a percentage is made of the sums,
 * never of percentages. Each committee counted its own records, so nothing is in two parts.
 */
export function consolidated(parts: readonly FrozenPart[]): readonly ConsolidatedFigure[] {
  return [...Map.groupBy(parts, ({ indicatorId }) => indicatorId)].map(([indicatorId, own]) => {
    const [newest] = own.toSorted((a, b) => b.ruleVersion - a.ruleVersion)
    const rated = own.flatMap(({ denominator }) => denominator ?? [])
    return {
      indicatorId,
      name: newest?.name ?? indicatorId,
      unit: newest?.unit ?? '',
      numerator: sum(own.map(({ numerator }) => numerator)),
      denominator: rated.length > 0 ? sum(rated) : null,
      committees: new Set(own.map(({ committeeId }) => committeeId)).size,
      oneRule: new Set(own.map(({ ruleVersion }) => ruleVersion)).size === 1,
      parts: own,
    }
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0)
