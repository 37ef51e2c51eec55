import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { attendancePage } from './attendance.tsx'
import { holdingPage } from './holding.tsx'
import { meetingPage } from './meeting.tsx'
import { editMeetingPage } from './meeting-edit.tsx'
import { newMeetingPage } from './meeting-new.tsx'
import { meetingsPage } from './meetings.tsx'
import { meetingsSheet } from './meetings-sheet.ts'
import { minutesPage } from './minutes.tsx'

/** Conferences, whatever they are for: planned, invited to, held, minuted, concluded. */
export const pages: readonly AnyPage[] = [
  meetingsPage,
  newMeetingPage,
  editMeetingPage,
  holdingPage,
  attendancePage,
  minutesPage,
  meetingPage,
]

export const resources: readonly ResourceDefinition[] = [meetingsSheet]
