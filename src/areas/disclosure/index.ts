export { type Expectation, type Waiting, waitingRows } from './expected.store.ts'
export { disclosureInvariants } from './invariant.store.ts'
export { permissions as disclosurePermissions } from './permissions.ts'
export { mostRows, publishRows } from './publish.actions.ts'
export { dropExpected, expectRows, recordable, recordDisclosure } from './record.actions.ts'
export { type DisclosureRecord, type RecordKind, recordKinds, recordsOf } from './record.store.ts'
export {
  type Channel,
  channels,
  type Hideable,
  hideable,
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
export { type GoodsLine, goodsOf, totalLines } from './totals.store.ts'
export { addSums, type Sum, type TotalLine, type Totals, totalsOf } from './totals.ts'
export { maskRows, withdrawReversed, withdrawRows } from './withdraw.actions.ts'
