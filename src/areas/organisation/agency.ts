import type { Id } from '../../values/id.ts'
import type { Validity } from './validity.ts'

export const agencyKinds = [
  'party_committee',
  'peoples_council',
  'peoples_committee',
  'specialised_office',
  'public_service_unit',
  'police',
  'military',
  'court_procuracy',
  'enterprise',
  'higher_front',
  'other',
] as const
export type AgencyKind = (typeof agencyKinds)[number]

/** A body that the committee addresses: it receives recommendations, is supervised, answers. */
export interface Agency extends Validity {
  readonly id: Id
  readonly committeeId: Id
  readonly kind: AgencyKind
  readonly name: string
  /** Its superior here, or only by name where that body lies outside our register. */
  readonly superiorId: Id | null
  readonly superiorName: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly contactName: string | null
  readonly endReason: string | null
}

/** Whether making `superiorId` the superior of `id` would close a ring. */
export function superiorLoops(agencies: readonly Pick<Agency, 'id' | 'superiorId'>[], id: Id, superiorId: Id): boolean {
  const above = new Map(agencies.map((agency) => [agency.id, agency.superiorId]))
  const seen = new Set<Id>()
  for (let at: Id | null | undefined = superiorId; at && !seen.has(at); at = above.get(at)) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}
