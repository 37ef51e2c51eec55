import { type Day, daysBetween, minDay } from '../../values/day.ts'
import type { Figure } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { overlap, type Period, yearPeriod, yearsIn } from '../../values/period.ts'

export const targetOps = ['at_least', 'at_most', 'exactly'] as const
export type TargetOp = (typeof targetOps)[number]
export const targetPers = ['year', 'term'] as const
export const targetScopes = ['unit', 'area'] as const

/** What is to be reached: so much, in each year or over the term, by the unit or by each of its residential areas. */
export interface Goal {
  readonly op: TargetOp
  readonly value: number
  readonly percent: boolean
  readonly per: (typeof targetPers)[number]
  readonly scope: (typeof targetScopes)[number]
}

/** What a target says from a day on; a later revision of the same day corrects it. */
export interface TargetVersion extends Goal {
  readonly targetId: Id
  readonly revision: number
  readonly validFrom: Day
  readonly position: number
  readonly text: string
  /** Null: no record counts it, its progress is written down. */
  readonly indicatorId: string | null
  readonly unit: string | null
  readonly documentId: Id | null
  readonly basis: string | null
  readonly ended: boolean
  readonly reason: string | null
  readonly recordedAt: Date
  readonly recordedByName: string
}

/** How far a target without an indicator had come on a day. */
export interface Progress {
  readonly id: Id
  readonly targetId: Id
  readonly reachedOn: Day
  readonly numerator: number
  readonly denominator: number | null
  readonly note: string | null
  readonly recordedAt: Date
  readonly recordedByName: string
  readonly supersededAt: Date | null
  readonly supersededReason: string | null
}

export interface TargetFacts {
  readonly id: Id
  readonly termId: Id
  /** Newest revision first; never empty. */
  readonly versions: readonly TargetVersion[]
}

/** What a target said on a day, as known at an instant (null: now); null before it was set, and once it was taken off. */
export function versionOn(
  versions: readonly TargetVersion[],
  on: Day,
  knownAt: Date | null = null,
): TargetVersion | null {
  const standing = new Map<Day, TargetVersion>()
  for (const one of versions) {
    if (one.validFrom > on || (knownAt !== null && one.recordedAt > knownAt)) continue
    const before = standing.get(one.validFrom)
    if (!before || before.revision < one.revision) standing.set(one.validFrom, one)
  }
  const latest = [...standing.values()].reduce<TargetVersion | null>(
    (last, next) => (last && last.validFrom > next.validFrom ? last : next),
    null,
  )
  return latest?.ended ? null : latest
}

/** The stretches over which a goal is judged: the term as a whole, or each year of it that had begun by the day. */
export function stretchesOf({ per }: Pick<Goal, 'per'>, term: Period, period: Period, asAt: Day): readonly Period[] {
  if (per === 'term') return [term]
  const common = overlap(term, period)
  if (!common) return []
  return yearsIn(common).flatMap((year) => {
    const part = overlap(term, yearPeriod(year))
    const counts = part !== null && part.from <= asAt && daysBetween(part.from, part.to) + 1 >= leastDays
    return counts ? [asYear(part, year)] : []
  })
}

/** A year of which less than half lies in the term is not judged: what is set for a year cannot be asked of it. Our rule. */
const leastDays = 183

function asYear(part: Period, year: number): Period {
  const whole = yearPeriod(year)
  return part.from === whole.from && part.to === whole.to ? whole : part
}

export const targetStates = ['exceeded', 'achieved', 'on_way', 'behind', 'missed', 'unrecorded'] as const
export type TargetState = (typeof targetStates)[number]

export const isMet = (state: TargetState): boolean => state === 'exceeded' || state === 'achieved'

/** What was reached of a goal: a number, or percent; null where there is nothing to be a part of. */
export function reached({ percent, scope }: Goal, figure: Figure | null): number | null {
  if (!figure) return null
  if (!percent && scope === 'unit') return figure.numerator
  return figure.denominator ? (figure.numerator * 100) / figure.denominator : null
}

/** Of a goal that each area is to reach the figure tells how many areas did, of all: all of them are to. */
function wanted({ scope, value }: Goal): number {
  return scope === 'area' ? 100 : value
}

/**
 * How it stands with a goal in one stretch on a day. What only grows is reached once it is reached; what may still grow
 * past its limit, or fall, is decided on the last day. Before that a count is held against the share of the time that
 * has gone, a percentage only in the last quarter: most of what is counted in percent happens late in the year.
 */
export function judge(goal: Goal, figure: Figure | null, stretch: Period, asAt: Day): TargetState {
  const value = reached(goal, figure)
  if (value === null) return 'unrecorded'
  const over = asAt >= stretch.to
  const goalValue = wanted(goal)
  const isShare = goal.percent || goal.scope === 'area'
  if (goal.op === 'at_most') return value > goalValue ? 'missed' : over ? 'achieved' : 'on_way'
  if (goal.op === 'exactly' && value > goalValue) return 'missed'
  if (value > goalValue) return isShare && goalValue >= 100 ? 'achieved' : 'exceeded'
  if (value === goalValue) return 'achieved'
  if (over) return 'missed'
  const gone = elapsed(stretch, asAt)
  const onWay = isShare ? gone < 0.75 : value >= Math.floor(goalValue * gone)
  return onWay ? 'on_way' : 'behind'
}

/** The share of a stretch that has gone by on a day, 0 to 1. */
function elapsed({ from, to }: Period, asAt: Day): number {
  if (asAt < from) return 0
  return (daysBetween(from, minDay(asAt, to)) + 1) / (daysBetween(from, to) + 1)
}

/** One stretch of a goal as it was measured. */
export interface Measured {
  readonly stretch: Period
  readonly figure: Figure | null
}

export interface Standing {
  readonly state: TargetState
  readonly parts: readonly (Measured & { readonly state: TargetState })[]
  /** What was reached: of one stretch its figure, of several years how many of them reached it. */
  readonly figure: Figure
}

const nothing: Figure = { numerator: 0, denominator: null, ids: [] }

/** How a target stands: worst of the years that are over, and, where none of them missed, the year that is running. */
export function standingOf(goal: Goal, measured: readonly Measured[], asAt: Day): Standing {
  const parts = measured.map((one) => ({ ...one, state: judge(goal, one.figure, one.stretch, asAt) }))
  const [only] = parts
  if (parts.length === 1 && only) return { state: only.state, parts, figure: only.figure ?? nothing }
  if (!only) return { state: 'unrecorded', parts, figure: nothing }
  const met = parts.filter(({ state }) => isMet(state))
  const ids = [...new Set(parts.flatMap(({ figure }) => figure?.ids ?? []))]
  const figure: Figure = { numerator: met.length, denominator: parts.length, ids, denominatorIds: ids }
  return { state: worst(parts.map(({ state }) => state)), parts, figure }
}

/** In the order in which one of them decides about all. */
const deciding: readonly TargetState[] = ['missed', 'unrecorded', 'behind', 'on_way', 'achieved', 'exceeded']

function worst(states: readonly TargetState[]): TargetState {
  return deciding.find((state) => states.includes(state)) ?? 'unrecorded'
}
