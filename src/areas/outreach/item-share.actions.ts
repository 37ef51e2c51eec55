import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zFlag, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { stepsBy, stepTo } from '../../values/step.ts'
import { lockChannels } from './channel.store.ts'
import { isOpenOn } from './channel.ts'
import { areaOf, zCount, zLink, zReference } from './input.actions.ts'
import { checkPlaces, itemSubject, openItem, valuesOf } from './item.actions.ts'
import { insertItem, lockItem } from './item.store.ts'
import { currentText, type ItemFacts, isSpoken, itemChannelKinds, itemTopics } from './item.ts'
import { refuseTwin } from './item-step.actions.ts'
import { insertMeasure } from './measure.store.ts'
import { permissions } from './permissions.ts'
import { insertStep } from './step.store.ts'

/** Approved, and not taken back since: its words may be passed on as they are. */
export function mayBePassedOn({ steps, item }: ItemFacts): boolean {
  const standing = stepsBy(steps, null)
  const last = standing.at(-1)?.stage
  return (
    item.repostOf === null && stepTo(standing, 'approved') !== null && !['returned', 'withdrawn'].includes(last ?? '')
  )
}

/** Passes approved words on through another channel, an area's own or another of the committee's: no approval is asked again. */
export const repostItem = action({
  name: 'outreach.repost_item',
  permission: permissions.repost,
  input: z.object({
    id: zId,
    repostId: zId.optional(),
    channelId: zId,
    happenedOn: zDay,
    link: zLink.optional(),
    again: zFlag.optional(),
  }),
  load: async (w, { id, channelId, happenedOn, again }) => {
    const facts = await openItem(w, id)
    if (isRefusal(facts)) return facts
    if (happenedOn > w.today) return refuse('outreach.in_future', { field: 'happenedOn' })
    const approvedOn = stepTo(stepsBy(facts.steps, null), 'approved')?.happenedOn
    if (!approvedOn || !mayBePassedOn(facts)) return refuse('outreach.not_approved', { kind: 'conflict' })
    if (happenedOn < approvedOn)
      return refuse('outreach.before_last_step', { field: 'happenedOn', params: { last: approvedOn } })
    const [channel] = await lockChannels(w, [channelId])
    if (!channel || !isOpenOn(channel, w.today)) return refuse('outreach.no_channel', { field: 'channelId' })
    const text = currentText(facts.wordings)
    const there = { itemId: newId(), text, channelKind: channel.channel.kind, channelId, again }
    return (await refuseTwin(w, there)) ?? { facts, channel: channel.channel, text }
  },
  run: async (w, { repostId: id = newId(), id: of, channelId, happenedOn, link }, { facts, channel, text }) => {
    const { item } = facts
    const values = {
      ...item,
      planId: item.planId,
      channelKind: channel.kind,
      channelId,
      areaId: areaOf(w, channel.areaId),
    }
    await insertItem(w, id, { ...values, link: link ?? null, plannedOn: null }, { text, repostOf: of })
    await insertStep(w, 'item', id, { stage: 'published', happenedOn })
    const data = { title: item.title, channel: channel.name, happenedOn }
    return done({ output: { id }, subject: itemSubject(id), data })
  },
})

/**
 * A meeting, a round from door to door or a broadcast that took place. It tells what was approved: an item, or a document
 * by its number. Areas write down their own.
 */
export const recordOuting = action({
  name: 'outreach.record_outing',
  permission: permissions.repost,
  input: z.object({
    id: zId.optional(),
    channelKind: z.enum(itemChannelKinds).refine((kind) => isSpoken(kind) || kind === 'loudspeaker', {
      message: 'platform.not_a_choice',
    }),
    planId: zMaybe(zId).optional(),
    topic: z.enum(itemTopics),
    title: zLine(300),
    text: zMaybe(zText(20_000)).optional(),
    audience: zMaybe(zLine(300)).optional(),
    areaId: zMaybe(zId).optional(),
    heldOn: zDay,
    participants: zMaybe(zCount).optional(),
    repostOf: zMaybe(zId).optional(),
    sourceReference: zReference,
  }),
  load: async (w, input) => {
    if (input.heldOn > w.today) return refuse('outreach.in_future', { field: 'heldOn' })
    if (!input.repostOf && !input.sourceReference) return refuse('outreach.basis_needed', { field: 'sourceReference' })
    if (isSpoken(input.channelKind) && input.participants === undefined)
      return refuse('platform.required', { field: 'participants' })
    const original = input.repostOf ? await lockItem(w, input.repostOf) : null
    if (input.repostOf && (!original || !mayBePassedOn(original)))
      return refuse('outreach.not_approved', { kind: 'conflict', field: 'repostOf' })
    return checkPlaces(w, { ...input, areaId: areaOf(w, input.areaId) })
  },
  run: async (w, { id = newId(), heldOn, participants, repostOf, text, ...input }) => {
    const areaId = areaOf(w, input.areaId)
    const values = valuesOf({ ...input, areaId, channelId: null, link: null, plannedOn: null })
    await insertItem(w, id, values, { text: text ?? input.title, repostOf: repostOf ?? null })
    await insertStep(w, 'item', id, { stage: 'published', happenedOn: heldOn, reference: input.sourceReference })
    if (typeof participants === 'number') {
      const counted = { id: newId(), kind: 'participants', measuredOn: heldOn, value: participants, note: null }
      await insertMeasure(w, { item_id: id }, counted)
    }
    const data = { title: input.title, channelKind: input.channelKind, heldOn, participants: participants ?? null }
    return done({ output: { id }, subject: itemSubject(id), data })
  },
})
