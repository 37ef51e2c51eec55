import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PlacedPage } from '../../values/placed-word.ts'
import { type TextRun, wordsOfRuns } from './item-words.ts'
import type { PdfjsAnswer, PdfjsAsk, PdfjsTask } from './pdfjs.ts'

/** Runs alone in its thread: pages on demand, a stretch at a time. A crash or an endless loop stays in here. */
const { path, words: most } = workerData as PdfjsTask

// PDF.js would load this by a path that a build does not keep.
Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') })

async function open() {
  const { buffer, byteOffset, byteLength } = await readFile(path)
  // Taken over by PDF.js as it is: a copy would stand beside it until it is swept.
  const data = new Uint8Array(buffer, byteOffset, byteLength)
  return getDocument({
    data,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise
}

const answer = (said: PdfjsAnswer) => parentPort?.postMessage(said)

try {
  const document = await open()
  answer({ outcome: 'opened', pages: document.numPages })
  parentPort?.on('message', ({ from, to }: PdfjsAsk) => {
    read(document, from, to).then(answer, () => answer({ outcome: 'damaged' }))
  })
} catch (error) {
  answer({ outcome: (error as Error).name === 'PasswordException' ? 'encrypted' : 'damaged' })
}

/** After so many pages what PDF.js keeps of them is let go. More often, and the fonts that are then read anew would be felt. */
const mostHeld = 400
let pagesHeld = 0

async function read(document: Awaited<ReturnType<typeof open>>, from: number, to: number): Promise<PdfjsAnswer> {
  const pages: PlacedPage[] = []
  for (let number = from; number <= to; number += 1) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent({ disableNormalization: true })
    const words = wordsOfRuns(items as readonly TextRun[], height)
    page.cleanup()
    if (words.length > most) return { outcome: 'too_many_words' }
    pages.push({ number, width, height, words })
  }
  pagesHeld += pages.length
  if (pagesHeld >= mostHeld) {
    pagesHeld = 0
    await document.cleanup(true)
  }
  return { outcome: 'read', pages }
}
