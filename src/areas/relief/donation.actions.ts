import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId, zLine, zMaybe } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import type { Id } from '../../values/id.ts'
import { dong, sumDong } from '../../values/money.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { placesOf } from '../books/index.ts'
import { cannotReceive } from './campaign.ts'
import { bankRefsKnown, insertDonations } from './donation.store.ts'
import { type DonationInput, donationShape, type Prepared, prepared, zDonation } from './donation-input.actions.ts'
import { insertParts } from './donation-part.store.ts'
import { insertDonors } from './donor.store.ts'
import type { Donor } from './donor.ts'
import { giversOf } from './giver.actions.ts'
import { permissions } from './permissions.ts'
import { makeReceipts } from './receipt.actions.ts'
import { type OpenTarget, targetFor } from './target.actions.ts'

interface Ready {
  readonly list: readonly Prepared[]
  readonly fresh: readonly Donor[]
}

/** Gifts that are complete, fall into the days of reception and bear no reference of a bank that is known already. */
export async function readyDonations(
  w: Writing,
  inputs: readonly DonationInput[],
  open: OpenTarget,
): Promise<Ready | Refusal> {
  const givers = await giversOf(w, inputs)
  if (isRefusal(givers)) return givers
  const places = w.sight.reach === 'area' ? [] : await placesOf(w, [open.target.bookId])
  const at = (index: number, refusal: Refusal): Refusal =>
    inputs.length > 1 ? { ...refusal, field: `rows.${index}${refusal.field ? `.${refusal.field}` : ''}` } : refusal
  const list: Prepared[] = []
  for (const [index, input] of inputs.entries()) {
    const giver = givers.list[index]
    if (!giver) continue
    const one = prepared(w, input, open.target, giver, places)
    if (isRefusal(one)) return at(index, one)
    const { receivedOn } = one.donation
    const outside = open.campaign && receivedOn !== null ? cannotReceive(open.campaign, receivedOn) : null
    if (outside) return at(index, outside)
    list.push(one)
  }
  const twice = await knownTwice(w, list)
  return twice === null
    ? { list, fresh: givers.fresh }
    : at(twice, refuse('relief.bank_ref_known', { field: 'bankRef' }))
}

/** The first gift whose reference stands in the register, or twice among these. */
async function knownTwice(w: Writing, list: readonly Prepared[]): Promise<number | null> {
  const refs = list.map(({ donation: { placeId, bankRef } }) => ({ placeId, bankRef }))
  const known = new Set(await bankRefsKnown(w, refs))
  for (const [index, { placeId, bankRef }] of refs.entries()) {
    if (placeId === null || bankRef === null) continue
    const key = `${placeId}|${bankRef}`
    if (known.has(key)) return index
    known.add(key)
  }
  return null
}

/** Writes gifts down with their donors; what an accountant writes down gets its vouchers at once. */
export async function keepDonations(w: Writing, { list, fresh }: Ready, unnamed: string): Promise<Refusal | null> {
  await insertDonors(w, fresh)
  await insertDonations(
    w,
    list.map((one) => one.donation),
  )
  await insertParts(w, list)
  if (!holds(w.actor, permissions.account, w.committeeId)) return null
  const ready = list.filter(({ donation }) => donation.receivedOn !== null && donation.placeId !== null)
  return makeReceipts(
    w,
    ready.map(({ donation, items }) => ({ gift: donation, items })),
    unnamed,
  )
}

const whither = { campaignId: zMaybe(zId).optional(), bookId: zMaybe(zId).optional(), unnamed: zLine(120) }

/** Writes down one gift: money or goods, to a campaign or to the Fund for the Poor. */
export const recordDonation = action({
  name: 'relief.record_donation',
  permission: permissions.record,
  input: z.object({ ...whither, ...donationShape, id: zId.optional() }),
  load: async (w, { campaignId, bookId, ...input }) => {
    const open = await targetFor(w, { campaignId, bookId })
    return isRefusal(open) ? open : readyDonations(w, [input], open)
  },
  run: async (w, { unnamed }, ready) => {
    const refused = await keepDonations(w, ready, unnamed)
    if (refused) return refused
    const [one] = ready.list
    const id = one?.donation.id ?? ''
    const { channel, amount, goodsValue, receivedOn } = one?.donation ?? {}
    return done({
      output: { id },
      subject: { kind: 'donation', id },
      data: { channel, amount, goodsValue, receivedOn },
    })
  },
})

/** Writes down many gifts, all or none: the collections of the areas on one page, the rows of a sheet. */
export const recordDonations = action({
  name: 'relief.record_donations',
  permission: permissions.record,
  input: z.object({ ...whither, rows: z.array(zDonation).min(1).max(1000) }),
  load: async (w, { campaignId, bookId, rows }) => {
    const open = await targetFor(w, { campaignId, bookId })
    return isRefusal(open) ? open : readyDonations(w, rows, open)
  },
  run: async (w, { unnamed, campaignId, bookId }, ready) => {
    const refused = await keepDonations(w, ready, unnamed)
    return refused ?? toldTogether(ready, campaignId ?? bookId ?? w.committeeId)
  },
})

/** What the head of an area collected there: one gift of the area, or of somebody in it. The office takes the money over. */
export const collectDonation = action({
  name: 'relief.collect_donation',
  permission: permissions.record_own,
  input: z.object({ campaignId: zId, unnamed: zLine(120), ...donationShape, id: zId.optional() }),
  load: async (w, { campaignId, ...input }) => {
    const { areaId } = w.sight
    if (areaId === null) return refuse('relief.no_area', { kind: 'forbidden' })
    const open = await targetFor(w, { campaignId })
    if (isRefusal(open)) return open
    const own = { ...input, donorId: null, donorAreaId: areaId, collectedAreaId: areaId, placeId: null }
    return readyDonations(w, [{ ...own, bankRef: null, collector: input.collector ?? w.actor.name }], open)
  },
  run: async (w, { unnamed }, ready) => {
    const refused = await keepDonations(w, ready, unnamed)
    if (refused) return refused
    const [one] = ready.list
    const id = one?.donation.id ?? ''
    const { channel, amount, receivedOn } = one?.donation ?? {}
    return done({ output: { id }, subject: { kind: 'donation', id }, data: { channel, amount, receivedOn } })
  },
})

function toldTogether({ list }: Ready, id: Id) {
  const ids = list.map((one) => one.donation.id)
  const amount = sumDong(list.map((one) => one.donation.amount))
  const goodsValue = sumDong(list.map((one) => one.donation.goodsValue))
  const data = { count: ids.length, amount, goodsValue }
  return done({ output: { ids, amount: dong(amount) }, subject: { kind: 'campaign', id }, data })
}
