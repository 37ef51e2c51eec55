import { periodOfColumn } from '../../../areas/reports/index.ts'
import { wording } from '../../../print/wording.ts'
import { type Block, bold, cell, type FigureTable, figure, para, type RichDoc, table } from '../../../values/rich.ts'

/** The cells of a table of figures as live figures, so that each of them opens on the screen. */
function openableTable({ attrs }: FigureTable): readonly Block[] {
  const { period, asAt, columns, title } = attrs
  const rows = attrs.rows.map(({ indicatorId, label, unit, cells }, at) => [
    cell(String(at + 1), { align: 'center' }),
    cell(label),
    cell(unit ?? '', { align: 'center' }),
    ...columns.map((heading, column) => {
      const value = cells[column] ?? ''
      const asked = periodOfColumn(period, heading)
      const words = asked ? figure({ indicatorId, period: asked, value, ...(asAt && { asAt }) }) : value
      return cell(words, { align: 'right' })
    }),
  ])
  const grid = table([wording.ordinal, wording.indicator, wording.unit, ...columns], rows)
  return title ? [para({ align: 'center', indent: false }, bold(title)), grid] : [grid]
}

/** A copy for the screen, in which every number of every table of figures is a link of its own. */
export function openable(body: RichDoc): RichDoc {
  const content = body.content.flatMap((block) => (block.type === 'figureTable' ? openableTable(block) : [block]))
  return { type: 'doc', content }
}
