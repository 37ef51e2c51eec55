import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { checkPaper, paperShape } from '../documents/index.ts'
import { heldCampaign, wrongPeriod } from './campaign.actions.ts'
import { findCampaign, insertCampaignStep, updateCampaign } from './campaign.store.ts'
import { type CampaignFacts, type CampaignStage, cannotStep } from './campaign.ts'
import { lastReceivedOn } from './donation-list.store.ts'
import { tellEnds } from './ends.actions.ts'
import { permissions } from './permissions.ts'

export const zStep = z.object({ id: zId, happenedOn: zDay, ...paperShape, note: zMaybe(zText(1000)).optional() })
type Step = z.output<typeof zStep>

/** The campaign, held, that may take the step on the day; with its paper where the step asks for one. */
export async function readyFor(
  w: Writing,
  { id, happenedOn, documentId, reference }: Step,
  stage: CampaignStage,
  needsPaper: boolean,
): Promise<CampaignFacts | Refusal> {
  const facts = await heldCampaign(w, id)
  if (isRefusal(facts)) return facts
  const refused = cannotStep(facts, stage, happenedOn, w.today) ?? (await checkPaper(w, documentId))
  if (refused) return refused
  return needsPaper && !documentId && !reference ? refuse('relief.paper_needed', { field: 'reference' }) : facts
}

/** Writes the step down; what it says of the campaign is in its title, day and note. */
export async function stepped(w: Writing, step: Step, stage: CampaignStage, { campaign: { title } }: CampaignFacts) {
  await insertCampaignStep(w, step.id, { ...step, stage })
  const data = { title, happenedOn: step.happenedOn, reason: step.note ?? '' }
  return done({ output: { id: step.id }, subject: { kind: 'campaign', id: step.id }, data })
}

/** A step that ends a part of the campaign is told where the campaign is public. */
export async function ended(w: Writing, step: Step, stage: 'reception_closed' | 'settled', facts: CampaignFacts) {
  const made = await stepped(w, step, stage, facts)
  const now = await findCampaign(w, step.id)
  return (now ? await tellEnds(w, now) : null) ?? made
}

/** Ends reception before its last day; what came in later than that day stays where it is, so it must be none. */
export const closeReception = action({
  name: 'relief.close_reception',
  permission: permissions.lead,
  input: zStep,
  load: async (w, input) => {
    const facts = await readyFor(w, input, 'reception_closed', true)
    if (isRefusal(facts)) return facts
    const last = await lastReceivedOn(w, facts.campaign.bookId as Id)
    return last !== null && last > input.happenedOn
      ? refuse('relief.received_later', { field: 'happenedOn', params: { day: last } })
      : facts
  },
  run: (w, input, facts) => ended(w, input, 'reception_closed', facts),
})

/** Moves the last day of reception within what the decree allows, with the reason. */
export const changeReception = action({
  name: 'relief.change_reception',
  permission: permissions.lead,
  input: zStep.extend({ receivesTo: zDay, note: zText(1000) }),
  load: async (w, input) => {
    const facts = await readyFor(w, input, 'reception_changed', false)
    if (isRefusal(facts)) return facts
    const { receivesFrom, bookId } = facts.campaign
    const wrong = await wrongPeriod(w, { receivesFrom, receivesTo: input.receivesTo })
    if (wrong) return wrong
    const last = await lastReceivedOn(w, bookId as Id)
    return last !== null && last > input.receivesTo
      ? refuse('relief.received_later', { field: 'receivesTo', params: { day: last } })
      : facts
  },
  run: async (w, input, facts) => {
    await updateCampaign(w, input.id, { receivesTo: input.receivesTo })
    return stepped(w, input, 'reception_changed', facts)
  },
})

/** Begins to give out, by the decision of allocation; gifts may still come in. */
export const beginDistribution = action({
  name: 'relief.begin_distribution',
  permission: permissions.lead,
  input: zStep,
  load: (w, input) => readyFor(w, input, 'distributing', true),
  run: (w, input, facts) => stepped(w, input, 'distributing', facts),
})

const zReasoned = zStep.extend({ note: zText(1000) })

export const suspendCampaign = action({
  name: 'relief.suspend_campaign',
  permission: permissions.lead,
  input: zReasoned,
  load: (w, input) => readyFor(w, input, 'suspended', false),
  run: (w, input, facts) => stepped(w, input, 'suspended', facts),
})

export const resumeCampaign = action({
  name: 'relief.resume_campaign',
  permission: permissions.lead,
  input: zReasoned,
  load: (w, input) => readyFor(w, input, 'resumed', false),
  run: (w, input, facts) => stepped(w, input, 'resumed', facts),
})
