import { indicatorOfTarget } from '../../../areas/reports/index.ts'
import { addDays, type Day, dayOf, yearOf } from '../../../values/day.ts'
import { type Period, yearsIn } from '../../../values/period.ts'
import { periodText } from '../../../values/period-text.ts'
import type { Block, ColumnAsk, FigureTable, FigureTableRow, RecordList } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { isKept } from './say.ts'
import { works } from './works.ts'

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

/** The targets of the term: what was to be reached, what was, and how the two stand. */
export function targetTable(facts: ReportFacts, title: string): Block {
  const period = periodText(facts.period)
  const columns = ['Cần đạt', 'Kết quả', 'Đánh giá']
  const rows = facts.targets.map(({ target, version }): FigureTableRow => {
    const unit = version.unit ?? (version.indicatorId ? facts.nameOf(version.indicatorId).unit : '')
    return { indicatorId: indicatorOfTarget(target.id), label: version.text, unit, cells: columns.map(() => '–') }
  })
  const asks: readonly ColumnAsk[] = [{ period: 'goal' }, { period }, { period: 'state' }]
  const indicatorIds = rows.map(({ indicatorId }) => indicatorId)
  return { type: 'figureTable', attrs: { indicatorIds, by: 'asks', asks, period, title, columns, rows } }
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI']

export interface AnnexRow {
  readonly indicatorId: string
  readonly group: string
}

/** Every indicator the register has, under its field of work; what no field names stands last. */
export function annexRows(facts: Pick<ReportFacts, 'figure'>, all: readonly string[]): readonly AnnexRow[] {
  const fields = Object.values(works)
    .map((work) => ({ name: work.name, ids: work.indicators.filter((id) => facts.figure(id) !== null) }))
    .filter(({ ids }) => ids.length > 0)
  const named = new Set(fields.flatMap(({ ids }) => ids))
  const left = all.filter((id) => !named.has(id) && !notInAnnex.has(id))
  const groups = left.length > 0 ? [...fields, { name: 'Nội dung khác', ids: left }] : fields
  return groups.flatMap(({ name, ids }, at) =>
    ids.map((indicatorId) => ({ indicatorId, group: `${roman[at] ?? at + 1}. ${name}` })),
  )
}

/** What is told in the text and is no result of work. */
const notInAnnex: ReadonlySet<string> = new Set(['term', 'term_marks_published'])

/** The annex of figures: this period, the same of the year before, since the term began, and the target set. */
export function annexTable(facts: ReportFacts, rows: readonly AnnexRow[]): Block {
  const period = periodText(facts.period)
  const { columns, asks } = annexColumns(facts)
  const attrs: FigureTable['attrs'] = {
    indicatorIds: rows.map(({ indicatorId }) => indicatorId),
    by: 'asks',
    asks,
    period,
    columns,
    rows: rows.map(({ indicatorId, group }) => {
      const { name, unit } = facts.nameOf(indicatorId)
      return { indicatorId, label: name, unit, group, cells: columns.map(() => '–') }
    }),
  }
  return { type: 'figureTable', attrs }
}

function annexColumns({ period, judgedOn, term }: ReportFacts): { columns: string[]; asks: ColumnAsk[] } {
  const before = yearBefore(period)
  const since: Period | null =
    term && term.from < period.from ? { kind: 'custom', from: term.from, to: period.to } : null
  const columns = [
    ['Kỳ này', { period: periodText(period) }],
    ['Cùng kỳ năm trước', { period: periodText(before), asAt: sameDayBefore(judgedOn) }],
    ...(since ? ([['Từ đầu nhiệm kỳ', { period: periodText(since) }]] as const) : []),
    ['Chỉ tiêu', { period: 'goal' }],
  ] as const
  return { columns: columns.map(([heading]) => heading), asks: columns.map(([, ask]) => ask) }
}

/** The same stretch of the year before: a month of the same name, a quarter of the same number. */
export function yearBefore({ kind, from, to }: Period): Period {
  return { kind: kind === 'week' ? 'custom' : kind, from: sameDayBefore(from), to: lastDayBefore(to) }
}

/** The same day of the year before; 28 February for the 29th. */
export function sameDayBefore(on: Day): Day {
  const [month, date] = [Number(on.slice(5, 7)), Number(on.slice(8))]
  return dayOf(yearOf(on) - 1, month, date) ?? addDays(on, -366)
}

/** The last day of a month stays the last of its month, also of a February. */
function lastDayBefore(on: Day): Day {
  const endsMonth = addDays(on, 1).slice(8) === '01'
  return endsMonth ? addDays(sameDayBefore(addDays(on, 1)), -1) : sameDayBefore(on)
}

/** Whether the register has any figure of a field at all. */
export const hasAny = (facts: ReportFacts, ids: readonly string[]): boolean => ids.some((id) => isKept(facts, id))
