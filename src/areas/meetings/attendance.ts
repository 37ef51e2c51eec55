import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Holding } from './meeting.ts'

export const invitationKinds = ['agency', 'organisation', 'area', 'person', 'other'] as const
export type InvitationKind = (typeof invitationKinds)[number]

export interface Invitation {
  readonly id: Id
  readonly kind: InvitationKind
  /** The person, organisation, area or agency; `null` of a name that is none of them. */
  readonly targetId: Id | null
  /** As it was called when it was invited. */
  readonly name: string
  readonly sentOn: Day | null
}

export interface Attendance {
  readonly invitationId: Id | null
  readonly name: string
  /** How many came for it: one for a person, several for a residential area. */
  readonly present: number
  readonly spoken: number
}

/** How many came and spoke: what the minutes tell, else what the list of attendance adds up to. */
export interface Turnout {
  readonly present: number | null
  readonly spoken: number | null
  /** The minutes tell one number and the list another. */
  readonly differs: boolean
}

export function turnoutOf(holding: Pick<Holding, 'present' | 'spoken'> | null, list: readonly Attendance[]): Turnout {
  const sum = (of: 'present' | 'spoken') => (list.length === 0 ? null : list.reduce((all, one) => all + one[of], 0))
  const [present, spoken] = [sum('present'), sum('spoken')]
  const apart = (told: number | null | undefined, listed: number | null) =>
    typeof told === 'number' && listed !== null && told !== listed
  return {
    present: holding?.present ?? present,
    spoken: holding?.spoken ?? spoken,
    differs: apart(holding?.present, present) || apart(holding?.spoken, spoken),
  }
}

/** The key by which an invitation is the same one when the list is written again. */
export function invitationKey({ kind, targetId, name }: Pick<Invitation, 'kind' | 'targetId' | 'name'>): string {
  return `${kind} ${targetId ?? name}`
}
