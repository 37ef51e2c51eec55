import type { PlacedPage } from '../../values/placed-word.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { inspectPdf } from './inspect.ts'
import { type PdfLimits, usualLimits } from './limits.ts'
import { pdfjsPages } from './pdfjs.ts'
import { hasPoppler, popplerPages } from './poppler.ts'
import { wordPages } from './poppler-words.ts'

export { type PdfLimits, usualLimits } from './limits.ts'
export { hasPoppler } from './poppler.ts'

/** `poppler` may take a long file in runs; `poppler-words` never does. */
export const extractors = ['poppler', 'poppler-words', 'pdfjs'] as const
export type Extractor = (typeof extractors)[number]

const pagesBy = { poppler: popplerPages, 'poppler-words': wordPages, pdfjs: pdfjsPages } as const

/**
 * The words of a PDF with their places, page by page: memory does not grow with the file. A refusal is the last thing
 * that comes; what came before it must then be thrown away. A file without a single word is refused as a scan.
 */
export async function* pdfPages(
  path: string,
  { extractor = hasPoppler() ? 'poppler' : 'pdfjs', limits: given = {} }: PdfAsked = {},
): AsyncGenerator<PlacedPage | Refusal> {
  const limits = { ...usualLimits, ...given }
  const refused = await inspectPdf(path, limits)
  if (refused) return yield refused
  let words = 0
  for await (const page of pagesBy[extractor](path, limits)) {
    yield page
    if (isRefusal(page)) return
    words += page.words.length
  }
  if (words === 0) yield refuse('pdf.scan')
}

export interface PdfAsked {
  /** Poppler when the machine has it. */
  readonly extractor?: Extractor
  readonly limits?: Partial<PdfLimits>
}
