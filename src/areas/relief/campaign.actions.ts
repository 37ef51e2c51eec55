import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { openBook } from '../books/index.ts'
import { checkPaper, paperShape } from '../documents/index.ts'
import { deadlinesOf } from '../organisation/index.ts'
import {
  type CampaignValues,
  insertCampaign,
  insertCampaignStep,
  lockCampaign,
  updateCampaign,
} from './campaign.store.ts'
import { type CampaignFacts, callers, campaignState, cannotStep, causes } from './campaign.ts'
import { openPlaces, placeNames } from './opening.actions.ts'
import { permissions } from './permissions.ts'

const zCampaign = z.object({
  title: zLine(300),
  cause: z.enum(causes),
  purpose: zText(2000),
  callBy: zMaybe(z.enum(callers)).optional(),
  callLabel: zMaybe(zLine(300)).optional(),
  calledOn: zMaybe(zDay).optional(),
  callDocumentId: zMaybe(zId).optional(),
  receivesFrom: zDay,
  receivesTo: zDay,
})

/** The campaign as it is kept, or what is wrong with it: the call told whole or not yet, a period the decree allows. */
async function complete(w: Writing, input: z.output<typeof zCampaign>): Promise<CampaignValues | Refusal> {
  const { callBy = null, callLabel = null, calledOn = null, callDocumentId = null, ...values } = input
  const given = [callBy, callLabel, calledOn].filter((one) => one !== null).length
  if (given > 0 && given < 3)
    return refuse('relief.call_incomplete', { field: callBy === null ? 'callBy' : 'callLabel' })
  if (calledOn !== null && calledOn > w.today) return refuse('relief.in_future', { field: 'calledOn' })
  const paper = await checkPaper(w, callDocumentId)
  if (paper) return { ...paper, field: 'callDocumentId' }
  const call =
    callBy && callLabel && calledOn ? { by: callBy, label: callLabel, on: calledOn, documentId: callDocumentId } : null
  if (call && values.receivesFrom < call.on)
    return refuse('relief.before_call', { field: 'receivesFrom', params: { day: call.on } })
  const wrong = await wrongPeriod(w, values)
  return wrong ?? { ...values, respondsToCall: call }
}

/** Why a period of reception is not allowed by the decree in force on its first day. */
export async function wrongPeriod(
  w: Writing,
  { receivesFrom, receivesTo }: Pick<CampaignValues, 'receivesFrom' | 'receivesTo'>,
): Promise<Refusal | null> {
  if (receivesTo < receivesFrom) return refuse('relief.ends_before_begin', { field: 'receivesTo' })
  const last = (await deadlinesOf(w, w.committeeId))('contribution.receive_max_days', receivesFrom)
  return last !== null && receivesTo > last
    ? refuse('relief.period_too_long', { field: 'receivesTo', params: { last } })
    : null
}

/** The campaign, held and not taken off the list. */
export async function heldCampaign(w: Writing, id: Id): Promise<CampaignFacts | Refusal> {
  const facts = await lockCampaign(w, id)
  return facts && facts.campaign.supersededAt === null ? facts : refuse('relief.no_campaign', { kind: 'missing' })
}

function isDraft(facts: CampaignFacts, w: Writing): Refusal | null {
  const state = campaignState(facts, w.today)
  return state === 'draft'
    ? null
    : refuse('relief.not_that_state', { kind: 'conflict', params: { title: facts.campaign.title, state } })
}

/** Writes a campaign down before the chair opens it. */
export const draftCampaign = action({
  name: 'relief.draft_campaign',
  permission: permissions.plan,
  input: zCampaign.extend({ id: zId.optional() }),
  load: complete,
  run: async (w, { id = newId() }, values) => {
    await insertCampaign(w, id, values)
    return done({ output: { id }, subject: { kind: 'campaign', id }, data: { title: values.title } })
  },
})

export const editCampaign = action({
  name: 'relief.edit_campaign',
  permission: permissions.plan,
  input: zCampaign.extend({ id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, input) => {
    const facts = await heldCampaign(w, input.id)
    if (isRefusal(facts)) return facts
    if (facts.campaign.editNo !== input.editNo) return refuse('platform.stale', { kind: 'conflict' })
    return isDraft(facts, w) ?? complete(w, input)
  },
  run: async (w, { id, editNo }, values) => {
    await updateCampaign(w, id, { values, editNo: editNo + 1 })
    const output = { id, editNo: editNo + 1 }
    return done({ output, subject: { kind: 'campaign', id }, data: { title: values.title } })
  },
})

/** Takes a campaign off the list that was never opened. */
export const withdrawCampaign = action({
  name: 'relief.withdraw_campaign',
  permission: permissions.plan,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const facts = await heldCampaign(w, id)
    return isRefusal(facts) ? facts : (isDraft(facts, w) ?? facts)
  },
  run: async (w, { id, reason }, { campaign: { title } }) => {
    await updateCampaign(w, id, { supersededReason: reason })
    return done({ output: { id }, subject: { kind: 'campaign', id }, data: { title, reason } })
  },
})

/**
 * Opens a campaign that answers a call, by its paper, with its own set of books: a safe, an account of its own, whose number
 * is published, and a store for goods (Decree 93/2021/NĐ-CP, article 6; Decree 64/2008/NĐ-CP before it).
 */
export const openCampaign = action({
  name: 'relief.open_campaign',
  permission: permissions.lead,
  input: z.object({
    id: zId,
    happenedOn: zDay,
    ...paperShape,
    bookId: zId.optional(),
    ...placeNames,
  }),
  load: async (w, { id, happenedOn, documentId, reference }) => {
    const facts = await heldCampaign(w, id)
    if (isRefusal(facts)) return facts
    const refused = cannotStep(facts, 'opened', happenedOn, w.today) ?? (await checkPaper(w, documentId))
    if (refused) return refused
    const { respondsToCall: call, receivesFrom } = facts.campaign
    if (call === null) return refuse('relief.call_needed', { kind: 'conflict' })
    if (happenedOn < call.on) return refuse('relief.before_call', { field: 'happenedOn', params: { day: call.on } })
    if (happenedOn > receivesFrom)
      return refuse('relief.opens_late', { field: 'happenedOn', params: { day: receivesFrom } })
    if (!documentId && !reference) return refuse('relief.paper_needed', { field: 'reference' })
    return facts
  },
  run: async (w, input, { campaign: { title } }) => {
    const { id, happenedOn, documentId, reference, bookId = newId() } = input
    const origin = { kind: 'campaign', id, label: title }
    const book = await within(w, openBook, { id: bookId, ledger: 'contribution', title, openedOn: happenedOn, origin })
    if (isRefusal(book)) return book
    const places = await openPlaces(w, bookId, happenedOn, input)
    if (isRefusal(places)) return places
    await updateCampaign(w, id, { bookId })
    await insertCampaignStep(w, id, { stage: 'opened', happenedOn, documentId, reference })
    const output = { id, bookId, ...places }
    return done({ output, subject: { kind: 'campaign', id }, data: { title, happenedOn } })
  },
})
