import type { Day } from '../../values/day.ts'
import type { PlacedPage, PlacedWord } from '../../values/placed-word.ts'
import { looksLikeAmount } from './amount.ts'
import { gatherCells } from './cells.ts'
import { cutOnEdges, withoutOverlay } from './cut.ts'
import type { Layout } from './layout.ts'
import type { RawLine, RefusedRow } from './line.ts'
import { bareBalance, dayTold, type Printed, readPrinted } from './printed.ts'
import { readRow } from './row.ts'
import { wordsAndRuns } from './run.ts'
import { middleOf, zonesOf } from './zone.ts'

/** Everything that a page gave. */
export interface PageReading {
  readonly rows: readonly RawLine[]
  readonly refused: readonly RefusedRow[]
  readonly printed: Printed
  /** Words inside the table that belong to no cell. */
  readonly stray: number
  /** Rows whose memo does not begin where it should: another layout would explain the page better. */
  readonly odd: number
  /** It has to be read word by word: a run inside the table reaches from one column into another. */
  readonly unsure: boolean
}

export const isRefusedRow = (row: RawLine | RefusedRow): row is RefusedRow => 'reason' in row

/** `day` is what the heading of an earlier page told, for rows that tell none. */
export function readPage(layout: Layout, page: PlacedPage, day: Day | null = null): PageReading {
  const runs = page.apart ? wordsAndRuns(layout, page.words) : null
  const whole = withoutOverlay(layout, runs ? runs.words : page.words, page.number)
  const words = whole.flatMap((word) => cutOnEdges(layout, word))
  const { anchors, begins, ends } = zonesOf(layout, words)
  const inside = words.filter((word) => middleOf(word) > begins && middleOf(word) < ends)
  const closing = new Set(closingWords(layout, inside, anchors))
  const table = inside.filter((word) => !closing.has(word))
  // Around the table nothing is cut: its words heed no column.
  const head = whole.filter((word) => middleOf(word) <= begins)
  const tail = [...whole.filter((word) => middleOf(word) >= ends), ...closing]
  const above = readPrinted(layout, head)
  const headingDay = dayTold(above) ?? day
  const { rows: gathered, stray } = gatherCells(layout, table, anchors)
  const rows: RawLine[] = []
  const refused: RefusedRow[] = []
  let odd = 0
  for (const { anchor, cells, doubtful } of gathered) {
    const row = readRow(layout, { cells, page: page.number, doubtful, headingDay })
    if (isRefusedRow(row)) refused.push(row)
    else rows.push(row)
    const [first, ...more] = cells.memo ?? []
    const low = first ? first.middle - middleOf(anchor) : 0
    if (layout.align === 'top' && (more.length > 0 ? Math.abs(low) > 1.7 : Math.abs(low) > 8)) odd += 1
  }
  const printed = { ...above, ...readPrinted(layout, tail), ...bare(layout, head, tail, anchors) }
  const unsure = runs?.crossing.some((run) => middleOf(run) > begins && middleOf(run) < ends) ?? false
  return { rows, refused, printed, stray: stray.length, odd, unsure }
}

/** A balance without a label stands below the last row: no word in the column of the anchor tells that the table is over. */
function closingWords(
  layout: Layout,
  words: readonly PlacedWord[],
  anchors: readonly PlacedWord[],
): readonly PlacedWord[] {
  const [last, right] = [anchors.at(-1), layout.bareBalances?.right]
  if (!last || right === undefined) return []
  return words.filter(
    (word) =>
      middleOf(word) > middleOf(last) + 3 && looksLikeAmount(word.text, layout) && Math.abs(word.x1 - right) <= 2.5,
  )
}

function bare(
  layout: Layout,
  head: readonly PlacedWord[],
  tail: readonly PlacedWord[],
  anchors: readonly PlacedWord[],
): Printed {
  const opening = bareBalance(layout, head)
  const closing = bareBalance(layout, anchors.length > 0 ? tail : head)
  return { ...(opening !== null && anchors.length > 0 && { opening }), ...(closing !== null && { closing }) }
}
