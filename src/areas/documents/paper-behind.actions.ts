import type { Reading } from '../../platform/context.ts'
import { zId, zLine, zMaybe } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { findDocument } from './document.store.ts'
import { documentState } from './document.ts'

/** The paper behind a step of any area: an issued document of the register, or a number on paper. */
export const paperShape = {
  documentId: zMaybe(zId).optional(),
  reference: zMaybe(zLine(120)).optional(),
}

/** A step may name only a document of this committee that was really issued, or came in. */
export async function checkPaper(reading: Reading, documentId: Id | null | undefined): Promise<Refusal | null> {
  if (!documentId) return null
  const document = await findDocument(reading, documentId)
  if (!document) return refuse('documents.paper_not_found', { kind: 'missing', field: 'documentId' })
  const state = documentState(document, reading.today)
  return state === 'issued' || state === 'received'
    ? null
    : refuse('documents.paper_not_issued', { field: 'documentId' })
}
