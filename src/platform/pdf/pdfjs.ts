import { Worker } from 'node:worker_threads'
import type { PlacedPage } from '../../values/placed-word.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { threadFile } from '../root.ts'
import type { PdfLimits } from './limits.ts'
import { tooManyPages, tooManyWords, tooSlow } from './poppler.ts'

export interface PdfjsTask {
  readonly path: string
  readonly words: number
}

export interface PdfjsAsk {
  readonly from: number
  readonly to: number
}

export type PdfjsAnswer =
  | { readonly outcome: 'opened'; readonly pages: number }
  | { readonly outcome: 'read'; readonly pages: readonly PlacedPage[] }
  | { readonly outcome: 'encrypted' | 'damaged' | 'too_many_words' }

/** Pages asked for at once: enough to keep the thread busy, few enough to hold. */
const stretch = 20

/** The pages one by one, read by PDF.js in a thread that is ended when it takes too long. */
export async function* pdfjsPages(path: string, limits: PdfLimits): AsyncGenerator<PlacedPage | Refusal> {
  const worker = new Worker(threadFile('src/platform/pdf/pdfjs-worker.ts'), {
    workerData: { path, words: limits.words } satisfies PdfjsTask,
    // Nothing of the process is handed to code that reads a stranger's bytes.
    env: {},
    argv: [],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  const ends = Date.now() + limits.seconds * 1000
  try {
    const opened = await answerOf(worker, ends)
    if (opened?.outcome !== 'opened') return yield refusalOf(opened, limits)
    if (opened.pages > limits.pages) return yield tooManyPages(limits)
    const ask = (from: number) => {
      worker.postMessage({ from, to: Math.min(from + stretch - 1, opened.pages) } satisfies PdfjsAsk)
      return answerOf(worker, ends)
    }
    let coming = ask(1)
    for (let from = 1; from <= opened.pages; from += stretch) {
      const answer = await coming
      if (answer?.outcome !== 'read') return yield refusalOf(answer, limits)
      // The next stretch is read while this one is looked at.
      if (from + stretch <= opened.pages) coming = ask(from + stretch)
      yield* answer.pages
    }
  } finally {
    await worker.terminate()
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
