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
  /** Listed and heard in the areas by then. */
  readonly listBy: Day | null
  /** With the authority that approves it by then. */
  readonly submitBy: Day | null
  /** Paid by the State by then. */
  readonly payBy: Day | null
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

type Days = Pick<BenefitRound, 'listBy' | 'submitBy' | 'payBy'>

/** By when a round that came to a stage has to come on, where that was said; what lies with the authority has no day of ours. */
export function benefitDueOn(round: Days, stage: BenefitStage | null): Day | null {
  if (stage === null || stage === 'listed_by_area') return round.listBy
  if (stage === 'submitted' || stage === 'paid' || stage === 'supervised') return null
  return stage === 'approved_by_authority' ? round.payBy : round.submitBy
}

/** The stage that has to be reached by each of the days. */
export const benefitDays = [
  ['listBy', 'area_meeting'],
  ['submitBy', 'submitted'],
  ['payBy', 'paid'],
] as const satisfies readonly (readonly [keyof Days, BenefitStage])[]

/** The first of the days that lies before one that has to come earlier. */
export function wrongDay({ openedOn, ...days }: Days & { readonly openedOn: Day }) {
  let last = openedOn
  for (const [field] of benefitDays) {
    const on = days[field]
    if (on !== null && on < last) return { field, last }
    last = on ?? last
  }
  return null
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
