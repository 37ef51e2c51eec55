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
  voucherKindFor,
} from './donation.ts'
export { goodsOf, partsOf } from './donation-part.store.ts'
export { donorsByIds, suggestDonors } from './donor.store.ts'
export { type Donor, type DonorKind, donorKinds } from './donor.ts'
export { permissions as reliefPermissions } from './permissions.ts'
export { receiptDonations } from './receipt.actions.ts'
export { vouchedBy, vouchersOf } from './vouched.store.ts'
