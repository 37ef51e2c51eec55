export { attachFile, detachFile } from './attach.actions.ts'
export { bodyFromText, emptyRich, isEmptyBody, isPlainBody } from './body.ts'
export {
  disclosureFindings,
  type Finding,
  type FindingKind,
  findingsIn,
  type Masked,
  unconfirmedFindings,
} from './disclosure.ts'
export { findDocument } from './document.store.ts'
export {
  type AnnexFacts,
  type Direction,
  type DocumentFacts,
  type DocumentLine,
  type DocumentState,
  documentState,
  type FormFacts,
  type HeadFacts,
  type Layout,
  type Origin,
  type SignatureFacts,
  type Visibility,
  visibilities,
  wholeHead,
} from './document.ts'
export { type DocumentFile, filesOfDocument, type Part } from './document-file.store.ts'
export { draftDocument, editDocument, zAnnexes, zHead, zOrigin, zVisibility } from './draft.actions.ts'
export { addEvidence, supersedeEvidence } from './evidence.actions.ts'
export { evidenceCounts, evidenceOf, findEvidence } from './evidence.store.ts'
export { type Evidence, isWebAddress } from './evidence.ts'
export { describeFile, type StoredFileInput, storeFile, zStoredFile, zStoredFiles } from './file.actions.ts'
export { filesByIds, findFile, knownFiles, referencedContents } from './file.store.ts'
export { type EvidenceKind, evidenceKinds, type FileFacts, kindOfFile } from './file.ts'
export { frozenText, textsIn } from './frozen.ts'
export { registerIncoming } from './incoming.actions.ts'
export {
  type BrokenSeal,
  checkIssued,
  checkPublished,
  contentsKept,
  issuedUnfrozen,
  type SealCheck,
  type SeriesTaken,
  seriesTaken,
} from './integrity.store.ts'
export { issueDocument, withdrawDocument } from './issue.actions.ts'
export { type Counter, countersOf } from './number.store.ts'
export { allSeries, codelessSeries, fillTemplate, incomingSeries, seriesOf } from './number-template.ts'
export { type PaperFacts, type PublishedDocument, publishedDocument } from './paper.ts'
export { checkPaper, paperShape } from './paper-behind.actions.ts'
export { permissions as documentPermissions } from './permissions.ts'
export { documentForPrint } from './printed.store.ts'
export { type Disclosed, disclosureInput, disclosureOf, publish, withdrawPublication } from './publication.actions.ts'
export { publicationSubject, publicationsOf, publishedAmong } from './publication.store.ts'
export { type Publication, slugOf } from './publication.ts'
export {
  countPublications,
  type PublicationLine,
  type PublicationPlace,
  type PublicationQuery,
  type PublicationState,
  publicationStates,
  searchPublications,
} from './publication-register.store.ts'
export { publishDocument } from './publish-document.actions.ts'
export { organisationAsTold, organisationToTell, publishOrganisation } from './publish-organisation.actions.ts'
export {
  countPublishedKinds,
  countPublishedWith,
  countRecordsPublished,
  findPublished,
  newestPublished,
  recordsPublished,
  searchPublished,
  wholePublished,
} from './published.store.ts'
export type {
  PublishedCount,
  PublishedFacts,
  PublishedFile,
  PublishedItem,
  PublishedPage,
  PublishedPlace,
  PublishedQuery,
  PublishedVersion,
  RecordPlace,
  Withdrawn,
} from './published.ts'
export {
  type BodyPart,
  bodyParts,
  type PublishedBody,
  type PublishedOrganisation,
  usualPart,
} from './published-organisation.ts'
export {
  countPublished,
  findPublishedFile,
  placesPublished,
  publishedAddresses,
  publishingCommittees,
  versionsPublished,
  withdrawnPublications,
} from './published-trace.store.ts'
export {
  countDocuments,
  documentLines,
  documentsOf,
  type RegisterPage,
  type RegisterPlace,
  type RegisterQuery,
  searchDocuments,
} from './register.store.ts'
export { startSeries } from './series.actions.ts'
export { findSnapshot, issuedHashes, type Snapshot } from './snapshot.store.ts'
