export { setAgenda } from './agenda.actions.ts'
export type { AgendaItem } from './agenda.ts'
export {
  type Attendance,
  type Invitation,
  type InvitationKind,
  invitationKinds,
  type Turnout,
  turnoutOf,
} from './attendance.ts'
export { type MeetingsAsked, meetingRecords } from './counted.store.ts'
export { correctHolding, recordHolding, takeAttendance } from './holding.actions.ts'
export { meetingInvariants } from './invariant.store.ts'
export { inviteToMeeting, sendInvitations } from './invitation.actions.ts'
export { editMeeting, planMeeting, withdrawMeeting } from './meeting.actions.ts'
export { countMeetings, sumMeetings } from './meeting.figures.ts'
export { findMeeting, loadMeetings } from './meeting.store.ts'
export {
  type Holding,
  heldAt,
  type Meeting,
  type MeetingFacts,
  type MeetingStage,
  type MeetingState,
  type MeetingStep,
  meetingDay,
  meetingStages,
  meetingState,
  meetingStates,
  standingStep,
} from './meeting.ts'
export { type MeetingDeadline, type MeetingDeadlineKey, meetingDeadlines } from './meeting-deadline.ts'
export {
  listMeetings,
  type MeetingLine,
  type MeetingPage,
  type MeetingQuery,
  meetingYears,
  tallyMeetings,
} from './meeting-list.store.ts'
export { agendaOf, attendanceOf, invitationsOf } from './meeting-part.store.ts'
export { whyMeetingOver } from './meeting-rule.ts'
export {
  attachMinutes,
  cancelMeeting,
  concludeMeeting,
  postponeMeeting,
  rescheduleMeeting,
  undoMeetingStep,
} from './meeting-step.actions.ts'
export { issueMeetingPaper } from './paper.actions.ts'
export { permissions as meetingPermissions } from './permissions.ts'
export { criticismSteps, hasSevenSteps, type Purpose, purposes } from './purpose.ts'
