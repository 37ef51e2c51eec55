import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { findBody, findPerson, loadAreas } from '../organisation/index.ts'
import { insertMeeting, lockMeeting, type MeetingValues, supersedeMeeting, updateMeeting } from './meeting.store.ts'
import { type MeetingFacts, meetingState } from './meeting.ts'
import { meetingShape } from './meeting-input.actions.ts'
import { whyMeetingOver } from './meeting-rule.ts'
import { insertStep } from './meeting-step.store.ts'
import { savePurposes } from './meeting-writing.store.ts'
import { permissions } from './permissions.ts'

const zDescribed = z.object(meetingShape)
type Described = z.infer<typeof zDescribed>
type Targets = Pick<MeetingValues, 'body' | 'chair'>

/** Finds what the input points at, by the names they bear now. */
async function targetsOf(w: Writing, { bodyId, areaId, chairId, chair }: Described): Promise<Targets | Refusal> {
  const body = bodyId ? await findBody(w, w.committeeId, bodyId) : null
  if (bodyId && !body) return refuse('meetings.no_body', { field: 'bodyId' })
  if (areaId) {
    const { areas } = await loadAreas(w, w.committeeId)
    if (!areas.some((area) => area.id === areaId)) return refuse('meetings.no_area', { field: 'areaId' })
  }
  const person = chairId ? await findPerson(w, w.committeeId, chairId) : null
  if (chairId && !person) return refuse('meetings.no_person', { field: 'chairId' })
  return {
    body: body && { id: body.id, kind: body.kind, name: body.name },
    chair: chair ?? person?.fullName ?? null,
  }
}

function valuesOf(input: Described, targets: Targets): MeetingValues {
  return {
    title: input.title,
    ...targets,
    areaId: input.areaId ?? null,
    plannedOn: input.plannedOn ?? null,
    plannedTime: input.plannedTime ?? null,
    starts: input.starts ?? null,
    ends: input.ends ?? null,
    place: input.place ?? null,
    chairId: input.chairId ?? null,
    secretary: input.secretary ?? null,
    content: input.content ?? null,
    audience: input.audience ?? null,
    visibility: input.visibility ?? 'committee',
  }
}

/** Writes down a conference that is to be held, or was: one record, whatever it serves. */
export const planMeeting = action({
  name: 'meetings.plan',
  permission: permissions.plan,
  input: zDescribed.extend({
    id: zId.optional(),
    /** The day of the decision to hold it; today when not given. */
    happenedOn: zMaybe(zDay).optional(),
  }),
  load: async (w, input) => {
    if (input.happenedOn && input.happenedOn > w.today) return refuse('meetings.in_future', { field: 'happenedOn' })
    return targetsOf(w, input)
  },
  run: async (w, input, targets) => {
    const { id = newId(), title, purposes } = input
    await insertMeeting(w, id, valuesOf(input, targets))
    await savePurposes(w, id, [], purposes)
    await insertStep(w, id, { stage: 'planned', happenedOn: input.happenedOn ?? w.today })
    const data = { title, purposes, plannedOn: input.plannedOn ?? null }
    return done({ output: { id }, subject: { kind: 'meeting', id }, data })
  },
})

/** Changes what is described of it; what it was counted for keeps its own record of before. */
export const editMeeting = action({
  name: 'meetings.edit',
  permission: permissions.plan,
  input: zDescribed.extend({ id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, input) => {
    const facts = await openMeeting(w, input.id)
    if (isRefusal(facts)) return facts
    if (facts.meeting.editNo !== input.editNo) return refuse('platform.stale', { kind: 'conflict' })
    const targets = await targetsOf(w, input)
    return isRefusal(targets) ? targets : { meeting: facts.meeting, targets }
  },
  run: async (w, input, { meeting, targets }) => {
    const { id, title, purposes } = input
    const editNo = meeting.editNo + 1
    await updateMeeting(w, id, editNo, valuesOf(input, targets))
    await savePurposes(w, id, meeting.purposes, purposes)
    return done({ output: { id, editNo }, subject: { kind: 'meeting', id }, data: { title, purposes } })
  },
})

/** Takes one that was entered by mistake out of all counts; the record stays, with the reason. */
export const withdrawMeeting = action({
  name: 'meetings.withdraw',
  permission: permissions.withdraw,
  input: z.object({ id: zId, reason: zText(1000), insteadId: zMaybe(zId).optional() }),
  load: async (w, { id }) => {
    const facts = await lockMeeting(w, id)
    if (!facts) return refuse('meetings.not_found', { kind: 'missing' })
    return meetingState(facts, null) === 'withdrawn'
      ? refuse('meetings.over', { kind: 'conflict', params: { state: 'withdrawn' } })
      : facts
  },
  run: async (w, { id, reason, insteadId = null }, { meeting }) => {
    await supersedeMeeting(w, id, insteadId, reason)
    return done({ output: { id }, subject: { kind: 'meeting', id }, data: { title: meeting.title, reason } })
  },
})

/** The conference, locked, or why it takes nothing more. */
export async function openMeeting(w: Writing, id: Id): Promise<MeetingFacts | Refusal> {
  const facts = await lockMeeting(w, id)
  if (!facts) return refuse('meetings.not_found', { kind: 'missing' })
  return whyMeetingOver(facts) ?? facts
}
