import { type Day, showDay } from '../../values/day.ts'
import type { CountedRecord } from '../../values/figure.ts'
import { figureInFull, figureInProse, figureInTable, namesSaid, nothingRecorded } from '../../values/figure-text.ts'
import type { Id } from '../../values/id.ts'
import type { ChartAttrs, FigureAttrs, FigureTable, RecordList, RichDoc } from '../../values/rich.ts'
import { mapNodes } from '../../values/rich.ts'
import { type Asked, askedBy, askedInCell, askedInChart, toldIn } from './asked.ts'
import type { AreaFigure, Computed } from './computed.ts'
import { reachedOf, type TargetStands, toldOf } from './target-figure.ts'

/** What a text takes its values from. */
export interface Sources {
  readonly reportDay: Day
  readonly look: (asked: Asked) => Computed | undefined
  readonly asOf: (indicatorId: string) => boolean
  readonly record: (id: Id) => CountedRecord | undefined
  /** A figure told for each residential area; null where its records do not say where they happened. */
  readonly areas: (asked: Asked) => readonly AreaFigure[] | null
  /** How the targets in force stand over a period. */
  readonly standing: (period: string) => readonly TargetStands[]
}

/**
 * The text with every live value as computed: figures, tables, lists, charts. Typed numbers stay as typed; what could
 * not be computed keeps the value it had.
 */
export function refreshed(body: RichDoc, sources: Sources): RichDoc {
  return mapNodes(body, (node) => {
    switch (node.type) {
      case 'figure':
        return { ...node, attrs: ofFigure(node.attrs, sources) }
      case 'figureTable':
        return { ...node, attrs: ofTable(node.attrs, sources) }
      case 'recordList':
        return { ...node, attrs: ofList(node.attrs, sources) }
      case 'chart':
        return { ...node, attrs: ofChart(node.attrs, sources) }
      default:
        return node
    }
  })
}

function ofFigure(attrs: FigureAttrs, { look, reportDay, record }: Sources): FigureAttrs {
  const found = look(askedBy(attrs, reportDay))
  if (!found) return attrs
  const { percent: _, ...rest } = attrs
  if (attrs.show === 'names') {
    const names = found.figure.ids.flatMap((id) => record(id)?.label ?? [])
    return { ...rest, value: names.length > 0 ? namesSaid(names, attrs) : (attrs.none ?? nothingRecorded) }
  }
  return { ...rest, value: figureInProse(found.indicator, found.figure, attrs) }
}

function ofTable(attrs: FigureTable['attrs'], sources: Sources): FigureTable['attrs'] {
  const { look, reportDay, asOf, standing } = sources
  const rows = attrs.indicatorIds.map((id) => {
    const row = attrs.rows.find((one) => one.indicatorId === id) ?? { indicatorId: id, label: id, cells: [] }
    const cells = attrs.columns.map((_, at) => {
      const word = toldIn(attrs, at)
      if (word) return toldOf(standing(attrs.period), id, word, row.unit ?? '')
      const asked = askedInCell(attrs, at, id, reportDay, asOf(id))
      const found = asked && look(asked)
      if (!found) return row.cells[at] ?? '–'
      const said = attrs.by === 'asks' ? figureInFull : figureInTable
      return reachedOf(standing(asked.period), id) ?? said(found.indicator, found.figure)
    })
    return { ...row, cells }
  })
  return { ...attrs, rows }
}

function ofList(attrs: RecordList['attrs'], { look, reportDay, record }: Sources): RecordList['attrs'] {
  const found = look(askedBy(attrs, reportDay))
  if (!found) return attrs
  const items = found.figure.ids.flatMap((id) => {
    const named = record(id)
    return named ? [{ id, label: named.day ? `${named.label} (${showDay(named.day)})` : named.label }] : []
  })
  return { ...attrs, items }
}

function ofChart(attrs: ChartAttrs, sources: Sources): ChartAttrs {
  if (attrs.by === 'area') return byArea(attrs, sources)
  const { look, reportDay, asOf } = sources
  const lines =
    attrs.by === 'share' ? attrs.series.slice(0, 1).map((_, at) => at) : attrs.indicatorIds.map((_, at) => at)
  const series = lines.map((at) => {
    const values = attrs.labels.map((_, place) => {
      const asked = askedInChart(attrs, at, place, reportDay, asOf)
      const found = asked && look(asked)
      return found ? chartValue(found) : null
    })
    return { name: attrs.series[at]?.name ?? attrs.indicatorIds[at] ?? '', values }
  })
  return { ...attrs, series }
}

/** The areas there were on the day are the places along the axis, whatever the chart held before. */
function byArea(attrs: ChartAttrs, { areas, look, reportDay }: Sources): ChartAttrs {
  const told = attrs.indicatorIds.map((indicatorId) => {
    const asked = askedBy({ ...attrs, indicatorId }, reportDay)
    return { found: look(asked), parts: areas(asked) ?? [] }
  })
  const labels = told.find(({ parts }) => parts.length > 0)?.parts.map(({ name }) => name) ?? []
  const series = told.map(({ found, parts }, at) => ({
    name: attrs.series[at]?.name ?? attrs.indicatorIds[at] ?? '',
    values: found ? parts.map(({ figure }) => chartValue({ ...found, figure })) : [],
  }))
  return { ...attrs, labels, series }
}

/** A rate is drawn in percent with one decimal; without anything to be a part of there is no point to draw. */
function chartValue({ indicator, figure }: Computed): number | null {
  if (indicator.kind !== 'rate') return figure.numerator
  return figure.denominator ? Math.round((figure.numerator * 1000) / figure.denominator) / 10 : null
}
