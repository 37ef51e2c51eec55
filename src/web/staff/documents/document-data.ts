import {
  type DocumentFacts,
  type DocumentFile,
  documentForPrint,
  type Evidence,
  evidenceOf,
  filesOfDocument,
  findDocument,
  type Publication,
  publicationsOf,
} from '../../../areas/documents/index.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import { printedPaper } from '../../../print/forms/documents/printed.ts'
import { renderHtml } from '../../../print/html/html.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import type { OriginPlace } from '../origin-place.ts'
import { findOrigin } from '../origins.ts'
import { documentMissing, filePath, idIn } from './address.ts'
import { authorOf } from './office.ts'

export interface DocumentData {
  readonly document: DocumentFacts
  readonly place: OriginPlace | null
  /** The sheet as markup of our printer; an incoming document has none of ours. */
  readonly html: string | null
  readonly files: readonly DocumentFile[]
  readonly evidence: readonly Evidence[]
  readonly publications: readonly Publication[]
  readonly journal: readonly JournalEntry[]
}

/** Everything the page of a document shows, in one snapshot. */
export async function loadDocumentData(c: PageContext): Promise<DocumentData | Refusal> {
  const id = idIn(c)
  if (!id) return documentMissing
  const found = await c.read(async (reading): Promise<DocumentData | null> => {
    const document = await findDocument(reading, id)
    if (!document) return null
    const { origin, committeeId } = document
    const paper = document.direction === 'incoming' ? null : await documentForPrint(reading, id)
    const author = await authorOf(reading, committeeId)
    const photoSrc = (fileId: string) => filePath(fileId, 1280)
    return {
      document,
      place: origin && (await findOrigin(c, reading, origin.kind, origin.id)),
      html: paper && renderHtml(printedPaper(paper, author), { photoSrc, titleLevel: 2 }),
      files: await filesOfDocument(reading, id),
      evidence: (await evidenceOf(reading, [id])).get(id) ?? [],
      publications: await publicationsOf(reading, id),
      journal: await journalOf(reading, id, { limit: 30 }),
    }
  })
  return found ?? documentMissing
}
