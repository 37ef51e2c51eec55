import { richText, type Table, type TableCell } from '../values/rich.ts'
import { widthOf } from './font/tinos.ts'
import { page } from './layout.ts'

export interface GridCell {
  readonly cell: TableCell
  readonly column: number
  readonly colspan: number
  readonly rowspan: number
}

/** Places the cells of a table on its grid, so that spans never overlap or run over the edge. */
export function gridOf(table: Table): { readonly columns: number; readonly rows: readonly (readonly GridCell[])[] } {
  const taken = new Set<string>()
  const height = table.content.length
  let columns = 1
  const rows = table.content.map((row, y) => {
    let column = 0
    return row.content.map((cell) => {
      while (taken.has(`${y}:${column}`)) column += 1
      const { colspan = 1, rowspan = 1 } = cell.attrs ?? {}
      const placed = { cell, column, colspan, rowspan: Math.min(rowspan, height - y) }
      for (let dy = 0; dy < placed.rowspan; dy += 1)
        for (let dx = 0; dx < colspan; dx += 1) taken.add(`${y + dy}:${column + dx}`)
      column += colspan
      columns = Math.max(columns, column)
      return placed
    })
  })
  return { columns, rows }
}

/** Which rows are one cell across the whole table that names the rows below it: such a row never ends a page. */
export function bandRows(table: Table): readonly boolean[] {
  const { columns, rows } = gridOf(table)
  const isBand = (row: readonly GridCell[]) =>
    row.length === 1 && row[0]?.colspan === columns && row[0].rowspan === 1 && row[0].cell.type === 'tableCell'
  return rows.map((row, y) => columns > 1 && isBand(row) && y < rows.length - 1)
}

const fewRows = 9
const fewLetters = 1500

/** A table so small that it stands on one page as a whole; a larger one goes on over the pages. */
export function staysWhole(table: Table): boolean {
  return table.content.length <= fewRows && richText(table).length <= fewLetters
}

/** Cell margins on both sides, and a little because programs round. */
const padding = 4.8
/** A column of running text asks for this share of the table at most. */
const longestLine = 0.55
/** So few letters stay on one line: a date, an amount, '≥ 2 cuộc/năm'. */
const shortLine = 14

interface Want {
  /** Millimetres of the longest word and of the longest line, padding included. */
  least: number
  wish: number
}

function wantOf(cell: TableCell, total: number): Want {
  const face = cell.type === 'tableHeader' ? 'bold' : 'regular'
  const measure = (text: string) => widthOf(text, page.size.table, face) + padding
  const lines = richText(cell).split('\n')
  const words = lines.flatMap((line) => (line.length <= shortLine ? [line] : line.split(' ')))
  return {
    least: Math.max(...words.map(measure)),
    wish: Math.min(longestLine * total, Math.max(...lines.map(measure))),
  }
}

function measured(table: Table, columns: number, total: number): Want[] {
  const wants: Want[] = Array.from({ length: columns }, () => ({ least: 8, wish: 8 }))
  for (const row of gridOf(table).rows) {
    for (const { cell, column, colspan } of row) {
      const want = wants[column]
      if (!want || colspan > 1) continue
      const { least, wish } = wantOf(cell, total)
      want.least = Math.max(want.least, least)
      want.wish = Math.max(want.wish, wish)
    }
  }
  return wants
}

function given(table: Table, columns: number): number[] | null {
  const shares: number[] = []
  for (const { cell, column, colspan } of gridOf(table).rows[0] ?? []) {
    if (cell.attrs?.width !== undefined && colspan === 1) shares[column] = cell.attrs.width
  }
  const known = Array.from({ length: columns }, (_, i) => shares[i])
  const sum = known.reduce<number>((total, share) => total + (share ?? 0), 0)
  if (sum === 0) return null
  const open = known.filter((share) => share === undefined).length
  const rest = open === 0 ? 0 : Math.max(10, (100 - sum) / open)
  return known.map((share) => share ?? rest)
}

function scaled(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => (share / sum) * total)
}

/**
 * The width of every column in millimetres, together `total`: as the writer gave them, otherwise from the text, so that
 * no word is broken where it can be helped and short columns (TT, dates) stay narrow.
 */
export function columnWidths(table: Table, total: number): number[] {
  const { columns } = gridOf(table)
  const shares = given(table, columns)
  if (shares) return scaled(shares, total)
  const wants = measured(table, columns, total)
  const least = wants.reduce((sum, want) => sum + want.least, 0)
  const wished = wants.reduce((sum, want) => sum + want.wish, 0)
  if (least >= total || wished === least)
    return scaled(
      wants.map((want) => want.least),
      total,
    )
  if (wished > total) return pressed(wants, total)
  const stretch = (total - least) / (wished - least)
  return wants.map((want) => want.least + (want.wish - want.least) * stretch)
}

/** Too little room: columns of short words keep what they need, and those of running text break into equally many lines. */
function pressed(wants: readonly Want[], total: number): number[] {
  const at = (share: number) => wants.map((want) => Math.max(want.least, want.wish * share))
  let [low, high] = [0, 1]
  for (let step = 0; step < 30; step += 1) {
    const share = (low + high) / 2
    if (at(share).reduce((sum, width) => sum + width, 0) > total) high = share
    else low = share
  }
  return scaled(at(low), total)
}
