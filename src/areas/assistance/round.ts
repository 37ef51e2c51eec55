import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { furthest, type Happened, stepsBy, type Track } from '../../values/step.ts'

export const roundPurposes = [
  'emergency',
  'food',
  'medicine',
  'housing',
  'livelihood',
  'study',
  'medical',
  'epidemic',
  'festival_gift',
  'other',
] as const
export type RoundPurpose = (typeof roundPurposes)[number]

export const roundStages = [
  'needs_listed',
  'reviewed_at_area',
  'posted_for_comment',
  'approved',
  'issued',
  'signed',
  'reconciled',
  'disclosed',
] as const
export type RoundStage = (typeof roundStages)[number]

export interface RoundStep extends Happened {
  readonly id: Id
  readonly stage: RoundStage
  readonly note: string | null
}

/** Where the means of a round come from: what its caller says, and the set of books that pays. */
export interface Source {
  readonly kind: string
  readonly id: Id
  readonly label: string
  readonly bookId: Id
}

/** A round of support (đợt hỗ trợ). */
export interface Round {
  readonly id: Id
  readonly committeeId: Id
  readonly title: string
  readonly purpose: RoundPurpose
  readonly source: Source
  readonly openedOn: Day
  /** Until when areas list. */
  readonly listBy: Day | null
  readonly note: string | null
  readonly editNo: number
  readonly supersededAt: Date | null
  readonly steps: readonly RoundStep[]
}

/** In an emergency people eat first: the review at the area and the posting may be left out, with the council's word. */
export function trackOf({ purpose }: Pick<Round, 'purpose'>): Track {
  return {
    stages: roundStages,
    optional: purpose === 'emergency' ? ['reviewed_at_area', 'posted_for_comment'] : [],
  }
}

export function stageOf(round: Pick<Round, 'purpose' | 'steps'>, asAt: Day | null = null): RoundStage {
  return (furthest(trackOf(round), stepsBy(round.steps, asAt)) ?? 'needs_listed') as RoundStage
}

export function isPast(round: Pick<Round, 'purpose' | 'steps'>, stage: RoundStage): boolean {
  return roundStages.indexOf(stageOf(round)) >= roundStages.indexOf(stage)
}

/** Lists change until the decision; later only another decision changes what is given. */
export function takesNeeds(round: Pick<Round, 'purpose' | 'steps'>): boolean {
  return !isPast(round, 'approved')
}
