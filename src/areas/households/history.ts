import { type Dong, sumDong } from '../../values/money.ts'
import type { Support } from './household.ts'

/** One side of a history: its lines, and what of them is money. */
export interface HistorySide {
  readonly lines: readonly Support[]
  readonly money: Dong
}

export interface History {
  /** What the Front and others gave, out of every campaign, fund and round. */
  readonly given: HistorySide
  /** What the State paid. Never added to the other: it is nobody's gift. */
  readonly state: HistorySide
}

/** A State benefit, whether the Front helped to review it or it was told by somebody else. */
export const isStateBenefit = ({ kind, origin }: Pick<Support, 'kind' | 'origin'>): boolean =>
  kind === 'benefit' || origin?.kind === 'benefit_case'

/** The one history of a household, each side with a sum of its own; no sum of both is made anywhere. */
export function historyOf(supports: readonly Support[]): History {
  const side = (lines: readonly Support[]): HistorySide => ({
    lines,
    money: sumDong(lines.flatMap((one) => one.amount ?? [])),
  })
  return {
    given: side(supports.filter((one) => !isStateBenefit(one))),
    state: side(supports.filter(isStateBenefit)),
  }
}
