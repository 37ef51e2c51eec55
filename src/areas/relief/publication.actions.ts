import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId, zMaybe } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { itemsOf, listBooks, loadVouchers, placesOf, postedByOrigin } from '../books/index.ts'
import {
  openScope,
  publishRows,
  type RowToPublish,
  type Scope,
  scopeOf,
  withdrawReversed,
} from '../disclosure/index.ts'
import { areaNames } from '../organisation/index.ts'
import { findCampaign } from './campaign.store.ts'
import { type CampaignFacts, receptionEndedOn } from './campaign.ts'
import type { Donation } from './donation.ts'
import { goodsOf } from './donation-part.store.ts'
import { outflowsByIds } from './outflow.store.ts'
import type { Outflow } from './outflow.ts'
import { permissions } from './permissions.ts'
import { giftsToTell, markTold, outflowsToTell } from './told.store.ts'
import { lineIds, rowsOfGift, rowsOfOutflow } from './told.ts'

interface Told {
  readonly bookId: Id
  readonly title: string
  readonly campaign: CampaignFacts | null
  readonly scope: Scope | null
  readonly gifts: readonly Donation[]
  readonly outflows: readonly Outflow[]
  readonly rows: readonly RowToPublish[]
  readonly back: {
    readonly reversals: readonly Id[]
    readonly gifts: readonly Id[]
    readonly outflows: readonly Id[]
    readonly lines: readonly Id[]
  }
}

/** What a register has to tell that is not public yet, and what it told that was reversed since. */
async function toTell(
  w: Writing,
  { campaignId, bookId }: { campaignId?: Id | null | undefined; bookId?: Id | null | undefined },
): Promise<Told | Refusal> {
  const campaign = campaignId ? await findCampaign(w, campaignId) : null
  const id = campaign ? campaign.campaign.bookId : bookId
  const [book] = id ? await listBooks(w, { ids: [id] }) : []
  if (!book || (campaign === null && book.ledger !== 'poor_fund'))
    return refuse('relief.no_campaign', { kind: 'missing' })
  const asked = { committeeIds: [w.committeeId], bookIds: [book.id], asAt: w.today, knownAt: null }
  const posted = [
    ...(await postedByOrigin(w, { ...asked, kind: 'donation' })),
    ...(await postedByOrigin(w, { ...asked, kind: 'outflow' })),
  ]
  const standing = new Set(posted.filter((one) => !one.isReversed).map((one) => one.originId))
  const undone = new Set(posted.filter((one) => one.isReversed).map((one) => one.originId))
  const gifts = (await giftsToTell(w, book.id, 'unpublished')).filter((one) => standing.has(one.id))
  const reversed = (await giftsToTell(w, book.id, 'reversed')).filter((one) => undone.has(one.id))
  const [fresh, gone] = [await outflowsToTell(w, book.id, 'unpublished'), await outflowsToTell(w, book.id, 'reversed')]
  const all = await outflowsByIds(w, [...fresh, ...gone])
  const outflows = all.filter((one) => fresh.includes(one.id) && standing.has(one.id))
  const undoneOut = all.filter((one) => gone.includes(one.id) && undone.has(one.id))
  const goods = await goodsAmong(w, [...gifts, ...reversed])
  const items = await itemsAmong(w, [...outflows, ...undoneOut])
  const areas = new Map((await areaNames(w, [w.committeeId])).map((one) => [one.id, one.name]))
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
    lines,
    reversals: [...reversed, ...undoneOut].flatMap((one) => one.reversalId ?? []),
  }
  const scope = await scopeOf(w, originOf(campaign, book.id))
  return { bookId: book.id, title: book.title, campaign, scope, gifts, outflows, rows, back }
}

async function goodsAmong(w: Writing, gifts: readonly Donation[]) {
  return goodsOf(
    w,
    gifts.filter((one) => one.channel === 'in_kind').map((one) => one.id),
  )
}

async function itemsAmong(w: Writing, outflows: readonly Outflow[]) {
  const items = await itemsOf(
    w,
    outflows.map((one) => one.voucherId),
  )
  return Map.groupBy(items, (one) => one.voucherId)
}

/** Under what a register stands in public. */
export const originOf = (campaign: CampaignFacts | null, bookId: Id): { readonly kind: string; readonly id: Id } =>
  campaign ? { kind: 'campaign', id: campaign.campaign.id } : { kind: 'book', id: bookId }

async function scopeFor(w: Writing, told: Told): Promise<Id | Refusal> {
  if (told.scope) return told.scope.id
  const { campaign, title, bookId } = told
  const account = (await placesOf(w, [bookId])).find((one) => one.kind === 'bank')
  const call = campaign?.campaign.respondsToCall
  const opened = campaign?.steps.find((step) => step.stage === 'opened' && !step.supersededAt)?.happenedOn
  const [book] = await listBooks(w, { ids: [bookId] })
  const made = await within(w, openScope, {
    ledger: campaign ? 'contribution' : 'poor_fund',
    title,
    origin: { ...originOf(campaign, bookId), label: title },
    openedOn: opened ?? book?.openedOn ?? w.today,
    callTitle: call?.label ?? null,
    callOn: call?.on ?? null,
    accountBank: account?.bank ?? null,
    accountNumber: account?.bank ? account.accountNumber : null,
    receptionEndsOn: campaign ? receptionEndedOn(campaign) : null,
  })
  return isRefusal(made) ? made : made.id
}

/**
 * Makes public what a campaign, or the Fund, received and gave out since the last time, line by line, and takes back the lines
 * of what was reversed (Decree 93/2021/NĐ-CP, article 14).
 */
export const publishCampaign = action({
  name: 'relief.publish_campaign',
  permission: permissions.publish,
  input: z.object({ campaignId: zMaybe(zId).optional(), bookId: zMaybe(zId).optional() }),
  load: async (w, input) => {
    const told = await toTell(w, input)
    if (isRefusal(told)) return told
    return told.rows.length + told.back.lines.length === 0 && told.scope
      ? refuse('relief.nothing_to_publish', { kind: 'conflict' })
      : told
  },
  run: async (w, _, told) => {
    const scopeId = await scopeFor(w, told)
    if (isRefusal(scopeId)) return scopeId
    const { rows, back, gifts, outflows, title } = told
    if (rows.length > 0) {
      const published = await within(w, publishRows, {
        scopeId,
        rows: rows as Parameters<typeof publishRows.run>[1]['rows'],
      })
      if (isRefusal(published)) return published
      await markTold(
        w,
        'donation',
        gifts.map((one) => one.id),
        'published_at',
      )
      await markTold(
        w,
        'outflow',
        outflows.map((one) => one.id),
        'published_at',
      )
    }
    if (back.lines.length > 0) {
      const [reversal] = await loadVouchers(w, back.reversals)
      const reason = reversal?.voucher.reverseReason?.slice(0, 500) ?? title
      const taken = await within(w, withdrawReversed, { scopeId, ids: [...back.lines], reason })
      if (isRefusal(taken)) return taken
      await markTold(w, 'donation', back.gifts, 'unpublished_at')
      await markTold(w, 'outflow', back.outflows, 'unpublished_at')
    }
    const subject = told.campaign
      ? { kind: 'campaign', id: told.campaign.campaign.id }
      : { kind: 'book', id: told.bookId }
    const data = { title, count: rows.length, back: back.lines.length }
    return done({ output: { scopeId, count: rows.length, back: back.lines.length }, subject, data })
  },
})
