export {
  addChannel,
  checkChannels,
  closeChannel,
  editChannel,
  removeChannel,
  undoCheck,
} from './channel.actions.ts'
export { type ChannelQuery, findChannel, listChannels } from './channel.store.ts'
export {
  type Channel,
  type ChannelCheck,
  type ChannelFacts,
  type ChannelKind,
  type ChannelState,
  channelKinds,
  channelState,
  channelStates,
  isOpenOn,
  lastCheck,
} from './channel.ts'
export { type ChannelListQuery, countChannels, pageChannels } from './channel-list.store.ts'
export { eraseHelp } from './erasure.actions.ts'
export { type EndedModel, endedKeeping } from './erasure.store.ts'
export { freshUntil, keptUntil, type LastDay } from './freshness.store.ts'
export { advanceHelp, lookAtHelp, removeHelp, requestHelp, undoHelpStep } from './help.actions.ts'
export { findHelp, type HelpLine, type HelpQuery, listHelp, openHelpSecrets, tallyHelp } from './help.store.ts'
export {
  cameBy,
  type HelpFacts,
  type HelpSecrets,
  type HelpStage,
  type HelpState,
  helpNeeds,
  helpReasons,
  helpState,
  helpStates,
  isToErase,
  nextHelp,
} from './help.ts'
export { findImport } from './import.store.ts'
export { type ImportBatch, type ImportKind, importKinds, type RowAccount, type RowRefusal } from './import.ts'
export { importChannels } from './import-channel.actions.ts'
export { importItems } from './import-item.actions.ts'
export { importKeyPersons } from './import-key-person.actions.ts'
export { outreachInvariants } from './invariant.store.ts'
export { draftItem, editItem, removeItem } from './item.actions.ts'
export { findItem, loadItems } from './item.store.ts'
export {
  currentText,
  type Item,
  type ItemChannelKind,
  type ItemFacts,
  type ItemStage,
  type ItemState,
  type ItemTopic,
  isOut,
  isSpoken,
  itemChannelKinds,
  itemState,
  itemStates,
  itemTopics,
  publishedOn,
  spokenKinds,
  type Wording,
} from './item.ts'
export {
  countItems,
  type ItemCounts,
  type ItemLine,
  type ItemPage,
  type ItemQuery,
  itemYears,
  listItems,
  repostsOf,
} from './item-list.store.ts'
export { mayEditItem, nextOf } from './item-rule.ts'
export { mayBePassedOn, recordOuting, repostItem } from './item-share.actions.ts'
export {
  approveItem,
  archiveItem,
  correctItem,
  publishItem,
  returnItem,
  submitItem,
  undoItemStep,
  withdrawItem,
} from './item-step.actions.ts'
export {
  editKeyPerson,
  listKeyPerson,
  lookAtKeyPerson,
  printKeyPersons,
  releaseKeyPerson,
  removeKeyPerson,
} from './key-person.actions.ts'
export { findKeyPerson, type KeyPersonQuery, listKeyPersons, openKeyPersonSecrets } from './key-person.store.ts'
export {
  byDecision,
  type KeyPerson,
  type KeyPersonFacts,
  type KeyPersonKind,
  type KeyPersonSecrets,
  type KeyPersonState,
  keyPersonKinds,
  keyPersonState,
  occasions,
  type Recognition,
  recognisedOn,
  type Visit,
} from './key-person.ts'
export { type KeyPersonListQuery, pageKeyPersons } from './key-person-list.store.ts'
export { correctMeasure, measureItem } from './measure.actions.ts'
export { addsUp, known, latest, type Measure, reachKinds, resultKinds, teamKinds, totalOf } from './measure.ts'
export {
  advanceModel,
  editModel,
  recordResult,
  registerModel,
  removeModel,
  removeReplication,
  replicateModel,
  undoModelStep,
} from './model.actions.ts'
export { findModel, listModels, type ModelQuery } from './model.store.ts'
export {
  endedOn,
  type Model,
  type ModelFacts,
  type ModelKind,
  type ModelState,
  modelKinds,
  modelState,
  modelStates,
  startedOn,
} from './model.ts'
export { type ModelListQuery, pageModels, pageTeams, type TeamListQuery } from './model-list.store.ts'
export {
  answerOpinion,
  noteOpinion,
  removeOpinion,
  setOpinionAside,
  undoOpinionStep,
  verifyOpinion,
} from './opinion.actions.ts'
export { findOpinion, loadOpinions } from './opinion.store.ts'
export {
  heardPlaces,
  type Mood,
  mayOpinionGo,
  moods,
  type OpinionFacts,
  type OpinionState,
  type OpinionTopic,
  opinionState,
  opinionStates,
  opinionTopics,
  personsNamed,
} from './opinion.ts'
export {
  countOpinions,
  listOpinions,
  type OpinionLine,
  type OpinionPage,
  type OpinionQuery,
} from './opinion-list.store.ts'
export { issueOpinionReport, reportOpinions } from './opinion-report.actions.ts'
export { outreachIndicators } from './outreach.figures.ts'
export { permissions as outreachPermissions } from './permissions.ts'
export { draftPlan, editPlan, issuePlan, issuePlanPaper, removePlan } from './plan.actions.ts'
export { findPlan, listPlans } from './plan.store.ts'
export { type CommunicationPlan, type PlanFacts, type PlanState, planState } from './plan.ts'
export { type PlanListQuery, pageActionProgrammes, pagePlans } from './plan-list.store.ts'
export {
  closeProgramme as closeActionProgramme,
  draftProgramme as draftActionProgramme,
  editProgramme as editActionProgramme,
  issueProgramme as issueActionProgramme,
  issueProgrammePaper as issueActionProgrammePaper,
  removeProgramme as removeActionProgramme,
} from './programme.actions.ts'
export { findProgramme as findActionProgramme, listProgrammes as listActionProgrammes } from './programme.store.ts'
export {
  type ActionProgramme,
  meetsTarget,
  type ProgrammeFacts as ActionProgrammeFacts,
  type ProgrammeState as ActionProgrammeState,
  type ProgrammeTask,
  programmeState as actionProgrammeState,
  programmeStates as actionProgrammeStates,
  type TaskFacts,
  type TaskKind,
  type TaskState,
  targetLimits,
  taskKinds,
  taskState,
  taskStates,
} from './programme.ts'
export { modelContent, publishModel, publishNews, unpublishModel, unpublishNews } from './publication.actions.ts'
export {
  modelToPublish,
  newsToPublish,
  type PublishedModel,
  type PublishedNews,
  type PublishedPhoto,
} from './published.ts'
export { correctVisit, endRecognition, recogniseKeyPerson, recordVisit } from './recognition.actions.ts'
export { visitsTo } from './recognition.store.ts'
export { outreachRecordKinds, outreachRecords } from './record.store.ts'
export type { RegisterPage, RegisterQuery } from './register-page.store.ts'
export type { OutreachStep } from './step.ts'
export { amendTask, finishTask, recordProgress, reopenTask } from './task.actions.ts'
export {
  addVolunteer,
  countTeam,
  disbandTeam,
  editTeam,
  endVolunteer,
  formTeam,
  removeTeam,
} from './team.actions.ts'
export { findTeam, listTeams } from './team.store.ts'
export {
  type TeamFacts,
  type TeamState,
  teamState,
  teamStates,
  type Volunteer,
  type VolunteerTeam,
  volunteerKinds,
  volunteerRoles,
  volunteersOn,
} from './team.ts'
