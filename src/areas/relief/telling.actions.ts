import type { Reading } from '../../platform/context.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { itemsOf, listBooks, postedByOrigin } from '../books/index.ts'
import { type RowToPublish, type Scope, scopeOf } from '../disclosure/index.ts'
import { areaNames } from '../organisation/index.ts'
import { besidesToTell } from './besides-telling.actions.ts'
import { findCampaign } from './campaign.store.ts'
import type { CampaignFacts } from './campaign.ts'
import type { Donation } from './donation.ts'
import { goodsOf } from './donation-part.store.ts'
import { outflowsByIds } from './outflow.store.ts'
import type { Outflow } from './outflow.ts'
import { countUntold, giftsToTell, mostAtOnce, outflowsToTell } from './told.store.ts'
import { lineIds, rowsOfGift, rowsOfOutflow } from './told.ts'

export interface Told {
  readonly bookId: Id
  readonly title: string
  /** Of the books. */
  readonly closedOn: Day | null
  readonly campaign: CampaignFacts | null
  readonly scope: Scope | null
  readonly gifts: readonly Donation[]
  readonly outflows: readonly Outflow[]
  readonly rows: readonly RowToPublish[]
  /** Gifts that wait beyond those that one act makes public. */
  readonly more: number
  readonly back: {
    readonly reversals: readonly Id[]
    readonly gifts: readonly Id[]
    readonly outflows: readonly Id[]
    readonly lines: readonly Id[]
  }
}

/** What a register of the committee has to tell that is not public yet, and what it told that was reversed since. */
export async function toTell(
  reading: Reading,
  committeeId: Id,
  { campaignId, bookId }: { campaignId?: Id | null | undefined; bookId?: Id | null | undefined },
  atOnce = mostAtOnce,
): Promise<Told | Refusal> {
  const campaign = campaignId ? await findCampaign(reading, campaignId) : null
  const id = campaign ? campaign.campaign.bookId : bookId
  const [book] = id ? await listBooks(reading, { ids: [id] }) : []
  if (!book || (campaign === null && book.ledger !== 'poor_fund'))
    return refuse('relief.no_campaign', { kind: 'missing' })
  const { gifts, more } = await freshGifts(reading, book.id, atOnce)
  const reversed = await undoneGifts(reading, book.id)
  const { outflows, undoneOut } = await outflowsAmong(reading, book.id)
  const goods = await goodsAmong(reading, [...gifts, ...reversed])
  const items = await itemsAmong(reading, [...outflows, ...undoneOut])
  const areas = new Map((await areaNames(reading, [committeeId])).map((one) => [one.id, one.name]))
  const rows = [
    ...gifts.flatMap((one) =>
      rowsOfGift(one, goods.get(one.id) ?? [], one.donorAreaId ? (areas.get(one.donorAreaId) ?? null) : null),
    ),
    ...outflows.flatMap((one) => rowsOfOutflow(one, items.get(one.voucherId) ?? [])),
  ]
  const lines = [
    ...reversed.flatMap((one) => lineIds(one, goods.get(one.id) ?? [])),
    ...undoneOut.flatMap((one) => lineIds(one, items.get(one.voucherId) ?? [])),
  ]
  const back = {
    gifts: reversed.map((one) => one.id),
    outflows: undoneOut.map((one) => one.id),
    reversals: [...reversed, ...undoneOut].flatMap((one) => one.reversalId ?? []),
  }
  const beside = await besidesToTell(reading, book.id)
  const scope = await scopeOf(reading, originOf(campaign, book.id))
  const told = { bookId: book.id, closedOn: book.closedOn, title: book.title, campaign, scope, gifts, outflows, more }
  return {
    ...told,
    rows: [...rows, ...beside.rows],
    back: { ...back, lines: [...lines, ...beside.back], reversals: [...back.reversals, ...beside.reversals] },
  }
}

/** Of these, what stands in the books, and what was posted there and taken back. */
async function standingOf(reading: Reading, kind: 'donation' | 'outflow', originIds: readonly Id[]) {
  const asked = { committeeIds: reading.sight.committeeIds, originIds, asAt: reading.today, knownAt: null }
  const posted = await postedByOrigin(reading, { ...asked, kind })
  const idsOf = (isReversed: boolean) =>
    new Set(posted.filter((one) => one.isReversed === isReversed).map((one) => one.originId))
  return { standing: idsOf(false), undone: idsOf(true) }
}

const ids = (many: readonly { readonly id: Id }[]): readonly Id[] => many.map((one) => one.id)

/** The oldest gifts that are posted and not public, as many as one act tells, and how many with a voucher are left then. */
async function freshGifts(reading: Reading, bookId: Id, atOnce: number) {
  const found: Donation[] = []
  let last: Donation | null = null
  // Gifts whose vouchers wait do not stand in the way of later ones: so many at a time are passed over.
  for (let full = true; full && found.length < atOnce; ) {
    const some: readonly Donation[] = await giftsToTell(reading, bookId, 'unpublished', { after: last, limit: atOnce })
    const { standing } = await standingOf(reading, 'donation', ids(some))
    found.push(...some.filter((one) => standing.has(one.id)))
    full = some.length === atOnce
    last = some.at(-1) ?? null
  }
  const gifts = found.slice(0, atOnce)
  return { gifts, more: gifts.length < atOnce ? 0 : (await countUntold(reading, bookId)) - gifts.length }
}

async function undoneGifts(reading: Reading, bookId: Id) {
  const reversed = await giftsToTell(reading, bookId, 'reversed')
  const { undone } = await standingOf(reading, 'donation', ids(reversed))
  return reversed.filter((one) => undone.has(one.id))
}

async function outflowsAmong(reading: Reading, bookId: Id) {
  const fresh = new Set(await outflowsToTell(reading, bookId, 'unpublished'))
  const gone = new Set(await outflowsToTell(reading, bookId, 'reversed'))
  const { standing, undone } = await standingOf(reading, 'outflow', [...fresh, ...gone])
  const all = await outflowsByIds(reading, [...fresh, ...gone])
  return {
    outflows: all.filter((one) => fresh.has(one.id) && standing.has(one.id)),
    undoneOut: all.filter((one) => gone.has(one.id) && undone.has(one.id)),
  }
}

async function goodsAmong(reading: Reading, gifts: readonly Donation[]) {
  return goodsOf(
    reading,
    gifts.filter((one) => one.channel === 'in_kind').map((one) => one.id),
  )
}

async function itemsAmong(reading: Reading, outflows: readonly Outflow[]) {
  const items = await itemsOf(
    reading,
    outflows.map((one) => one.voucherId),
  )
  return Map.groupBy(items, (one) => one.voucherId)
}

/** Under what a register stands in public. */
export const originOf = (campaign: CampaignFacts | null, bookId: Id): { readonly kind: string; readonly id: Id } =>
  campaign ? { kind: 'campaign', id: campaign.campaign.id } : { kind: 'book', id: bookId }
