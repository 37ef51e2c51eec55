import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { stepsBy, stepTo, wasKnown } from '../../values/step.ts'
import type { Measure } from './measure.ts'
import type { OutreachStep } from './step.ts'

export const volunteerKinds = ['covid_community', 'sanitation', 'security', 'youth', 'other'] as const
export type VolunteerKind = (typeof volunteerKinds)[number]
export const volunteerRoles = ['head', 'deputy', 'member'] as const
export type VolunteerRole = (typeof volunteerRoles)[number]

/** A team of volunteers (Tổ COVID cộng đồng …) and the households in its charge. */
export interface VolunteerTeam {
  readonly id: Id
  readonly committeeId: Id
  readonly kind: VolunteerKind
  readonly name: string
  readonly areaId: Id | null
  readonly modelId: Id | null
  readonly editNo: number
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

export interface Volunteer {
  readonly id: Id
  readonly personId: Id | null
  readonly name: string
  readonly role: VolunteerRole
  readonly from: Day
  readonly to: Day | null
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

export interface TeamFacts {
  readonly team: VolunteerTeam
  readonly steps: readonly OutreachStep[]
  readonly members: readonly Volunteer[]
  readonly counts: readonly Measure[]
}

export const teamStates = ['active', 'disbanded', 'removed', 'not_yet'] as const
export type TeamState = (typeof teamStates)[number]

export function teamState(
  { team, steps }: Pick<TeamFacts, 'team' | 'steps'>,
  asAt: Day,
  knownAt: Date | null = null,
): TeamState {
  if (!wasKnown(team, knownAt)) return 'removed'
  const done = stepsBy(steps, asAt, knownAt)
  const over = stepTo(done, 'disbanded')
  if (over && over.happenedOn < asAt) return 'disbanded'
  return stepTo(done, 'formed') ? 'active' : 'not_yet'
}

export function volunteersOn(
  members: readonly Volunteer[],
  asAt: Day,
  knownAt: Date | null = null,
): readonly Volunteer[] {
  return members.filter((one) => wasKnown(one, knownAt) && one.from <= asAt && (one.to === null || asAt <= one.to))
}
