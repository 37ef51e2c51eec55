export { answerRecommendation, recordProgress } from './answer.actions.ts'
export { closeResolved, closeUnresolved, reopenRecommendation } from './closing.actions.ts'
export {
  supersedeAnswer,
  supersedeRecommendation,
  supersedeStep,
  withdrawRecommendation,
} from './correction.actions.ts'
export { draftRecommendation, editRecommendation } from './draft.actions.ts'
export {
  type Ageing,
  ageingDays,
  ageingOf,
  ageings,
  type Due,
  type DueBasis,
  dueOf,
  type Lateness,
  latenessOn,
} from './due.ts'
export { documentsOfEntries } from './entry.store.ts'
export {
  type Answer,
  byDay,
  type Closure,
  type Entry,
  type EntryKind,
  type Escalation,
  type Extension,
  entriesOf,
  lastOf,
  type Outcome,
  outcomes,
  type Progress,
  type Receipt,
  type Reminder,
  type Stance,
  stances,
} from './entry.ts'
export { removeSavedFilter, saveFilter } from './filter.actions.ts'
export { type SavedFilter, savedFilters } from './filter.store.ts'
export { importRegister, importRow } from './import.actions.ts'
export { findBatch, type ImportBatch } from './import.store.ts'
export type { OldRow, RowAccount, RowRefusal } from './import.ts'
export { recommendationInvariants } from './invariant.store.ts'
export { issueRecommendation, issueTogether } from './issue.actions.ts'
export { prepareLetters } from './letter.actions.ts'
export { isAgency, permissions as recommendationPermissions } from './permissions.ts'
export { publishRecommendation, unpublishRecommendation } from './publication.actions.ts'
export { type PublishedAnswer, type PublishedRecommendation, toPublish } from './published.ts'
export { extendRecommendation, recordReceipt } from './receipt.actions.ts'
export {
  countRecommendations,
  recommendationAnswerRate,
  recommendationIndicators,
  recommendationOverdue,
  recommendationRecords,
  recommendationResolvedRate,
} from './recommendation.figures.ts'
export {
  factsByIds,
  findFacts,
  recommendationsFrom,
  recommendationsOf,
  recommendationsOfDocument,
} from './recommendation.store.ts'
export {
  type Issue,
  knownFacts,
  type Recommendation,
  type RecommendationFacts,
  titleOf,
} from './recommendation.ts'
export { countRegister, searchRegister, wholeRegister } from './register.store.ts'
export type { RegisterCounts, RegisterLine, RegisterPage, RegisterPlace, RegisterQuery } from './register.ts'
export { escalateRecommendation, remindRecommendation, remindTogether } from './reminder.actions.ts'
export { type ReplyTerm, replyTerm } from './reply-term.store.ts'
export { finalStages, openStages, type Stage, type Standing, stages, stateOf } from './standing.ts'
export { type NextStep, nextStep } from './workflow.ts'
