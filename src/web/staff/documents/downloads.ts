import { documentForPrint, documentPermissions, filesByIds, type PaperFacts } from '../../../areas/documents/index.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import { paperFileName, printedPaper } from '../../../print/forms/documents/printed.ts'
import type { Files, PrintedDocument } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import { isId } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { photosIn, type RichDoc } from '../../../values/rich.ts'
import { type PageContext, resource, type Sent } from '../../http/page.ts'
import { documentMissing } from './address.ts'
import { authorOf } from './office.ts'

/** Reads the stored photos of some bodies: their records in one question, their contents as they are asked for. */
export async function photosOf(c: PageContext, bodies: readonly RichDoc[]): Promise<Files> {
  const ids = bodies.flatMap(photosIn).map((photo) => photo.fileId)
  const known = await c.read((reading) => filesByIds(reading, [...new Set(ids)].filter(isId)))
  return async (fileId) => {
    const file = known.get(fileId)
    const content = file ? await c.house.files.open(file.sha256) : null
    if (!file || !content) return null
    return { bytes: new Uint8Array(await new Response(content).arrayBuffer()), mime: file.mime }
  }
}

interface Printed {
  readonly paper: PaperFacts
  readonly document: PrintedDocument
  readonly files: Files
}

async function load(c: PageContext, extension: string): Promise<Printed | Refusal> {
  const id = c.param('file').slice(0, -extension.length)
  if (!isId(id)) return documentMissing
  const found = await c.read(async (reading) => {
    const paper = await documentForPrint(reading, id)
    return paper && { paper, author: await authorOf(reading, c.signedIn.committeeId) }
  })
  if (!found) return documentMissing
  const { paper, author } = found
  const files = await photosOf(c, [paper.body, ...paper.annexes.map((annex) => annex.body)])
  return { paper, document: printedPaper(paper, author), files }
}

function download(
  extension: '.docx' | '.pdf',
  type: string,
  render: (p: PrintedDocument, f: Files) => Promise<Buffer>,
) {
  const get = async (c: PageContext): Promise<Sent | Refusal> => {
    const printed = await load(c, extension)
    if (isRefusal(printed)) return printed
    const name = encodeURIComponent(`${paperFileName(printed.paper)}${extension}`)
    const headers = { 'Content-Type': type, 'Content-Disposition': `attachment; filename*=UTF-8''${name}` }
    return { bytes: await render(printed.document, printed.files), headers }
  }
  return resource({
    path: `/van-ban/:file{[0-9a-f-]+\\${extension}}`,
    may: documentPermissions.read,
    get,
  })
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const documentDocx = download('.docx', wordType, renderDocx)
export const documentPdf = download('.pdf', 'application/pdf', renderPdf)
