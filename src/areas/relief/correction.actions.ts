import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { holds } from '../../platform/permission.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { placesOf, reverseVoucher, withdrawVoucher } from '../books/index.ts'
import { releaseAllocations } from '../statements/index.ts'
import { donationTarget } from './bank.ts'
import { findCampaign } from './campaign.store.ts'
import { cannotReceive } from './campaign.ts'
import {
  bankRefsKnown,
  lockDonations,
  saveReceived,
  saveReversal,
  supersedeDonation,
  updateDonation,
} from './donation.store.ts'
import { type Donation, isLive, type Vouched } from './donation.ts'
import { donationShape, prepared } from './donation-input.actions.ts'
import { insertParts, supersedeParts } from './donation-part.store.ts'
import { insertDonors } from './donor.store.ts'
import { giversOf } from './giver.actions.ts'
import { permissions } from './permissions.ts'
import { vouchedBy, vouchersOf } from './vouched.store.ts'

interface Held {
  readonly donation: Donation
  readonly vouched: Vouched
}

async function heldDonation(w: Writing, id: Id): Promise<Held | Refusal> {
  const [donation] = await lockDonations(w, [id])
  if (!donation || donation.supersededAt !== null) return refuse('relief.no_donation', { kind: 'missing' })
  return { donation, vouched: vouchedBy(await vouchersOf(w, [donation]), donation) }
}

const named = ({ donorName, id }: Donation) => ({ name: donorName ?? id.slice(0, 8) })
const subjectOf = (id: Id) => ({ kind: 'donation', id })

/** Why a day of receipt does not fit the campaign of a gift; the Fund receives all year. */
async function outside(
  w: Writing,
  { campaignId }: Donation,
  receivedOn: Donation['receivedOn'],
): Promise<Refusal | null> {
  if (campaignId === null || receivedOn === null) return null
  const campaign = await findCampaign(w, campaignId)
  return campaign ? cannotReceive(campaign, receivedOn) : refuse('relief.no_campaign', { kind: 'missing' })
}

/** Changes a gift as long as no voucher brings it into the books. */
export const editDonation = action({
  name: 'relief.edit_donation',
  permission: permissions.record,
  input: z.object({ ...donationShape, id: zId, editNo: z.coerce.number().int().min(1) }),
  load: async (w, { editNo, ...input }) => {
    const held = await heldDonation(w, input.id)
    if (isRefusal(held)) return held
    const { donation, vouched } = held
    if (isLive(vouched.receipt)) return refuse('relief.has_voucher', { kind: 'conflict', params: named(donation) })
    if (donation.editNo !== editNo) return refuse('platform.stale', { kind: 'conflict' })
    const givers = await giversOf(w, [input])
    if (isRefusal(givers)) return givers
    const [giver] = givers.list
    const { ledger, bookId, campaignId } = donation
    if (!giver) return refuse('relief.no_donor', { field: 'donorId' })
    const one = prepared(w, input, { ledger, bookId, campaignId }, giver, await placesOf(w, [bookId]))
    if (isRefusal(one)) return one
    const wrong = await outside(w, donation, one.donation.receivedOn)
    if (wrong) return wrong
    const { placeId, bankRef } = one.donation
    const isSame = placeId === donation.placeId && bankRef === donation.bankRef
    const known = isSame ? new Set() : await bankRefsKnown(w, [{ placeId, bankRef }])
    return known.size > 0 ? refuse('relief.bank_ref_known', { field: 'bankRef' }) : { one, fresh: givers.fresh }
  },
  run: async (w, { id, editNo }, { one, fresh }) => {
    await insertDonors(w, fresh)
    await updateDonation(w, id, editNo + 1, one.donation)
    await supersedeParts(w, id)
    await insertParts(w, [one])
    const { channel, amount, goodsValue } = one.donation
    return done({ output: { id }, subject: subjectOf(id), data: { channel, amount, goodsValue } })
  },
})

