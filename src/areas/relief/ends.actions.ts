import { within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import { isRefusal, type Refusal } from '../../values/refusal.ts'
import { endPart, scopeOf } from '../disclosure/index.ts'
import { type CampaignFacts, receptionEndedOn } from './campaign.ts'

const dayOf = ({ steps }: CampaignFacts, stage: 'reception_closed' | 'settled'): Day | null =>
  steps.find((step) => step.stage === stage && step.supersededAt === null)?.happenedOn ?? null

/**
 * Tells in public when reception ended and when all was given out: from these days the terms of the closing statements run
 * (Decree 93/2021/NĐ-CP, article 14). Of a campaign that is not public yet it is told when it becomes so.
 */
export async function tellEnds(w: Writing, facts: CampaignFacts): Promise<Refusal | null> {
  const { id } = facts.campaign
  const scope = await scopeOf(w, { kind: 'campaign', id })
  if (!scope) return null
  const last = receptionEndedOn(facts)
  const received = dayOf(facts, 'reception_closed') ?? (last < w.today ? last : null)
  const parts = [
    ['reception', received, scope.receptionClosedOn],
    ['distribution', dayOf(facts, 'settled'), scope.distributionEndedOn],
  ] as const
  for (const [part, endedOn, known] of parts) {
    if (endedOn === null || endedOn === known) continue
    const told = await within(w, endPart, { id: scope.id, part, endedOn })
    if (isRefusal(told)) return told
  }
  return null
}
