export { areaIn, areaYearId, yearIn } from './area-year.ts'
export { festivalDay, reportDueOn, yearsAsked } from './calendar.ts'
export { type Awaited, awaited, awaitedThings, isLate } from './due.ts'
export { editEvent, leaveJointEvent, registerEvent, withdrawEvent } from './event.actions.ts'
export { findEvent } from './event.store.ts'
export {
  areasOf,
  type Delegate,
  type EventFacts,
  type EventForm,
  type EventProgress,
  eventForms,
  type FestivalEvent,
  heldOn,
  isJoint,
  progressOf,
} from './event.ts'
export {
  approveEvents,
  assignLeaders,
  callOffEvent,
  markHeld,
  postponeEvent,
  recordNotHeld,
  resumeEvent,
} from './event-step.actions.ts'
export { festivalIndicators, lowestAttendance } from './festival.figures.ts'
export { importFestival } from './import.actions.ts'
export type { ImportedFestival } from './import.ts'
export { festivalInvariants } from './invariant.store.ts'
export { permissions as festivalPermissions } from './permissions.ts'
export { amendPlan, draftPlan, editPlan, withdrawPlan } from './plan.actions.ts'
export { festivalYears, listPlans, yearOfPlan } from './plan.store.ts'
export { consolidatedOn, type Plan, type PlanFacts, type PlanState, planInForce, planState } from './plan.ts'
export { consolidateByPaper, consolidateYear, issuePlan, issuePlanPaper } from './plan-step.actions.ts'
export { publishFestival, unpublishFestival } from './publication.actions.ts'
export {
  namesSaid,
  type PublishedArea,
  type PublishedFestival,
  type PublishedPhoto,
  toPublish,
} from './published.ts'
export { festivalRecordKinds, festivalRecords } from './record.store.ts'
export { remindAreas } from './reminder.actions.ts'
export { type Reminder, type ReminderSubject, reminderSubjects, remindersOf } from './reminder.store.ts'
export { correctResult, reportResult } from './result.actions.ts'
export { resultsByIds } from './result.store.ts'
export {
  type AreaResult,
  type BudgetSource,
  budgetSources,
  type Doubt,
  doubtsIn,
  offRegister,
  type Register,
  type ReportedFacts,
  type ResultState,
  resultState,
  wrongIn,
} from './result.ts'
export { listResults, type ResultLine, type ResultPage, type ResultQuery } from './result-list.store.ts'
export { type Clash, clashesIn, type Funnel, funnelOf, openAreas, type Totals, totalsOf } from './season.ts'
export { daysOfYear, seasonOf, type YearDays } from './setting.ts'
export {
  type AreaState,
  areaState,
  areaStates,
  type EventState,
  eventOf,
  eventState,
  isVerified,
  resultOf,
  wasHeld,
  type YearFacts,
} from './standing.ts'
export { type Step, stepsBy, stepTo } from './step.ts'
export { undoFestivalStep, undoSubjects } from './undo.actions.ts'
export { returnResult, verifyResults, withdrawResult } from './verification.actions.ts'
export { loadTolerance, loadWard, type NamedArea, type Ward } from './ward.store.ts'
export { loadYear, loadYears } from './year.store.ts'
