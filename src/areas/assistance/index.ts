export { issueAdvance, withdrawAdvance } from './advance.actions.ts'
export { advancesOf, findAdvance, payoutsOf, type ToPay, waitingOf } from './advance.store.ts'
export { type Advance, givesMoney, type ListSum, type Payout, sumOf, vouchersOf } from './advance.ts'
export { takenLotsOf } from './advance-lot.store.ts'
export { assistanceIndicators } from './assistance.figures.ts'
export { addBenefitCase, dropBenefitCase, importBenefitCases, payBenefitCases } from './benefit-case.actions.ts'
export {
  type CasePage,
  type CaseQuery,
  type CasesSum,
  casesSum,
  type GroupSum,
  listBenefitCases,
  sumsByGroup,
  wholeBenefitCases,
} from './benefit-case.store.ts'
export { amountOf, type BenefitCase } from './benefit-case.ts'
export { maskedName } from './benefit-public.ts'
export { publishBenefits } from './benefit-publication.actions.ts'
export { type BenefitDisclosure, benefitDisclosure, benefitsUndisclosed } from './benefit-publication.store.ts'
export {
  advanceBenefitRound,
  editBenefitRound,
  openBenefitRound,
  recordBenefitMeeting,
  undoBenefitStage,
  withdrawBenefitMeeting,
  withdrawBenefitRound,
} from './benefit-round.actions.ts'
export { benefitMeetingsOf, findBenefitRound, listBenefitRounds } from './benefit-round.store.ts'
export {
  type BenefitMeeting,
  type BenefitRound,
  type BenefitStage,
  benefitDays,
  benefitDueOn,
  benefitStageOf,
  benefitStages,
  benefitTrack,
} from './benefit-round.ts'
export { type BenefitRowOutcome, judgeBenefitRows } from './benefit-rows.actions.ts'
export { decideRound } from './decision.actions.ts'
export { decisionsOf, type Means, meansOf } from './decision.store.ts'
export { type Change, changesOf, type Decision } from './decision.ts'
export { type Double, doublesAmong, lookBackDays } from './double.store.ts'
export { fileRound, type Unfiled, unfiledOf } from './filing.actions.ts'
export { type GoodsAccount, goodsAccount } from './goods-account.ts'
export { brokenPromises, goodsMeansOf } from './goods-means.store.ts'
export { type GoodsMeans, goodsWantedBy } from './goods-means.ts'
export { editGoodsOut, promisedAway, takeGoodsOut } from './goods-out.actions.ts'
export { type Helped, helpedFrom } from './helped.store.ts'
export { assistanceInvariants } from './invariant.store.ts'
export { type KnownPolicy, knownPolicies } from './known-policies.ts'
export { type LinePage, type LineQuery, linesOf } from './line.store.ts'
export { remakeVouchers } from './list-voucher.actions.ts'
export { closeAreaReviews, recordAreaReview, recordCouncil, withdrawMeeting } from './meeting.actions.ts'
export { meetingsOf, type Verdict, verdictsOf } from './meeting.store.ts'
export { isCarried, type ReviewMeeting } from './meeting.ts'
export { dropNeed, editNeed, listNeed } from './need.actions.ts'
export { type AreaNeeds, findNeed, needsByArea, needsByRound, needsOf } from './need.store.ts'
export {
  type Given,
  isOver,
  isPaid,
  type Need,
  type NeedLine,
  type NeedReason,
  needReasons,
  type PayoutOutcome,
  type Priority,
  payoutOutcomes,
  priorities,
  publicReason,
  type Said,
} from './need.ts'
export { importNeeds, judgeNeedRows, type NeedRowOutcome } from './need-import.actions.ts'
export { markPayouts } from './payout.actions.ts'
export { permissions as assistancePermissions } from './permissions.ts'
export { addGroup, addPolicy, changeRate, takePolicy } from './policy.actions.ts'
export { findPolicy, loadPolicies } from './policy.store.ts'
export { type BenefitGroup, type Policy, type Rate, rateOn, rateSpans } from './policy.ts'
export { handleObjection, postList, recordObjection, removePosting } from './posting.actions.ts'
export { type Hanging, hangingOf, objectionsOf, postingsOf } from './posting.store.ts'
export { commentIsOver, type Objection, objectionOutcomes, type Posting } from './posting.ts'
export { publishRound } from './publication.actions.ts'
export { assistanceRecordKinds, assistanceRecords } from './record.store.ts'
export { editRound, openRound, undoStage, withdrawRound } from './round.actions.ts'
export { findRound, listRounds, type RoundQuery } from './round.store.ts'
export {
  isPast,
  type Round,
  type RoundPurpose,
  type RoundStage,
  roundPurposes,
  roundStages,
  stageOf,
  takesNeeds,
  trackOf,
} from './round.ts'
export { reconcileRound, settleAdvance } from './settlement.actions.ts'
export { describeShare } from './share.actions.ts'
export { goodsWordsOf, promisingIn, sharesOf, undescribedIn } from './share.store.ts'
export {
  contentsOf,
  goodsKey,
  goodsOfLot,
  type Heap,
  heapsOf,
  meaningOf,
  type Share,
  type ShareItem,
  type TakenLot,
  wordsKey,
} from './share.ts'
