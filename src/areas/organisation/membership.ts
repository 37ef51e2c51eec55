import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { isHead, type MemberRole } from './body.ts'
import { covers, overlaps, type Validity } from './validity.ts'

export const membershipEndReasons = [
  'term_end',
  'reorganised',
  'transferred',
  'retired',
  'resigned',
  'dismissed',
  'deceased',
  'other',
] as const
export type MembershipEndReason = (typeof membershipEndReasons)[number]

export interface Membership extends Validity {
  readonly id: Id
  readonly personId: Id
  readonly bodyId: Id
  readonly role: MemberRole
  readonly organisationId: Id | null
  readonly decision: string | null
  readonly endReason: MembershipEndReason | null
}

export function membersAt<T extends Membership>(memberships: readonly T[], on: Day): readonly T[] {
  return memberships.filter((one) => covers(one, on))
}

export type Clash = 'same_person' | 'second_head'

type Claim = Pick<Membership, 'personId' | 'role' | 'from' | 'to'>

/** Why a new membership cannot stand beside those of the same body; `null` when it can. */
export function clashOf(claim: Claim, others: readonly Claim[]): Clash | null {
  const meeting = others.filter((one) => overlaps(one, claim))
  if (meeting.some((one) => one.personId === claim.personId)) return 'same_person'
  if (isHead(claim.role) && meeting.some((one) => one.role === claim.role)) return 'second_head'
  return null
}
