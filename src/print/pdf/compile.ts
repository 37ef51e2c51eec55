import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { allFaces, fontBytes } from '../font/tinos.ts'

/** The compiler may read below its workspace only, so it gets the folder of the font package and nothing of ours. */
const workspace = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
let compiler: NodeCompiler | null = null

function typst(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: allFaces.map(fontBytes) }] })
  return compiler
}

/** A picture by the path under which the template asks for it. */
export interface Mapped {
  readonly path: string
  readonly bytes: Buffer
}

/** Characters of data; a paper of some dozen pages has less. */
const keptUpTo = 500_000

/**
 * Sets a template with its data. Nothing waits in here, so that documents set at the same time never see each other's
 * pictures. Messages may quote the document, so only their number is told.
 */
export function setPdf(template: string, data: unknown, madeAt: Date, pictures: readonly Mapped[] = []): Buffer {
  const json = JSON.stringify(data)
  const mapped = pictures.map(({ path, bytes }) => ({ path: join(workspace, path), bytes }))
  try {
    for (const { path, bytes } of mapped) typst().mapShadow(path, bytes)
    const result = typst().compile({ mainFileContent: template, inputs: { data: json } })
    if (!result.result) {
      const count = result.takeError()?.shortDiagnostics.length ?? 0
      throw new Error(`the PDF could not be set: ${count} errors in the template`)
    }
    return typst().pdf(result.result, { creationTimestamp: Math.floor(madeAt.getTime() / 1000) })
  } finally {
    for (const { path } of mapped) typst().unmapShadow(path)
    // What hundreds of pages were made of is no use to the next document, and too much to keep.
    typst().evictCache(json.length > keptUpTo ? 0 : 2)
  }
}
