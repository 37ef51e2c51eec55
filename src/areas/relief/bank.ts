import type { Dong } from '../../values/money.ts'
import { type Candidate, type Line, partsOfMemo } from '../statements/index.ts'
import type { CampaignFacts } from './campaign.ts'
import type { Donation } from './donation.ts'

/** How an allocation of a bank's line names a donation. */
export const donationTarget = 'donation'

/** Who a transfer came from as the bank tells it, in letters that people read: 'NGUYEN THI HOA' as 'Nguyen Thi Hoa'. */
export function payerOf({ payer, memo }: Pick<Line, 'payer' | 'memo'>): string | null {
  const told = (payer ?? partsOfMemo(memo).payer ?? '').replace(/\s*[-–]\s*A\/C.*$/i, '').trim()
  if (told === '' || /\d{4}/.test(told)) return null
  return told === told.toUpperCase() ? told.toLowerCase().replace(/(^|[\s.(-])\p{L}/gu, (s) => s.toUpperCase()) : told
}

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
