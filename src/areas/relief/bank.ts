import type { Dong } from '../../values/money.ts'
import type { Candidate } from '../statements/index.ts'
import type { CampaignFacts } from './campaign.ts'
import type { Donation } from './donation.ts'

/** How an allocation of a bank's line names a donation. */
export const donationTarget = 'donation'

/** Gifts that a line may be the money of: pledged ones, and those written down by hand that no line stands behind yet. */
export function candidatesOf(donations: readonly Donation[], covered: ReadonlyMap<string, Dong>): readonly Candidate[] {
  return donations.flatMap((one): readonly Candidate[] => {
    const left = one.amount - (covered.get(one.id) ?? 0)
    if (left <= 0 || one.supersededAt !== null || one.channel === 'in_kind' || one.channel === 'cash') return []
    const names = [one.donorName].filter((name) => name !== null)
    return [
      {
        ...{ kind: donationTarget, id: one.id, codes: [], reference: one.bankRef, amount: left, names },
        day: one.receivedOn,
      },
    ]
  })
}

/** The campaign that people were asked to write into their transfer, by its title without its common words. */
export function campaignCandidate({ campaign }: CampaignFacts): Candidate {
  return {
    ...{ kind: 'campaign', id: campaign.id, codes: [campaign.title], reference: null },
    ...{ amount: null, names: [], day: null },
  }
}
