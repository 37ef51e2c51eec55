import { indicators } from '../../src/areas/reports/index.ts'
import { usualHead } from '../../src/print/forms/documents/usual-head.ts'
import type { ReportFacts } from '../../src/print/forms/reports/facts.ts'
import { works } from '../../src/print/forms/reports/works.ts'
import { day } from '../../src/values/day.ts'
import { type Period, yearPeriod } from '../../src/values/period.ts'

/** What each indicator counted: so many, or so many of so many; nothing where none is named. */
export type Counts = Readonly<Record<string, number | readonly [number, number]>>

export const termPeriod: Period = { kind: 'term', from: day('2019-02-01'), to: day('2024-04-15') }

/** Indicators that reports tell, also of areas that are not here yet. */
export const toldIndicators: readonly string[] = [
  ...new Set([...Object.values(works).flatMap((work) => [...work.indicators]), ...indicators.map(({ id }) => id)]),
]

const sums = /_value$|_received$|_amount$|_raised$|_spent$|_distributed$|_remitted_up$|_balance$|_participants$/

/** Facts in which the indicators counted this much; `none` for a register that keeps nothing. */
export function factsWith(counts: Counts, more: Partial<ReportFacts> & { readonly none?: boolean } = {}): ReportFacts {
  const { none = false, ...given } = more
  const period = given.period ?? yearPeriod(2023)
  const judgedOn = given.judgedOn ?? period.to
  return {
    kind: 'yearly',
    period,
    judgedOn,
    unitName: 'phường Sông Cầu',
    term: { number: 'VIII', from: termPeriod.from, to: termPeriod.to },
    marks: [],
    targets: [],
    head: usualHead({ unitName: 'Phường Sông Cầu', aboveName: 'Thành phố Bắc Kạn', place: 'Sông Cầu', chairName: 'A' }),
    all: toldIndicators,
    figure: (id) => {
      if (none || !toldIndicators.includes(id)) return null
      const known = indicators.find((one) => one.id === id)
      const kind = known?.kind ?? (id.endsWith('_rate') ? 'rate' : sums.test(id) ? 'sum' : 'count')
      const counted = counts[id] ?? (kind === 'rate' ? [0, 0] : 0)
      const [numerator, denominator] = typeof counted === 'number' ? [counted, null] : counted
      const indicator = known ?? { id, kind, unit: id, recordKind: id, version: 1, timing: 'period' as const }
      return {
        asked: { indicatorId: id, period: '2023', judgedOn },
        indicator: { ...indicator, kind },
        figure: { numerator, denominator, ids: [] },
      }
    },
    namesOf: () => [],
    readingsOf: () => [],
    photosOf: () => [],
    nameOf: (id) => ({ name: id, unit: 'x' }),
    ...given,
  }
}
