import { type Book, listBooks, placesOf } from '../../../areas/books/index.ts'
import {
  type CampaignFacts,
  campaignState,
  candidatesOf,
  type Donation,
  donationTarget,
  isOver,
  listCampaigns,
  listDonations,
  proposeMoves,
} from '../../../areas/relief/index.ts'
import {
  allocationsTo,
  type BankAccount,
  type Line,
  listAccounts,
  listLines,
  type Proposal,
  partsOfMemo,
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
  /** More gifts would fit the lines than were looked at. */
  readonly isCut: boolean
  /** Lines that may be halves of transfers between own accounts: no gifts. */
  readonly moves: ReadonlySet<Id>
  /** Gifts that were proposed. */
  readonly donations: ReadonlyMap<Id, Donation>
  /** The books that the accounts of these lines are places of, where they are all of one. */
  readonly ownBookId: Id | null
}

const mostCandidates = 2000

/** Gifts by bank, written down by hand or pledged, that one of the lines may be the money of; with how much of each has a line behind it. */
async function openGifts(reading: Reading, lines: readonly Line[]) {
  const likely = {
    amounts: [...new Set(lines.flatMap(({ amount, allocated }) => [amount, amount - allocated]))],
    references: lines.flatMap(({ reference, memo }) => reference ?? partsOfMemo(memo).reference ?? []),
  }
  const { rows, next } = await listDonations(reading, { channel: 'bank', likely, limit: mostCandidates })
  const shares = await allocationsTo(
    reading,
    donationTarget,
    rows.map(({ id }) => id),
  )
  const covered = new Map<Id, Dong>()
  for (const { targetId, amount } of shares) covered.set(targetId, dong((covered.get(targetId) ?? 0) + amount))
  return { rows: rows.filter(({ reversalId }) => reversalId === null), covered, isCut: next !== null }
}

async function ownBookOf(reading: Reading, lines: readonly Line[]): Promise<Id | null> {
  const accounts = await listAccounts(reading, [...new Set(lines.map((line) => line.accountId))])
  const places = new Set(accounts.map((one) => one.placeId))
  const books = await listBooks(reading)
  const all = await placesOf(
    reading,
    books.map((one) => one.id),
  )
  const own = new Set(all.filter((one) => places.has(one.id)).map((one) => one.bookId))
  return own.size === 1 ? ([...own][0] ?? null) : null
}

async function likelyMoves(reading: Reading): Promise<ReadonlySet<Id>> {
  const { pairs, halves } = await proposeMoves(reading)
  return new Set([...pairs.map((pair) => pair.in.id), ...halves.flatMap(({ line }) => line?.id ?? [])])
}

/** What came in and waits, with what each may be. */
export async function receiveData(
  reading: Reading,
  { accountId, after }: { readonly accountId: Id | null; readonly after: string },
): Promise<ReceiveData> {
  const query = { accountId, states: ['pending' as const], side: 'credit' as const, kinds: ['credit' as const] }
  const { rows: lines, next } = await listLines(reading, query, { after, limit: 100 })
  const gifts = await openGifts(reading, lines)
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
    isCut: gifts.isCut,
    moves: await likelyMoves(reading),
    ownBookId: await ownBookOf(reading, lines),
    donations: new Map(gifts.rows.map((one) => [one.id, one])),
  }
}
