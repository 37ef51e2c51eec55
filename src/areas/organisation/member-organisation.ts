import type { Id } from '../../values/id.ts'
import type { Validity } from './validity.ts'

export const organisationKinds = [
  'womens_union',
  'farmers_association',
  'veterans_association',
  'youth_union',
  'trade_union',
  'elderly_association',
  'red_cross',
  'former_youth_volunteers',
  'learning_promotion',
  'religious',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** An organisation with its own charter and members, at the level of one committee. */
export interface MemberOrganisation extends Validity {
  readonly id: Id
  readonly committeeId: Id
  readonly kind: OrganisationKind
  readonly name: string
  readonly endReason: string | null
}

/** The five that the Constitution names beside the Front. */
export function isSocioPolitical(kind: OrganisationKind): boolean {
  return organisationKinds.indexOf(kind) < 5
}
