import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'

export const councilRoles = ['chair', 'vice_chair', 'secretary', 'member'] as const
export type CouncilRole = (typeof councilRoles)[number]
export const ballots = ['open', 'secret'] as const
export type Ballot = (typeof ballots)[number]

export interface CouncilMember {
  readonly personId: Id | null
  readonly name: string
  readonly position: string
  readonly role: CouncilRole
  readonly isPresent: boolean
}

export interface CouncilMeeting {
  readonly id: Id
  readonly roundId: Id
  readonly heldOn: Day
  readonly starts: string | null
  readonly ends: string | null
  readonly place: string
  readonly ballot: Ballot
  readonly evenReason: string | null
  readonly proceedings: string | null
  readonly conclusion: string | null
  readonly members: readonly CouncilMember[]
  readonly recordedAt: Date
}

export function presentOf(members: readonly CouncilMember[]): readonly CouncilMember[] {
  return members.filter((one) => one.isPresent)
}

/** Who presided: the chair, or a vice chair in the chair's absence. */
export function presiding(members: readonly CouncilMember[]): CouncilMember | null {
  const present = presentOf(members)
  return present.find((one) => one.role === 'chair') ?? present.find((one) => one.role === 'vice_chair') ?? null
}

/** A council sits under its chair, in an odd number; an even one that happened is written down with its reason. */
export function whyNoCouncil(members: readonly CouncilMember[], evenReason: string | null): Refusal | null {
  const present = presentOf(members)
  if (members.filter((one) => one.role === 'chair').length > 1)
    return refuse('commendation.two_chairs', { field: 'members' })
  if (present.length < 3)
    return refuse('commendation.too_few_members', { field: 'members', params: { count: present.length } })
  if (!presiding(members)) return refuse('commendation.nobody_presides', { field: 'members' })
  if (present.length % 2 === 0 && evenReason === null)
    return refuse('commendation.even_members', { field: 'evenReason', params: { count: present.length } })
  return null
}

/** Whether fewer came than the statute wants; shown beside the minutes, and nothing is refused for it. */
export function isShort(members: readonly CouncilMember[], percent: number): boolean {
  return presentOf(members).length * 100 < percent * members.length
}
