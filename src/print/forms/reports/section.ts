import { yearsIn } from '../../../values/period.ts'
import { periodText } from '../../../values/period-text.ts'
import { type Block, type ChartAttrs, italic, p, photoPage } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { toWrite } from './hints.ts'
import { isKept, joined, numberOf } from './say.ts'
import { figureTable, recordList } from './tables.ts'
import type { Work } from './works.ts'

/** So many records are worth naming in a report; more are a register. */
const mostListed = 30

/** What a field of the work tells in sentences, or that nothing of it is kept. */
export function sentencesOf(facts: ReportFacts, work: Work): readonly Block[] {
  const paragraphs = work.tell(facts).filter((sentences) => sentences.length > 0)
  const known = work.indicators.some((id) => isKept(facts, id))
  if (known || paragraphs.length > 0) return paragraphs.map((sentences) => p(...joined(sentences)))
  return [p(italic(`Sổ công tác chưa ghi bản ghi nào về ${work.records} nên phần này chưa có số liệu.`))]
}

/** The whole section of a mark: sentences, table by year, chart, the records by name, photos, room for the office. */
export function sectionOf(facts: ReportFacts, work: Work): readonly Block[] {
  const kept = (ids: readonly string[]) => ids.filter((id) => isKept(facts, id))
  const several = yearsIn(facts.period).length > 1
  const rows = kept(work.table)
  const table = several && rows.length > 0 ? [figureTable(facts, `${work.name}: số liệu qua các năm`, rows)] : []
  return [
    ...sentencesOf(facts, work),
    ...table,
    ...chartOf(facts, work),
    ...listOf(facts, work),
    ...photosOf(facts, work),
    toWrite(work.toWrite),
  ]
}

/** A chart is drawn where there is something to compare: several years, or several parts, and something counted. */
function chartOf(facts: ReportFacts, { chart }: Work): readonly Block[] {
  const indicatorIds = chart.indicators.filter((id) => numberOf(facts, id) > 0)
  const years = yearsIn(facts.period)
  if (indicatorIds.length === 0 || (chart.by === 'year' && years.length < 2)) return []
  const nameOf = (id: string) => facts.nameOf(id).name
  const labels = chart.by === 'share' ? indicatorIds.map(nameOf) : years.map(String)
  const names = chart.by === 'share' ? [chart.title] : indicatorIds.map(nameOf)
  const attrs: ChartAttrs = {
    indicatorIds,
    kind: 'bar',
    ...(chart.by === 'share' && { by: 'share' as const }),
    period: periodText(facts.period),
    title: chart.title,
    labels,
    series: names.map((name) => ({ name, values: labels.map(() => null) })),
  }
  return [{ type: 'chart', attrs }]
}

function listOf(facts: ReportFacts, { list }: Work): readonly Block[] {
  const count = list ? numberOf(facts, list.indicator) : 0
  return list && count > 0 && count <= mostListed ? [recordList(facts, list.title, list.indicator)] : []
}

/** Two photos stand beside each other; one alone, or more, would break the text. */
function photosOf(facts: ReportFacts, { indicators }: Work): readonly Block[] {
  const photos = facts.photosOf(indicators)
  return photos.length > 1 ? [photoPage({ compact: true }, ...photos.slice(0, 2))] : []
}
