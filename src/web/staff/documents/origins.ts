import { findDocument } from '../../../areas/documents/index.ts'
import type { OriginFinders } from '../origin-place.ts'
import { documentPath } from './address.ts'

/** Documents as records that evidence may belong to. */
export const documentOrigins: OriginFinders = {
  document: async (reading, id) => {
    const found = await findDocument(reading, id)
    return found && { label: [found.numberText, found.abstract].filter(Boolean).join(' · '), href: documentPath(id) }
  },
}
