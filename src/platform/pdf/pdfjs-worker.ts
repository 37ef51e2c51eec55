import { readFile } from 'node:fs/promises'
import { registerHooks } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { PlacedPage } from '../../values/placed-word.ts'
import { type TextRun, wordsOfRuns } from './item-words.ts'
import { packPages } from './packed-pages.ts'
import { branches } from './page-tree.ts'
import type { PdfjsAnswer, PdfjsAsk, PdfjsTask } from './pdfjs.ts'

/** Runs alone in its thread: pages on demand, a stretch at a time. A crash or an endless loop stays in here. */
const { path, words: most, stretch } = workerData as PdfjsTask

/**
 * PDF.js fetches a library that draws, for the shapes named below. Nothing is drawn here: a stranger's file comes near no code of the
 * machine, and thirty megabytes less are held.
 */
const drawing = '@napi-rs/canvas'
registerHooks({ resolve: (name, context, next) => next(name === drawing ? 'node:util' : name, context) })
Object.assign(globalThis, { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} })

const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.min.mjs')
// PDF.js would load this by a path that a build does not keep.
Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs') })

/** The file with what makes its pages easier to find. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const read = await readFile(file)
  const added = branches(read, stretch)
  if (!added) return new Uint8Array(read.buffer, read.byteOffset, read.byteLength)
  const whole = read.byteLength === read.buffer.byteLength ? read.buffer : new Uint8Array(read).buffer
  // What it was read into is given back at once: it would stand beside until it is swept.
  const bytes = new Uint8Array((whole as ArrayBuffer).transfer(read.byteLength + added.byteLength))
  bytes.set(added, bytes.byteLength - added.byteLength)
  return bytes
}

async function open() {
  return getDocument({
    // Taken over by PDF.js as it is.
    data: await bytesOf(path),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise
}

function answer(said: PdfjsAnswer): void {
  parentPort?.postMessage(said, said.outcome === 'read' ? [said.pages.numbers.buffer] : [])
}

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
const mostHeld = 200
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
  return { outcome: 'read', pages: packPages(pages) }
}
