import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { dong } from '../../values/money.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { loadVouchers, voucherState } from '../books/index.ts'
import { moveMoney, openAdvanceHeld } from './advance.actions.ts'
import { advancesOf, payoutsOf, replaceVoucher, saveSettling, type VoucherSlot, waitingOf } from './advance.store.ts'
import { type Advance, sumOf } from './advance.ts'
import { linesOf } from './line.store.ts'
import { permissions } from './permissions.ts'
import { openRoundHeld } from './round.actions.ts'
import { reach } from './round.store.ts'
import { isPast, type Round } from './round.ts'

type What = 'advance' | 'payment' | 'return'

const zPaper = {
  /** Who the payment voucher names: those who signed the list. */
  payee: zLine(300),
  attached: zMaybe(zLine(200)).optional(),
}

interface Move {
  readonly round: Round
  readonly advance: Advance
  readonly what: What
  readonly on: string
  readonly paper: { readonly payee: string; readonly attached?: string | null | undefined }
  readonly voucherId?: Id | undefined
}

/** The voucher that moves one part of a list's money, written anew. */
async function write(w: Writing, { round, advance, what, on, paper, voucherId }: Move) {
  const { fromPlaceId, handPlaceId } = advance
  if (fromPlaceId === null || handPlaceId === null) return null
  const amount = { advance: advance.amount, payment: advance.paid, return: advance.returned }[what] ?? dong(0)
  if (amount === 0) return null
  const way = {
    advance: { fromPlaceId, toPlaceId: handPlaceId },
    payment: { fromPlaceId: handPlaceId, toPlaceId: null },
    return: { fromPlaceId: handPlaceId, toPlaceId: fromPlaceId },
  }[what]
  const told = what === 'payment' ? { payee: paper.payee, attached: paper.attached ?? null } : {}
  return moveMoney(w, round, { advanceId: advance.id, what, ...way, amount, datedOn: on, voucherId, ...told })
}

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
    return settledOn < last
      ? refuse('assistance.before_last', { field: 'settledOn', params: { day: last } })
      : { ...facts, sum }
  },
  run: async (
    w,
    { id, settledOn, note = null, paymentVoucherId, returnVoucherId, ...paper },
    { round, advance, sum },
  ) => {
    const settled = { ...advance, paid: sum.paid, returned: dong(advance.amount - sum.paid) }
    const move = { round, advance: settled, on: settledOn, paper }
    const payment = await write(w, { ...move, what: 'payment', voucherId: paymentVoucherId })
    if (isRefusal(payment)) return payment
    const back = await write(w, { ...move, what: 'return', voucherId: returnVoucherId })
    if (isRefusal(back)) return back
    const { paid, returned } = settled
    await saveSettling(w, id, {
      settledOn,
      paid,
      returned,
      paymentVoucherId: payment,
      returnVoucherId: back,
      settledNote: note,
    })
    const waiting = await waitingOf(w, round.id)
    const never = (await linesOf(w, round.id, { limit: 20_000 })).rows.filter((line) => line.grant && !line.payout)
    if (never.length === 0) await reach(w, round, 'signed', settledOn)
    const data = { title: round.title, paid, returned, count: sum.paidLines, absent: waiting.length }
    const output = { id, paid, returned, paymentVoucherId: payment, returnVoucherId: back }
    return done({ output, subject: { kind: 'assistance_round', id: round.id }, data })
  },
})

const slots: readonly (readonly [slot: VoucherSlot, what: What, of: (advance: Advance) => Id | null])[] = [
  ['voucher_id', 'advance', (one) => one.voucherId],
  ['payment_voucher_id', 'payment', (one) => one.paymentVoucherId],
  ['return_voucher_id', 'return', (one) => one.returnVoucherId],
]

/** Vouchers of a round that were refused, taken back or voided, and so wait to be written again. */
async function fallen(w: Writing, roundId: Id) {
  const advances = await advancesOf(w, roundId)
  const all = advances.flatMap((advance) =>
    slots.flatMap(([slot, what, of]) => {
      const voucherId = of(advance)
      return voucherId === null ? [] : [{ advance, slot, what, voucherId }]
    }),
  )
  const states = new Map(
    (
      await loadVouchers(
        w,
        all.map((one) => one.voucherId),
      )
    ).map((facts) => [facts.voucher.id, voucherState(facts)]),
  )
  return all.filter(({ voucherId }) => ['rejected', 'withdrawn', 'voided'].includes(states.get(voucherId) ?? ''))
}

/** Writes the vouchers of a round anew that were sent back: the money still has to move. */
export const remakeVouchers = action({
  name: 'assistance.remake_vouchers',
  permission: permissions.pay_out,
  input: z.object({ roundId: zId, datedOn: zDay, ...zPaper }),
  load: async (w, { roundId, datedOn }) => {
    const round = await openRoundHeld(w, roundId)
    if (isRefusal(round)) return round
    if (datedOn > w.today) return refuse('assistance.in_future', { field: 'datedOn' })
    const list = await fallen(w, roundId)
    return list.length === 0 ? refuse('assistance.no_voucher_back', { kind: 'conflict' }) : { round, list }
  },
  run: async (w, { roundId, datedOn, ...paper }, { round, list }) => {
    for (const { advance, slot, what } of list) {
      const made = await write(w, { round, advance, what, on: datedOn, paper })
      if (isRefusal(made)) return made
      if (made !== null) await replaceVoucher(w, advance.id, slot, made)
    }
    const data = { title: round.title, count: list.length, datedOn }
    return done({ output: { count: list.length }, subject: { kind: 'assistance_round', id: roundId }, data })
  },
})

/** Why the accounts of a round do not close yet. */
async function unreconciled(w: Writing, round: Round): Promise<Refusal | null> {
  const advances = await advancesOf(w, round.id)
  if (advances.some((one) => one.settledOn === null)) return refuse('assistance.list_out', { kind: 'conflict' })
  const ids = advances
    .flatMap((one) => [one.voucherId, one.paymentVoucherId, one.returnVoucherId])
    .filter((id) => id !== null)
  const waiting = (await loadVouchers(w, ids)).filter((facts) => voucherState(facts) !== 'settled').length
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
