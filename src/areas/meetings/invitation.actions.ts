import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zIds, zLines } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { checkPaper, paperShape } from '../documents/index.ts'
import { agenciesByIds, areaName, listOrganisations, loadAreas, peopleByIds } from '../organisation/index.ts'
import { openMeeting } from './meeting.actions.ts'
import { invitationsOf } from './meeting-part.store.ts'
import { cannotMove } from './meeting-rule.ts'
import { insertStep } from './meeting-step.store.ts'
import { markSent, type NewInvitation, saveInvitations } from './meeting-writing.store.ts'
import { permissions } from './permissions.ts'

const lists = {
  agencyIds: zIds.optional(),
  organisationIds: zIds.optional(),
  areaIds: zIds.optional(),
  personIds: zIds.optional(),
  /** Names of none of these, one on each line. */
  others: zLines(100, 200).optional(),
}
type Lists = z.infer<z.ZodObject<typeof lists>>

/** Everybody named, by the name borne on the day; who is not found refuses the whole list. */
async function named(w: Writing, given: Lists): Promise<readonly NewInvitation[] | Refusal> {
  const { agencyIds = [], organisationIds = [], areaIds = [], personIds = [], others = [] } = given
  const [committeeId, on] = [w.committeeId, w.today]
  const agencies = await agenciesByIds(w, committeeId, agencyIds)
  const people = await peopleByIds(w, committeeId, personIds)
  const { rows } = organisationIds.length > 0 ? await listOrganisations(w, { committeeId, limit: 200 }) : { rows: [] }
  const { areas } = areaIds.length > 0 ? await loadAreas(w, committeeId) : { areas: [] }
  const area = (id: Id) => areas.find((one) => one.id === id)
  const found: NewInvitation[] = [
    ...agencyIds.map((id) => invitation('agency', id, agencies.get(id)?.name)),
    ...organisationIds.map((id) => invitation('organisation', id, rows.find((one) => one.id === id)?.name)),
    ...areaIds.map((id) => {
      const one = area(id)
      return invitation('area', id, one && areaName(one, on))
    }),
    ...personIds.map((id) => invitation('person', id, people.get(id)?.fullName)),
    ...others.map((name) => ({ kind: 'other' as const, targetId: null, name })),
  ]
  return found.some((one) => one.name === '') ? refuse('meetings.no_invited') : found
}

const invitation = (kind: NewInvitation['kind'], targetId: Id, name = ''): NewInvitation => ({ kind, targetId, name })

/** Whom it invites: the list as a whole. Who was invited before and stays keeps the day it was told. */
export const inviteToMeeting = action({
  name: 'meetings.invite',
  permission: permissions.plan,
  input: z.object({ id: zId, ...lists }),
  load: async (w, input) => {
    const facts = await openMeeting(w, input.id)
    if (isRefusal(facts)) return facts
    const wanted = await named(w, input)
    return isRefusal(wanted) ? wanted : { facts, wanted }
  },
  run: async (w, { id }, { facts, wanted }) => {
    await saveInvitations(w, id, await invitationsOf(w, id), wanted)
    const data = { title: facts.meeting.title, count: wanted.length }
    return done({ output: { id, count: wanted.length }, subject: { kind: 'meeting', id }, data })
  },
})

/** The invitations went out, with or without an official paper of their own. */
export const sendInvitations = action({
  name: 'meetings.send_invitations',
  permission: permissions.record,
  input: z.object({ id: zId, happenedOn: zDay, ...paperShape }),
  load: async (w, { id, happenedOn, documentId, reference }) => {
    const facts = await openMeeting(w, id)
    if (isRefusal(facts)) return facts
    const hasPaper = Boolean(documentId) || Boolean(reference)
    const refused = cannotMove(facts, { stage: 'noticed', on: happenedOn, hasPaper }, w.today)
    if (refused) return refused
    const invited = await invitationsOf(w, id)
    if (invited.length === 0) return refuse('meetings.nobody_invited', { kind: 'conflict' })
    return (await checkPaper(w, documentId)) ?? { facts, count: invited.length }
  },
  run: async (w, { id, happenedOn, documentId, reference }, { facts, count }) => {
    await markSent(w, id, happenedOn)
    const stepId = await insertStep(w, id, { stage: 'noticed', happenedOn, documentId, reference })
    const data = { title: facts.meeting.title, happenedOn, count }
    return done({ output: { id, stepId }, subject: { kind: 'meeting', id }, data })
  },
})
