export { addAdvisor, describeAdvisoryGroup, foundAdvisoryGroup, nameExpertise } from './advisory.actions.ts'
export { findAdvisoryGroup, listAdvisoryGroups } from './advisory.store.ts'
export {
  type Advisor,
  type AdvisoryDetail,
  type AdvisoryForm,
  type AdvisoryGroup,
  advisorsOn,
  advisoryForms,
  isActive,
} from './advisory.ts'
export { type CriticismRecordKind, criticismRecordKinds, criticismRecords, draftsCriticised } from './counted.store.ts'
export { criticismIndicators } from './criticism.figures.ts'
export {
  closeDialogue,
  collectTopics,
  editDialogue,
  planDialogue,
  undoDialogueStep,
  withdrawDialogue,
} from './dialogue.actions.ts'
export {
  type Dialogue,
  type DialogueState,
  dialogueStages,
  dialogueStates,
  type Leader,
  leaders,
  whyDialogueOver,
} from './dialogue.ts'
export { publishDialogue, unpublishDialogue } from './dialogue-publication.actions.ts'
export {
  type DialogueRecord,
  dialogueOfMeeting,
  dialogueStateOf,
  findDialogue,
  listDialogues,
} from './dialogue-record.store.ts'
export { editExercise, proposeExercise, withdrawExercise } from './exercise.actions.ts'
export { exercisesAbout, findExercise, loadExercises } from './exercise.store.ts'
export {
  type Exercise,
  type ExerciseFacts,
  type ExerciseStage,
  type ExerciseState,
  exerciseStages,
  exerciseState,
  exerciseStates,
  firstStages,
  type Reply,
  replyOn,
  type Sending,
  sendingOn,
  stageOf,
  trackOf,
} from './exercise.ts'
export {
  type ExerciseLine,
  type ExercisePage,
  type ExerciseQuery,
  exerciseYears,
  listExercises,
  tallyExercises,
} from './exercise-list.store.ts'
export { publishExercise, unpublishExercise } from './exercise-publication.actions.ts'
export {
  type CriticismDeadline,
  type CriticismDeadlineKey,
  exerciseDeadlines,
  legalKindOf,
  whyExerciseOver,
} from './exercise-rule.ts'
export {
  advanceExercise,
  cancelExercise,
  closeExercise,
  conveneExercise,
  issueExercisePaper,
  linkMeeting,
  undoExerciseStep,
  unlinkMeeting,
} from './exercise-step.actions.ts'
export { correctExplanation, correctReply, explainOpinions, recordReply } from './explanation.actions.ts'
export { type Fate, fatesOfOpinions } from './explanation.store.ts'
export {
  type Coverage,
  coverageOf,
  type Explanation,
  explainedBy,
  type Response,
  responseOf,
  responses,
  type SentOpinion,
} from './explanation.ts'
export { type CriticismForm, criticismForms, type LegalKind, legalKinds } from './form.ts'
export { importExplanations } from './import.actions.ts'
export { type ExplanationBatch, findExplanationBatch } from './import.store.ts'
export type { ImportRowAccount } from './import.ts'
export { criticismInvariants } from './invariant.store.ts'
export { permissions as criticismPermissions } from './permissions.ts'
export { amendPlan, draftPlan, editPlan, withdrawPlan } from './plan.actions.ts'
export { findPlan, listPlans } from './plan.store.ts'
export {
  isOpenPlan,
  type Plan,
  type PlanFacts,
  type PlanLine,
  type PlanState,
  planState,
  planStates,
} from './plan.ts'
export { closePlan, issuePlan, issuePlanPaper, recordPlanOpinion } from './plan-step.actions.ts'
export { dialogueToPublish } from './published-dialogue.store.ts'
export type { PublishedDialogue, PublishedPromise, PublishedQuestion } from './published-dialogue.ts'
export { exerciseToPublish } from './published-exercise.store.ts'
export type {
  PublishedConference,
  PublishedExercise,
  PublishedExplanation,
  PublishedPlace,
} from './published-exercise.ts'
export {
  answerQuestion,
  askQuestion,
  correctQuestion,
  correctQuestionAnswer,
  followQuestion,
} from './question.actions.ts'
export { findQuestion } from './question.store.ts'
export {
  type AskerKind,
  askerKinds,
  countQuestions,
  outcomes,
  type Question,
  type QuestionAnswer,
  type QuestionCounts,
  type QuestionOutcome,
  type Raised,
  raisedWays,
} from './question.ts'
export { asksForAnswer, sendCriticism, undoSending } from './sending.actions.ts'
export type { Step as CriticismStep } from './step.ts'
