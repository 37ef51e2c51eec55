import type { Day } from '../../values/day.ts'
import type { CountedRecord } from '../../values/figure.ts'
import { figureInProse, figureInTable } from '../../values/figure-text.ts'
import type { Id } from '../../values/id.ts'
import type { ChartAttrs, FigureAttrs, FigureTable, RecordList, RichDoc } from '../../values/rich.ts'
import { mapNodes } from '../../values/rich.ts'
import { type Asked, askedBy, askedInColumn } from './asked.ts'
import type { Computed } from './computed.ts'

/** What a text takes its values from. */
export interface Sources {
  readonly reportDay: Day
  readonly look: (asked: Asked) => Computed | undefined
  readonly asOf: (indicatorId: string) => boolean
  readonly record: (id: Id) => CountedRecord | undefined
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

function ofFigure(attrs: FigureAttrs, { look, reportDay }: Sources): FigureAttrs {
  const found = look(askedBy(attrs, reportDay))
  if (!found) return attrs
  const { percent: _, ...rest } = attrs
  return { ...rest, value: figureInProse(found.indicator, found.figure) }
}

function ofTable(attrs: FigureTable['attrs'], { look, reportDay, asOf }: Sources): FigureTable['attrs'] {
  const rows = attrs.indicatorIds.map((id) => {
    const row = attrs.rows.find((one) => one.indicatorId === id) ?? { indicatorId: id, label: id, cells: [] }
    const cells = attrs.columns.map((heading, at) => {
      const asked = askedInColumn(attrs, heading, id, reportDay, asOf(id))
      const found = asked && look(asked)
      return found ? figureInTable(found.indicator, found.figure) : (row.cells[at] ?? '–')
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
    return named ? [{ id, label: named.label }] : []
  })
  return { ...attrs, items }
}

function ofChart(attrs: ChartAttrs, { look, reportDay, asOf }: Sources): ChartAttrs {
  const series = attrs.indicatorIds.map((id, at) => {
    const values = attrs.labels.map((heading) => {
      const asked = askedInColumn(attrs, heading, id, reportDay, asOf(id))
      const found = asked && look(asked)
      return found ? chartValue(found) : null
    })
    return { name: attrs.series[at]?.name ?? id, values }
  })
  return { ...attrs, series }
}

/** A rate is drawn in percent with one decimal; without anything to be a part of there is no point to draw. */
function chartValue({ indicator, figure }: Computed): number | null {
  if (indicator.kind !== 'rate') return figure.numerator
  return figure.denominator ? Math.round((figure.numerator * 1000) / figure.denominator) / 10 : null
}
