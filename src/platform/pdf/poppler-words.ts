import type { PlacedPage, PlacedWord } from '../../values/placed-word.ts'
import type { Refusal } from '../../values/refusal.ts'
import type { PdfLimits } from './limits.ts'
import { type PageLines, type PageRange, pagesOfProgram, unmarked } from './poppler-program.ts'

const pageLine = /<page width="([\d.]+)" height="([\d.]+)">/
const wordLine = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/

/** Pages word by word, each word with its own box: exact, and twice the work of the runs. */
export function wordPages(
  path: string,
  limits: PdfLimits,
  range: PageRange = {},
): AsyncGenerator<PlacedPage | Refusal> {
  const pageLines = wordLines(range.from ?? 1, limits)
  return pagesOfProgram(path, { program: 'pdftotext', options: ['-bbox'], pageLines, range }, limits)
}

function wordLines(from: number, limits: PdfLimits): PageLines {
  let number = from - 1
  let page: { width: number; height: number; words: PlacedWord[] } | null = null
  return (line) => {
    const word = wordLine.exec(line)
    if (word && page) {
      const [, x0, y0, x1, y1, text = ''] = word
      page.words.push({ text: unmarked(text), x0: Number(x0), y0: Number(y0), x1: Number(x1), y1: Number(y1) })
      return page.words.length > limits.words ? 'too_many_words' : null
    }
    if (page && line.includes('</page>')) {
      const whole = { number, ...page }
      page = null
      return whole
    }
    const begun = pageLine.exec(line)
    if (begun) {
      number += 1
      page = { width: Number(begun[1]), height: Number(begun[2]), words: [] }
    }
    return null
  }
}
