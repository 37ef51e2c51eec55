import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { findOrganisation } from '../organisation/index.ts'
import {
  type ChannelValues,
  insertChannel,
  insertCheck,
  lockChannels,
  saveClosing,
  supersedeChannel,
  supersedeCheck,
  updateChannel,
} from './channel.store.ts'
import { type ChannelFacts, channelKinds, isOpenOn, lastCheck } from './channel.ts'
import { checkArea, zCount, zEditNo, zLink, zRemoval } from './input.actions.ts'
import { permissions } from './permissions.ts'

const zChannel = z.object({
  kind: z.enum(channelKinds),
  name: zLine(200),
  link: zLink.optional(),
  areaId: zMaybe(zId).optional(),
  organisationId: zMaybe(zId).optional(),
  adminName: zMaybe(zLine(120)).optional(),
  openedOn: zDay,
})
type Given = z.output<typeof zChannel>

const subjectOf = (id: Id) => ({ kind: 'group_channel', id })

async function checkOwner(w: Writing, { areaId, organisationId, openedOn }: Given): Promise<Refusal | null> {
  if (openedOn > w.today) return refuse('outreach.in_future', { field: 'openedOn' })
  if (areaId && organisationId) return refuse('outreach.two_owners', { field: 'organisationId' })
  if (organisationId && !(await findOrganisation(w, w.committeeId, organisationId)))
    return refuse('outreach.no_organisation', { field: 'organisationId' })
  return checkArea(w, areaId)
}

const valuesOf = (input: Given): ChannelValues => ({
  kind: input.kind,
  name: input.name,
  link: input.link ?? null,
  areaId: input.areaId ?? null,
  organisationId: input.organisationId ?? null,
  adminName: input.adminName ?? null,
  openedOn: input.openedOn,
})

async function openChannel(w: Writing, id: Id): Promise<ChannelFacts | Refusal> {
  const [found] = await lockChannels(w, [id])
  if (!found || found.channel.supersededAt) return refuse('outreach.not_found', { kind: 'missing' })
  return found.channel.closedOn === null ? found : refuse('outreach.channel_closed', { kind: 'conflict' })
}

/** Enters a group or page; how many are in it may be told at once. */
export const addChannel = action({
  name: 'outreach.add_channel',
  permission: permissions.manage_channels,
  input: zChannel.extend({ id: zId.optional(), membersCount: zMaybe(zCount).optional() }),
  load: (w, input) => checkOwner(w, input),
  run: async (w, { id = newId(), membersCount, ...input }) => {
    await insertChannel(w, id, valuesOf(input))
    if (typeof membersCount === 'number')
      await insertCheck(w, { channelId: id, checkedOn: w.today, membersCount, isActive: true, note: null })
    return done({ output: { id }, subject: subjectOf(id), data: { name: input.name, kind: input.kind } })
  },
})

export const editChannel = action({
  name: 'outreach.edit_channel',
  permission: permissions.manage_channels,
  input: zChannel.extend({ id: zId, editNo: zEditNo }),
  load: async (w, input) => {
    const facts = await openChannel(w, input.id)
    if (isRefusal(facts)) return facts
    if (facts.channel.editNo !== input.editNo) return refuse('platform.stale', { kind: 'conflict' })
    return (await checkOwner(w, input)) ?? facts
  },
  run: async (w, { id, editNo, ...input }) => {
    await updateChannel(w, id, editNo + 1, valuesOf(input))
    return done({ output: { id, editNo: editNo + 1 }, subject: subjectOf(id), data: { name: input.name } })
  },
})

const zCheck = z.object({
  channelId: zId,
  membersCount: zMaybe(zCount).optional(),
  /** Forms send `active` or `asleep`; an empty answer means that this one was not looked at. */
  state: z.enum(['', 'active', 'asleep']),
  note: zMaybe(zText(500)).optional(),
})

/** Somebody looked at one channel or at many, on one day: whether each is alive, and how many are in it. */
export const checkChannels = action({
  name: 'outreach.check_channels',
  permission: permissions.check_channels,
  input: z.object({ checkedOn: zDay, checks: z.array(zCheck).min(1).max(300) }),
  load: async (w, { checkedOn, checks }) => {
    if (checkedOn > w.today) return refuse('outreach.in_future', { field: 'checkedOn' })
    const looked = checks.filter(({ state }) => state !== '')
    if (looked.length === 0) return refuse('outreach.nothing_checked', { field: 'checks' })
    const found = await lockChannels(w, [...new Set(looked.map(({ channelId }) => channelId))])
    const known = new Map(found.map((one) => [one.channel.id, one]))
    const wrong = looked.find(({ channelId }) => {
      const one = known.get(channelId)
      return !one || !isOpenOn(one, checkedOn)
    })
    return wrong ? refuse('outreach.no_channel', { kind: 'missing', field: 'checks' }) : { looked, known }
  },
  run: async (w, { checkedOn }, { looked, known }) => {
    for (const { channelId, membersCount = null, state, note = null } of looked)
      await insertCheck(w, { channelId, checkedOn, membersCount, isActive: state === 'active', note })
    const [{ channelId }] = looked as [(typeof looked)[number]]
    const name = looked.length === 1 ? (known.get(channelId)?.channel.name ?? '') : ''
    const data = { count: looked.length, checkedOn, name }
    return done({ output: { count: looked.length }, subject: subjectOf(channelId), data })
  },
})

/** The last check was written down wrongly: it is taken back, and the one before it holds again. */
export const undoCheck = action({
  name: 'outreach.undo_check',
  permission: permissions.manage_channels,
  input: zRemoval,
  load: async (w, { id }) => {
    const facts = await openChannel(w, id)
    if (isRefusal(facts)) return facts
    const last = lastCheck(facts.checks, w.today)
    return last ? { ...facts, last } : refuse('outreach.nothing_to_undo', { kind: 'conflict' })
  },
  run: async (w, { id, reason }, { channel, last }) => {
    await supersedeCheck(w, last.id, reason)
    const data = { name: channel.name, checkedOn: last.checkedOn, reason }
    return done({ output: { id }, subject: subjectOf(id), data })
  },
})

/** The group is given up from a day on. */
export const closeChannel = action({
  name: 'outreach.close_channel',
  permission: permissions.manage_channels,
  input: z.object({ id: zId, closedOn: zDay, reason: zText(500) }),
  load: async (w, { id, closedOn }) => {
    const facts = await openChannel(w, id)
    if (isRefusal(facts)) return facts
    if (closedOn > w.today) return refuse('outreach.in_future', { field: 'closedOn' })
    return closedOn < facts.channel.openedOn ? refuse('outreach.ends_before', { field: 'closedOn' }) : facts
  },
  run: async (w, { id, closedOn, reason }, { channel }) => {
    await saveClosing(w, id, closedOn, reason)
    return done({ output: { id }, subject: subjectOf(id), data: { name: channel.name, closedOn, reason } })
  },
})

export const removeChannel = action({
  name: 'outreach.remove_channel',
  permission: permissions.manage_channels,
  input: zRemoval,
  load: async (w, { id }) => {
    const [found] = await lockChannels(w, [id])
    return found && !found.channel.supersededAt ? found : refuse('outreach.not_found', { kind: 'missing' })
  },
  run: async (w, { id, reason }, { channel }) => {
    await supersedeChannel(w, id, reason)
    return done({ output: { id }, subject: subjectOf(id), data: { name: channel.name, reason } })
  },
})
