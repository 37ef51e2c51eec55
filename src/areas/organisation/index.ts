export { addAgency, changeAgency, closeAgency } from './agency.actions.ts'
export { type AgencyQuery, agenciesByIds, findAgency, listAgencies } from './agency.store.ts'
export {
  type Agency,
  type AgencyKind,
  agencyKinds,
} from './agency.ts'
export { addArea, closeArea, correctAreaName, renameArea } from './area.actions.ts'
export { type AreaFacts, loadAreas } from './area.store.ts'
export {
  type Area,
  type AreaCount,
  type AreaKind,
  type AreaName,
  type AreaSuccession,
  areaKinds,
  areaName,
  countAt,
  existsOn,
  type HouseholdSum,
  householdsAt,
  sumHouseholds,
} from './area.ts'
export { countArea } from './area-count.actions.ts'
export { areaNames, areasExisting } from './area-span.store.ts'
export { mergeAreas, splitArea } from './area-succession.actions.ts'
export { closeBody, foundBody } from './body.actions.ts'
export { findBody, listBodies } from './body.store.ts'
export {
  type Body,
  type BodyKind,
  belongsToArea,
  bodyKinds,
  type MemberRole,
  memberRoles,
  rolesIn,
} from './body.ts'
export { type CharterKey, type CharterRule, charterDefaults, charterKeys, charterRule } from './charter.ts'
export { endCommittee, foundCommittee } from './committee.actions.ts'
export {
  committeesBelow,
  committeesByIds,
  committeesOfUnits,
  findCommittee,
  findCommitteeBySlug,
  listCommittees,
} from './committee.store.ts'
export { type Committee, type CommitteeSpan, slugOf } from './committee.ts'
export { committeesRead } from './consolidation.store.ts'
export { type DeadlineRule, deadlineRule, dueOn, holidaysAround, lastOn, readDue } from './deadline.ts'
export { type DeadlineKey, deadlineDefaults, deadlineKeys } from './deadline-defaults.ts'
export { type DueBy, deadlinesOf } from './deadlines.store.ts'
export type { Due, Mark } from './due.ts'
export { type FormerCommittee, formerCommittees } from './former.store.ts'
export { markOf, takeOver, undoTakeOver } from './handover.actions.ts'
export { handoverFacts, listHandovers } from './handover.store.ts'
export {
  type Duplicate,
  type Handover,
  type HandoverFacts,
  type HandoverPlan,
  handoverRoles,
  mayUndo,
  type OldAccount,
  type Place,
  type Places,
  type Proposal,
  placeKindOf,
  planOf,
} from './handover.ts'
export { type ImportAction, importActions, importColumns, previewImport } from './import.actions.ts'
export { findBatch, type ImportBatch } from './import.store.ts'
export {
  type ImportAccount,
  type ImportKind,
  type ImportMode,
  importKinds,
  importModes,
  type RawRow,
  type RowAccount,
} from './import.ts'
export { importAgencies } from './import-agency.actions.ts'
export { importAreas } from './import-area.actions.ts'
export { importOrganisations } from './import-organisation.actions.ts'
export { importPeople } from './import-person.actions.ts'
export { importUnits } from './import-unit.actions.ts'
export type { Imported } from './importer.actions.ts'
export { organisationInvariants } from './invariant.store.ts'
export type { Page } from './listing.ts'
export { addOrganisation, changeOrganisation, closeOrganisation } from './member-organisation.actions.ts'
export { findOrganisation, listOrganisations, type OrganisationQuery } from './member-organisation.store.ts'
export {
  isSocioPolitical,
  type MemberOrganisation,
  type OrganisationKind,
  organisationKinds,
} from './member-organisation.ts'
export { addMembership, closeMembership, correctMembership } from './membership.actions.ts'
export { listMemberships, type NamedMembership } from './membership.store.ts'
export { type Membership, type MembershipEndReason, membersAt, membershipEndReasons } from './membership.ts'
export { organisationIndicators, organisationRecords, seatRecords } from './organisation.figures.ts'
export { permissions as organisationPermissions } from './permissions.ts'
export { addPerson, changePerson, lookAtSealed, withdrawPerson } from './person.actions.ts'
export { findPerson, listPeople, openSealed, type PersonQuery, peopleByIds } from './person.store.ts'
export { type Gender, genders, givenName, type Person, type SealedFacts } from './person.ts'
export { type Province, provinces } from './provinces.ts'
export { type RateRule, rateRule } from './rate.ts'
export { type RateKey, type RateUnit, type RateVersion, rateDefaults, rateKeys } from './rate-defaults.ts'
export { setUpCommittee } from './set-up.actions.ts'
export { changeSetting, withdrawSetting } from './setting.actions.ts'
export { loadSettings, settingHistory, settingsOf } from './setting.store.ts'
export {
  boardTemplate,
  documentTypeCodes,
  isNumberTemplate,
  knownSettings,
  numberTemplate,
  type PastSetting,
  type SettingEntry,
  settingAt,
  templateNames,
} from './setting.ts'
export { bodiesAt, bodyRecords, membershipRecords, membershipsAt, type StandingQuery } from './standing.store.ts'
export { abolishUnit, mergeUnits, splitUnit } from './succession.actions.ts'
export {
  heritage,
  predecessors,
  type Step,
  type Succession,
  type SuccessionKind,
  successors,
  type UnitSpan,
  unitsRead,
  type View,
} from './succession.ts'
export { closeTerm, correctTerm, openTerm } from './term.actions.ts'
export { findTerm, listCommitteeTerms, listTerms } from './term.store.ts'
export { type BodyTerm, daysOfTerm, type TermState, termAt, termEndReasons, termStateOf } from './term.ts'
export { ancestorsAt, type Branch, bookOf, childrenAt, provinceAt, treeAt, type UnitBook } from './tree.ts'
export { loadUnitHistories, registerUnit } from './unit.actions.ts'
export { loadUnits, loadUnitsBelow, type UnitFacts, unitsByCode, unitsDirectlyBelow } from './unit.store.ts'
export {
  callCode,
  callName,
  codeAt,
  isCommunal,
  isProvincial,
  nameAt,
  parentAt,
  placeName,
  type Unit,
  type UnitKind,
  unitKinds,
} from './unit.ts'
export { placeUnit, recodeUnit, renameUnit } from './unit-change.actions.ts'
export { findUnits, type UnitHit, type UnitHits, type UnitQuery } from './unit-search.store.ts'
export { covers, dayIn, heldOn, heldOrLast, inOrder, type Validity } from './validity.ts'
export { exampleSuccessions, exampleUnits, unitIds } from './vietnam.ts'
