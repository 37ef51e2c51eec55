import { spawnSync } from 'node:child_process'
import type { PlacedPage, PlacedWord } from '../../values/placed-word.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import type { PdfLimits } from './limits.ts'
import { pagesTold } from './poppler-program.ts'
import { runPages } from './poppler-runs.ts'
import { wordPages } from './poppler-words.ts'

let found: boolean | null = null

/** Whether Poppler is on this machine: three to four times faster than reading in Node. */
export function hasPoppler(): boolean {
  found ??= ['pdftotext', 'pdftohtml', 'pdfinfo'].every(
    (program) => spawnSync(program, ['-v'], { stdio: 'ignore', timeout: 10_000 }).status === 0,
  )
  return found
}

/** From so many pages on it is worth finding out whether runs may be trusted. */
const manyPages = 100
/** The first pages always come word by word: by them a file is recognised. */
const firstPages = 2
/** So many pages of a file are asked for once more, word by word; then all that follow come so. */
const mostAgain = 40

/**
 * The pages one by one; the last thing may be a refusal. A long file comes in runs where a few pages out of all of it say the
 * same as their words, letter by letter and place by place; whoever has to know where a word stands in a run asks for that page.
 */
export async function* popplerPages(path: string, limits: PdfLimits): AsyncGenerator<PlacedPage | Refusal> {
  const pages = await pagesTold(path)
  if (pages < manyPages || pages > limits.pages) return yield* wordPages(path, limits)
  // The long reading is under way before it is known whether it may be trusted: nearly always it may.
  const runs = runPages(path, limits, { from: firstPages + 1 })
  const first = runs.next()
  first.catch(() => undefined)
  let last: number | null = 0
  try {
    const sample = await sampleOf(path, limits, pages)
    if (sample) last = yield* inRuns(path, limits, sample, going(first, runs))
  } finally {
    await runs.return(undefined)
  }
  if (last !== null && last < pages) yield* wordPages(path, limits, { from: last + 1 })
}

async function* going<T>(first: Promise<IteratorResult<T>>, coming: AsyncGenerator<T>): AsyncGenerator<T> {
  for (let next = await first; !next.done; next = await coming.next()) yield next.value
}

/** Up to the last page that may be taken from its runs, which is told; `null` when a refusal was the last. */
async function* inRuns(
  path: string,
  limits: PdfLimits,
  sample: readonly PlacedPage[],
  runs: AsyncGenerator<PlacedPage | Refusal>,
): AsyncGenerator<PlacedPage | Refusal, number | null> {
  yield* sample
  let [again, last] = [0, firstPages]
  for await (const page of runs) {
    if (isRefusal(page)) {
      yield page
      return null
    }
    // One that could not be read was passed over: the words tell of it, as they always did.
    if (page.number !== last + 1) break
    const apart = () => {
      again += 1
      return onePage(path, limits, page.number)
    }
    yield { ...page, apart }
    last = page.number
    if (again >= mostAgain) break
  }
  return last
}

async function onePage(path: string, limits: PdfLimits, number: number): Promise<PlacedPage | Refusal> {
  for await (const page of wordPages(path, limits, { from: number, to: number })) return page
  return refuse('pdf.damaged')
}

/** The first pages word by word, when these and others here and there say the same in runs; `null` otherwise. */
async function sampleOf(path: string, limits: PdfLimits, pages: number): Promise<readonly PlacedPage[] | null> {
  const places = [1, Math.ceil(pages / 3), Math.ceil((2 * pages) / 3), pages - firstPages + 1]
  const parts = await Promise.all(
    places.map(async (from) => {
      const range = { from, to: from + firstPages - 1 }
      const [words, runs] = await Promise.all([all(wordPages(path, limits, range)), all(runPages(path, limits, range))])
      return words && runs && sayTheSame(words, runs) ? words : null
    }),
  )
  return parts.every((part) => part !== null) ? (parts[0] ?? null) : null
}

async function all(coming: AsyncGenerator<PlacedPage | Refusal>): Promise<readonly PlacedPage[] | null> {
  const pages: PlacedPage[] = []
  for await (const page of coming) {
    if (isRefusal(page)) return null
    pages.push(page)
  }
  return pages
}

/** Whether pages hold the same words in the same lines, and each line of them at the same place. */
function sayTheSame(one: readonly PlacedPage[], other: readonly PlacedPage[]): boolean {
  return (
    one.length === other.length &&
    one.every((page, at) => {
      const [lines, others] = [linesIn(page), linesIn(other[at] as PlacedPage)]
      return lines.length === others.length && lines.every((line, i) => alike(line, others[i] as Line))
    })
  )
}

interface Line {
  text: string
  readonly x0: number
  readonly y0: number
  x1: number
  y1: number
}

const alike = (a: Line, b: Line): boolean =>
  a.text === b.text && (['x0', 'y0', 'x1', 'y1'] as const).every((side) => Math.abs(a[side] - b[side]) < 0.05)

/** From above and from left to right; words of one line share their height to a hair, or they are lines of their own. */
function linesIn({ words }: PlacedPage): readonly Line[] {
  const lines: Line[] = []
  for (const word of words.toSorted(byPlace)) {
    const line = lines.at(-1)
    if (line && Math.abs(line.y0 - word.y0) < 0.05) {
      line.text += ` ${word.text}`
      line.x1 = Math.max(line.x1, word.x1)
      line.y1 = Math.max(line.y1, word.y1)
    } else lines.push({ ...word })
  }
  return lines
}

const byPlace = (a: PlacedWord, b: PlacedWord): number => (Math.abs(a.y0 - b.y0) < 0.05 ? a.x0 - b.x0 : a.y0 - b.y0)
