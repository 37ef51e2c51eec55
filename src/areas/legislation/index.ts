export { assignConsultation, unassignConsultation } from './assignment.actions.ts'
export { editConsultation, receiveConsultation, withdrawConsultation } from './consultation.actions.ts'
export { consultationIds, findConsultation, loadConsultations } from './consultation.store.ts'
export {
  type Assignment,
  type Consultation,
  type ConsultationContent,
  type ConsultationFacts,
  type ConsultationStage,
  type ConsultationState,
  type ConsultationStep,
  consultationStages,
  consultationStates,
  nextOf,
  type Outcome,
  type ReplyDeadline,
  replyDeadline,
  stageOf,
  standing,
  stateOf,
} from './consultation.ts'
export { whyOver } from './consultation-rule.ts'
export { type HandIn, type HandInState, handInState, handIns } from './hand-in.ts'
export { legislationInvariants } from './invariant.store.ts'
export { legislationIndicators, legislationRecordKinds, legislationRecords } from './legislation.figures.ts'
export { conveneConsultation, linkMeeting, unlinkMeeting } from './meeting.actions.ts'
export { permissions as legislationPermissions } from './permissions.ts'
export { consultationToPublish, publishConsultation, unpublishConsultation } from './publication.actions.ts'
export type { PublishedConsultation, PublishedPlaceCount, PublishedResult } from './published.ts'
export { consultationYears, countConsultations, searchConsultations, wholeConsultations } from './register.store.ts'
export type { ConsultationLine, ConsultationPage, ConsultationPlace, ConsultationQuery } from './register.ts'
export { remindAssigned } from './reminder.actions.ts'
export { lastReminded } from './reminder.store.ts'
export { collectBy, lawReplyTerm, type ReplyTerm } from './reply-term.store.ts'
export {
  approveConsultation,
  consolidateOpinions,
  dropConsultation,
  issueConsultationPaper,
  openOpinions,
  planConsultation,
  recordOutcome,
  sendConsultation,
  undoConsultationStep,
} from './step.actions.ts'
export { noteUptake } from './uptake.actions.ts'
export { uptakesOf, uptakesOfConsultation } from './uptake.store.ts'
export { type Uptake, type Verdict, verdicts } from './uptake.ts'
