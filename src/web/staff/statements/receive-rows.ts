import { type Book, listBooks } from '../../../areas/books/index.ts'
import {
  type CampaignFacts,
  campaignState,
  candidatesOf,
  type Donation,
  donationTarget,
  isOver,
  listCampaigns,
  listDonations,
} from '../../../areas/relief/index.ts'
import {
  allocationsTo,
  type BankAccount,
  type Line,
  listAccounts,
  listLines,
  type Proposal,
  proposalsFor,
} from '../../../areas/statements/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import { type Dong, dong } from '../../../values/money.ts'

export interface ReceiveData {
  readonly accounts: readonly BankAccount[]
  readonly campaigns: readonly CampaignFacts[]
  readonly funds: readonly Book[]
  readonly lines: readonly Line[]
  readonly next: string | null
  readonly proposals: ReadonlyMap<Id, readonly Proposal[]>
  /** Gifts that were proposed. */
  readonly donations: ReadonlyMap<Id, Donation>
}

/** Gifts by bank that a line may be the money of: the latest ones, with how much of each has a line behind it. */
async function openGifts(reading: Reading) {
  const { rows } = await listDonations(reading, { channel: 'bank', limit: 2000 })
  const shares = await allocationsTo(
    reading,
    donationTarget,
    rows.map(({ id }) => id),
  )
  const covered = new Map<Id, Dong>()
  for (const { targetId, amount } of shares) covered.set(targetId, dong((covered.get(targetId) ?? 0) + amount))
  return { rows: rows.filter(({ receivedOn, reversalId }) => receivedOn !== null && reversalId === null), covered }
}

/** What came in and waits, with what each may be. */
export async function receiveData(
  reading: Reading,
  { accountId, after }: { readonly accountId: Id | null; readonly after: string },
): Promise<ReceiveData> {
  const query = { accountId, states: ['pending' as const], side: 'credit' as const, kinds: ['credit' as const] }
  const { rows: lines, next } = await listLines(reading, query, { after, limit: 100 })
  const gifts = await openGifts(reading)
  const campaigns = await listCampaigns(reading)
  const books = await listBooks(reading, { ledger: 'poor_fund' })
  return {
    accounts: await listAccounts(reading),
    campaigns: campaigns.filter((facts) => {
      const state = campaignState(facts, reading.today)
      return facts.campaign.bookId !== null && state !== 'draft' && !isOver(state)
    }),
    funds: books.filter(({ closedOn }) => closedOn === null),
    ...{ lines, next },
    proposals: proposalsFor(lines, candidatesOf(gifts.rows, gifts.covered)),
    donations: new Map(gifts.rows.map((one) => [one.id, one])),
  }
}