/** Says that a pledged gift came in. */
export const receivePledged = action({
  name: 'relief.receive_pledged',
  permission: permissions.record,
  input: z.object({ id: zId, receivedOn: zDay, bankRef: zMaybe(zLine(100)).optional() }),
  load: async (w, { id, receivedOn }) => {
    const held = await heldDonation(w, id)
    if (isRefusal(held)) return held
    const { donation } = held
    if (donation.receivedOn !== null)
      return refuse('relief.received_already', { kind: 'conflict', params: named(donation) })
    if (receivedOn > w.today) return refuse('relief.in_future', { field: 'receivedOn' })
    if (donation.pledgedOn !== null && receivedOn < donation.pledgedOn)
      return refuse('relief.received_before_pledged', { field: 'receivedOn' })
    return (await outside(w, donation, receivedOn)) ?? donation
  },
  run: async (w, { id, receivedOn, bankRef }, donation) => {
    await saveReceived(w, [{ id, receivedOn, placeId: donation.placeId, bankRef: bankRef ?? donation.bankRef }])
    const { channel, amount, goodsValue } = donation
    return done({ output: { id }, subject: subjectOf(id), data: { channel, amount, goodsValue, receivedOn } })
  },
})

const zReasoned = z.object({ id: zId, reason: zText(1000) })

/** What has to be done before a gift can be taken off the register. */
function cannotWithdraw(w: Writing, { donation, vouched }: Held): Refusal | null {
  const params = named(donation)
  if (vouched.receipt === 'settled') return refuse('relief.reverse_instead', { kind: 'conflict', params })
  if (vouched.receipt === 'approved') return refuse('relief.void_first', { kind: 'conflict', params })
  return vouched.receipt === 'made' && !holds(w.actor, permissions.account, w.committeeId)
    ? refuse('relief.has_voucher', { kind: 'conflict', params })
    : null
}

/** Takes a gift off the register that was written down by mistake; a voucher nobody approved goes with it. */
export const withdrawDonation = action({
  name: 'relief.withdraw_donation',
  permission: permissions.record,
  input: zReasoned,
  load: async (w, { id }) => {
    const held = await heldDonation(w, id)
    return isRefusal(held) ? held : (cannotWithdraw(w, held) ?? held)
  },
  run: async (w, { id, reason }, { donation, vouched }) => {
    if (vouched.receipt === 'made' && donation.voucherId !== null) {
      const withdrawn = await within(w, withdrawVoucher, { id: donation.voucherId, reason })
      if (isRefusal(withdrawn)) return withdrawn
    }
    await supersedeDonation(w, id, reason)
    // The lines of the bank that it was made of wait again.
    await releaseAllocations(w, { kind: donationTarget, id })
    const { channel, amount, goodsValue } = donation
    return done({ output: { id }, subject: subjectOf(id), data: { channel, amount, goodsValue, reason } })
  },
})

/** The head of an area takes back what was written down there, until the office has made its voucher. */
export const withdrawCollection = action({
  name: 'relief.withdraw_collection',
  permission: permissions.record_own,
  input: zReasoned,
  load: async (w, { id }) => {
    const held = await heldDonation(w, id)
    if (isRefusal(held)) return held
    return held.donation.voucherId === null
      ? held.donation
      : refuse('relief.has_voucher', { kind: 'conflict', params: named(held.donation) })
  },
  run: async (w, { id, reason }, { channel, amount }) => {
    await supersedeDonation(w, id, reason)
    return done({ output: { id }, subject: subjectOf(id), data: { channel, amount, reason } })
  },
})

/**
 * Takes a posted gift back out of the books: the mirror of its voucher, with the reason. A second person approves it, and
 * whoever holds the money settles it; only then is the gift reversed.
 */
export const reverseDonation = action({
  name: 'relief.reverse_donation',
  permission: permissions.account,
  input: zReasoned.extend({ datedOn: zDay, reversalId: zId.optional() }),
  load: async (w, { id }) => {
    const held = await heldDonation(w, id)
    if (isRefusal(held)) return held
    const { donation, vouched } = held
    const params = named(donation)
    if (vouched.receipt !== 'settled') return refuse('relief.not_posted', { kind: 'conflict', params })
    return isLive(vouched.reversal) ? refuse('relief.reversed_already', { kind: 'conflict', params }) : donation
  },
  run: async (w, { id, reason, datedOn, reversalId }, donation) => {
    const made = await within(w, reverseVoucher, { id: donation.voucherId as Id, reversalId, datedOn, reason })
    if (isRefusal(made)) return made
    await saveReversal(w, id, made.id)
    await releaseAllocations(w, { kind: donationTarget, id })
    const { channel, amount, goodsValue } = donation
    return done({
      output: { id, reversalId: made.id },
      subject: subjectOf(id),
      data: { channel, amount, goodsValue, reason },
    })
  },
})
