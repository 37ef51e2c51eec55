import { type Dialogue, dialogueOfMeeting, type Exercise, exercisesAbout } from '../../../areas/criticism/index.ts'
import { type DocumentLine, documentsOf, type Evidence, evidenceOf } from '../../../areas/documents/index.ts'
import {
  type AgendaItem,
  type Attendance,
  agendaOf,
  attendanceOf,
  findMeeting,
  type Invitation,
  invitationsOf,
  type MeetingDeadline,
  type MeetingFacts,
  meetingDeadlines,
} from '../../../areas/meetings/index.ts'
import { deadlinesOf } from '../../../areas/organisation/index.ts'
import { type JournalEntry, journalOf } from '../../../platform/journal.ts'
import type { Refusal } from '../../../values/refusal.ts'
import type { PageContext } from '../../http/page.ts'
import { type ConsultationLink, consultationsAbout } from '../legislation/consultation-links.tsx'
import { idIn } from '../record/address.ts'
import { missing } from './address.ts'
import { type GuestChoices, loadGuestChoices } from './choosing.ts'

export const meetingParts = ['tong_quan', 'khach_moi', 'chuong_trinh', 'van_ban', 'nhat_ky'] as const
export type MeetingPart = (typeof meetingParts)[number]

/** Everything the page of a conference shows, whatever part is open. */
export interface MeetingData extends MeetingFacts {
  readonly part: MeetingPart
  readonly invitations: readonly Invitation[]
  readonly attendance: readonly Attendance[]
  readonly agenda: readonly AgendaItem[]
  readonly deadlines: readonly MeetingDeadline[]
  readonly evidence: readonly Evidence[]
  readonly documents: readonly DocumentLine[]
  readonly journal: readonly JournalEntry[]
  readonly guests: GuestChoices | null
  /** The dialogue that it is the conference of. */
  readonly dialogue: Dialogue | null
  /** Criticisms of drafts that it is a conference of. */
  readonly exercises: readonly Pick<Exercise, 'id' | 'title'>[]
  /** Consultations for which it gathered opinions. */
  readonly consultations: readonly ConsultationLink[]
}

export async function loadMeetingData(c: PageContext): Promise<MeetingData | Refusal> {
  const id = idIn(c)
  const part = meetingParts.find((one) => one === c.query('muc')) ?? 'tong_quan'
  return c.read(async (reading) => {
    const facts = await findMeeting(reading, id)
    if (!facts) return missing
    const { committeeId, body } = facts.meeting
    return {
      ...facts,
      part,
      invitations: await invitationsOf(reading, id),
      attendance: await attendanceOf(reading, id),
      agenda: await agendaOf(reading, id),
      deadlines: meetingDeadlines(facts, c.today, await deadlinesOf(reading, committeeId)),
      evidence: (await evidenceOf(reading, [id])).get(id) ?? [],
      documents: await documentsOf(reading, id),
      journal: part === 'nhat_ky' ? await journalOf(reading, id) : [],
      dialogue: facts.meeting.purposes.includes('dialogue') ? await dialogueOfMeeting(reading, id) : null,
      exercises: part === 'tong_quan' ? await exercisesAbout(reading, { meetingIds: [id] }) : [],
      consultations: part === 'tong_quan' ? await consultationsAbout(c, reading, { meetingIds: [id] }) : [],
      guests: part === 'khach_moi' ? await loadGuestChoices(reading, committeeId, body?.id ?? null, c.today) : null,
    }
  })
}
