import { findMeeting } from '../../../areas/meetings/index.ts'
import type { OriginFinders } from '../origin-place.ts'
import { meetingPath } from './address.ts'

/** Conferences that evidence and documents may belong to. */
export const meetingOrigins: OriginFinders = {
  meeting: async (reading, id) => {
    const found = await findMeeting(reading, id)
    return found && { label: found.meeting.title, href: meetingPath(id) }
  },
}
