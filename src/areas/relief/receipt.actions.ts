import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zId, zLine, zMaybe } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { listBooks, makeVouchers, type Place, placesOf } from '../books/index.ts'
import { lockDonations, type NewDonation, saveVouchers } from './donation.store.ts'
import { type DonationItem, isLive, placeKindFor, voucherKindFor } from './donation.ts'
import { goodsOf } from './donation-part.store.ts'
import { permissions } from './permissions.ts'
import { vouchedBy, vouchersOf } from './vouched.store.ts'

type Gift = Pick<
  NewDonation,
  | 'id'
  | 'bookId'
  | 'channel'
  | 'placeId'
  | 'amount'
  | 'receivedOn'
  | 'donorName'
  | 'donorAddress'
  | 'donorKind'
  | 'bankRef'
  | 'conditionText'
>

export interface ToReceipt {
  readonly gift: Gift
  readonly items: readonly DonationItem[]
}

/** Makes the vouchers that bring gifts into the books, in one act of the books; notes which voucher is whose. */
export async function makeReceipts(w: Writing, gifts: readonly ToReceipt[], unnamed: string): Promise<Refusal | null> {
  if (gifts.length === 0) return null
  const books = await listBooks(w, { ids: [...new Set(gifts.map(({ gift }) => gift.bookId))] })
  const titles = new Map(books.map((book) => [book.id, book.title]))
  const rows = gifts.map(({ gift, items }) => ({
    id: newId(),
    bookId: gift.bookId,
    kind: voucherKindFor(gift.channel),
    purpose: 'contribution' as const,
    placeId: gift.placeId as Id,
    amount: gift.amount,
    datedOn: gift.receivedOn as NonNullable<Gift['receivedOn']>,
    counterparty: gift.donorName ?? unnamed,
    address: gift.donorAddress,
    content: titles.get(gift.bookId) ?? '',
    attached: null,
    condition: gift.conditionText,
    origin: { kind: 'donation', id: gift.id, label: gift.donorName ?? unnamed },
    ...(items.length > 0 && { items: items.map(({ id: _, ...item }) => item) }),
  }))
  const made = await within(w, makeVouchers, { rows } as Parameters<typeof makeVouchers.run>[1])
  if (isRefusal(made)) return made
  const links = gifts.map(({ gift }, at) => ({
    id: gift.id,
    voucherId: rows[at]?.id as Id,
    placeId: gift.placeId as Id,
  }))
  await saveVouchers(w, links)
  return null
}

const zPlaces = z.object({
  cashId: zMaybe(zId).optional(),
  bankId: zMaybe(zId).optional(),
  storeId: zMaybe(zId).optional(),
})

/** Gives each gift the place named for its way of coming, where it has none yet. */
function placed(gift: Gift, named: z.output<typeof zPlaces>, places: readonly Place[]): Id | null {
  if (gift.placeId !== null) return gift.placeId
  const kind = placeKindFor(gift.channel)
  const fit = places.filter((one) => one.bookId === gift.bookId && one.kind === kind && one.closedOn === null)
  const wanted = { cash: named.cashId, bank: named.bankId, warehouse: named.storeId, hand_store: null, advance: null }[
    kind
  ]
  return (fit.find((one) => one.id === wanted) ?? (fit.length === 1 ? fit[0] : undefined))?.id ?? null
}

/** Writes the vouchers of gifts that came in: the accountant's step, for many at once. */
export const receiptDonations = action({
  name: 'relief.receipt_donations',
  permission: permissions.account,
  input: zPlaces.extend({
    ids: z.array(zId).min(1).max(500),
    /** How a giver is called who wishes to be nobody. */
    unnamed: zLine(120),
  }),
  load: async (w, { ids, ...named }) => {
    const wanted = [...new Set(ids)]
    const donations = await lockDonations(w, wanted)
    if (donations.length < wanted.length) return refuse('relief.no_donation', { kind: 'missing' })
    const vouchers = await vouchersOf(w, donations)
    const places = await placesOf(w, [...new Set(donations.map((one) => one.bookId))])
    const items = await goodsOf(w, wanted)
    const list: ToReceipt[] = []
    for (const donation of donations) {
      const who = { name: donation.donorName ?? named.unnamed }
      if (donation.supersededAt !== null || donation.receivedOn === null)
        return refuse('relief.not_received', { kind: 'conflict', params: who })
      if (isLive(vouchedBy(vouchers, donation).receipt))
        return refuse('relief.has_voucher', { kind: 'conflict', params: who })
      const placeId = placed(donation, named, places)
      if (placeId === null) return refuse('relief.place_needed', { kind: 'conflict', params: who })
      list.push({ gift: { ...donation, placeId }, items: items.get(donation.id) ?? [] })
    }
    return list
  },
  run: async (w, { unnamed }, list) => {
    const refused = await makeReceipts(w, list, unnamed)
    if (refused) return refused
    const amount = list.reduce((sum, { gift }) => sum + gift.amount, 0)
    const subject = { kind: 'book', id: list[0]?.gift.bookId ?? w.committeeId }
    return done({ output: { count: list.length }, subject, data: { count: list.length, amount } })
  },
})
