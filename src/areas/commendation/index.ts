export { casesOfDecision, lastNumber } from './award.store.ts'
export {
  type Authority,
  type AwardForm,
  authorities,
  authoritiesOf,
  authoritiesOn,
  awardForms,
  formsOf,
  isNewLaw,
  isNumbered,
  isUpward,
  type Level,
  levelOf,
  levels,
  type Manner,
  manners,
  unfit,
} from './award-form.ts'
export { type Bonus, bonusKey, bonusOf } from './bonus.ts'
export { startBook } from './book.actions.ts'
export { casesOfRound, findCase, loadCases } from './case.store.ts'
export {
  type CaseCount,
  type CaseLine,
  type CasePage,
  type CaseQuery,
  caseYears,
  countCases,
  listCases,
  wholeCaseList,
} from './case-list.store.ts'
export {
  isCarried,
  mayEdit,
  mayUndo,
  needsCouncil,
  needsReport,
  nextStages,
  type Standing,
  voteStanding,
} from './case-rule.ts'
export { type CaseStage, type CaseStep, caseStages, overruled } from './case-step.ts'
export { commendationIndicators } from './commendation.figures.ts'
export {
  type AchievementReport,
  type Award,
  type CaseFacts,
  type CaseState,
  type CommendationCase,
  finalStates,
  givenStates,
  isRoundOver,
  lastMove,
  lastVote,
  type Proposer,
  stateOf,
  type Vote,
  waitingStates,
} from './commendation-case.ts'
export { supersedeCase, undoStep } from './correction.actions.ts'
export { correctVote, overruleVote, recordCouncil, withdrawCouncil } from './council.actions.ts'
export { findMeeting, lastCouncil, meetingsOf } from './council.store.ts'
export {
  type Ballot,
  ballots,
  type CouncilMeeting,
  type CouncilMember,
  type CouncilRole,
  councilRoles,
  isShort,
  presentOf,
  presiding,
  whyNoCouncil,
} from './council.ts'
export { recordCulturalFamilies } from './cultural.actions.ts'
export { culturalResults, culturalYear, culturalYears } from './cultural.store.ts'
export type { CulturalResult } from './cultural.ts'
export { decideCases, revokeDecision } from './decision.actions.ts'
export {
  ceremoniesOf,
  type DecisionLine,
  decisionsOfRound,
  findDecision,
  listDecisions,
  submissionsOf,
} from './decision.store.ts'
export type { Ceremony, Decision, Submission } from './decision.ts'
export { judgeDuplicate } from './duplicate.actions.ts'
export { type Duplicate, duplicatesOf } from './duplicate.store.ts'
export { markPrinted, presentAwards, recordAwards } from './handing.actions.ts'
export { findBatch, type ImportBatch, type RowAccount, type RowRefusal } from './import.store.ts'
export { importAwards } from './import-awards.actions.ts'
export { importNominations } from './import-nominations.actions.ts'
export type { NominationRow, OldAwardRow } from './import-row.actions.ts'
export { commendationInvariants } from './invariant.store.ts'
export { advanceMovement, editMovement, launchMovement, withdrawMovement } from './movement.actions.ts'
export { findMovement, listMovements } from './movement.store.ts'
export {
  type Criterion,
  type Movement,
  type MovementFacts,
  type MovementStage,
  type MovementState,
  movementKinds,
  movementStages,
  movementState,
  nextMovementStages,
  type Registration,
  type Score,
  takesEntries,
  totalOf,
} from './movement.ts'
export { editCase, nominate, nominateTogether, withdrawNomination } from './nominate.actions.ts'
export { decisionForm, issueRoundPaper, submissionForm } from './paper.actions.ts'
export { enterDecision } from './paper-decision.actions.ts'
export { permissions as commendationPermissions } from './permissions.ts'
export { contentOf, publishDecision, unpublishDecision } from './publication.actions.ts'
export { minorsOn, type PublishedCommendation, type PublishedRecipient, toPublish } from './published.ts'
export {
  type Counted,
  countedAs,
  type Honorific,
  honorifics,
  kindsCounted,
  type Likeness,
  likeness,
  type Recipient,
  type RecipientKind,
  recipientKinds,
  type Withheld,
  withholdings,
} from './recipient.ts'
export { commendationRecordKinds, commendationRecords } from './record.store.ts'
export { registerParticipants, scoreParticipant, withdrawRegistration } from './registration.actions.ts'
export { writeReport } from './report.actions.ts'
export { editRound, openRound, withdrawRound } from './round.actions.ts'
export { findRound, listRounds, roundsByIds } from './round.store.ts'
export { type QuotaUse, quotaUse, type Round } from './round.ts'
export { refuseCases, returnCases, submitCases } from './submission.actions.ts'
