import type { PlacedWord } from '../../values/placed-word.ts'
import { columnAt } from './cut.ts'
import type { ColumnRole, Layout } from './layout.ts'
import { linesOf, middleOf, type SetLine } from './zone.ts'

/** The lines of each cell of one row. */
export type Cells = Partial<Record<ColumnRole, readonly SetLine[]>>

export interface Gathered {
  readonly rows: readonly { readonly anchor: PlacedWord; readonly cells: Cells; readonly doubtful: boolean }[]
  /** Words that stand in no cell of any row. */
  readonly stray: readonly PlacedWord[]
}

/** Gives every word of the table to a row and a column. */
export function gatherCells(layout: Layout, words: readonly PlacedWord[], anchors: readonly PlacedWord[]): Gathered {
  const stray: PlacedWord[] = []
  const byRole = new Map<ColumnRole, PlacedWord[]>()
  for (const word of words) {
    const column = columnAt(layout, word)
    if (!column) stray.push(word)
    else {
      const own = byRole.get(column.role)
      if (own) own.push(word)
      else byRole.set(column.role, [word])
    }
  }
  const cells: Cells[] = anchors.map(() => ({}))
  const doubtful = new Set<number>()
  const middles = anchors.map(middleOf)
  for (const [role, own] of byRole) {
    const lines = linesOf(own)
    const dealt = layout.align === 'top' ? dealFromTop(lines, middles) : dealByMiddle(lines, middles)
    dealt.rows.forEach((row, at) => {
      if (row.length > 0) (cells[at] as Cells)[role] = row
    })
    for (const at of dealt.doubtful) doubtful.add(at)
    stray.push(...dealt.stray.flatMap((line) => line.words))
  }
  const rows = anchors.map((anchor, at) => ({ anchor, cells: cells[at] as Cells, doubtful: doubtful.has(at) }))
  return { rows, stray }
}

interface Dealt {
  readonly rows: readonly (readonly SetLine[])[]
  readonly doubtful: readonly number[]
  readonly stray: readonly SetLine[]
}

/** Cells begin where their row begins: a line belongs to the last anchor at its height or above. */
function dealFromTop(lines: readonly SetLine[], anchors: readonly number[]): Dealt {
  const rows: SetLine[][] = anchors.map(() => [])
  const stray: SetLine[] = []
  let at = -1
  for (const line of lines) {
    while (at + 1 < anchors.length && (anchors[at + 1] as number) - 3 <= line.middle) at += 1
    if (at < 0) stray.push(line)
    else rows[at]?.push(line)
  }
  return { rows, doubtful: [], stray }
}

const near = 1.7

/** Cells share their middle: the lines of a cell are those whose own middle is the anchor's. */
function dealByMiddle(lines: readonly SetLine[], anchors: readonly number[]): Dealt {
  const rows: (readonly SetLine[])[] = []
  const doubtful: number[] = []
  let from = 0
  anchors.forEach((anchor, at) => {
    const first = lines[from]
    const last = first === undefined ? null : 2 * anchor - first.middle
    if (first === undefined || last === null || last < first.middle - near) {
      rows.push([])
      return
    }
    let to = from
    while (to < lines.length && (lines[to] as SetLine).middle < last - near) to += 1
    const ends = lines[to]
    if (ends && Math.abs(ends.middle - last) <= near) {
      rows.push(lines.slice(from, to + 1))
      from = to + 1
      return
    }
    const border = at + 1 < anchors.length ? (anchor + (anchors[at + 1] as number)) / 2 : Number.POSITIVE_INFINITY
    let rest = from
    while (rest < lines.length && (lines[rest] as SetLine).middle < border) rest += 1
    rows.push(lines.slice(from, rest))
    doubtful.push(at)
    from = rest
  })
  return { rows, doubtful, stray: lines.slice(from) }
}
