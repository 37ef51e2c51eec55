import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { allFaces, fontBytes } from '../font/tinos.ts'
import type { Files, PrintedDocument } from '../model.ts'
import { type Picture, picturesOf } from '../pictures.ts'
import { pdfData } from './data.ts'
import { template } from './template.ts'

/** The compiler may read below its workspace only, so it gets the folder of the font package and nothing of ours. */
const workspace = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
let compiler: NodeCompiler | null = null

function typst(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: allFaces.map(fontBytes) }] })
  return compiler
}

function compile(inputs: Record<string, string>, madeAt: Date): Buffer {
  const result = typst().compile({ mainFileContent: template, inputs })
  if (!result.result) {
    // Messages may quote the document, so only their number is told.
    throw new Error(
      `the PDF could not be set: ${result.takeError()?.shortDiagnostics.length ?? 0} errors in the template`,
    )
  }
  return typst().pdf(result.result, { creationTimestamp: Math.floor(madeAt.getTime() / 1000) })
}

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
  // From here to the end nothing waits, so documents set at the same time never see each other's pictures.
  const mapped = [...paths].map(([picture, path]) => ({ path: join(workspace, path), bytes: picture.bytes }))
  try {
    for (const { path, bytes } of mapped) typst().mapShadow(path, bytes)
    return compile({ data: JSON.stringify(data) }, document.meta.madeAt)
  } finally {
    for (const { path } of mapped) typst().unmapShadow(path)
    typst().evictCache(2)
  }
}
