import {
  TableCell as DocxCell,
  TableRow as DocxRow,
  Table as DocxTable,
  type FileChild,
  TableLayoutType,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { type Block, richText, type Table } from '../../values/rich.ts'
import { bandRows, columnWidths, gridOf, staysWhole } from '../columns.ts'
import { twips } from './units.ts'

export const noBorder = { style: 'none', size: 0, color: 'auto' } as const
export const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
}
const thin = { style: 'single', size: 4, color: '000000' } as const
const allBorders = { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin }
export const noMargins = { top: 0, bottom: 0, left: 0, right: 0 }

/** Sets the blocks of a cell of the given width in millimetres. */
type SetCell = (blocks: readonly Block[], width: number, keepNext: boolean) => FileChild[]

function rowsOf(table: Table, columns: readonly number[], setCell: SetCell): DocxRow[] {
  const grid = gridOf(table)
  const bands = bandRows(table)
  const whole = staysWhole(table)
  const bodyFrom = grid.rows.findIndex((row) => row.length === 0 || row.some(({ cell }) => cell.type !== 'tableHeader'))
  return grid.rows.map((row, y) => {
    const children = row.map(({ cell, column, colspan, rowspan }) => {
      const width = columns.slice(column, column + colspan).reduce((sum, next) => sum + next, 0)
      return new DocxCell({
        columnSpan: colspan,
        rowSpan: rowspan,
        width: { size: twips(width), type: WidthType.DXA },
        margins: { top: twips(0.8), bottom: twips(0.8), left: twips(1.9), right: twips(1.9) },
        ...(cell.type === 'tableHeader' ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
        children: setCell(
          cell.content,
          width - 3.8,
          (bands[y] ?? false) || (whole && y < grid.rows.length - 1),
        ) as never[],
      })
    })
    const tall = row.some(({ cell }) => richText(cell).length > 800)
    return new DocxRow({ tableHeader: y < bodyFrom, cantSplit: !tall, children })
  })
}

/** A table as wide as the text, with its heading rows repeated on every page. */
export function docxTable(table: Table, total: number, setCell: SetCell): DocxTable {
  const columns = columnWidths(table, total)
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    width: { size: twips(total), type: WidthType.DXA },
    columnWidths: columns.map(twips),
    borders: (table.attrs?.borders ?? true) ? allBorders : noBorders,
    rows: rowsOf(table, columns, setCell).filter((row) => row.CellCount > 0),
  })
}

/** Things side by side without lines and without margins, widths in millimetres; the row is never split. */
export function sideBySide(columns: readonly number[], rows: readonly (readonly FileChild[])[][]): DocxTable {
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    width: { size: twips(columns.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: columns.map(twips),
    borders: noBorders,
    margins: noMargins,
    rows: rows.map(
      (cells) =>
        new DocxRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new DocxCell({
                width: { size: twips(columns[i] ?? 0), type: WidthType.DXA },
                margins: noMargins,
                children: children as never[],
              }),
          ),
        }),
    ),
  })
}
