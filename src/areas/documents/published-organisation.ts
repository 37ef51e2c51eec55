import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { BodyKind, MemberRole } from '../organisation/index.ts'

/** How much of a body is told: nothing, who leads it, or everybody in it. */
export const bodyParts = ['none', 'leaders', 'members'] as const
export type BodyPart = (typeof bodyParts)[number]

/** One who holds an office: the name, the office, and the organisation they sit for. Nothing private of them. */
export interface PublishedMember {
  readonly name: string
  readonly role: MemberRole
  readonly organisation: string | null
}

export interface PublishedBody {
  readonly kind: BodyKind
  readonly name: string
  readonly since: Day | null
  /** How many sit in it, named or not. */
  readonly seats: number
  readonly members: readonly PublishedMember[]
}

/** What the public reads of the committee: who it is, in their office alone. */
export interface PublishedOrganisation {
  readonly name: string
  readonly unit: string
  readonly term: { readonly number: string; readonly from: Day; readonly to: Day } | null
  /** How to reach the office, as it was written for the public. */
  readonly contact: string | null
  readonly areas: number
  readonly organisations: readonly string[]
  readonly bodies: readonly PublishedBody[]
  readonly asAt: Day
}

export interface Seats {
  readonly id: Id
  readonly kind: BodyKind
  readonly name: string
  readonly from: Day | null
  readonly members: readonly PublishedMember[]
}

const leaders: readonly MemberRole[] = ['chair', 'head', 'vice_chair', 'deputy']
const leadersFirst: readonly MemberRole[] = [
  ...leaders,
  ...(['standing_member', 'secretary', 'committee_member', 'member'] as const),
]

/** The part of a body that is to be told, those who lead it first; `null` where nothing is. */
export function told({ kind, name, from, members }: Seats, part: BodyPart): PublishedBody | null {
  if (part === 'none') return null
  const shown = part === 'leaders' ? members.filter(({ role }) => leaders.includes(role)) : members
  const ordered = shown.toSorted((a, b) => leadersFirst.indexOf(a.role) - leadersFirst.indexOf(b.role))
  return { kind, name, since: from, seats: members.length, members: ordered }
}

/** What is usual: the committee and its boards by name, of the working committees who leads them. */
export function usualPart(kind: BodyKind): BodyPart {
  if (kind === 'front_working_committee' || kind === 'mediation_team') return 'leaders'
  return kind === 'other' ? 'none' : 'members'
}
