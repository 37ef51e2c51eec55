import type { Block, FigureTable, RecordList } from '../values/rich.ts'
import { bold, cell, h, numbered, para, table } from '../values/rich.ts'
import { wording } from './wording.ts'

/** What is left when the blocks that stand for others are written out. */
export type PlainBlock = Exclude<Block, FigureTable | RecordList>

/** A table of live figures as a plain table: number, indicator, unit, one column a year or the total. */
export function figureTableBlocks({ attrs }: FigureTable): PlainBlock[] {
  const rows = attrs.rows.map((row, i) => [
    cell(String(i + 1), { align: 'center' }),
    cell(row.label),
    cell(row.unit ?? '', { align: 'center' }),
    ...attrs.columns.map((_, column) => cell(row.cells[column] ?? '', { align: 'right' })),
  ])
  const grid = table([wording.ordinal, wording.indicator, wording.unit, ...attrs.columns], rows)
  return attrs.title ? [para({ align: 'center', indent: false }, bold(attrs.title)), grid] : [grid]
}

export function recordListBlocks({ attrs }: RecordList): PlainBlock[] {
  const title = h(4, attrs.title)
  if (attrs.items.length === 0) return [title as PlainBlock]
  return [title as PlainBlock, numbered(attrs.items.map((item) => item.label)) as PlainBlock]
}

/** Writes out figure tables and record lists; the other blocks pass. */
export function lower(blocks: readonly Block[]): PlainBlock[] {
  return blocks.flatMap((block) => {
    if (block.type === 'figureTable') return figureTableBlocks(block)
    if (block.type === 'recordList') return recordListBlocks(block)
    return [block]
  })
}
