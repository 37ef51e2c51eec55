import type { DialogueRecord, Question } from '../../../areas/criticism/index.ts'
import type { Origin } from '../../../areas/documents/index.ts'
import type { AgendaItem, Attendance, Invitation } from '../../../areas/meetings/index.ts'
import { heldAt } from '../../../areas/meetings/index.ts'
import { type Area, areaName } from '../../../areas/organisation/index.ts'
import { type Day, showDay } from '../../../values/day.ts'
import { timeOrGap } from '../documents/paper-draft.ts'

/** Everything that the papers of one dialogue are written from. */
export interface DialoguePaperFacts extends DialogueRecord {
  readonly invitations: readonly Invitation[]
  readonly attendance: readonly Attendance[]
  readonly agenda: readonly AgendaItem[]
  readonly areas: readonly Area[]
}

export const originOf = ({ dialogue, meeting }: DialogueRecord): Origin => ({
  kind: 'dialogue',
  id: dialogue.id,
  label: meeting.meeting.title.slice(0, 300),
})

/** Papers that carry a step of its conference belong to the conference. */
export const meetingOrigin = ({ meeting }: DialogueRecord): Origin => ({
  kind: 'meeting',
  id: meeting.meeting.id,
  label: meeting.meeting.title.slice(0, 300),
})

export const leaderName: Readonly<Record<string, string>> = {
  party_secretary: 'Bí thư cấp ủy',
  peoples_committee_chair: 'Chủ tịch Ủy ban nhân dân',
}

/** 'Chủ tịch Ủy ban nhân dân, ông Lèng Văn Tuấn' */
export function ledBy({ dialogue }: Pick<DialogueRecord, 'dialogue'>): string {
  return [leaderName[dialogue.ledBy], dialogue.leader].filter(Boolean).join(', ')
}

/** When it is to be, or was. */
export function whenOf({ meeting }: Pick<DialogueRecord, 'meeting'>): string {
  const held = heldAt(meeting, null)
  const on = held?.heldOn ?? meeting.meeting.plannedOn
  const day = on ? `ngày ${showDay(on)}` : (meeting.meeting.plannedTime ?? 'ngày …../…../………')
  return `${timeOrGap(held?.starts ?? meeting.meeting.starts)}, ${day}`
}

/** Who asked, as minutes tell it: the name where there is one, and the area. */
export function askerOf(question: Question, areas: readonly Area[], on: Day): string {
  const area = areas.find((one) => one.id === question.areaId)
  return [question.asker, area && areaName(area, on)].filter(Boolean).join(', ') || 'Đại biểu'
}
