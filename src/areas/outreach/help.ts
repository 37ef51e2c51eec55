import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { stepsBy, wasKnown } from '../../values/step.ts'
import type { OutreachStep } from './step.ts'

export const helpNeeds = ['food', 'medicine', 'supplies', 'transport', 'advice', 'other'] as const
export type HelpNeed = (typeof helpNeeds)[number]
export const cameBy = ['phone', 'zalo', 'area_head', 'visit', 'other'] as const
export type CameBy = (typeof cameBy)[number]

/** What stays of a request for ever: when, where, what was needed. Not who. */
export interface HelpRequest {
  readonly id: Id
  readonly committeeId: Id
  readonly modelId: Id
  readonly areaId: Id
  readonly requestedOn: Day
  readonly cameBy: CameBy
  readonly needs: readonly HelpNeed[]
  readonly peopleCount: number | null
  readonly recordedAt: Date
  readonly recordedBy: Id
  /** Since when nobody can tell any more who it was. */
  readonly erasedAt: Date | null
  readonly supersededAt: Date | null
}

/** Who asked, sealed as long as it is kept. */
export interface HelpSecrets {
  readonly name: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly note: string | null
}

export interface HelpFacts {
  readonly request: HelpRequest
  readonly steps: readonly OutreachStep[]
}

export const helpStages = ['verified', 'assigned', 'helped', 'followed_up', 'refused', 'withdrawn'] as const
export type HelpStage = (typeof helpStages)[number]
export type HelpState = 'requested' | HelpStage | 'removed'
export const helpStates: readonly HelpState[] = ['requested', ...helpStages]
/** Nothing more is awaited. */
export const endedHelp: readonly HelpState[] = ['followed_up', 'refused', 'withdrawn', 'removed']

/** Reasons are chosen, never typed: free words would tell of somebody. */
export const helpReasons = ['twice', 'elsewhere', 'not_needed', 'not_reached', 'out_of_scope', 'other'] as const
export type HelpReason = (typeof helpReasons)[number]

const from: Readonly<Record<HelpStage, readonly HelpState[]>> = {
  verified: ['requested'],
  // Given to another team when the first cannot come.
  assigned: ['verified', 'assigned'],
  helped: ['assigned'],
  followed_up: ['helped'],
  refused: ['requested', 'verified'],
  withdrawn: ['requested', 'verified', 'assigned'],
}

export function mayHelpGo(state: HelpState, stage: HelpStage): boolean {
  return from[stage].includes(state)
}

export function nextHelp(state: HelpState): readonly HelpStage[] {
  return helpStages.filter((stage) => mayHelpGo(state, stage))
}

export function helpState({ request, steps }: HelpFacts, asAt: Day | null, knownAt: Date | null = null): HelpState {
  if (!wasKnown(request, knownAt)) return 'removed'
  return (stepsBy(steps, asAt, knownAt).at(-1)?.stage as HelpStage | undefined) ?? 'requested'
}

/** Whether the time is over for which it may be kept who asked: the model has ended, and its time of grace too. */
export function isToErase(modelEndedOn: Day | null, keptUntil: (endedOn: Day) => Day, today: Day): boolean {
  return modelEndedOn !== null && keptUntil(modelEndedOn) < today
}
