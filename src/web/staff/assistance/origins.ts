import { findAdvance, findRound } from '../../../areas/assistance/index.ts'
import type { OriginFinders } from '../origin-place.ts'
import { listPath, roundPath } from './address.ts'

/** Records of support that evidence and documents may belong to. */
export const assistanceOrigins: OriginFinders = {
  assistance_round: async (reading, id) => {
    const round = await findRound(reading, id)
    return round && { label: round.title, href: roundPath(id) }
  },
  assistance_advance: async (reading, id) => {
    const advance = await findAdvance(reading, id)
    return advance && { label: advance.payPlace, href: listPath(id) }
  },
}
