export { acceptWork, beginWork, handOver, settleCase, undoStep } from './building.actions.ts'
export { declineCase, editCase, proposeCases, withdrawCase } from './case.actions.ts'
export { loadCases } from './case.store.ts'
export {
  type CaseLine,
  type CasePage,
  type CaseQuery,
  type CaseTally,
  listCases,
  tallyCases,
  wholeCaseList,
} from './case-list.store.ts'
export {
  type Acceptance,
  type Conclusion,
  conclusions,
  type Payment,
  type PaymentPart,
  paymentParts,
  type Review,
  type ReviewLine,
  type Survey,
} from './case-part.ts'
export { povertyRecordKinds, povertyRecords } from './counted.store.ts'
export { approveCases } from './decision.actions.ts'
export {
  approvedAmount,
  type CaseFacts,
  type CasePurpose,
  type CaseStage,
  type CaseState,
  type CaseStep,
  casePurposes,
  caseStages,
  caseState,
  type FundCase,
  isHouse,
  nextStages,
  stepOf,
  wayOf,
} from './fund-case.ts'
export { povertyInvariants } from './invariant.store.ts'
export { proposeOwnCase, withdrawOwnCase } from './own.actions.ts'
export { type CasePayment, casePayments, paidOf, promisedFrom, promisedOf } from './paid.store.ts'
export { acceptanceOf, findReview, linesOfReview, reviewLinesOf, surveysOf } from './part.store.ts'
export { payCase } from './payment.actions.ts'
export { permissions as povertyPermissions } from './permissions.ts'
export { povertyIndicators } from './poverty.figures.ts'
export { type PublicCase, publicCase } from './public-name.ts'
export { publishFund } from './publication.actions.ts'
export { handedOutOf, lastPublished, publishedAs, unpublished } from './publication.store.ts'
export { reviewCases, surveyCase } from './review.actions.ts'
