import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zDong, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { type Dong, dong, sumDong } from '../../values/money.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { promisedAway } from '../assistance/index.ts'
import {
  holdsGoods,
  loadVouchers,
  lotsOf,
  makeVoucher,
  placesNow,
  placesOf,
  reverseVoucher,
  voucherState,
  withdrawVoucher,
  worthOf,
  zQuantity,
} from '../books/index.ts'
import { checkPaper } from '../documents/index.ts'
import { releaseAllocations } from '../statements/index.ts'
import { voucherTarget } from './bank-booking.ts'
import { heldCampaign } from './campaign.actions.ts'
import { campaignState } from './campaign.ts'
import {
  conditionedLeft,
  conditionedVouchers,
  insertOutflow,
  lockOutflow,
  markOutflow,
  type NewOutflow,
} from './outflow.store.ts'
import { mayGoOut, outflowKinds, purposeOf, usePurposes, voucherKindOut } from './outflow.ts'
import { permissions } from './permissions.ts'
import { targetFor } from './target.actions.ts'

const zOutflow = z.object({
  id: zId.optional(),
  campaignId: zMaybe(zId).optional(),
  bookId: zMaybe(zId).optional(),
  kind: z.enum(outflowKinds),
  usePurpose: zMaybe(z.enum(usePurposes)).optional(),
  recipient: zLine(300),
  recipientAddress: zMaybe(zLine(300)).optional(),
  placeId: zId,
  amount: zMaybe(zDong).optional(),
  items: z
    .array(z.object({ lotId: zId, quantity: zQuantity }))
    .max(200)
    .optional(),
  happenedOn: zDay,
  content: zText(1000),
  decisionReference: zMaybe(zLine(120)).optional(),
  decisionDocumentId: zMaybe(zId).optional(),
  forDonationId: zMaybe(zId).optional(),
  conditionReason: zMaybe(zText(1000)).optional(),
})
type OutflowInput = z.output<typeof zOutflow>

type Whence = Pick<NewOutflow, 'ledger' | 'bookId' | 'campaignId'>

/** The books it leaves, and whether the campaign gives out by now. */
async function whence(w: Writing, { campaignId, bookId, kind }: OutflowInput): Promise<Whence | Refusal> {
  if (!campaignId) {
    const open = await targetFor(w, { bookId })
    if (isRefusal(open)) return open
    // Who is helped out of the Fund, the cases of the Fund tell.
    return kind === 'distribution' ? refuse('relief.fund_has_cases', { field: 'kind' }) : open.target
  }
  const facts = await heldCampaign(w, campaignId)
  if (isRefusal(facts)) return facts
  const { bookId: own, title } = facts.campaign
  const state = campaignState(facts, w.today)
  if (own !== null && mayGoOut(kind, state)) return { ledger: 'contribution', bookId: own, campaignId }
  return kind === 'distribution' && (state === 'receiving' || state === 'reception_closed')
    ? refuse('relief.decision_first', { kind: 'conflict', params: { title } })
    : refuse('relief.not_that_state', { kind: 'conflict', params: { title, state } })
}

interface Lines {
  readonly goodsValue: Dong
  readonly vouchers: readonly Id[]
}

/** The worth of the goods that go out, and the vouchers that had brought them in. */
async function linesOf(w: Writing, { items = [] }: OutflowInput): Promise<Lines> {
  const lots = new Map(
    (
      await lotsOf(
        w,
        items.map((one) => one.lotId),
      )
    ).map((lot) => [lot.id, lot]),
  )
  const worth = items.map(({ lotId, quantity }) => worthOf(quantity, lots.get(lotId)?.unitPrice ?? null) ?? dong(0))
  return { goodsValue: sumDong(worth), vouchers: items.flatMap(({ lotId }) => lots.get(lotId)?.voucherId ?? []) }
}

/** Gifts given under a condition are used as the donor said, or somebody says why not (Decree 93/2021/NĐ-CP, article 11). */
async function againstCondition(w: Writing, input: OutflowInput, bookId: Id, lines: Lines): Promise<Refusal | null> {
  if (input.kind === 'returned' || input.conditionReason) return null
  const goods = await conditionedVouchers(w, bookId)
  const isOthers = lines.vouchers.some((id) => goods.has(id) && goods.get(id) !== input.forDonationId)
  if (isOthers) return refuse('relief.condition_goods', { field: 'conditionReason' })
  if (!input.amount || input.forDonationId) return null
  const left = await conditionedLeft(w, bookId)
  if (left === 0) return null
  const there = sumDong((await placesNow(w, bookId)).map((one) => one.amount))
  return there - input.amount < left
    ? refuse('relief.condition_money', { field: 'conditionReason', params: { left } })
    : null
}

