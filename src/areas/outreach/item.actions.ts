import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Actor, Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { findDocument } from '../documents/index.ts'
import { lockChannels } from './channel.store.ts'
import { isOpenOn } from './channel.ts'
import { checkArea, zEditNo, zLink, zReference, zRemoval } from './input.actions.ts'
import { type ItemValues, insertItem, lockItem, replaceWording, supersedeItem, updateItem } from './item.store.ts'
import { currentText, type ItemFacts, itemChannelKinds, itemState, itemTopics } from './item.ts'
import { mayEditItem } from './item-rule.ts'
import { permissions } from './permissions.ts'
import { findPlan } from './plan.store.ts'

const zWritten = z.object({
  channelKind: z.enum(itemChannelKinds),
  channelId: zMaybe(zId).optional(),
  planId: zMaybe(zId).optional(),
  topic: z.enum(itemTopics),
  title: zLine(300),
  text: zText(20_000),
  audience: zMaybe(zLine(300)).optional(),
  areaId: zMaybe(zId).optional(),
  link: zLink.optional(),
  sourceDocumentId: zMaybe(zId).optional(),
  sourceReference: zReference,
  plannedOn: zMaybe(zDay).optional(),
})
type Written = z.output<typeof zWritten>

export function itemSubject(id: Id) {
  return { kind: 'communication_item', id }
}

/** Why what an item points to cannot be pointed to; `null` when all of it is there. */
export async function checkPlaces(
  w: Writing,
  {
    channelId,
    planId,
    areaId,
    sourceDocumentId,
    channelKind,
  }: Pick<Written, 'channelId' | 'planId' | 'areaId' | 'sourceDocumentId' | 'channelKind'>,
): Promise<Refusal | null> {
  if (channelId) {
    const [channel] = await lockChannels(w, [channelId])
    if (!channel || !isOpenOn(channel, w.today)) return refuse('outreach.no_channel', { field: 'channelId' })
    if (channel.channel.kind !== channelKind) return refuse('outreach.channel_of_another_kind', { field: 'channelId' })
  }
  if (planId && !(await findPlan(w, planId))) return refuse('outreach.no_plan', { field: 'planId' })
  if (sourceDocumentId && !(await findDocument(w, sourceDocumentId)))
    return refuse('documents.paper_not_found', { field: 'sourceDocumentId' })
  return checkArea(w, areaId)
}

export function valuesOf(input: Omit<Written, 'text'>): ItemValues {
  return {
    planId: input.planId ?? null,
    channelKind: input.channelKind,
    channelId: input.channelId ?? null,
    topic: input.topic,
    title: input.title,
    audience: input.audience ?? null,
    areaId: input.areaId ?? null,
    link: input.link ?? null,
    sourceDocumentId: input.sourceDocumentId ?? null,
    sourceReference: input.sourceReference ?? null,
    plannedOn: input.plannedOn ?? null,
  }
}

/** Locks an item for an act, or tells that there is none for these eyes. */
export async function openItem(w: Writing, id: Id): Promise<ItemFacts | Refusal> {
  const facts = await lockItem(w, id)
  return facts && itemState(facts, null) !== 'removed' ? facts : refuse('outreach.not_found', { kind: 'missing' })
}

/** The office looks after every item; a member organisation after those it wrote itself. */
export function ownOrOffice(actor: Actor, { item }: Pick<ItemFacts, 'item'>, w: Writing): true | Refusal {
  if (item.recordedBy === actor.accountId || holds(actor, permissions.post, w.committeeId)) return true
  return refuse('outreach.item_of_another', { kind: 'forbidden' })
}

/** Writes an item down. It counts nowhere until it is out. */
export const draftItem = action({
  name: 'outreach.draft_item',
  permission: permissions.draft,
  input: zWritten.extend({ id: zId.optional() }),
  load: (w, input) => checkPlaces(w, input),
  run: async (w, { id = newId(), text, ...input }) => {
    await insertItem(w, id, valuesOf(input), { text })
    const { title, channelKind } = input
    return done({ output: { id }, subject: itemSubject(id), data: { title, channelKind } })
  },
})

export const editItem = action({
  name: 'outreach.edit_item',
  permission: permissions.draft,
  input: zWritten.extend({ id: zId, editNo: zEditNo }),
  load: async (w, input) => {
    const facts = await openItem(w, input.id)
    if (isRefusal(facts)) return facts
    const refused = mayEditItem(facts)
    if (refused) return refused
    if (facts.item.editNo !== input.editNo) return refuse('platform.stale', { kind: 'conflict' })
    return (await checkPlaces(w, input)) ?? facts
  },
  may: ownOrOffice,
  run: async (w, { id, editNo, text, ...input }, facts) => {
    await updateItem(w, id, editNo + 1, valuesOf(input))
    if (text !== currentText(facts.wordings)) await replaceWording(w, id, text, null)
    return done({ output: { id, editNo: editNo + 1 }, subject: itemSubject(id), data: { title: input.title } })
  },
})

/** Takes an item out of the register: it was entered by mistake. What is out is withdrawn instead, and stays to be seen. */
export const removeItem = action({
  name: 'outreach.remove_item',
  permission: permissions.repost,
  input: zRemoval,
  load: async (w, { id }) => {
    const facts = await openItem(w, id)
    if (isRefusal(facts)) return facts
    const state = itemState(facts, null)
    const isSession = facts.item.repostOf !== null || facts.steps.every((step) => step.stage !== 'approved')
    const gone = state === 'draft' || state === 'returned' || isSession
    return gone ? facts : refuse('outreach.item_closed', { kind: 'conflict', params: { state } })
  },
  may: ownOrOffice,
  run: async (w, { id, reason }, { item }) => {
    await supersedeItem(w, id, reason)
    return done({ output: { id }, subject: itemSubject(id), data: { title: item.title, reason } })
  },
})
