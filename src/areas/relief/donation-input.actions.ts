import { z } from 'zod'
import type { Writing } from '../../platform/context.ts'
import { zDay, zDong, zFlag, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { type Dong, dong, sumDong } from '../../values/money.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { type Place, priceBases, worthOf, zQuantity } from '../books/index.ts'
import type { NewDonation } from './donation.store.ts'
import { channels, type DonationItem, type Giver, placeKindFor } from './donation.ts'
import type { Parts } from './donation-part.store.ts'
import { donorKinds } from './donor.ts'

const zGoods = z.object({
  name: zLine(200),
  unit: zLine(40),
  quantity: zQuantity,
  unitPrice: zMaybe(zDong).optional(),
  priceBasis: zMaybe(z.enum(priceBases)).optional(),
  expiresOn: zMaybe(zDay).optional(),
})

const zPart = z.object({ name: zLine(200), amount: zMaybe(zDong).optional() })

export const donationShape = {
  donorId: zMaybe(zId).optional(),
  donorKind: z.enum(donorKinds),
  donorName: zMaybe(zLine(200)).optional(),
  donorAddress: zMaybe(zLine(300)).optional(),
  donorAreaId: zMaybe(zId).optional(),
  showsName: zFlag.optional(),
  channel: z.enum(channels),
  placeId: zMaybe(zId).optional(),
  amount: zMaybe(zDong).optional(),
  items: z.array(zGoods).max(60).optional(),
  pledgedOn: zMaybe(zDay).optional(),
  receivedOn: zMaybe(zDay).optional(),
  bankRef: zMaybe(zLine(100)).optional(),
  memoRaw: zMaybe(zLine(500)).optional(),
  conditionText: zMaybe(zText(500)).optional(),
  collector: zMaybe(zLine(200)).optional(),
  collectedAreaId: zMaybe(zId).optional(),
  note: zMaybe(zText(1000)).optional(),
  parts: z.array(zPart).max(500).optional(),
}

export const zDonation = z.object({
  ...donationShape,
  id: zId.optional(),
  origin: z.object({ kind: z.string().regex(/^[a-z_]{1,40}$/), id: zId, label: zLine(300) }).optional(),
})
export type DonationInput = z.output<typeof zDonation>

export interface Target {
  readonly ledger: NewDonation['ledger']
  readonly bookId: Id
  readonly campaignId: Id | null
}

export interface Prepared extends Parts {
  readonly donation: NewDonation
}

/** A donation as it is kept, with what belongs to it; or what its fields lack. */
export function prepared(
  w: Writing,
  input: DonationInput,
  target: Target,
  giver: Giver,
  places: readonly Place[],
): Prepared | Refusal {
  const items = goodsIn(input)
  if ('refusal' in items) return items
  const parts = (input.parts ?? []).map((one) => ({ id: newId(), name: one.name, amount: one.amount ?? null }))
  const { channel, pledgedOn = null, receivedOn = null, bankRef = null } = input
  const amount = channel === 'in_kind' ? dong(0) : (input.amount ?? dong(0))
  const fault =
    wrongDays(w, pledgedOn, receivedOn) ??
    wrongWorth(channel === 'in_kind', amount, items.list, input.amount ?? null) ??
    wrongParts(amount, parts)
  if (fault) return fault
  const placeId = placeFor(input, target.bookId, places)
  if (typeof placeId === 'object' && placeId !== null) return placeId
  const { memoRaw = null, conditionText = null, collector = null, collectedAreaId = null, note = null } = input
  const id = input.id ?? newId()
  const { donorId, donorKind, donorName, donorAddress, donorAreaId, showsName } = giver
  const donor = { donorId, donorKind, donorName, donorAddress, donorAreaId, showsName }
  const way = { channel, placeId, amount, goodsValue: goodsWorth(items.list), pledgedOn, receivedOn, bankRef }
  const told = { memoRaw, conditionText, collector, collectedAreaId, note }
  const donation = { id, ...target, ...donor, ...way, ...told, origin: input.origin ?? null, voucherId: null }
  return { donationId: id, donation, items: items.list, parts }
}

/** The worth of the goods that are valued. What is not valued is told by quantity beside it, never as 0. */
export function goodsWorth(items: readonly Pick<DonationItem, 'quantity' | 'unitPrice'>[]): Dong {
  return sumDong(items.map((item) => worthOf(item.quantity, item.unitPrice) ?? dong(0)))
}

function goodsIn({ channel, items = [] }: DonationInput): { readonly list: readonly DonationItem[] } | Refusal {
  if (channel !== 'in_kind') return items.length > 0 ? refuse('relief.no_goods_here', { field: 'items' }) : { list: [] }
  if (items.length === 0) return refuse('relief.goods_needed', { field: 'items.0.name' })
  const list: DonationItem[] = []
  for (const [at, { name, unit, quantity, unitPrice = null, priceBasis = null, expiresOn = null }] of items.entries()) {
    if ((unitPrice === null) !== (priceBasis === null)) {
      const field = `items.${at}.${unitPrice === null ? 'unitPrice' : 'priceBasis'}`
      return refuse('relief.price_and_basis', { field })
    }
    list.push({ id: newId(), name, unit, quantity, unitPrice, priceBasis, expiresOn })
  }
  return { list }
}

function wrongDays(w: Writing, pledgedOn: string | null, receivedOn: string | null): Refusal | null {
  if (pledgedOn === null && receivedOn === null) return refuse('platform.required', { field: 'receivedOn' })
  if (pledgedOn !== null && pledgedOn > w.today) return refuse('relief.in_future', { field: 'pledgedOn' })
  if (receivedOn !== null && receivedOn > w.today) return refuse('relief.in_future', { field: 'receivedOn' })
  return pledgedOn !== null && receivedOn !== null && receivedOn < pledgedOn
    ? refuse('relief.received_before_pledged', { field: 'receivedOn' })
    : null
}

function wrongWorth(inKind: boolean, amount: Dong, items: readonly DonationItem[], typed: Dong | null): Refusal | null {
  if (!inKind) return amount > 0 ? null : refuse('relief.amount_needed', { field: 'amount' })
  // An amount beside goods would be told as money.
  return typed !== null && typed > 0 && items.length > 0
    ? refuse('relief.goods_are_no_money', { field: 'amount' })
    : null
}

function wrongParts(amount: Dong, parts: readonly { readonly amount: Dong | null }[]): Refusal | null {
  const sum = sumDong(parts.map((one) => one.amount ?? dong(0)))
  return amount > 0 && sum > amount ? refuse('relief.parts_exceed', { field: 'parts', params: { sum, amount } }) : null
}

/** The place named, or the only one that fits. Gifts on their way to the office have none yet. */
function placeFor({ channel, placeId }: DonationInput, bookId: Id, places: readonly Place[]): Id | null | Refusal {
  const fit = places.filter(
    (one) => one.bookId === bookId && one.kind === placeKindFor(channel) && one.closedOn === null,
  )
  if (placeId)
    return fit.some((one) => one.id === placeId) ? placeId : refuse('relief.wrong_place', { field: 'placeId' })
  return fit.length === 1 ? (fit[0]?.id ?? null) : null
}
