import { findFacts, titleOf } from '../../../areas/recommendations/index.ts'
import type { OriginFinders } from '../origin-place.ts'
import { recommendationPath } from './address.ts'

/** Recommendations as records that evidence and letters belong to. */
export const recommendationOrigins: OriginFinders = {
  recommendation: async (reading, id) => {
    const found = await findFacts(reading, id)
    return found && { label: titleOf(found.recommendation), href: recommendationPath(id) }
  },
}
