import type { Origin } from '../../../areas/documents/index.ts'
import type { AgendaItem, Attendance, Invitation, MeetingFacts } from '../../../areas/meetings/index.ts'
import { showDay } from '../../../values/day.ts'
import { timeOrGap } from '../documents/paper-draft.ts'

/** Everything that the papers of one conference are written from. */
export interface MeetingPaperFacts extends MeetingFacts {
  readonly invitations: readonly Invitation[]
  readonly attendance: readonly Attendance[]
  readonly agenda: readonly AgendaItem[]
}

export const originOf = ({ meeting }: Pick<MeetingFacts, 'meeting'>): Origin => ({
  kind: 'meeting',
  id: meeting.id,
  label: meeting.title.slice(0, 300),
})

/** '8 giờ 00 phút, ngày 20/02/2023', with gaps where nothing is set yet. */
export function timeOf({ meeting }: Pick<MeetingFacts, 'meeting'>): string {
  const day = meeting.plannedOn ? `ngày ${showDay(meeting.plannedOn)}` : (meeting.plannedTime ?? 'ngày …../…../………')
  return `${timeOrGap(meeting.starts)}, ${day}`
}
