import { yearsIn } from '../../../values/period.ts'
import { periodText } from '../../../values/period-text.ts'
import type { Block, FigureTable, RecordList } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'

/** A table of live figures over the period, one column a year where it has several; the cells are computed later. */
export function figureTable(facts: ReportFacts, title: string, indicatorIds: readonly string[]): Block {
  const years = yearsIn(facts.period)
  const by: FigureTable['attrs']['by'] = years.length > 1 ? 'year' : 'total'
  const whole = facts.period.kind === 'term' ? 'Nhiệm kỳ' : 'Cả kỳ'
  const columns = by === 'year' ? [...years.map(String), whole] : ['Kết quả']
  const rows = indicatorIds.map((indicatorId) => {
    const { name, unit } = facts.nameOf(indicatorId)
    return { indicatorId, label: name, unit, cells: columns.map(() => '–') }
  })
  return { type: 'figureTable', attrs: { indicatorIds, by, period: periodText(facts.period), title, columns, rows } }
}

/** A live list of the records behind a figure. */
export function recordList(facts: ReportFacts, title: string, indicatorId: string): Block {
  const attrs: RecordList['attrs'] = { indicatorId, period: periodText(facts.period), title, items: [] }
  return { type: 'recordList', attrs }
}
