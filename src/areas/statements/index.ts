export { addBankAccount, editBankAccount } from './account.actions.ts'
export { listAccounts } from './account.store.ts'
export { type Bank, type BankAccount, banks } from './account.ts'
export { allocationsOf, allocationsTo, everAllocated, findLine, linesOf, lockLines } from './account-line.store.ts'
export { type AllocateAsked, allocate, releaseAllocations } from './allocation.actions.ts'
export { showAmount } from './amount.ts'
export { kindOf, type LineKind } from './classify.ts'
export { decideLines } from './decide.actions.ts'
export {
  type IgnoredAs,
  ignoredKinds,
  kindsOfSide,
  type Line,
  type LineState,
  lineStates,
  type Share,
  type Target,
} from './decided.ts'
export { Fingerprints, Overlap } from './fingerprint.ts'
export { type Fault, type Gate, type GateName, gateNames } from './gate.ts'
export {
  acceptGates,
  cancelImport,
  importStatement,
  mapColumns,
  readStatementTask,
  takeStatement,
} from './import.actions.ts'
export { exceptionOf, findImport, type GateException, listImports } from './import.store.ts'
export {
  failedGates,
  type ImportGate,
  type ImportStage,
  type KeptSummary,
  type Mapping,
  mappedRoles,
  openStages,
  type StatementImport,
} from './import.ts'
export { statementInvariants } from './invariant.store.ts'
export type { RefusedRow, StatementLine } from './line.ts'
export {
  type LinePage,
  type LineQuery,
  type LineStep,
  type LineTally,
  listLines,
  stepsOf,
  tallyAccounts,
  tallyLines,
} from './line-list.store.ts'
export { maskNumbers } from './mask.ts'
export { type MemoParts, partsOfMemo, shownMemo } from './memo.ts'
export { moveSides, waitingOf } from './own-move.store.ts'
export { type MoveGround, type MovePair, mayBeOwnMove, pairMoves } from './own-move.ts'
export { payerOf } from './payer.ts'
export { permissions as statementPermissions } from './permissions.ts'
export type { Printed } from './printed.ts'
export { type Candidate, type Ground, grounds, type Proposal, proposalsFor } from './proposal.ts'
export { readStatementPdf } from './read.actions.ts'
export { StatementReader } from './reader.ts'
export { type ReadingDesk, readWaiting, whatWaits } from './reading.actions.ts'
export type { Summary } from './summary.ts'
export { type Cell, readTable, type TableReading } from './table.ts'
export { type DuplicateRow, duplicatesOf } from './taking.store.ts'
