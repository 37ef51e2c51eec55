import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zFlag, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { stepsBy } from '../../values/step.ts'
import { zHappening, zLink, zNote } from './input.actions.ts'
import { itemSubject, openItem, ownOrOffice } from './item.actions.ts'
import { findTwin, replaceWording, shareItem, updateItem } from './item.store.ts'
import { currentText, type ItemFacts, type ItemStage } from './item.ts'
import { cannotGo } from './item-rule.ts'
import { permissions } from './permissions.ts'
import { insertStep, supersedeStep } from './step.store.ts'

/** The item, when it may go to the stage on that day. */
async function openFor(w: Writing, id: Id, stage: ItemStage, on = w.today): Promise<ItemFacts | Refusal> {
  const facts = await openItem(w, id)
  return isRefusal(facts) ? facts : (cannotGo(facts, stage, on, w.today) ?? facts)
}

export const submitItem = action({
  name: 'outreach.submit_item',
  permission: permissions.draft,
  input: zHappening,
  load: (w, { id, happenedOn }) => openFor(w, id, 'submitted', happenedOn ?? w.today),
  may: ownOrOffice,
  run: async (w, { id, happenedOn }, { item }) => {
    await insertStep(w, 'item', id, { stage: 'submitted', happenedOn: happenedOn ?? w.today })
    return done({ output: { id }, subject: itemSubject(id), data: { title: item.title } })
  },
})

/** The words are right and may go out. Who wrote them does not approve them; the chair answers for all and may. */
export const approveItem = action({
  name: 'outreach.approve_item',
  permission: permissions.approve,
  input: zHappening.extend({ note: zNote }),
  load: (w, { id, happenedOn }) => openFor(w, id, 'approved', happenedOn ?? w.today),
  may: (actor, { item }) => {
    const isChair = actor.strength === 'system' || actor.grants.some((grant) => grant.role === 'ward_chair')
    if (isChair || item.recordedBy !== actor.accountId) return true
    return refuse('outreach.own_item', { kind: 'forbidden' })
  },
  run: async (w, { id, happenedOn, note }, { item }) => {
    await insertStep(w, 'item', id, { stage: 'approved', happenedOn: happenedOn ?? w.today, note })
    await shareItem(w, id)
    return done({ output: { id }, subject: itemSubject(id), data: { title: item.title } })
  },
})

/** Back to who wrote it, with what is to be changed; also what was approved and is not out yet. */
export const returnItem = action({
  name: 'outreach.return_item',
  permission: permissions.approve,
  input: zHappening.extend({ reason: zText(2000) }),
  load: (w, { id, happenedOn }) => openFor(w, id, 'returned', happenedOn ?? w.today),
  run: async (w, { id, happenedOn, reason }, { item }) => {
    await insertStep(w, 'item', id, { stage: 'returned', happenedOn: happenedOn ?? w.today, note: reason })
    return done({ output: { id }, subject: itemSubject(id), data: { title: item.title, reason } })
  },
})

/** Why the same words may not go out on the same channel once more without somebody saying that it is meant. */
export async function refuseTwin(
  w: Writing,
  given: Parameters<typeof findTwin>[1] & { readonly again: boolean | undefined },
): Promise<Refusal | null> {
  const twin = given.again ? null : await findTwin(w, given)
  if (!twin) return null
  const params = { title: twin.title, day: twin.publishedOn }
  return refuse('outreach.same_text_there', { kind: 'conflict', field: 'again', params })
}

/** It is out: on this day, to be seen there. */
export const publishItem = action({
  name: 'outreach.publish_item',
  permission: permissions.post,
  input: z.object({ id: zId, happenedOn: zDay, link: zLink.optional(), again: zFlag.optional() }),
  load: async (w, { id, happenedOn, again }) => {
    const facts = await openFor(w, id, 'published', happenedOn)
    if (isRefusal(facts)) return facts
    const { channelKind, channelId } = facts.item
    const text = currentText(facts.wordings)
    return (await refuseTwin(w, { itemId: id, text, channelKind, channelId, again })) ?? facts
  },
  run: async (w, { id, happenedOn, link, again }, { item }) => {
    await insertStep(w, 'item', id, { stage: 'published', happenedOn })
    if (link) await updateItem(w, id, item.editNo + 1, { link })
    const data = { title: item.title, channelKind: item.channelKind, happenedOn, again: again === true }
    return done({ output: { id }, subject: itemSubject(id), data })
  },
})

/** What is out is put right in public: new words, and why. */
export const correctItem = action({
  name: 'outreach.correct_item',
  permission: permissions.approve,
  input: z.object({
    id: zId,
    happenedOn: zDay,
    reason: zText(1000),
    title: zMaybe(zLine(300)).optional(),
    text: zText(20_000),
  }),
  load: async (w, { id, happenedOn, text, title }) => {
    const facts = await openFor(w, id, 'corrected', happenedOn)
    if (isRefusal(facts)) return facts
    const same = text === currentText(facts.wordings) && (!title || title === facts.item.title)
    return same ? refuse('outreach.nothing_changed', { field: 'text' }) : facts
  },
  run: async (w, { id, happenedOn, reason, text, title }, { item, wordings }) => {
    await insertStep(w, 'item', id, { stage: 'corrected', happenedOn, note: reason })
    if (text !== currentText(wordings)) await replaceWording(w, id, text, reason)
    if (title) await updateItem(w, id, item.editNo + 1, { title })
    return done({ output: { id }, subject: itemSubject(id), data: { title: item.title, happenedOn, reason } })
  },
})

/** Taken back: it counts no more, and stays to be seen with the reason. */
export const withdrawItem = action({
  name: 'outreach.withdraw_item',
  permission: permissions.approve,
  input: z.object({ id: zId, happenedOn: zDay, reason: zText(1000) }),
  load: (w, { id, happenedOn }) => openFor(w, id, 'withdrawn', happenedOn),
  run: async (w, { id, happenedOn, reason }, { item }) => {
    await insertStep(w, 'item', id, { stage: 'withdrawn', happenedOn, note: reason })
    return done({ output: { id }, subject: itemSubject(id), data: { title: item.title, happenedOn, reason } })
  },
})

export const archiveItem = action({
  name: 'outreach.archive_item',
  permission: permissions.post,
  input: zHappening,
  load: (w, { id, happenedOn }) => openFor(w, id, 'archived', happenedOn ?? w.today),
  run: async (w, { id, happenedOn }, { item }) => {
    await insertStep(w, 'item', id, { stage: 'archived', happenedOn: happenedOn ?? w.today })
    return done({ output: { id }, subject: itemSubject(id), data: { title: item.title } })
  },
})

/** The last thing that happened did not: it was pressed by mistake. */
export const undoItemStep = action({
  name: 'outreach.undo_item_step',
  permission: permissions.approve,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const facts = await openItem(w, id)
    if (isRefusal(facts)) return facts
    const last = stepsBy(facts.steps, null).at(-1)
    // What was out without an approval of its own, a repost or a meeting, is removed as a whole.
    const whole = !last || (last.stage === 'published' && stepsBy(facts.steps, null).length === 1)
    return whole ? refuse('outreach.nothing_to_undo', { kind: 'conflict' }) : { ...facts, last }
  },
  run: async (w, { id, reason }, { item, last }) => {
    await supersedeStep(w, last.id, reason)
    const data = { title: item.title, stage: last.stage, reason }
    return done({ output: { id, stage: last.stage }, subject: itemSubject(id), data })
  },
})
