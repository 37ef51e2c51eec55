import type { PlacedWord } from '../../values/placed-word.ts'
import { anchorColumn, columnAt, fits, isAnchor } from './cut.ts'
import type { Layout } from './layout.ts'

export const middleOf = ({ y0, y1 }: Pick<PlacedWord, 'y0' | 'y1'>): number => (y0 + y1) / 2

/** Where the table of a page begins and ends, from above, and what each of its rows is held by. */
export interface Zones {
  readonly anchors: readonly PlacedWord[]
  readonly begins: number
  readonly ends: number
}

/**
 * In the column of the anchor only anchors may stand. A word there that is none, a label, a sum, a footer, is where the table
 * has not begun or is over: by this the rows of the first and last page are never cut away with their heading.
 */
export function zonesOf(layout: Layout, words: readonly PlacedWord[]): Zones {
  const column = anchorColumn(layout)
  // A label that touches the next one reaches out of the column in which it begins.
  const beginsInside = ({ x0 }: PlacedWord) => x0 >= column.from && x0 < column.to - 1
  const own = words.filter((word) => columnAt(layout, word) === column || beginsInside(word))
  const strange = own.filter(({ text }) => fits(column.role, text, layout) !== true)
  const besideStrange = (word: PlacedWord) => strange.some((other) => Math.abs(middleOf(other) - middleOf(word)) < 1.5)
  const anchors = own
    .filter((word) => columnAt(layout, word) === column && isAnchor(layout, word.text) && !besideStrange(word))
    .sort((a, b) => middleOf(a) - middleOf(b))
  const [first, last] = [anchors[0], anchors.at(-1)]
  if (!first || !last) return { anchors, begins: Number.POSITIVE_INFINITY, ends: Number.POSITIVE_INFINITY }
  const above = strange.filter((word) => middleOf(word) < middleOf(first))
  const below = strange.filter((word) => middleOf(word) > middleOf(last))
  const begins = Math.max(0, ...above.map(middleOf)) + 1.5
  const ends = Math.min(Number.POSITIVE_INFINITY, ...below.map(middleOf)) - 1.5
  return { anchors, begins, ends }
}

/** Words of one height, from left to right. */
export interface SetLine {
  readonly middle: number
  readonly words: readonly PlacedWord[]
}

/** Words as the lines in which they stand, from above. */
export function linesOf(words: readonly PlacedWord[]): readonly SetLine[] {
  const lines: { middle: number; words: PlacedWord[] }[] = []
  for (const word of [...words].sort((a, b) => middleOf(a) - middleOf(b))) {
    const line = lines.at(-1)
    if (line && Math.abs(line.middle - middleOf(word)) <= 1.5) line.words.push(word)
    else lines.push({ middle: middleOf(word), words: [word] })
  }
  for (const line of lines) line.words.sort((a, b) => a.x0 - b.x0)
  return lines
}
