import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { type Happened, stepsBy, stepTo, wasKnown } from '../../values/step.ts'

export const causes = ['disaster', 'epidemic', 'incident', 'illness'] as const
/** Thiên tai, dịch bệnh, sự cố, bệnh hiểm nghèo (Decree 93/2021/NĐ-CP, article 1). */
export type Cause = (typeof causes)[number]

export const callers = ['central_presidium', 'province_chair'] as const
/** Who may call for contributions; a ward answers (Decree 93/2021/NĐ-CP, article 6). */
export type CallBy = (typeof callers)[number]

/** The call a campaign answers. */
export interface Call {
  readonly by: CallBy
  readonly label: string
  readonly on: Day
  readonly documentId: Id | null
}

export interface Campaign {
  readonly id: Id
  readonly committeeId: Id
  readonly title: string
  readonly cause: Cause
  /** What the contributions are for, as the notice says it. */
  readonly purpose: string
  readonly respondsToCall: Call | null
  readonly receivesFrom: Day
  readonly receivesTo: Day
  readonly bookId: Id | null
  readonly editNo: number
  readonly recordedAt: Date
  readonly supersededAt: Date | null
  readonly supersededReason: string | null
}

export const campaignStages = [
  'opened',
  'reception_changed',
  'reception_closed',
  'distributing',
  'settled',
  'disclosed_final',
  'archived',
  'suspended',
  'resumed',
] as const
export type CampaignStage = (typeof campaignStages)[number]

export interface CampaignStep extends Happened {
  readonly stage: CampaignStage
  readonly campaignId: Id
  readonly documentId: Id | null
  readonly reference: string | null
  readonly note: string | null
}

export interface CampaignFacts {
  readonly campaign: Campaign
  readonly steps: readonly CampaignStep[]
}

export const campaignStates = [
  'draft',
  'opened',
  'receiving',
  'reception_closed',
  'distributing',
  'settled',
  'disclosed_final',
  'archived',
  'suspended',
  'withdrawn',
] as const
export type CampaignState = (typeof campaignStates)[number]

const late: readonly CampaignStage[] = ['archived', 'disclosed_final', 'settled', 'distributing']

/**
 * Where a campaign stood on a day. Reception begins and ends by its days, or earlier when the chair ended it; giving out may
 * begin while gifts still come in.
 */
export function campaignState(
  { campaign, steps }: CampaignFacts,
  asAt: Day,
  knownAt: Date | null = null,
): CampaignState {
  if (!wasKnown(campaign, knownAt)) return 'withdrawn'
  const done = stepsBy(steps, asAt, knownAt)
  if (!stepTo(done, 'opened')) return 'draft'
  const ended = late.find((stage) => stage !== 'distributing' && stepTo(done, stage))
  if (ended) return ended as CampaignState
  const paused = done.findLast((step) => step.stage === 'suspended' || step.stage === 'resumed')
  if (paused?.stage === 'suspended') return 'suspended'
  if (stepTo(done, 'distributing')) return 'distributing'
  if (stepTo(done, 'reception_closed') || asAt > campaign.receivesTo) return 'reception_closed'
  return asAt < campaign.receivesFrom ? 'opened' : 'receiving'
}

/** The last day of reception: as planned, or the day the chair ended it. */
export function receptionEndedOn({ campaign, steps }: CampaignFacts): Day {
  const closed = stepTo(stepsBy(steps, null), 'reception_closed')
  return closed && closed.happenedOn < campaign.receivesTo ? closed.happenedOn : campaign.receivesTo
}

/** Why a gift cannot have come in on that day; it may be written down later. */
export function cannotReceive(facts: CampaignFacts, on: Day): Refusal | null {
  const { receivesFrom, title } = facts.campaign
  const state = campaignState(facts, on)
  const params = { title, from: receivesFrom, to: receptionEndedOn(facts) }
  if (state === 'draft' || state === 'withdrawn') return refuse('relief.not_opened', { kind: 'conflict', params })
  if (state === 'suspended') return refuse('relief.suspended_then', { field: 'receivedOn', params })
  if (on < receivesFrom || on > params.to) return refuse('relief.outside_reception', { field: 'receivedOn', params })
  return null
}

/** Whether anything may still be written into a campaign's register. */
export function isOver(state: CampaignState): boolean {
  return state === 'settled' || state === 'disclosed_final' || state === 'archived' || state === 'withdrawn'
}

const before: Readonly<Record<CampaignStage, readonly CampaignState[]>> = {
  opened: ['draft'],
  reception_changed: ['opened', 'receiving', 'reception_closed', 'distributing'],
  reception_closed: ['receiving', 'distributing'],
  distributing: ['receiving', 'reception_closed'],
  settled: ['reception_closed', 'distributing'],
  disclosed_final: ['settled'],
  archived: ['disclosed_final'],
  suspended: ['opened', 'receiving', 'reception_closed', 'distributing'],
  resumed: ['suspended'],
}

/** Why a campaign cannot take a step on a day. */
export function cannotStep(facts: CampaignFacts, stage: CampaignStage, on: Day, today: Day): Refusal | null {
  if (on > today) return refuse('relief.in_future', { field: 'happenedOn' })
  const state = campaignState(facts, today)
  if (!before[stage].includes(state))
    return refuse('relief.not_that_state', { kind: 'conflict', params: { title: facts.campaign.title, state } })
  const last = stepsBy(facts.steps, null).at(-1)
  return last && on < last.happenedOn
    ? refuse('relief.before', { field: 'happenedOn', params: { day: last.happenedOn } })
    : null
}

/** The steps that may come next, as far as the state tells. */
export function nextCampaignStages(facts: CampaignFacts, today: Day): readonly CampaignStage[] {
  const state = campaignState(facts, today)
  return campaignStages.filter((stage) => before[stage].includes(state))
}
