import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Visibility } from '../documents/index.ts'
import { reportStage, type SessionForm, type SessionStage, trackOf } from './form.ts'
import { furthest, type Step, stepsBy, stepTo, wasKnown } from './step.ts'

/** One supervision (cuộc giám sát): a topic, whom it concerns, one or more sittings, an end. */
export interface Session {
  readonly id: Id
  readonly committeeId: Id
  readonly form: SessionForm
  readonly title: string
  readonly topics: readonly string[]
  /** The line of the year's programme it carries out; `null` for one outside it. */
  readonly lineId: Id | null
  readonly scope: string | null
  readonly purpose: string | null
  readonly method: string | null
  readonly place: string | null
  /** Of a joint session: the body that leads it. */
  readonly hostId: Id | null
  /** Of one through a people's board: that board. */
  readonly boardId: Id | null
  readonly requestedBy: string | null
  readonly unplanned: boolean
  readonly plannedFrom: Day | null
  readonly plannedTo: Day | null
  /** As people write it: `Quý III/2026`. */
  readonly plannedTime: string | null
  /** Questions of the outline that the supervised body reports on. */
  readonly outline: readonly string[]
  readonly visibility: Visibility
  readonly editNo: number
  readonly recordedAt: Date
  readonly supersededAt: Date | null
  readonly supersededReason: string | null
}

export interface Subject {
  readonly id: Id
  readonly agencyId: Id
  readonly reportOn: Day | null
  readonly reportReference: string | null
}

export const teamRoles = ['head', 'deputy', 'secretary', 'member'] as const
export type TeamRole = (typeof teamRoles)[number]

export interface TeamMember {
  readonly personId: Id | null
  /** Name, position and organisation as they were then. */
  readonly name: string
  readonly position: string
  readonly organisation: string
  readonly role: TeamRole
}

/** One working meeting (buổi). */
export interface Sitting {
  readonly id: Id
  readonly scheduledOn: Day | null
  readonly heldOn: Day | null
  readonly starts: string | null
  readonly ends: string | null
  readonly place: string
  readonly agenda: string | null
  readonly chairedBy: string | null
  /** Our side, then the other. */
  readonly attendeesA: readonly string[]
  readonly attendeesB: readonly string[]
  readonly minutes: string | null
  readonly conclusion: string | null
  /** Of a joint sitting: what the Front said. */
  readonly opinion: string | null
  readonly cancelledOn: Day | null
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

export const findingKinds = ['strength', 'limitation', 'cause'] as const
export type FindingKind = (typeof findingKinds)[number]

export interface Finding {
  readonly id: Id
  readonly kind: FindingKind
  readonly text: string
  readonly foundOn: Day
  readonly recordedAt: Date
}

export interface SessionFacts {
  readonly session: Session
  readonly subjects: readonly Subject[]
  readonly team: readonly TeamMember[]
  readonly sittings: readonly Sitting[]
  readonly findings: readonly Finding[]
  readonly steps: readonly Step[]
}

export type SessionState = SessionStage | 'withdrawn' | 'not_begun'

/** Where a session stood on a day, as far as was known then: told by its steps, never set by hand. */
export function stateOf(
  facts: {
    readonly session: Pick<Session, 'form'> & Partial<Pick<Session, 'supersededAt' | 'recordedAt'>>
    readonly steps: readonly Step[]
  },
  asAt: Day | null,
  knownAt: Date | null = null,
): SessionState {
  const { session } = facts
  if (session.supersededAt && (knownAt === null || session.supersededAt <= knownAt)) return 'withdrawn'
  const steps = stepsBy(facts.steps, asAt, knownAt)
  if (stepTo(steps, 'cancelled')) return 'cancelled'
  if (isPostponed(steps)) return 'postponed'
  return (furthest(trackOf(session.form), steps) as SessionStage | null) ?? 'not_begun'
}

/** Steps in order: postponed and not taken up again since. */
export function isPostponed(steps: readonly Step[]): boolean {
  return steps.findLast((step) => step.stage === 'postponed' || step.stage === 'resumed')?.stage === 'postponed'
}

export function heldSittings(sittings: readonly Sitting[], asAt: Day | null, knownAt: Date | null = null) {
  return sittings
    .filter((one): one is Sitting & { readonly heldOn: Day } => one.heldOn !== null && wasKnown(one, knownAt))
    .filter((one) => asAt === null || one.heldOn <= asAt)
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
}

/** When the report or conclusion was given. */
export function reportedOn(facts: Pick<SessionFacts, 'session' | 'steps'>, asAt: Day | null): Day | null {
  const stage = reportStage(facts.session.form)
  return stage === null ? null : (stepTo(stepsBy(facts.steps, asAt), stage)?.happenedOn ?? null)
}

/**
 * The day a session is counted under: its last sitting before the report, else the report or conclusion itself
 * (a review of documents needs no sitting). `null` while nothing was held.
 */
export function eventDay(facts: Pick<SessionFacts, 'session' | 'steps' | 'sittings'>, asAt: Day | null): Day | null {
  const reported = reportedOn(facts, asAt)
  return heldSittings(facts.sittings, reported ?? asAt).at(-1)?.heldOn ?? reported
}
