import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import type { Recorded } from '../../values/step.ts'

export const casePurposes = [
  'house_new',
  'house_repair',
  'production',
  'study',
  'medical',
  'emergency',
  'tet_gift',
] as const
/** Làm nhà, sửa nhà, sản xuất, học tập, chữa bệnh, đột xuất, quà Tết: all that the Fund is for. */
export type CasePurpose = (typeof casePurposes)[number]

export const isHouse = (purpose: CasePurpose): boolean => purpose === 'house_new' || purpose === 'house_repair'

export const caseStages = [
  'surveyed',
  'reviewed',
  'approved',
  'advanced',
  'in_progress',
  'accepted',
  'handed_over',
  'settled',
  'declined',
  'withdrawn',
] as const
export type CaseStage = (typeof caseStages)[number]
export type CaseState = 'proposed' | CaseStage | 'superseded'

export interface FundCase {
  readonly id: Id
  readonly committeeId: Id
  readonly householdId: Id
  readonly areaId: Id
  readonly headName: string
  readonly purpose: CasePurpose
  readonly askedAmount: Dong | null
  readonly reason: string
  readonly proposedOn: Day
  readonly proposedBy: string | null
  /** Sent by the head of the area. */
  readonly fromArea: boolean
  readonly editNo: number
  readonly supersededAt: Date | null
}

export interface CaseStep extends Recorded {
  readonly id: Id
  readonly caseId: Id
  readonly stage: CaseStage
  readonly happenedOn: Day
  readonly amount: Dong | null
  readonly bookId: Id | null
  readonly documentId: Id | null
  readonly reference: string | null
  readonly note: string | null
  readonly byName: string
}

export interface CaseFacts {
  readonly case: FundCase
  /** Those that stand, in the order of their stages. */
  readonly steps: readonly CaseStep[]
}

/** The way of a case: a house is built, accepted and handed over; what is no house is handed over once approved. */
const ways: Readonly<Record<'house' | 'other', readonly CaseStage[]>> = {
  house: ['surveyed', 'reviewed', 'approved', 'advanced', 'in_progress', 'accepted', 'handed_over', 'settled'],
  other: ['surveyed', 'reviewed', 'approved', 'advanced', 'handed_over', 'settled'],
}
/** What some cases go without: no advance where everything is paid at the end. */
const optional: readonly CaseStage[] = ['advanced']
const ends: readonly CaseStage[] = ['declined', 'withdrawn']

export const wayOf = (purpose: CasePurpose): readonly CaseStage[] => ways[isHouse(purpose) ? 'house' : 'other']

/** How a case stands, as at a day. */
export function caseState({ case: one, steps }: CaseFacts, asAt: Day | null = null): CaseState {
  if (one.supersededAt !== null) return 'superseded'
  const reached = steps.filter((step) => asAt === null || step.happenedOn <= asAt).map((step) => step.stage)
  const ended = ends.find((stage) => reached.includes(stage))
  return ended ?? wayOf(one.purpose).findLast((stage) => reached.includes(stage)) ?? 'proposed'
}

/** The steps that may follow a state. */
export function nextStages(purpose: CasePurpose, state: CaseState): readonly CaseStage[] {
  const way = wayOf(purpose)
  const at = state === 'proposed' ? -1 : way.indexOf(state as CaseStage)
  if (state !== 'proposed' && at < 0) return []
  const rest = way.slice(at + 1)
  const first = rest.findIndex((stage) => !optional.includes(stage))
  const following = first < 0 ? rest : rest.slice(0, first + 1)
  // Money that was promised is not declined any more: the decision would have to be taken back first.
  return at < way.indexOf('approved') ? [...following, ...ends] : following
}

export const stepOf = ({ steps }: CaseFacts, stage: CaseStage): CaseStep | undefined =>
  steps.find((step) => step.stage === stage)

/** What the decision grants; nothing before it. */
export const approvedAmount = (facts: CaseFacts): Dong => stepOf(facts, 'approved')?.amount ?? (0 as Dong)
