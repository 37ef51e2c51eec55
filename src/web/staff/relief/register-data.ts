import { type Book, listBooks, type Place, placesOf } from '../../../areas/books/index.ts'
import { type CampaignFacts, findCampaign, receptionEndedOn } from '../../../areas/relief/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'

/** Where gifts are written down: a campaign, with its books once it is open, or a set of books of the Fund. */
export interface Register {
  readonly id: Id
  readonly title: string
  readonly campaign: CampaignFacts | null
  readonly book: Book | null
  readonly places: readonly Place[]
}

/** The day a form of gifts begins with: today, or the last day of a reception that is over. */
export function usualDay({ campaign }: Register, today: Day): Day {
  const last = campaign ? receptionEndedOn(campaign) : today
  return last < today ? last : today
}

/** What the acts of gifts are told of a register. */
export function targetOf({ id, campaign }: Register): { readonly campaignId?: Id; readonly bookId?: Id } {
  return campaign ? { campaignId: id } : { bookId: id }
}

export async function findRegister(reading: Reading, id: Id): Promise<Register | null> {
  const campaign = await findCampaign(reading, id)
  const bookId = campaign ? campaign.campaign.bookId : id
  const [book = null] = bookId === null ? [] : await listBooks(reading, { ids: [bookId] })
  if (campaign === null && book?.ledger !== 'poor_fund') return null
  const places = book ? await placesOf(reading, [book.id]) : []
  return { id, title: campaign?.campaign.title ?? book?.title ?? '', campaign, book, places }
}
