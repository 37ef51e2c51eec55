import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { furthest, type Happened, stepsBy, type Track } from '../../values/step.ts'

/** A round in which a State benefit was reviewed (đợt xét trợ cấp). The money is the State's: nothing of it is posted here. */
export interface BenefitRound {
  readonly id: Id
  readonly committeeId: Id
  readonly policyId: Id
  readonly title: string
  readonly councilPaper: string | null
  readonly openedOn: Day
  readonly note: string | null
  readonly editNo: number
  readonly supersededAt: Date | null
  readonly steps: readonly BenefitStep[]
}

export const benefitStages = [
  'listed_by_area',
  'area_meeting',
  'posted',
  'complaints_handled',
  'council_reviewed',
  'submitted',
  'approved_by_authority',
  'paid',
  'supervised',
] as const
export type BenefitStage = (typeof benefitStages)[number]

export interface BenefitStep extends Happened {
  readonly id: Id
  readonly stage: BenefitStage
  readonly reference: string | null
  readonly note: string | null
}

/** Nothing is left out but the handling of complaints, where nobody complained. */
export const benefitTrack: Track = { stages: benefitStages, optional: ['complaints_handled'] }

export function benefitStageOf({ steps }: Pick<BenefitRound, 'steps'>, asAt: Day | null = null): BenefitStage | null {
  return furthest(benefitTrack, stepsBy(steps, asAt)) as BenefitStage | null
}

/** A meeting that reviewed the list, and what the Front said there. */
export interface BenefitMeeting {
  readonly id: Id
  readonly roundId: Id
  readonly kind: 'area' | 'council'
  readonly areaId: Id | null
  readonly heldOn: Day
  readonly place: string
  readonly chairedBy: string
  readonly frontAttended: boolean
  readonly frontBy: string | null
  readonly frontOpinion: string | null
  readonly conclusion: string | null
}
