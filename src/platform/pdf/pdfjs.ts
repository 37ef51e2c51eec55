import { Worker } from 'node:worker_threads'
import type { PlacedPage } from '../../values/placed-word.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { threadFile } from '../root.ts'
import type { PdfLimits } from './limits.ts'
import { type PackedPages, unpackPages } from './packed-pages.ts'
import { tooManyPages, tooManyWords, tooSlow } from './poppler-program.ts'

export interface PdfjsTask {
  readonly path: string
  readonly words: number
  /** How many pages will be asked for at once. */
  readonly stretch: number
}

export interface PdfjsAsk {
  readonly from: number
  readonly to: number
}

export type PdfjsAnswer =
  | { readonly outcome: 'opened'; readonly pages: number }
  | { readonly outcome: 'read'; readonly pages: PackedPages }
  | { readonly outcome: 'encrypted' | 'damaged' | 'too_many_words' }

/** Pages asked for at once: enough to keep the thread busy, few enough to hold. */
const stretch = 20

/** From so many pages on, two threads share the work; each holds the whole file. */
const manyPages = 200

function threadFor(path: string, limits: PdfLimits): Worker {
  return new Worker(threadFile('src/platform/pdf/pdfjs-worker.ts'), {
    workerData: { path, words: limits.words, stretch } satisfies PdfjsTask,
    // Nothing of the process is handed to code that reads a stranger's bytes.
    env: {},
    argv: [],
    execArgv: [],
    // Nearly all that it makes is litter after a page: with little room it is swept often, and does not pile up.
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 384 },
  })
}

/** The pages one by one, read by PDF.js in threads that are ended when they take too long. */
export async function* pdfjsPages(path: string, limits: PdfLimits): AsyncGenerator<PlacedPage | Refusal> {
  const first = threadFor(path, limits)
  const workers = [first]
  const ends = Date.now() + limits.seconds * 1000
  try {
    const opened = await answerOf(first, ends)
    if (opened?.outcome !== 'opened') return yield refusalOf(opened, limits)
    const { pages } = opened
    if (pages > limits.pages) return yield tooManyPages(limits)
    if (pages > manyPages) {
      const second = threadFor(path, limits)
      workers.push(second)
      const also = await answerOf(second, ends)
      if (also?.outcome !== 'opened') return yield refusalOf(also, limits)
    }
    const ask = (from: number) => {
      const worker = workers[((from - 1) / stretch) % workers.length] ?? first
      worker.postMessage({ from, to: Math.min(from + stretch - 1, pages) } satisfies PdfjsAsk)
      return answerOf(worker, ends)
    }
    // Each thread reads its next stretch while the ones before are looked at.
    const begun = workers.map((_, at) => 1 + at * stretch).filter((from) => from <= pages)
    const coming = begun.map(ask)
    for (let from = 1; from <= pages; from += stretch) {
      const answer = await coming.shift()
      if (answer?.outcome !== 'read') return yield refusalOf(answer ?? null, limits)
      const next = from + stretch * workers.length
      if (next <= pages) coming.push(ask(next))
      yield* unpackPages(answer.pages)
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

function refusalOf(answer: PdfjsAnswer | null, limits: PdfLimits): Refusal {
  if (answer === null) return tooSlow(limits)
  if (answer.outcome === 'too_many_words') return tooManyWords(limits)
  return answer.outcome === 'encrypted' ? refuse('pdf.encrypted') : refuse('pdf.damaged')
}

/** The next answer; `null` when time is over. */
function answerOf(worker: Worker, ends: number): Promise<PdfjsAnswer | null> {
  return new Promise((resolve) => {
    const finish = (answer: PdfjsAnswer | null) => {
      clearTimeout(timer)
      worker.off('message', finish)
      worker.off('error', broken)
      worker.off('exit', broken)
      resolve(answer)
    }
    const broken = () => finish({ outcome: 'damaged' })
    const timer = setTimeout(() => finish(null), Math.max(0, ends - Date.now()))
    worker.on('message', finish)
    worker.on('error', broken)
    worker.on('exit', broken)
  })
}
