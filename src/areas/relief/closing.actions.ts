import { action, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { closeBook, countsOf, openVouchers, placesNow } from '../books/index.ts'
import { ended, readyFor, stepped, zStep } from './campaign-step.actions.ts'
import { withoutVoucher } from './donation-list.store.ts'
import { leftToTell } from './left-to-tell.actions.ts'
import { notTold } from './left-to-tell.ts'
import { permissions } from './permissions.ts'

/**
 * Why a campaign cannot be settled yet: gifts without a voucher, vouchers on their way, goods that lie in a store, or a place of
 * money whose last count does not say what the books say (TT 41/2022/TT-BTC).
 */
export async function notSettled(w: Writing, bookId: Id): Promise<Refusal | null> {
  const loose = await withoutVoucher(w, bookId)
  if (loose > 0) return refuse('relief.gifts_without_voucher', { kind: 'conflict', params: { count: loose } })
  const waiting = await openVouchers(w, bookId)
  if (waiting > 0) return refuse('relief.vouchers_wait', { kind: 'conflict', params: { count: waiting } })
  const places = await placesNow(w, bookId)
  const stocked = places.find((one) => one.lots > 0 || (one.kind === 'advance' && one.amount > 0))
  if (stocked) return refuse('relief.stock_left', { kind: 'conflict', params: { place: stocked.name } })
  const counts = await countsOf(w, bookId)
  for (const place of places.filter((one) => one.kind === 'cash' || one.kind === 'bank')) {
    const last = counts
      .filter((one) => one.placeId === place.placeId)
      .reduce<(typeof counts)[number] | null>((a, b) => (a && a.countedOn > b.countedOn ? a : b), null)
    if (last === null) return refuse('relief.count_needed', { kind: 'conflict', params: { place: place.name } })
    if (last.counted !== place.amount || last.booked !== place.amount)
      return refuse('relief.count_differs', {
        kind: 'conflict',
        params: { place: place.name, counted: last.counted ?? 0, booked: place.amount },
      })
  }
  return null
}

/** Settles a campaign: cash, books and bank say the same, nothing lies in the store. */
export const settleCampaign = action({
  name: 'relief.settle_campaign',
  permission: permissions.account,
  input: zStep,
  load: async (w, input) => {
    const facts = await readyFor(w, input, 'settled', true)
    return isRefusal(facts) ? facts : ((await notSettled(w, facts.campaign.bookId as Id)) ?? facts)
  },
  run: (w, input, facts) => ended(w, input, 'settled', facts),
})

/**
 * Says that the settlement was made public, by its report: every line is public, so are both closing statements, and the
 * report hung at the office and in the areas (Decree 93/2021/NĐ-CP, article 14).
 */
export const discloseFinal = action({
  name: 'relief.disclose_final',
  permission: permissions.publish,
  input: zStep,
  load: async (w, input) => {
    const facts = await readyFor(w, input, 'disclosed_final', true)
    if (isRefusal(facts)) return facts
    const left = await leftToTell(w, facts)
    return notTold(left) ?? facts
  },
  run: (w, input, facts) => stepped(w, input, 'disclosed_final', facts),
})

/** Puts the campaign away with its books, once nothing is left in them. */
export const archiveCampaign = action({
  name: 'relief.archive_campaign',
  permission: permissions.lead,
  input: zStep,
  load: (w, input) => readyFor(w, input, 'archived', false),
  run: async (w, input, facts) => {
    const { bookId } = facts.campaign
    const closed = await within(w, closeBook, { id: bookId as Id, closedOn: input.happenedOn })
    return isRefusal(closed) ? closed : stepped(w, input, 'archived', facts)
  },
})
