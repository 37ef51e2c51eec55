import type { Refusal } from './refusal.ts'

/** A word where it stands on a page: points from the upper left corner, y downwards. */
export interface PlacedWord {
  readonly text: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export interface PlacedPage {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: readonly PlacedWord[]
  /** Where words come as runs of several, with the spaces between them: the same page word by word. */
  readonly apart?: () => Promise<PlacedPage | Refusal>
}

/** Advances of Helvetica in thousandths of the size, from the space to the tilde. */
const advances = (
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 ' +
  '584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 ' +
  '611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 ' +
  '722 500 500 500 334 260 334 584'
)
  .split(' ')
  .map(Number)

/** How far one letter carries on, in thousandths of the size; letters beyond ASCII as their plain one. */
export function advanceOf(letter: string): number {
  const code = letter.charCodeAt(0)
  const plain = code < 128 ? code : letter.normalize('NFD').charCodeAt(0)
  return advances[plain - 32] ?? 556
}

/** The sum for a text, in thousandths of the size: for where inside a run of text a letter stands. */
export function advanceOfText(text: string): number {
  let sum = 0
  for (const letter of text) sum += advanceOf(letter)
  return sum
}

/** The words of a run, each about where it stands: the run tells its two ends, and the advances of its letters the rest. */
export function wordsInRun(run: PlacedWord): PlacedWord[] {
  const { text, x0, x1, y0, y1 } = run
  const scale = (x1 - x0) / Math.max(1, advanceOfText(text))
  const words: PlacedWord[] = []
  let [x, at] = [x0, 0]
  for (const { index, 0: word } of text.matchAll(/\S+/gu)) {
    const begins = x + advanceOfText(text.slice(at, index)) * scale
    x = begins + advanceOfText(word) * scale
    at = index + word.length
    words.push({ text: word, x0: begins, y0, x1: x, y1 })
  }
  return words
}
