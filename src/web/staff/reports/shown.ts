import { type FrozenFigure, findIndicator } from '../../../areas/reports/index.ts'
import type { Indicator } from '../../../values/figure.ts'

/** How a frozen figure is shown, also when its indicator is no longer there. */
export function indicatorOf({ indicatorId, unit, figure }: FrozenFigure): Pick<Indicator<never>, 'kind' | 'unit'> {
  return findIndicator(indicatorId) ?? { kind: figure.denominator === null ? 'count' : 'rate', unit }
}
