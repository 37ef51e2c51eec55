import { advanceOf, advanceOfText, type PlacedWord } from '../../values/placed-word.ts'
import { fold } from '../../values/vietnamese.ts'
import { looksLikeAmount } from './amount.ts'
import { type Column, type ColumnRole, columnOf, type Layout } from './layout.ts'

export const isDayText = (text: string): boolean => /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text)
export const isTimeText = (text: string): boolean => /^\d{1,2}:\d\d(?::\d\d)?$/.test(text)
export const isDocumentText = (text: string): boolean => /^\d{4}\.\d{1,5}$/.test(text)
const isNumberText = (text: string): boolean => /^\d{1,7}$/.test(text)

/** Whether a text may stand in a column of this kind; memos and names may be anything. */
export function fits(role: ColumnRole, text: string, layout: Layout): boolean | null {
  if (role === 'number') return isNumberText(text)
  if (role === 'moment')
    return (
      isDayText(text) ||
      isTimeText(text) ||
      isDocumentText(text) ||
      (layout.amountUnderDay === true && looksLikeAmount(text, layout))
    )
  if (role === 'value_day') return isDayText(text)
  if (role === 'debit' || role === 'credit' || role === 'amount' || role === 'balance')
    return looksLikeAmount(text, layout)
  return null
}

export const isAnchor = (layout: Layout, text: string): boolean =>
  layout.anchor === 'number' ? isNumberText(text) : isDayText(text)

/** The column a word stands in: amounts by their right end, which wide ones share while they reach into the column before. */
export function columnAt(layout: Layout, word: PlacedWord): Column | undefined {
  const amount = looksLikeAmount(word.text, layout)
    ? layout.columns.find(({ right }) => right !== undefined && Math.abs(word.x1 - right) <= 2.5)
    : undefined
  const middle = (word.x0 + word.x1) / 2
  return amount ?? layout.columns.find(({ from, to }) => from <= middle && middle < to)
}

/**
 * Words that reach over the edge of a column are two that stand too near: number and day, amount and memo. They are cut
 * where the edge falls between two letters, when what comes out may stand in its column.
 */
export function cutOnEdges(layout: Layout, word: PlacedWord): readonly PlacedWord[] {
  const aligned = columnAt(layout, word)
  if (aligned?.right !== undefined && looksLikeAmount(word.text, layout)) return [word]
  for (const [at, column] of layout.columns.entries()) {
    const next = layout.columns[at + 1]
    const edge = next && (column.right ?? column.to) <= next.from + 0.3 ? next.from : null
    if (!next || edge === null || edge <= word.x0 + 1 || edge >= word.x1 - 1) continue
    const cut = letterAt(word, edge)
    const [left, right] = [word.text.slice(0, cut), word.text.slice(cut)]
    if (left === '' || right === '') continue
    const [before, after] = [fits(column.role, left, layout), fits(next.role, right, layout)]
    if (before === false || after === false || (before === null && after === null)) continue
    const middle = word.x0 + ((word.x1 - word.x0) * advanceOfText(left)) / advanceOfText(word.text)
    return [{ ...word, text: left, x1: middle }, ...cutOnEdges(layout, { ...word, text: right, x0: middle })]
  }
  return [word]
}

/** How many letters stand before an edge. */
function letterAt({ text, x0, x1 }: PlacedWord, edge: number): number {
  const scale = (x1 - x0) / Math.max(1, advanceOfText(text))
  let [x, at] = [x0, 0]
  for (const letter of text) {
    const wide = advanceOf(letter) * scale
    if (x + wide / 2 > edge) break
    x += wide
    at += letter.length
  }
  return at
}

/** The page without the notice that the bank stamps over its table. */
export function withoutOverlay(layout: Layout, words: readonly PlacedWord[], page: number): readonly PlacedWord[] {
  if (!layout.overlay) return words
  const wanted = layout.overlay.words.split(' ')
  const begin = words.find((word) => {
    if (fold(word.text) !== wanted[0]) return false
    const stamp = stampFrom(words, word)
    return wanted.every((one, i) => fold(stamp[i]?.text ?? '') === one)
  })
  if (!begin) return words
  const stamped = new Set<PlacedWord>(stampFrom(words, begin).slice(0, wanted.length))
  const { pageNumberAt } = layout.overlay
  const number = words.find(
    (word) =>
      word.text === String(page) && Math.abs(word.x0 - pageNumberAt) < 1.5 && Math.abs(word.y0 - begin.y0) < 0.2,
  )
  if (number) stamped.add(number)
  return words.filter((word) => !stamped.has(word))
}

/** The words of one height and size from a word on: what was stamped, apart from the rows under it. */
function stampFrom(words: readonly PlacedWord[], first: PlacedWord): readonly PlacedWord[] {
  return words
    .filter(({ x0, y0, y1 }) => x0 >= first.x0 && Math.abs(y0 - first.y0) < 0.2 && Math.abs(y1 - first.y1) < 0.2)
    .sort((a, b) => a.x0 - b.x0)
}

export const anchorColumn = (layout: Layout): Column => columnOf(layout, layout.anchor) as Column
