import type { Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { lockBooks } from '../books/index.ts'
import { heldCampaign } from './campaign.actions.ts'
import { findCampaign } from './campaign.store.ts'
import { type CampaignFacts, campaignState, isOver } from './campaign.ts'
import type { Target } from './donation-input.actions.ts'

export interface OpenTarget {
  readonly target: Target
  /** None for the Fund for the Poor, which receives all year. */
  readonly campaign: CampaignFacts | null
}

/** Where gifts go: an open campaign, or the open books of the Fund. Never both at once. */
export async function targetFor(
  w: Writing,
  { campaignId, bookId }: { readonly campaignId?: Id | null | undefined; readonly bookId?: Id | null | undefined },
): Promise<OpenTarget | Refusal> {
  if (campaignId) return campaignTarget(w, campaignId)
  if (!bookId) return refuse('platform.required', { field: 'campaignId' })
  const [book] = await lockBooks(w, [bookId])
  if (book?.ledger !== 'poor_fund') return refuse('relief.no_fund', { kind: 'missing' })
  if (book.closedOn !== null) return refuse('relief.fund_closed', { kind: 'conflict', params: { title: book.title } })
  return { target: { ledger: 'poor_fund', bookId, campaignId: null }, campaign: null }
}

async function campaignTarget(w: Writing, id: Id): Promise<OpenTarget | Refusal> {
  // The head of an area reads the campaign, and locks nothing.
  const facts = w.sight.reach === 'area' ? await findCampaign(w, id) : await heldCampaign(w, id)
  if (facts === null) return refuse('relief.no_campaign', { kind: 'missing' })
  if (isRefusal(facts)) return facts
  const { bookId, title } = facts.campaign
  const state = campaignState(facts, w.today)
  if (bookId === null || state === 'draft') return refuse('relief.not_opened', { kind: 'conflict', params: { title } })
  if (isOver(state)) return refuse('relief.not_that_state', { kind: 'conflict', params: { title, state } })
  return { target: { ledger: 'contribution', bookId, campaignId: id }, campaign: facts }
}
