import type { Id } from '../../values/id.ts'
import type { Validity } from './validity.ts'

export const bodyKinds = [
  'committee',
  'standing_board',
  'front_working_committee',
  'peoples_inspection_board',
  'community_investment_supervision_board',
  'advisory_group',
  'fund_board',
  'relief_mobilization_committee',
  'mediation_team',
  'other',
] as const
export type BodyKind = (typeof bodyKinds)[number]

export interface Body extends Validity {
  readonly id: Id
  readonly committeeId: Id
  readonly kind: BodyKind
  readonly name: string
  readonly areaId: Id | null
  readonly decision: string | null
  readonly endReason: string | null
}

/** Bodies of one residential area each. */
export function belongsToArea(kind: BodyKind): boolean {
  return kind === 'front_working_committee' || kind === 'mediation_team'
}

/** Of these a committee has one at a time. */
export function isSingle(kind: BodyKind): boolean {
  return kind === 'committee' || kind === 'standing_board'
}

export const memberRoles = [
  'chair',
  'vice_chair',
  'standing_member',
  'committee_member',
  'head',
  'deputy',
  'secretary',
  'member',
] as const
export type MemberRole = (typeof memberRoles)[number]

const rolesOfLeadership: readonly MemberRole[] = ['chair', 'vice_chair', 'standing_member', 'committee_member']
const rolesOfWorkingBody: readonly MemberRole[] = ['head', 'deputy', 'secretary', 'member']

export function rolesIn(kind: BodyKind): readonly MemberRole[] {
  return isSingle(kind) ? rolesOfLeadership : rolesOfWorkingBody
}

/** Roles that one person holds at a time in a body. */
export function isHead(role: MemberRole): boolean {
  return role === 'chair' || role === 'head'
}
