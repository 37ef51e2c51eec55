import { type DocumentFacts, findDocument } from '../../../areas/documents/index.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { documentMissing, idIn } from './address.ts'

/** The document of the address, or that there is none. */
export async function loadDocument(c: PageContext): Promise<DocumentFacts | Refusal> {
  const id = idIn(c)
  const found = id && (await c.read((reading) => findDocument(reading, id)))
  return found || documentMissing
}

/** Why a document can no longer be written; `null` while it is a draft of ours. */
export function notWritable(document: DocumentFacts): Refusal | null {
  if (document.withdrawnOn !== null) return refuse('documents.withdrawn', { kind: 'conflict' })
  if (document.issuedOn !== null)
    return refuse('documents.already_issued', { kind: 'conflict', params: { number: document.numberText ?? '' } })
  return document.direction === 'incoming' ? refuse('documents.not_ours', { kind: 'conflict' }) : null
}
