import type { Files, PrintedDocument } from '../model.ts'
import { type Picture, picturesOf } from '../pictures.ts'
import { setPdfAside } from './aside.ts'
import { pdfData } from './data.ts'
import { template } from './template.ts'

/**
 * The document as PDF: fonts embedded, tagged, titled, in its language. The same document gives the same bytes.
 * Takes a few milliseconds plus the pictures; touches no network and no file but the photos asked for.
 */
export async function renderPdf(document: PrintedDocument, files: Files): Promise<Buffer> {
  const pictures = await picturesOf(document, files)
  const paths = new Map<Picture, string>()
  for (const picture of pictures.values())
    paths.set(picture, `/picture-${paths.size}.${picture.kind === 'svg' ? 'svg' : 'jpg'}`)
  const data = pdfData(document, pictures, (picture) => paths.get(picture) ?? '')
  const mapped = [...paths].map(([picture, path]) => ({ path, bytes: picture.bytes }))
  return setPdfAside({ template, data, madeAt: document.meta.madeAt, pictures: mapped })
}
