import type { Block, FigureTable, FigureTableRow, RecordList } from '../values/rich.ts'
import { bold, cell, h, numbered, para, table, type Words } from '../values/rich.ts'
import { wording } from './wording.ts'

/** What is left when the blocks that stand for others are written out. */
export type PlainBlock = Exclude<Block, FigureTable | RecordList>

/** A table of live figures as a plain table: number, indicator, unit, one column a year or the total. */
export function figureTableBlocks({ attrs }: FigureTable): PlainBlock[] {
  const shown = (row: FigureTableRow, column: number): Words => row.cells[column] ?? ''
  return figureTableAs(attrs, shown)
}

/** Beside more columns than these a column of units would leave no room for what is told. */
const mostBesideUnit = 5

/** The same with what stands in each cell, so that a screen may make each number a link. */
export function figureTableAs(
  attrs: FigureTable['attrs'],
  shown: (row: FigureTableRow, column: number) => Words,
): PlainBlock[] {
  const { columns, title } = attrs
  const isWide = columns.length > mostBesideUnit
  const rows = attrs.rows.flatMap((row, i) => {
    const begins = row.group !== undefined && row.group !== attrs.rows[i - 1]?.group
    const band = cell(bold(row.group ?? ''), { colspan: columns.length + (isWide ? 2 : 3) })
    const line = [
      cell(String(i + 1), { align: 'center' }),
      cell(isWide && row.unit ? `${row.label} (${row.unit})` : row.label),
      ...(isWide ? [] : [cell(row.unit ?? '', { align: 'center' })]),
      ...columns.map((_, column) => cell(shown(row, column), { align: alignOf(attrs, column) })),
    ]
    return begins ? [[band], line] : [line]
  })
  const named = isWide ? [wording.indicatorAndUnit] : [wording.indicator, wording.unit]
  const grid = table([wording.ordinal, ...named, ...columns], rows)
  return title ? [para({ align: 'center', indent: false }, bold(title)), grid] : [grid]
}

/** Whether a paragraph stays on the page of what follows: the name of a table, and the last words before who signs. */
export function staysWithNext(block: PlainBlock, next: PlainBlock | undefined): boolean {
  if (block.type !== 'paragraph') return false
  return next?.type === 'signatures' || (block.attrs?.align === 'center' && next?.type === 'table')
}

/** Numbers stand to the right; what is told in words about them does not. */
function alignOf({ asks }: FigureTable['attrs'], column: number): 'left' | 'right' {
  return asks?.[column]?.period === 'state' ? 'left' : 'right'
}

export function recordListBlocks({ attrs }: RecordList): PlainBlock[] {
  const title = h(4, attrs.title)
  if (attrs.items.length === 0) return [title as PlainBlock]
  return [title as PlainBlock, numbered(attrs.items.map((item) => item.label)) as PlainBlock]
}

/** Writes out figure tables and record lists, and gives each page of photos its own; the other blocks pass. */
export function lower(blocks: readonly Block[]): PlainBlock[] {
  return blocks.flatMap((block, at): PlainBlock[] => {
    const before = blocks[at - 1]
    if (isPage(block) && before && isPage(before)) return [{ type: 'pageBreak' }, block as PlainBlock]
    if (block.type === 'figureTable') return figureTableBlocks(block)
    if (block.type === 'recordList') return recordListBlocks(block)
    return [block]
  })
}

const isPage = (block: Block): boolean => block.type === 'photoPage' && !block.attrs.compact
