import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import type { SessionForm } from './form.ts'
import { furthest, nextStages, type Step, stepsBy, stepTo, type Track } from './step.ts'

export const programmeStages = ['draft', 'consulted', 'party_opinion', 'issued', 'closed', 'withdrawn'] as const
export type ProgrammeStage = (typeof programmeStages)[number]
export type ProgrammeState = ProgrammeStage | 'amended'

/** The supervision programme of a year, in one of its versions. */
export interface Programme {
  readonly id: Id
  readonly year: number
  readonly version: number
  readonly title: string
  readonly purpose: string | null
  /** Why this version replaces the one before it. */
  readonly amendReason: string | null
  readonly editNo: number
  readonly recordedAt: Date
}

export interface ProgrammeLine {
  /** The same in every version of the year. */
  readonly lineId: Id
  readonly title: string
  readonly form: SessionForm
  readonly topics: readonly string[]
  readonly subjects: string
  readonly lead: string
  readonly plannedTime: string
  readonly plannedFrom: Day | null
  readonly plannedTo: Day | null
}

export interface ProgrammeOpinion {
  readonly id: Id
  readonly bodyName: string
  readonly agencyId: Id | null
  readonly organisationId: Id | null
  readonly sentOn: Day
  readonly repliedOn: Day | null
  readonly stance: 'agreed' | 'changes' | null
  readonly opinion: string | null
  /** What became of the opinion in the programme. */
  readonly uptake: string | null
  readonly reference: string | null
}

export interface ProgrammeFacts {
  readonly programme: Programme
  readonly lines: readonly ProgrammeLine[]
  readonly opinions: readonly ProgrammeOpinion[]
  readonly steps: readonly Step[]
}

/** A first version is consulted on and shown to the Party committee; a later one only where its change asks for it. */
function trackOf({ amendReason }: Programme): Track {
  const optional = amendReason === null ? [] : ['consulted', 'party_opinion']
  return { stages: ['draft', 'consulted', 'party_opinion', 'issued', 'closed'], optional }
}

/** `later` are the other versions of the year: once one of them is issued, this one is amended. */
export function programmeState(
  facts: Pick<ProgrammeFacts, 'programme' | 'steps'>,
  asAt: Day | null,
  later: readonly Pick<ProgrammeFacts, 'programme' | 'steps'>[] = [],
): ProgrammeState {
  const steps = stepsBy(facts.steps, asAt)
  if (stepTo(steps, 'withdrawn')) return 'withdrawn'
  const stage = (furthest(trackOf(facts.programme), steps) as ProgrammeStage | null) ?? 'draft'
  if (stage !== 'issued' && stage !== 'closed') return stage
  const replaced = later.some(
    (one) => one.programme.version > facts.programme.version && stepTo(stepsBy(one.steps, asAt), 'issued') !== null,
  )
  return replaced ? 'amended' : stage
}

/** Why the programme cannot go to a stage; `null` when it can. */
export function cannotMoveProgramme(facts: ProgrammeFacts, stage: ProgrammeStage, on: Day, today: Day): Refusal | null {
  const state = programmeState(facts, null)
  const last = stepsBy(facts.steps, null).at(-1)?.happenedOn ?? null
  if (state === 'withdrawn' || !nextStages(trackOf(facts.programme), state).includes(stage))
    return refuse('supervision.programme_out_of_order', { kind: 'conflict', params: { stage, state } })
  if (on > today) return refuse('supervision.in_future', { field: 'happenedOn' })
  if (last !== null && on < last)
    return refuse('supervision.before_last_step', { field: 'happenedOn', params: { last } })
  if (facts.lines.length === 0) return refuse('supervision.line_needed')
  if (stage === 'party_opinion' && !facts.opinions.some((one) => one.repliedOn !== null))
    return refuse('supervision.opinion_missing')
  return null
}

/** Only a draft, and one on which opinions are being asked, can still be rewritten. */
export function isOpenProgramme(state: ProgrammeState): boolean {
  return state === 'draft' || state === 'consulted' || state === 'party_opinion'
}
