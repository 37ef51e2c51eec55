export { findHouseholdFile } from './file.store.ts'
export { type History, type HistorySide, historyOf, isStateBenefit } from './history.ts'
export { addHousehold, closeHousehold, editHousehold, readHouseholdFile } from './household.actions.ts'
export {
  countHouseholds,
  findHousehold,
  type HouseholdLine,
  type HouseholdPage,
  type HouseholdQuery,
  listHouseholds,
  wholeHouseholdList,
} from './household.store.ts'
export {
  type CloseReason,
  closeReasons,
  type Household,
  type HouseholdFile,
  type Member,
  type MemberEndReason,
  type Merged,
  memberEndReasons,
  memberGenders,
  type Standing,
  type StandingKind,
  type Support,
  type SupportKind,
  standingKinds,
  standingsOn,
  supportKinds,
} from './household.ts'
export { type HouseholdRow, importHouseholds, judgeHouseholdRows } from './import.actions.ts'
export { householdInvariants } from './invariant.store.ts'
export { type Alike, alikeIn, type Received, receivedBetween } from './likeness.store.ts'
export { type AskedAbout, type Likened, type Likeness, likenessOf } from './likeness.ts'
export { addMember, editMember, endMember } from './member.actions.ts'
export { mergedInto, mergesInto } from './merge.store.ts'
export { maybeTwice } from './merge.ts'
export { openFiles } from './open-files.store.ts'
export {
  citizenHashes,
  insertSupports,
  membersOf,
  phonesOf,
  standingsOf,
  supersedeSupportsOf,
  supportsOf,
} from './part.store.ts'
export { permissions as householdPermissions } from './permissions.ts'
export { endRecognition, recogniseHousehold } from './standing.actions.ts'
export { recordOutsideSupport, withdrawOutsideSupport } from './support.actions.ts'
