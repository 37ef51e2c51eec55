export {
  type BoardFacts,
  type BoardRule,
  type CompositionFinding,
  compositionFindings,
  wantedMembers,
} from './board.ts'
export { advanceCase, editCase, openCase, withdrawCase } from './board-case.actions.ts'
export { findCase, listCases } from './board-case.store.ts'
export {
  type BoardCase,
  type CaseFacts,
  type CasePlanKind,
  type CaseStage,
  casePlanKinds,
  caseStages,
  caseState,
  nextCaseStages,
} from './board-case.ts'
export { noteCommitment, registerCommitment, withdrawCommitment } from './commitment.actions.ts'
export { commitmentYear, commitmentYears, listCommitments } from './commitment.store.ts'
export {
  type CommitmentKind,
  type CommitmentNoteKind,
  type CommitmentResult,
  type CommitmentState,
  commitmentKinds,
  commitmentNoteKinds,
  commitmentResults,
  commitmentState,
  isOverdue,
  type LeaderCommitment,
} from './commitment.ts'
export { type Composition, compositionOf } from './composition.store.ts'
export { correctDiary, writeDiary } from './diary.actions.ts'
export { diaryOf } from './diary.store.ts'
export { addFinding, correctFinding } from './finding.actions.ts'
export {
  firstStage,
  reportStage,
  type SessionForm,
  type SessionStage,
  sessionForms,
  sessionStages,
  trackOf,
} from './form.ts'
export { supervisionInvariants } from './invariant.store.ts'
export {
  addInvestmentMember,
  advanceProject,
  editProject,
  endInvestmentMember,
  registerProject,
  withdrawProject,
} from './investment.actions.ts'
export { findProject, listProjects } from './investment.store.ts'
export {
  type BoardLack,
  boardLacks,
  type DiaryEntry,
  type InvestmentMember,
  type InvestmentProject,
  type MemberSource,
  memberSources,
  membersOn,
  nextProjectStages,
  type ProjectFacts,
  type ProjectStage,
  projectStages,
  projectState,
} from './investment.ts'
export { issueProgrammePaper, issueSessionPaper } from './paper.actions.ts'
export { permissions as supervisionPermissions } from './permissions.ts'
export { type Deadline, firstSittingDay, judged, type Punctuality, preparationOf } from './preparation.ts'
export { amendProgramme, draftProgramme, editProgramme, withdrawProgramme } from './programme.actions.ts'
export { findProgramme, listProgrammes, programmeYears } from './programme.store.ts'
export {
  isOpenProgramme,
  type Programme,
  type ProgrammeFacts,
  type ProgrammeLine,
  type ProgrammeOpinion,
  type ProgrammeState,
  programmeState,
} from './programme.ts'
export {
  circulateProgramme,
  closeProgramme,
  issueProgramme,
  recordPartyOpinion,
  recordProgrammeOpinion,
} from './programme-step.actions.ts'
export { publishSession, sessionToPublish, unpublishSession } from './publication.actions.ts'
export type { PublishedSession } from './published.ts'
export { supervisionRecordKinds, supervisionRecords } from './record.store.ts'
export { editSession, planSession, withdrawSession } from './session.actions.ts'
export { findSession, loadSessions } from './session.store.ts'
export {
  eventDay,
  type Finding,
  type FindingKind,
  findingKinds,
  heldSittings,
  reportedOn,
  type Session,
  type SessionFacts,
  type SessionState,
  type Sitting,
  type Subject,
  stateOf,
  type TeamMember,
  type TeamRole,
  teamRoles,
} from './session.ts'
export { type ImportedRow, importSessions } from './session-import.actions.ts'
export {
  countSessions,
  listSessions,
  type SessionLine,
  type SessionPage,
  type SessionQuery,
  sessionYears,
} from './session-list.store.ts'
export { sessionOfPart } from './session-part.store.ts'
export { cannotAdvance, whyOver } from './session-rule.ts'
export {
  advanceSession,
  cancelSession,
  closeSession,
  postponeSession,
  resumeSession,
  undoStep,
} from './session-step.actions.ts'
export { callOffSitting, correctSitting, recordSitting, scheduleSitting } from './sitting.actions.ts'
export { nextStages, type Step, stepsBy, stepTo } from './step.ts'
export { supervisionIndicators } from './supervision.figures.ts'
export { recordSubjectReport, setTeam } from './team.actions.ts'
export { addTopic, retireTopic } from './topic.actions.ts'
export { ownTopics, topicUse } from './topic.store.ts'
export { isStandardTopic, type OwnTopic, standardTopicId, standardTopics, topicIds } from './topic.ts'
