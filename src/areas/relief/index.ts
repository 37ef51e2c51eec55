export { receiveFromBank } from './bank.actions.ts'
export { campaignCandidate, candidatesOf, donationTarget } from './bank.ts'
export { bookBankLines } from './bank-booking.actions.ts'
export { voucherTarget } from './bank-booking.ts'
export { type BesidesLine, besidesOf } from './besides-telling.actions.ts'
export { refuseBooking, undoBooking } from './booking-undo.actions.ts'
export { draftCampaign, editCampaign, openCampaign, withdrawCampaign } from './campaign.actions.ts'
export { campaignOfBook, findCampaign, listCampaigns, loadCampaigns } from './campaign.store.ts'
export {
  type CallBy,
  type Campaign,
  type CampaignFacts,
  type CampaignStage,
  type CampaignState,
  type CampaignStep,
  type Cause,
  callers,
  campaignStages,
  campaignState,
  campaignStates,
  cannotReceive,
  causes,
  isOver,
  nextCampaignStages,
  receptionEndedOn,
} from './campaign.ts'
export {
  beginDistribution,
  changeReception,
  closeReception,
  resumeCampaign,
  suspendCampaign,
} from './campaign-step.actions.ts'
export { archiveCampaign, discloseFinal, settleCampaign } from './closing.actions.ts'
export {
  editDonation,
  receivePledged,
  reverseDonation,
  withdrawCollection,
  withdrawDonation,
} from './correction.actions.ts'
export { type GoodsSum, goodsReceived } from './counted.store.ts'
export { collectDonation, recordDonation, recordDonations } from './donation.actions.ts'
export { loadDonations } from './donation.store.ts'
export {
  type Channel,
  channels,
  type Donation,
  type DonationItem,
  type DonationPart,
  type DonationState,
  donationState,
  donationStates,
  isLive,
  isValued,
  placeKindFor,
  type Vouched,
  voucherKindFor,
} from './donation.ts'
export {
  type DonationPage,
  type DonationQuery,
  type DonationTally,
  type DonationTask,
  donationTasks,
  lastReceivedOn,
  listDonations,
  tallyDonations,
} from './donation-list.store.ts'
export { goodsOf, partsOf } from './donation-part.store.ts'
export { bodiesThatGave, donorsByIds, suggestDonors } from './donor.store.ts'
export { type Donor, type DonorKind, donorKinds } from './donor.ts'
export { closeFund, openFund, reopenFund } from './fund.actions.ts'
export { reliefInvariants } from './invariant.store.ts'
export { leftToTell } from './left-to-tell.actions.ts'
export { type ClosingRecord, closingRecords, type LeftToTell } from './left-to-tell.ts'
export { giveOut, takeBackOutflow } from './outflow.actions.ts'
export { listOutflows, type OutflowPage, wholeOutflows } from './outflow.store.ts'
export { type Outflow, type OutflowKind, outflowKinds, type UsePurpose, usePurposes } from './outflow.ts'
export { bookOwnMoves } from './own-move.actions.ts'
export { type HalfMove, type OwnMoves, placesBeside, proposeMoves } from './own-move-proposal.actions.ts'
export { permissions as reliefPermissions } from './permissions.ts'
export { publishCampaign } from './publication.actions.ts'
export { receiptDonations } from './receipt.actions.ts'
export { reliefRecordKinds, reliefRecords } from './record.store.ts'
export { reliefIndicators } from './relief.figures.ts'
export { type Standing, type Sums, standingOf } from './standing.ts'
export { countUntold, mostAtOnce as mostToldAtOnce } from './told.store.ts'
export { vouchedBy, vouchersOf } from './vouched.store.ts'
