import { type PlacedWord, wordsInRun } from '../../values/placed-word.ts'

/** A run of text as PDF.js hands it out. */
export interface TextRun {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

/**
 * Runs as words. PDF.js gives one width for a run; where its words stand inside follows from the advances of their
 * letters. Runs that touch on one line are one word, as they are for the eye.
 */
export function wordsOfRuns(runs: readonly TextRun[], height: number): PlacedWord[] {
  const words: PlacedWord[] = []
  for (const { str, transform, width } of runs) {
    const [, , c = 0, d = 0, x = 0, y = 0] = transform
    const size = Math.hypot(c, d)
    if (size === 0) continue
    const [y0, y1] = [height - y - 0.75 * size, height - y + 0.25 * size]
    for (const word of wordsInRun({ text: str, x0: x, y0, x1: x + width, y1 })) {
      const before = words.at(-1)
      const touches = before && Math.abs(before.y0 - y0) < 0.5 && Math.abs(word.x0 - before.x1) < 0.1 * size
      if (before && touches) words[words.length - 1] = { ...before, text: before.text + word.text, x1: word.x1 }
      else words.push(word)
    }
  }
  return words
}
