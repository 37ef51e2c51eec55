import { findCase, findDecision, findMovement, findRound } from '../../../areas/commendation/index.ts'
import type { OriginFinders } from '../origin-place.ts'
import { casePath, decisionPath, movementPath, roundPath } from './address.ts'

/** Records of commendation that evidence and documents may belong to. */
export const commendationOrigins: OriginFinders = {
  commendation_round: async (reading, id) => {
    const found = await findRound(reading, id)
    return found && { label: found.title, href: roundPath(id, 'van_ban') }
  },
  commendation_case: async (reading, id) => {
    const found = await findCase(reading, id)
    return found && { label: found.case.recipient.name, href: casePath(id) }
  },
  commendation_decision: async (reading, id) => {
    const found = await findDecision(reading, id)
    return found && { label: found.numberText, href: decisionPath(id) }
  },
  emulation_movement: async (reading, id) => {
    const found = await findMovement(reading, id)
    return found && { label: found.movement.title, href: movementPath(id) }
  },
}
