import type { Figure, Indicator } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import type { Asked } from './asked.ts'

/** The part of an indicator that says how its figure is shown and by which rule it was counted. */
export type Definition = Omit<Indicator<never>, 'compute' | 'byArea'>

/** A figure with the question it answers. */
export interface Computed {
  readonly asked: Asked
  readonly indicator: Definition
  readonly figure: Figure
}

/** A figure as far as one residential area made it. */
export interface AreaFigure {
  readonly id: Id
  readonly name: string
  readonly figure: Figure
}

/**
 * Figures of several committees put together: numerators and denominators add up. Where each counted thing is a record
 * of its own, a record named twice counts once.
 */
export function together(figures: readonly Figure[]): Figure {
  const ids = once(figures.flatMap((one) => one.ids))
  const numerator = figures.every((one) => one.numerator === one.ids.length)
    ? ids.length
    : sum(figures.map((one) => one.numerator))
  const rated = figures.filter((one) => one.denominator !== null)
  if (rated.length === 0) return { numerator, denominator: null, ids }
  const denominatorIds = once(rated.flatMap((one) => one.denominatorIds ?? []))
  const counted = rated.every((one) => one.denominatorIds?.length === one.denominator)
  const denominator = counted ? denominatorIds.length : sum(rated.map((one) => one.denominator ?? 0))
  return { numerator, denominator, ids, denominatorIds }
}

const once = (ids: readonly Id[]): readonly Id[] => [...new Set(ids)]
const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0)
