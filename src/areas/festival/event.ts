import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Step, stepsBy, stepTo, wasKnown } from './step.ts'

export const eventForms = ['ceremony_and_festivities', 'ceremony_only'] as const
export type EventForm = (typeof eventForms)[number]

/** A festival, of one residential area or of several together, as it was registered. */
export interface FestivalEvent {
  readonly id: Id
  readonly year: number
  /** The area that registered it. */
  readonly hostAreaId: Id
  /** `null` of one of which nothing is known but that it was not held. */
  readonly plannedOn: Day | null
  readonly starts: string | null
  readonly place: string | null
  readonly form: EventForm
  readonly unityMeal: boolean
  /** Why it is held outside the days of the plan. */
  readonly dateReason: string | null
  readonly note: string | null
  readonly editNo: number
  readonly recordedAt: Date
  readonly supersededAt: Date | null
  readonly supersededReason: string | null
}

/** That an area takes part in a festival, or did until it left. */
export interface Participation {
  readonly areaId: Id
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

/** A leader of the ward who attends, as named then. */
export interface Delegate {
  readonly name: string
  readonly position: string
}

export interface EventFacts {
  readonly event: FestivalEvent
  readonly participations: readonly Participation[]
  readonly delegates: readonly Delegate[]
  readonly steps: readonly Step[]
}

export const eventStages = ['registered', 'approved', 'postponed', 'resumed', 'held', 'not_held'] as const
export type EventStage = (typeof eventStages)[number]

export type EventProgress = 'registered' | 'approved' | 'postponed' | 'held' | 'not_held' | 'withdrawn'

/** How far a festival itself had come on a day, its reports aside. */
export function progressOf(
  facts: Pick<EventFacts, 'steps'> & {
    readonly event: Pick<FestivalEvent, 'supersededAt'> & Partial<Pick<FestivalEvent, 'recordedAt'>>
  },
  asAt: Day | null,
  knownAt: Date | null = null,
): EventProgress {
  const { supersededAt } = facts.event
  if (supersededAt && (knownAt === null || supersededAt <= knownAt)) return 'withdrawn'
  const steps = stepsBy(facts.steps, asAt, knownAt)
  if (stepTo(steps, 'not_held')) return 'not_held'
  if (stepTo(steps, 'held')) return 'held'
  const aside = steps.findLast((step) => step.stage === 'postponed' || step.stage === 'resumed')
  if (aside?.stage === 'postponed') return 'postponed'
  return stepTo(steps, 'approved') ? 'approved' : 'registered'
}

/** The areas taking part, as known at an instant. */
export function areasOf(facts: Pick<EventFacts, 'participations'>, knownAt: Date | null = null): readonly Id[] {
  return facts.participations.filter((one) => wasKnown(one, knownAt)).map((one) => one.areaId)
}

export function heldOn(facts: Pick<EventFacts, 'steps'>, asAt: Day | null, knownAt: Date | null = null): Day | null {
  return stepTo(stepsBy(facts.steps, asAt, knownAt), 'held')?.happenedOn ?? null
}

/** Held by several areas together. */
export function isJoint(facts: Pick<EventFacts, 'participations'>): boolean {
  return areasOf(facts).length > 1
}
