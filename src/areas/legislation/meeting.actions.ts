import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import { zDay, zFlag, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { findMeeting, planMeeting } from '../meetings/index.ts'
import { openConsultation, tellOf } from './opening.actions.ts'
import { insertMeetingLink, supersedeMeetingLink } from './part.store.ts'
import { permissions } from './permissions.ts'

/** Plans a conference at which opinions are gathered, and names it with the consultation; it may be one of criticism too. */
export const conveneConsultation = action({
  name: 'legislation.convene',
  permission: permissions.keep,
  input: z.object({
    id: zId,
    meetingId: zId.optional(),
    title: zLine(300),
    plannedOn: zMaybe(zDay).optional(),
    starts: zMaybe(zLine(5)).optional(),
    place: zMaybe(zLine(300)).optional(),
    chair: zMaybe(zLine(200)).optional(),
    alsoCriticism: zFlag.optional(),
  }),
  load: (w, { id }) => openConsultation(w, id),
  run: async (w, { id, meetingId = newId(), alsoCriticism = false, ...told }, found) => {
    const purposes = alsoCriticism ? (['law_comment', 'social_criticism'] as const) : (['law_comment'] as const)
    const planned = await within(w, planMeeting, { id: meetingId, purposes, content: found.draft.title, ...told })
    if (isRefusal(planned)) return planned
    await insertMeetingLink(w, id, meetingId)
    const { subject, data } = tellOf(found)
    return done({ output: { id, meetingId }, subject, data: { ...data, meeting: told.title } })
  },
})

/** Says that a conference gathered opinions for it. It counts by its own purposes, whoever it is named with. */
export const linkMeeting = action({
  name: 'legislation.link_meeting',
  permission: permissions.keep,
  input: z.object({ id: zId, meetingId: zId }),
  load: async (w, { id, meetingId }) => {
    const found = await openConsultation(w, id)
    if (isRefusal(found)) return found
    const meeting = await findMeeting(w, meetingId)
    if (!meeting || meeting.meeting.supersededAt !== null)
      return refuse('drafts.meeting_not_found', { field: 'meetingId' })
    if (!meeting.meeting.purposes.includes('law_comment'))
      return refuse('legislation.not_its_purpose', { field: 'meetingId' })
    return found.facts.meetingIds.includes(meetingId)
      ? refuse('legislation.linked_already', { kind: 'conflict', field: 'meetingId' })
      : { ...found, meeting: meeting.meeting.title }
  },
  run: async (w, { id, meetingId }, { meeting, ...found }) => {
    await insertMeetingLink(w, id, meetingId)
    const { subject, data } = tellOf(found)
    return done({ output: { id }, subject, data: { ...data, meeting } })
  },
})

export const unlinkMeeting = action({
  name: 'legislation.unlink_meeting',
  permission: permissions.keep,
  input: z.object({ id: zId, meetingId: zId, reason: zText(500) }),
  load: async (w, { id, meetingId }) => {
    const found = await openConsultation(w, id)
    if (isRefusal(found)) return found
    return found.facts.meetingIds.includes(meetingId) ? found : refuse('legislation.not_found', { kind: 'missing' })
  },
  run: async (w, { id, meetingId, reason }, found) => {
    await supersedeMeetingLink(w, id, meetingId, reason)
    const { subject, data } = tellOf(found)
    return done({ output: { id }, subject, data: { ...data, reason } })
  },
})
