export { addClause, changeClause, cutVersion, removeClause } from './clause.actions.ts'
export { clausesOf } from './clause.store.ts'
export { type GivenQuery, type GivenTogether, givenTogether, nameGiven } from './counted.store.ts'
export {
  type Cell,
  type CountedTally,
  type CountedText,
  countGiven,
  countPersons,
  sumOf,
} from './counting.ts'
export { editDraft, registerDraft, withdrawDraft } from './draft.actions.ts'
export { draftsByIds, draftsOfDocument, findDraft } from './draft.store.ts'
export {
  type Clause,
  clauseAt,
  currentVersion,
  type Draft,
  type DraftContent,
  type DraftKind,
  type DraftLevel,
  draftKinds,
  draftLevels,
  type Version,
} from './draft.ts'
export { importOpinions } from './import.actions.ts'
export { findOpinionBatch, type ImportBatch } from './import.store.ts'
export type { OpinionRow, RowAccount } from './import.ts'
export { draftInvariants } from './invariant.store.ts'
export { correctOpinion, giveOpinion, recordOpinion } from './opinion.actions.ts'
export { findOpinion, lastRecorded, opinionsByIds, ownOpinions } from './opinion.store.ts'
export {
  type Author,
  type AuthorKind,
  authorKinds,
  type Channel,
  channels,
  type Opinion,
  type Stance,
  stances,
  type Tally,
} from './opinion.ts'
export { permissions as draftPermissions } from './permissions.ts'
export { countsByPlace, type PlaceCount } from './places.ts'
export { countDrafts, draftIdsOf, searchDrafts, wholeDrafts } from './register.store.ts'
export type { DraftLine, DraftPage, DraftPlace, DraftQuery, OpinionPlace, OpinionQuery } from './register.ts'
export { endShare, shareDraft } from './share.actions.ts'
export { isOpenTo, type OpenDraft, openDrafts, sharesOf } from './share.store.ts'
export { type Share, type ShareState, shareState } from './share.ts'
export { countOpinions, type OpinionPage, searchOpinions, wholeOpinions } from './table.store.ts'
export { handInTallies, recordTallies, withdrawTally } from './tally.actions.ts'
export { talliesByIds, talliesOf } from './tally.store.ts'
export { addVersion, attachVersionFiles, detachVersionFile, withdrawVersion } from './version.actions.ts'
export { filesOfVersions, type VersionFile, type VersionPart, versionsOf } from './version.store.ts'
