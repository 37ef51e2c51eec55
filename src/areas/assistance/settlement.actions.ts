import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import { dong } from '../../values/money.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { loadVouchers, voucherState } from '../books/index.ts'
import { type AdvanceFacts, openAdvanceHeld } from './advance.actions.ts'
import { advancesOf, payoutsOf, saveSettling, waitingOf } from './advance.store.ts'
import { type Payout, sumOf, vouchersOf } from './advance.ts'
import { saveGivenLots, takenLotsOf } from './advance-lot.store.ts'
import { linesOf } from './line.store.ts'
import { settlingVouchers, zPaper } from './list-voucher.actions.ts'
import { isPaid } from './need.ts'
import { permissions } from './permissions.ts'
import { openRoundHeld } from './round.actions.ts'
import { reach } from './round.store.ts'
import { isPast, type Round } from './round.ts'
import { sharesOf } from './share.store.ts'
import { draw, heapsOf } from './share.ts'

/** Settles a list: what was paid leaves the books, what was not comes back. Σ paid + Σ returned = what was taken out. */
export const settleAdvance = action({
  name: 'assistance.settle_advance',
  permission: permissions.pay_out,
  input: z.object({
    id: zId,
    settledOn: zDay,
    note: zMaybe(zText(2000)).optional(),
    paymentVoucherId: zId.optional(),
    returnVoucherId: zId.optional(),
    goodsGivenVoucherId: zId.optional(),
    goodsBackVoucherId: zId.optional(),
    ...zPaper,
  }),
  load: async (w, { id, settledOn }) => {
    const facts = await openAdvanceHeld(w, id)
    if (isRefusal(facts)) return facts
    if (settledOn > w.today) return refuse('assistance.in_future', { field: 'settledOn' })
    const payouts = await payoutsOf(w, [id])
    const sum = sumOf(payouts)
    if (sum.open > 0) return refuse('assistance.lines_open', { kind: 'conflict', params: { count: sum.open } })
    const last = payouts.reduce(
      (day, one) => (one.happenedOn && one.happenedOn > day ? one.happenedOn : day),
      facts.advance.advancedOn,
    )
    if (settledOn < last) return refuse('assistance.before_last', { field: 'settledOn', params: { day: last } })
    return { ...facts, sum, lots: await givenLots(w, facts, payouts) }
  },
  run: async (w, { id, settledOn, note: settledNote = null, ...named }, { round, advance, sum, lots }) => {
    const { paid } = sum
    const returned = dong(advance.amount - paid)
    await saveGivenLots(w, lots)
    const move = { round, advance: { ...advance, paid, returned }, lots, on: settledOn, paper: named }
    const vouchers = await settlingVouchers(w, move, named)
    if (isRefusal(vouchers)) return vouchers
    await saveSettling(w, id, { settledOn, paid, returned, settledNote, ...vouchers })
    const waiting = await waitingOf(w, round.id)
    const never = (await linesOf(w, round.id, { limit: 20_000 })).rows.filter((line) => line.grant && !line.payout)
    if (never.length === 0) await reach(w, round, 'signed', settledOn)
    const data = { title: round.title, paid, returned, count: sum.paidLines, absent: waiting.length }
    const output = { id, paid, returned, ...vouchers }
    return done({ output, subject: { kind: 'assistance_round', id: round.id }, data })
  },
})

/** What of each lot was signed for, in the order of the lots; what was not comes back. */
async function givenLots(w: Writing, { round, advance }: AdvanceFacts, payouts: readonly Payout[]) {
  const lots = await takenLotsOf(w, [advance.id])
  const signed = payouts.filter((one) => isPaid(one.outcome))
  const heaps = heapsOf(signed, await sharesOf(w, round.id))
  const { drawn } = draw(
    heaps,
    lots.map((lot) => ({ ...lot, quantity: lot.taken })),
  )
  const given = new Map(drawn.map((lot) => [lot.id, lot.quantity]))
  return lots.map((lot) => {
    const quantity = given.get(lot.id) ?? 0
    return { ...lot, given: quantity, returned: lot.taken - quantity }
  })
}

/** Why the accounts of a round do not close yet. */
async function unreconciled(w: Writing, round: Round): Promise<Refusal | null> {
  const advances = await advancesOf(w, round.id)
  if (advances.some((one) => one.settledOn === null)) return refuse('assistance.list_out', { kind: 'conflict' })
  const waiting = (await loadVouchers(w, vouchersOf(advances))).filter(
    (facts) => voucherState(facts) !== 'settled',
  ).length
  return waiting > 0 ? refuse('assistance.vouchers_wait', { kind: 'conflict', params: { count: waiting } }) : null
}

/** The accounts of a round close (quyết toán đợt). Whoever was absent keeps the right, and a word on it is written down. */
export const reconcileRound = action({
  name: 'assistance.reconcile',
  permission: permissions.pay_out,
  input: z.object({ id: zId, happenedOn: zDay, note: zMaybe(zText(2000)).optional() }),
  load: async (w, { id, happenedOn, note }) => {
    const round = await openRoundHeld(w, id)
    if (isRefusal(round)) return round
    if (!isPast(round, 'signed')) return refuse('assistance.lists_first', { kind: 'conflict' })
    if (isPast(round, 'reconciled')) return refuse('assistance.not_next', { kind: 'conflict' })
    if (happenedOn > w.today) return refuse('assistance.in_future', { field: 'happenedOn' })
    const last = (await advancesOf(w, id))
      .map((one) => one.settledOn ?? one.advancedOn)
      .reduce((a, b) => (a > b ? a : b), round.openedOn)
    if (happenedOn < last) return refuse('assistance.before_last', { field: 'happenedOn', params: { day: last } })
    const open = await unreconciled(w, round)
    if (open) return open
    const absent = (await waitingOf(w, id)).length
    return absent > 0 && !note
      ? refuse('assistance.absent_note', { field: 'note', params: { count: absent } })
      : { round, absent }
  },
  run: async (w, { id, happenedOn, note = null }, { round, absent }) => {
    await reach(w, round, 'reconciled', happenedOn, note)
    const data = { title: round.title, happenedOn, absent }
    return done({ output: { id }, subject: { kind: 'assistance_round', id }, data })
  },
})
