import { yearsIn } from '../../../values/period.ts'
import { periodText } from '../../../values/period-text.ts'
import { placeToWrite } from '../../../values/place-to-write.ts'
import { type Block, type ChartAttrs, italic, type Photo, p, photoPage } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { isKept, joined, numberOf, wholeOf } from './say.ts'
import { figureTable, recordList } from './tables.ts'
import type { Work, WorkChart } from './work.ts'

/** So many records are worth naming in a report; more are a register. */
const mostListed = 30

/** What a field of the work tells in sentences, or that nothing of it is kept. */
export function sentencesOf(facts: ReportFacts, work: Work): readonly Block[] {
  const paragraphs = work.tell(facts).filter((sentences) => sentences.length > 0)
  const known = work.indicators.some((id) => isKept(facts, id))
  if (known || paragraphs.length > 0) return paragraphs.map((sentences) => p(...joined(sentences)))
  return [p(italic(`Sổ công tác chưa ghi bản ghi nào về ${work.records} nên phần này chưa có số liệu.`))]
}

/** The whole section of a mark: its figures, the records by name, photos, room for the office. */
export function sectionOf(facts: ReportFacts, work: Work): readonly Block[] {
  return [...figuresOf(facts, work), ...listOf(facts, work), ...photosOf(facts, work), placeToWrite(work.toWrite)]
}

/** What is counted of a field: sentences, tables by year, charts. */
export function figuresOf(facts: ReportFacts, work: Work): readonly Block[] {
  const charts = work.charts.flatMap((chart) => chartOf(facts, chart))
  return [...sentencesOf(facts, work), ...tablesOf(facts, work), ...charts]
}

const hasSomething = (facts: ReportFacts, id: string): boolean => numberOf(facts, id) > 0 || wholeOf(facts, id) > 0

/** A row of nothing but zeros says less than the sentence that nothing was recorded. */
function tablesOf(facts: ReportFacts, { tables }: Work): readonly Block[] {
  if (yearsIn(facts.period).length < 2) return []
  return tables.flatMap(({ title, rows }) => {
    const kept = rows.filter((id) => hasSomething(facts, id))
    return kept.length > 0 ? [figureTable(facts, title, kept)] : []
  })
}

/** A picture of fewer things says less than the number. */
const leastDrawn = 5

/** A chart is drawn where there is something to compare: several years, several parts, several areas. */
function chartOf(facts: ReportFacts, chart: WorkChart): readonly Block[] {
  const indicatorIds = chart.indicators.filter((id) => numberOf(facts, id) > 0)
  const sum = indicatorIds.reduce((total, id) => total + numberOf(facts, id), 0)
  const labels = labelsOf(facts, chart, indicatorIds)
  if (sum < leastDrawn || (chart.by !== 'area' && labels.length < 2)) return []
  const names = chart.by === 'share' ? [chart.title] : indicatorIds.map((id) => facts.nameOf(id).name)
  const attrs: ChartAttrs = {
    indicatorIds,
    kind: 'bar',
    ...(chart.by !== 'year' && { by: chart.by }),
    period: periodText(facts.period),
    title: chart.title,
    labels,
    series: names.map((name) => ({ name, values: labels.map(() => null) })),
  }
  return [{ type: 'chart', attrs }]
}

/** The areas are known once the chart is computed. */
function labelsOf(facts: ReportFacts, { by, years = yearsIn }: WorkChart, drawn: readonly string[]): readonly string[] {
  if (by === 'area') return []
  return by === 'share' ? drawn.map((id) => facts.nameOf(id).name) : years(facts.period).map(String)
}

function listOf(facts: ReportFacts, { list }: Work): readonly Block[] {
  const count = list ? numberOf(facts, list.indicator) : 0
  return list && count > 0 && count <= mostListed ? [recordList(facts, list.title, list.indicator)] : []
}

const beside = 2

/** Two photos stand beside each other; one alone, or more, would break the text. */
function photosOf(facts: ReportFacts, work: Work): readonly Block[] {
  const photos = photosBeside(facts, work)
  return photos.length > 0 ? [photoPage({ compact: true }, ...photos)] : []
}

function photosBeside(facts: ReportFacts, { indicators }: Work): readonly Photo['attrs'][] {
  const photos = facts.photosOf(indicators)
  return photos.length >= beside ? photos.slice(0, beside) : []
}

const onOnePage = 6
const mostPages = 2

/** Photos of the works told that do not stand in the text already, in the order of their days, on pages of their own. */
export function photoPagesOf(facts: ReportFacts, told: readonly Work[]): readonly Block[] {
  const shown = new Set(told.flatMap((work) => photosBeside(facts, work)).map(({ fileId }) => fileId))
  const all = facts.photosOf(told.flatMap(({ indicators }) => indicators)).filter(({ fileId }) => !shown.has(fileId))
  const photos = spread(all, onOnePage * mostPages).toSorted((a, b) => ((a.takenOn ?? '') < (b.takenOn ?? '') ? -1 : 1))
  return Array.from({ length: Math.ceil(photos.length / onOnePage) }, (_, at) =>
    photoPage(...photos.slice(at * onOnePage, (at + 1) * onOnePage)),
  )
}

/** So many of them, from the first to the last, so that each field and each year has its part. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]).filter(
    (one) => one !== undefined,
  )
}
