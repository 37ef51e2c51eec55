import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe } from '../../platform/input.ts'
import type { Id } from '../../values/id.ts'
import { dong } from '../../values/money.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { loadVouchers, stands, voucherState } from '../books/index.ts'
import { moveMoney } from './advance.actions.ts'
import { advancesOf, payoutsOf, replaceVoucher, type VoucherSlot } from './advance.store.ts'
import type { Advance } from './advance.ts'
import { endTakenLots, insertTakenLots, takenLotsOf } from './advance-lot.store.ts'
import { moveGoods, pickLots } from './goods-move.actions.ts'
import { permissions } from './permissions.ts'
import { openRoundHeld } from './round.actions.ts'
import type { Round } from './round.ts'
import { sharesOf } from './share.store.ts'
import { heapsOf, type TakenLot } from './share.ts'

type What = 'advance' | 'payment' | 'return'

export const zPaper = {
  /** Who the payment voucher names: those who signed the list. */
  payee: zLine(300),
  attached: zMaybe(zLine(200)).optional(),
}

interface Paper {
  readonly payee: string
  readonly attached?: string | null | undefined
}

interface Move {
  readonly round: Round
  readonly advance: Advance
  readonly lots: readonly Pick<TakenLot, 'lotId' | 'taken' | 'given' | 'returned'>[]
  readonly what: What
  readonly on: string
  readonly paper: Paper
  readonly voucherId?: Id | undefined
}

const ways = (fromPlaceId: Id, handPlaceId: Id) => ({
  advance: { fromPlaceId, toPlaceId: handPlaceId },
  payment: { fromPlaceId: handPlaceId, toPlaceId: null },
  return: { fromPlaceId: handPlaceId, toPlaceId: fromPlaceId },
})

const toldOf = (what: What, { payee, attached }: Paper) =>
  what === 'payment' ? { payee, attached: attached ?? null } : {}

/** The voucher that moves one part of a list's money. */
async function writeMoney(w: Writing, { round, advance, what, on, paper, voucherId }: Move) {
  const { fromPlaceId, handPlaceId } = advance
  if (fromPlaceId === null || handPlaceId === null) return null
  const amount = { advance: advance.amount, payment: advance.paid, return: advance.returned }[what] ?? dong(0)
  if (amount === 0) return null
  const way = ways(fromPlaceId, handPlaceId)[what]
  const move = { advanceId: advance.id, what, ...way, amount, datedOn: on, voucherId }
  return moveMoney(w, round, { ...move, ...toldOf(what, paper) })
}

/** The voucher that moves one part of a list's goods. */
async function writeGoods(w: Writing, { round, advance, lots, what, on, paper, voucherId }: Move) {
  const { goodsFromPlaceId, goodsHandPlaceId } = advance
  if (goodsFromPlaceId === null || goodsHandPlaceId === null) return null
  const part = ({ taken, given, returned }: Move['lots'][number]) =>
    ({ advance: taken, payment: given, return: returned })[what] ?? 0
  const moved = lots.map((lot) => ({ lotId: lot.lotId, quantity: part(lot) })).filter((lot) => lot.quantity > 0)
  const way = ways(goodsFromPlaceId, goodsHandPlaceId)[what]
  const move = { advanceId: advance.id, what, ...way, lots: moved, datedOn: on, voucherId }
  return moveGoods(w, round, { ...move, ...toldOf(what, paper) })
}

interface Named {
  readonly paymentVoucherId?: Id | undefined
  readonly returnVoucherId?: Id | undefined
  readonly goodsGivenVoucherId?: Id | undefined
  readonly goodsBackVoucherId?: Id | undefined
}

/** The vouchers that settle a list: money and goods that were given, and what comes back. */
export async function settlingVouchers(w: Writing, move: Omit<Move, 'what' | 'voucherId'>, named: Named) {
  const payment = await writeMoney(w, { ...move, what: 'payment', voucherId: named.paymentVoucherId })
  if (isRefusal(payment)) return payment
  const back = await writeMoney(w, { ...move, what: 'return', voucherId: named.returnVoucherId })
  if (isRefusal(back)) return back
  const given = await writeGoods(w, { ...move, what: 'payment', voucherId: named.goodsGivenVoucherId })
  if (isRefusal(given)) return given
  const goodsBack = await writeGoods(w, { ...move, what: 'return', voucherId: named.goodsBackVoucherId })
  if (isRefusal(goodsBack)) return goodsBack
  const money = { paymentVoucherId: payment, returnVoucherId: back }
  return { ...money, goodsGivenVoucherId: given, goodsBackVoucherId: goodsBack }
}

interface Slot {
  readonly slot: VoucherSlot
  readonly what: What
  readonly goods: boolean
  readonly of: (advance: Advance) => Id | null
}

const slots: readonly Slot[] = [
  { slot: 'voucher_id', what: 'advance', goods: false, of: (one) => one.voucherId },
  { slot: 'payment_voucher_id', what: 'payment', goods: false, of: (one) => one.paymentVoucherId },
  { slot: 'return_voucher_id', what: 'return', goods: false, of: (one) => one.returnVoucherId },
  { slot: 'goods_voucher_id', what: 'advance', goods: true, of: (one) => one.goodsVoucherId },
  { slot: 'goods_given_voucher_id', what: 'payment', goods: true, of: (one) => one.goodsGivenVoucherId },
  { slot: 'goods_back_voucher_id', what: 'return', goods: true, of: (one) => one.goodsBackVoucherId },
]

interface Fallen extends Slot {
  readonly advance: Advance
}

/** Vouchers of a round that were refused, taken back or voided, and so wait to be written again. */
async function fallen(w: Writing, roundId: Id): Promise<readonly Fallen[]> {
  const advances = await advancesOf(w, roundId)
  const all = advances.flatMap((advance) =>
    slots.flatMap((slot) => {
      const voucherId = slot.of(advance)
      return voucherId === null ? [] : [{ ...slot, advance, voucherId }]
    }),
  )
  const ids = all.map((one) => one.voucherId)
  const vouchers = await loadVouchers(w, ids)
  const back = new Set(vouchers.filter((facts) => !stands(voucherState(facts))).map(({ voucher }) => voucher.id))
  return all.filter(({ voucherId }) => back.has(voucherId))
}

/** Chooses lots anew for goods that did not go out: others may have taken the first ones meanwhile. */
async function chooseAgain(w: Writing, round: Round, advance: Advance, on: Round['openedOn']): Promise<Refusal | null> {
  const { id, goodsFromPlaceId: from } = advance
  if (from === null) return null
  const heaps = heapsOf(await payoutsOf(w, [id]), await sharesOf(w, round.id))
  await endTakenLots(w, id)
  const lots = await pickLots(w, round, { heaps, from, on })
  if (isRefusal(lots)) return { ...lots, field: 'datedOn' }
  await insertTakenLots(w, id, lots)
  return null
}

/** Writes the vouchers of a round anew that were sent back: the money, the goods still have to move. */
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
    for (const { advance, slot, what, goods } of list) {
      const wrong = goods && what === 'advance' ? await chooseAgain(w, round, advance, datedOn) : null
      if (wrong) return wrong
      const lots = goods ? await takenLotsOf(w, [advance.id]) : []
      const made = await (goods ? writeGoods : writeMoney)(w, { round, advance, lots, what, on: datedOn, paper })
      if (isRefusal(made)) return made
      if (made !== null) await replaceVoucher(w, advance.id, slot, made)
    }
    const data = { title: round.title, count: list.length, datedOn }
    return done({ output: { count: list.length }, subject: { kind: 'assistance_round', id: roundId }, data })
  },
})
