export { confirmationOf, isTrueConfirmation, readConfirmation } from './confirmation.store.ts'
export { listDuties } from './duty.store.ts'
export { type Duty, type DutyKind, dutiesOf, dutyKinds, isOverdue, latestKey } from './duty.ts'
export { type Expectation, type Waiting, waitingRows } from './expected.store.ts'
export type { FoundPlace } from './finding.store.ts'
export { disclosureInvariants } from './invariant.store.ts'
export { permissions as disclosurePermissions } from './permissions.ts'
export {
  findPublicScope,
  type PublicRecord,
  publicRecords,
  publicScopes,
  type Trace,
  tellsOfMoney,
  tracesOf,
  wholeScope,
} from './public.store.ts'
export { mostRows, publishRows } from './publish.actions.ts'
export { isEmptyQuestion, type Question, readQuestions, type Typed } from './question.ts'
export { dropExpected, expectRows, recordable, recordDisclosure } from './record.actions.ts'
export { type DisclosureRecord, type RecordKind, recordedKinds, recordKinds, recordsOf } from './record.store.ts'
export { ownRows, type ShownRow } from './row.store.ts'
export {
  type Channel,
  channels,
  type Hideable,
  hideable,
  isBeside,
  type PublicRow,
  type RowToPublish,
  rowText,
  type Section,
  type Source,
  sections,
} from './row.ts'
export { describeScope, endPart, openScope } from './scope.actions.ts'
export { findScope, listScopes, scopeOf } from './scope.store.ts'
export { type Ledger, ledgers, type Origin, type Scope, type ScopeFacts } from './scope.ts'
export {
  type Answer,
  completions,
  type Page as SearchPage,
  rowsByNo,
  searchRows,
} from './search.store.ts'
export { foldedWords } from './search-words.ts'
export { settlingTask, settlingTasks } from './settle.actions.ts'
export { standsInPublic, toldLine } from './told-line.store.ts'
export { type GoodsLine, type GoodsTold, goodsOf, totalLines } from './totals.store.ts'
export { addSums, type Sum, type TotalLine, type Totals, totalsOf } from './totals.ts'
export { maskRows, withdrawReversed, withdrawRows } from './withdraw.actions.ts'
