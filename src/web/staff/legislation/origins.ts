import { findDraft } from '../../../areas/drafts/index.ts'
import { findConsultation } from '../../../areas/legislation/index.ts'
import type { OriginFinders } from '../origin-place.ts'
import { consultationPath } from './address.ts'

/** Consultations, that papers and evidence come from; called by the draft they are about. */
export const legislationOrigins: OriginFinders = {
  law_consultation: async (reading, id) => {
    const found = await findConsultation(reading, id)
    const draft = found && (await findDraft(reading, found.consultation.draftId))
    return draft && { label: draft.title, href: consultationPath(id) }
  },
}
