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
export { type CriticismRecordKind, criticismRecordKinds, criticismRecords } from './counted.store.ts'
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
export { type CriticismForm, criticismForms, type LegalKind, legalKinds } from './form.ts'
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
export type { Step as CriticismStep } from './step.ts'
