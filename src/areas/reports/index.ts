export type { View } from '../organisation/index.ts'
export {
  type Asked,
  askedBy,
  askedIn,
  askedInCell,
  askedInChart,
  askedInColumn,
  keyOf,
  periodOfColumn,
} from './asked.ts'
export { dueBetween, reportingCalendar } from './calendar.store.ts'
export { type DueReport, type Obligation, type ObligationState, obligationOf, obligationStates } from './calendar.ts'
export { compareStale, type Remembered } from './comparison.store.ts'
export { computeReport } from './compute.actions.ts'
export { computeFigures, standingFor } from './compute.figures.ts'
export { type Computed, type Definition, together } from './computed.ts'
export { consolidation } from './consolidation.figures.ts'
export { type CameIn, cameIn } from './consolidation.store.ts'
export { type ConsolidatedFigure, consolidated } from './consolidation.ts'
export type { Scope } from './counted.figures.ts'
export { type Comparison, compareIssued, differingRecords } from './difference.figures.ts'
export { type Difference, differencesOf, type FrozenFigure } from './difference.ts'
export { findReportFacts } from './facts.store.ts'
export { publishFigures } from './figure-set.actions.ts'
export { type PublishedFigures, partOf as figurePart, type SetFigure } from './figure-set.ts'
export { findIndicator, indicators, isAsOf, recordsOf } from './indicators.figures.ts'
export { reportInvariants } from './invariant.store.ts'
export { issueReport } from './issue.actions.ts'
export { issuesOf } from './issue.store.ts'
export { listReports, type ReportLine, type ReportPage, type ReportPlace, type ReportQuery } from './list.store.ts'
export { type LiveText, type LiveWords, liveText, liveWords, unreadIn } from './live.figures.ts'
export { announceMarks, changeMark, withdrawMark } from './mark.actions.ts'
export { findMarks } from './mark.store.ts'
export { isTold, type MarkWork, marksOn, markWorks, type TermMark } from './mark.ts'
export { type MarksToPublish, marksToPublish, publishMarks } from './mark-set.actions.ts'
export { figureOfMarks, type PublishedMark, type PublishedMarks } from './mark-set.ts'
export { answers, reportsEnding, type WrittenReportFacts } from './obligation.store.ts'
export { openReport, withdrawReport } from './open.actions.ts'
export { partsOf } from './parts.ts'
export { permissions as reportPermissions } from './permissions.ts'
export { onePerRecord, photoFor, photosBehind } from './photo.figures.ts'
export { clearPlaces } from './place.actions.ts'
export { noteProgress, supersedeProgress } from './progress.actions.ts'
export { progressOf } from './progress.store.ts'
export { publishReport, unpublishReport } from './publication.actions.ts'
export type { PublishedFigure, PublishedReport } from './publication.ts'
export {
  coversPeriod,
  isReportKind,
  latestOf,
  type Report,
  type ReportFacts,
  type ReportIssue,
  type ReportKind,
  type ReportVersion,
  reportKindNames,
  reportKinds,
} from './report.ts'
export { acceptReport, lockAccepted, returnReport } from './review.actions.ts'
export { withinCommittee, withReportScope } from './scope.store.ts'
export { frozenFigures } from './snapshot.store.ts'
export {
  allows,
  isOpen,
  mayFollow,
  type ReportEvent,
  type ReportState,
  reportStates,
  type Step,
  stateOf,
  steps,
} from './state.ts'
export { approveReport, finishReport, submitReport } from './step.actions.ts'
export { changeTarget, endTarget, setTarget } from './target.actions.ts'
export { progressRecords, type TargetStanding, targetsStanding, termOfTargets } from './target.figures.ts'
export { findTargets } from './target.store.ts'
export {
  isMet,
  type Progress,
  stretchesOf,
  type TargetFacts,
  type TargetState,
  type TargetVersion,
  targetOps,
  targetPers,
  targetScopes,
  targetStates,
  versionOn,
} from './target.ts'
export { indicatorOfTarget, isTargetId, targetIdOf } from './target-figure.ts'
export { type ImportedTarget, importTargets } from './target-import.actions.ts'
export { reviseReport } from './version.actions.ts'
export { type WritingFacts, writingFacts } from './writing.figures.ts'
