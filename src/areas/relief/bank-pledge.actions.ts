import type { Writing } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Dong } from '../../values/money.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { type CampaignFacts, cannotReceive } from './campaign.ts'
import { saveReceived } from './donation.store.ts'
import type { Donation } from './donation.ts'
import { makeReceipts } from './receipt.actions.ts'

/** A pledged gift whose money a line of the bank is. */
export interface Came {
  readonly donation: Donation
  readonly amount: Dong
  readonly on: Day
  readonly placeId: Id | null
  readonly bankRef: string | null
}

/** Why a pledge is not what the bank shows: another sum, before it was pledged, outside the days of reception. */
export function cannotCome(came: readonly Came[], campaign: CampaignFacts | null): Refusal | null {
  for (const { donation, amount, on } of came) {
    const params = { name: donation.donorName ?? '', pledged: donation.amount, amount }
    if (amount !== donation.amount) return refuse('relief.pledge_differs', { kind: 'conflict', params })
    if (donation.pledgedOn !== null && on < donation.pledgedOn)
      return refuse('relief.pledged_later', { kind: 'conflict', params: { ...params, day: donation.pledgedOn } })
    const outside = campaign ? cannotReceive(campaign, on) : null
    if (outside) return outside
  }
  return null
}

/** The pledged gifts came in on the days of their lines; each gets its voucher. */
export async function takePledged(w: Writing, came: readonly Came[], unnamed: string): Promise<Refusal | null> {
  const gifts = came.map(({ donation, on, placeId, bankRef }) => ({
    ...donation,
    receivedOn: on,
    placeId: placeId ?? donation.placeId,
    bankRef: bankRef ?? donation.bankRef,
  }))
  await saveReceived(w, gifts)
  return makeReceipts(
    w,
    gifts.filter(({ placeId }) => placeId !== null).map((gift) => ({ gift, items: [] })),
    unnamed,
  )
}
