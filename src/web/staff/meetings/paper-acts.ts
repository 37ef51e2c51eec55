import { agendaOf, attendanceOf, findMeeting, invitationsOf } from '../../../areas/meetings/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { conclusionNotice } from '../../../print/forms/meetings/conclusion.ts'
import { invitationLetter } from '../../../print/forms/meetings/invitation.ts'
import { meetingMinutes } from '../../../print/forms/meetings/minutes.ts'
import type { MeetingPaperFacts } from '../../../print/forms/meetings/paper.ts'
import type { Id } from '../../../values/id.ts'
import type { Act } from '../../http/page.ts'
import { idIn } from '../record/address.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { missing } from './address.ts'

const writers = { invitation: invitationLetter, minutes: meetingMinutes, conclusion: conclusionNotice } as const
export type MeetingPaperKind = keyof typeof writers
export const meetingPaperKinds = Object.keys(writers) as readonly MeetingPaperKind[]

/** Everything the papers of a conference are written from; `null` when there is no such conference. */
export async function meetingPaperFacts(reading: Reading, id: Id): Promise<MeetingPaperFacts | null> {
  const facts = await findMeeting(reading, id)
  if (!facts) return null
  return {
    ...facts,
    invitations: await invitationsOf(reading, id),
    attendance: await attendanceOf(reading, id),
    agenda: await agendaOf(reading, id),
  }
}

/** Writes one of the papers of a conference from its records. */
export const draftMeetingPaper: Act = async (c, form) => {
  const kind = meetingPaperKinds.find((one) => one === form.typed.kind)
  const draft = await c.read(async (reading) => {
    const facts = await meetingPaperFacts(reading, idIn(c))
    if (!facts || !kind) return missing
    return writers[kind](await officeOn(reading, facts.meeting.committeeId, c.today), facts)
  })
  return keepDraft(c, form, draft)
}
