import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zId, zText } from '../../platform/input.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { findMeeting } from '../meetings/index.ts'
import { openConsultation, tellOf } from './opening.actions.ts'
import { insertMeetingLink, supersedeMeetingLink } from './part.store.ts'
import { permissions } from './permissions.ts'

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