/** Goods that a decision gave to people do not go out otherwise, until the accounts of their round are closed. */
async function refusedAsPromised(w: Writing, { items = [] }: OutflowInput, bookId: Id): Promise<Refusal | null> {
  const away = await promisedAway(w, bookId, items)
  if (away === null) return null
  const { name, unit, promised, free, rounds, at } = away
  const titles = rounds.map((one) => one.title).join('; ')
  const params = { name, unit, promised, free: Math.max(0, free), rounds: titles }
  return refuse('relief.goods_promised', { kind: 'conflict', field: `items.${at}.quantity`, params })
}

/**
 * What goes out of a campaign's books other than to households: for a use in common by a decision, to the level above, or back
 * to who gave it. It makes the voucher; two more people approve it and hand it over.
 */
export const giveOut = action({
  name: 'relief.give_out',
  permission: permissions.account,
  input: zOutflow,
  load: async (w, input) => {
    const { kind, usePurpose, decisionReference, decisionDocumentId } = input
    const from = await whence(w, input)
    if (isRefusal(from)) return from
    const place = (await placesOf(w, [from.bookId])).find((one) => one.id === input.placeId)
    if (!place || place.kind === 'hand_store') return refuse('relief.wrong_place', { field: 'placeId' })
    if (kind === 'distribution' && !usePurpose) return refuse('platform.required', { field: 'usePurpose' })
    if (kind !== 'returned' && !decisionReference && !decisionDocumentId)
      return refuse('relief.paper_needed', { field: 'decisionReference' })
    const paper = await checkPaper(w, decisionDocumentId)
    if (paper) return { ...paper, field: 'decisionDocumentId' }
    const lines = await linesOf(w, input)
    const promised = holdsGoods(place) ? await refusedAsPromised(w, input, from.bookId) : null
    return promised ?? (await againstCondition(w, input, from.bookId, lines)) ?? { from, place, lines }
  },
  run: async (w, input, { from, place, lines }) => {
    const { id = newId(), kind, recipient, recipientAddress = null, placeId, happenedOn, content } = input
    const isGoods = holdsGoods(place)
    const amount = isGoods ? dong(0) : (input.amount ?? dong(0))
    const voucher = {
      id: newId(),
      bookId: from.bookId,
      kind: voucherKindOut[place.kind],
      purpose: purposeOf[kind],
      placeId,
      amount,
      datedOn: happenedOn,
      counterparty: recipient,
      address: recipientAddress,
      content,
      origin: { kind: 'outflow', id, label: recipient },
      ...(isGoods && { items: input.items ?? [] }),
    }
    const made = await within(w, makeVoucher, voucher as Parameters<typeof makeVoucher.run>[1])
    if (isRefusal(made)) return made
    const { decisionReference = null, decisionDocumentId = null, forDonationId = null, conditionReason = null } = input
    const usePurpose = kind === 'distribution' ? (input.usePurpose ?? null) : null
    const why = { usePurpose, decisionReference, decisionDocumentId, forDonationId, conditionReason }
    const what = { amount, goodsValue: isGoods ? lines.goodsValue : dong(0), happenedOn, content }
    await insertOutflow(w, {
      id,
      ...from,
      kind,
      recipient,
      recipientAddress,
      placeId,
      ...what,
      ...why,
      voucherId: made.id,
    })
    const data = { kind, amount, goodsValue: what.goodsValue, recipient }
    return done({ output: { id, voucherId: made.id }, subject: { kind: 'outflow', id }, data })
  },
})

/** Takes an outflow back: a voucher nobody approved is withdrawn, a settled one reversed with the help of a second person. */
export const takeBackOutflow = action({
  name: 'relief.take_back_outflow',
  permission: permissions.account,
  input: z.object({ id: zId, datedOn: zDay, reason: zText(1000) }),
  load: async (w, { id }) => {
    const held = await lockOutflow(w, id)
    if (!held) return refuse('relief.no_outflow', { kind: 'missing' })
    const [facts] = await loadVouchers(w, [held.voucherId])
    const state = facts ? voucherState(facts) : 'withdrawn'
    if (state === 'approved') return refuse('relief.void_first', { kind: 'conflict', params: { name: '' } })
    return { held, state }
  },
  run: async (w, { id, datedOn, reason }, { held: { voucherId }, state }) => {
    if (state === 'settled') {
      const made = await within(w, reverseVoucher, { id: voucherId, datedOn, reason })
      if (isRefusal(made)) return made
      await markOutflow(w, id, { reversalId: made.id })
    } else {
      const withdrawn = state === 'made' ? await within(w, withdrawVoucher, { id: voucherId, reason }) : null
      if (isRefusal(withdrawn)) return withdrawn
      await markOutflow(w, id, { supersededReason: reason })
    }
    // The line of the bank by which it had left waits again.
    await releaseAllocations(w, { kind: voucherTarget, id: voucherId }, reason)
    return done({ output: { id }, subject: { kind: 'outflow', id }, data: { reason } })
  },
})
