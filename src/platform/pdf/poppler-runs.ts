import { type PlacedPage, type PlacedWord, wordsInRun } from '../../values/placed-word.ts'
import type { Refusal } from '../../values/refusal.ts'
import type { PdfLimits } from './limits.ts'
import { type PageLines, type PageRange, pagesOfProgram, unmarked } from './poppler-program.ts'

const pageLine = /^<page number="(\d+)"[^>]* height="([\d.]+)" width="([\d.]+)"/
const runLine = /^<text top="([-\d.]+)" left="([-\d.]+)" width="([-\d.]+)" height="([-\d.]+)" font="\d+">(.*)<\/text>$/s

/**
 * Pages run by run, as a file draws them: a cell or a line of it at a time, with the spaces inside. Less than half of the work
 * of the words, but where in a run of several words one of them stands is not told. A page that cannot be read does not come.
 */
export function runPages(path: string, limits: PdfLimits, range: PageRange = {}): AsyncGenerator<PlacedPage | Refusal> {
  // Points as they are, nothing left out that the words would tell, no pictures beside the file.
  const options = ['-xml', '-i', '-q', '-hidden', '-noroundcoord', '-zoom', '1', '-stdout']
  return pagesOfProgram(path, { program: 'pdftohtml', options, pageLines: runLines(limits), range }, limits)
}

function runLines(limits: PdfLimits): PageLines {
  let page: { number: number; width: number; height: number; words: PlacedWord[] } | null = null
  let open = ''
  return (line) => {
    if (page && line.startsWith('</page>')) {
      const ready = page
      page = null
      return open === '' ? ready : 'damaged'
    }
    if (page && (open !== '' || line.startsWith('<text'))) {
      // A letter of a run may end the line.
      const whole = open === '' ? line : `${open} ${line}`
      const run = runLine.exec(whole)
      open = run ? '' : whole
      if (run) addRun(page.words, run)
      return page.words.length > limits.words || open.length > 1e6 ? 'too_many_words' : null
    }
    const begun = pageLine.exec(line)
    if (begun) {
      const [number = 0, height = 0, width = 0] = begun.slice(1).map(Number)
      page = { number, width, height, words: [] }
    }
    return null
  }
}

/** Sums of what is told to six places, without what their sum adds behind them. */
const exactly = (points: number): number => Math.round(points * 1e6) / 1e6

function addRun(words: PlacedWord[], [, top, left, width, height, marked = '']: RegExpExecArray): void {
  const text = unmarked(marked.includes('<') ? marked.replace(/<[^>]*>/g, '') : marked)
  const [x0, y0] = [Number(left), Number(top)]
  const run = { text, x0, y0, x1: exactly(x0 + Number(width)), y1: exactly(y0 + Number(height)) }
  const inside = text.trim()
  if (inside === text) words.push(run)
  else {
    // Spaces at its ends are none of it.
    const own = wordsInRun(run)
    const [first, last] = [own[0], own.at(-1)]
    if (first && last) words.push({ ...run, text: inside, x0: first.x0, x1: last.x1 })
  }
}
