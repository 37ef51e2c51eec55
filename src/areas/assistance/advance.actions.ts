import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { type Dong, sumDong } from '../../values/money.ts'
import { comparePersonNames, compareVietnamese } from '../../values/order.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { loadVouchers, makeVoucher, stands, voucherState } from '../books/index.ts'
import { areaName, loadAreas } from '../organisation/index.ts'
import {
  endPayouts,
  findAdvance,
  insertAdvance,
  insertPayouts,
  payoutsOf,
  type ToPay,
  waitingOf,
} from './advance.store.ts'
import { type Advance, vouchersOf } from './advance.ts'
import { insertTakenLots } from './advance-lot.store.ts'
import { moveGoods, type Taking, takingFor } from './goods-move.actions.ts'
import { permissions } from './permissions.ts'
import { openRoundHeld } from './round.actions.ts'
import { reach, supersede } from './round.store.ts'
import { isPast, type Round } from './round.ts'
import { sharesOf } from './share.store.ts'
import { heapsOf } from './share.ts'

export interface AdvanceFacts {
  readonly round: Round
  readonly advance: Advance
}

/** The list with its round, held; or why nothing more is done with it. */
export async function openAdvanceHeld(w: Writing, id: Id): Promise<AdvanceFacts | Refusal> {
  const found = await findAdvance(w, id)
  if (!found) return refuse('assistance.not_found', { kind: 'missing' })
  const round = await openRoundHeld(w, found.roundId)
  if (isRefusal(round)) return round
  // Looked at again once the round is held: somebody may have settled it meanwhile.
  const advance = await findAdvance(w, id)
  if (!advance) return refuse('assistance.not_found', { kind: 'missing' })
  return advance.settledOn === null ? { round, advance } : refuse('assistance.settled_already', { kind: 'conflict' })
}

/** What kind of voucher moves the money of a list. */
export async function moveMoney(
  w: Writing,
  round: Round,
  move: {
    readonly advanceId: Id
    readonly voucherId?: Id | undefined
    readonly what: 'advance' | 'payment' | 'return'
    readonly fromPlaceId: Id
    readonly toPlaceId: Id | null
    readonly amount: Dong
    readonly datedOn: string
    /** Who the payment voucher names, and what goes with it. */
    readonly payee?: string | null
    readonly attached?: string | null
  },
): Promise<Id | Refusal> {
  const made = await within(w, makeVoucher, {
    ...(move.voucherId && { id: move.voucherId }),
    bookId: round.source.bookId,
    kind: move.what === 'payment' ? 'payment' : 'transfer',
    purpose: move.what === 'payment' ? 'distribution' : 'own_move',
    placeId: move.fromPlaceId,
    toPlaceId: move.toPlaceId,
    amount: move.amount,
    datedOn: move.datedOn as Round['openedOn'],
    counterparty: move.payee ?? null,
    content: round.title,
    attached: move.attached ?? null,
    origin: { kind: `assistance_${move.what}`, id: move.advanceId, label: round.title.slice(0, 300) },
  })
  return isRefusal(made) ? made : made.id
}

/** By the names of the areas, then of the people: as the list is read out. */
async function inListOrder(w: Writing, lines: readonly ToPay[]): Promise<readonly ToPay[]> {
  const { areas } = await loadAreas(w, w.committeeId)
  const names = new Map(areas.map((area) => [area.id, areaName(area, w.today)]))
  const of = (line: ToPay) => names.get(line.areaId) ?? ''
  return lines.toSorted((a, b) => compareVietnamese(of(a), of(b)) || comparePersonNames(a.fullName, b.fullName))
}

/** Takes money out for everybody who was given some and has not had it; from here on there is a list to sign. */
export const issueAdvance = action({
  name: 'assistance.issue_advance',
  permission: permissions.pay_out,
  input: z.object({
    id: zId.optional(),
    roundId: zId,
    areaIds: z.array(zId).max(500).optional(),
    fromPlaceId: zMaybe(zId).optional(),
    handPlaceId: zMaybe(zId).optional(),
    advancedOn: zDay,
    payPlace: zLine(300),
    payUntil: zMaybe(zDay).optional(),
    voucherId: zId.optional(),
    /** Of goods out of the store. */
    goodsFromPlaceId: zMaybe(zId).optional(),
    goodsHandPlaceId: zMaybe(zId).optional(),
    goodsVoucherId: zId.optional(),
  }),
  load: async (w, { roundId, areaIds = [], fromPlaceId, handPlaceId, advancedOn, payUntil, ...goods }) => {
    const round = await openRoundHeld(w, roundId)
    if (isRefusal(round)) return round
    if (!isPast(round, 'approved')) return refuse('assistance.decision_first', { kind: 'conflict' })
    if (isPast(round, 'disclosed')) return refuse('assistance.round_over', { kind: 'conflict' })
    if (advancedOn > w.today) return refuse('assistance.in_future', { field: 'advancedOn' })
    const decided = round.steps.findLast((step) => step.stage === 'approved' && !step.supersededAt)?.happenedOn
    if (decided && advancedOn < decided)
      return refuse('assistance.before_last', { field: 'advancedOn', params: { day: decided } })
    if (payUntil && payUntil < advancedOn) return refuse('assistance.ends_before', { field: 'payUntil' })
    const waiting = await waitingOf(w, roundId)
    const lines = waiting.filter((line) => areaIds.length === 0 || areaIds.includes(line.areaId))
    if (lines.length === 0) return refuse('assistance.nobody_to_pay', { kind: 'conflict' })
    const amount = sumDong(lines.map((line) => line.amount))
    if (amount > 0 && !fromPlaceId) return refuse('platform.required', { field: 'fromPlaceId' })
    if (amount > 0 && !handPlaceId) return refuse('platform.required', { field: 'handPlaceId' })
    const heaps = heapsOf(lines, await sharesOf(w, roundId))
    const { goodsFromPlaceId: from = null, goodsHandPlaceId: hand = null } = goods
    const taking = await takingFor(w, round, { heaps, from, hand, on: advancedOn })
    return isRefusal(taking) ? taking : { round, lines, amount, taking }
  },
  run: async (w, input, { round, lines, amount, taking }) => {
    const {
      id = newId(),
      roundId,
      fromPlaceId = null,
      handPlaceId = null,
      advancedOn,
      payPlace,
      payUntil = null,
    } = input
    const money = {
      advanceId: id,
      voucherId: input.voucherId,
      what: 'advance' as const,
      toPlaceId: handPlaceId,
      amount,
      datedOn: advancedOn,
    }
    const moved = amount === 0 || fromPlaceId === null ? null : await moveMoney(w, round, { ...money, fromPlaceId })
    if (isRefusal(moved)) return moved
    const goods = await takeGoods(w, round, { ...input, id }, taking)
    if (isRefusal(goods)) return goods
    const places = amount === 0 ? { fromPlaceId: null, handPlaceId: null } : { fromPlaceId, handPlaceId }
    const told = { advancedOn, payPlace, payUntil }
    await insertAdvance(w, { id, roundId, ...places, amount, ...told, voucherId: moved, ...goods })
    await insertTakenLots(w, id, taking?.lots ?? [])
    await insertPayouts(w, id, await inListOrder(w, lines))
    await reach(w, round, 'issued', advancedOn)
    const data = { title: round.title, count: lines.length, amount, advancedOn }
    const output = { id, voucherId: moved, amount, goodsVoucherId: goods.goodsVoucherId }
    return done({ output, subject: { kind: 'assistance_round', id: roundId }, data })
  },
})

/** The voucher that takes the goods of a list out of the store. */
async function takeGoods(
  w: Writing,
  round: Round,
  {
    id,
    advancedOn,
    goodsVoucherId,
  }: { readonly id: Id; readonly advancedOn: string; readonly goodsVoucherId?: Id | undefined },
  taking: Taking | null,
) {
  if (!taking) return { goodsFromPlaceId: null, goodsHandPlaceId: null, goodsVoucherId: null }
  const { way, lots } = taking
  const move = { advanceId: id, what: 'advance' as const, lots, datedOn: advancedOn, voucherId: goodsVoucherId }
  const made = await moveGoods(w, round, { ...move, fromPlaceId: way.fromPlaceId, toPlaceId: way.handPlaceId })
  return isRefusal(made)
    ? made
    : { goodsFromPlaceId: way.fromPlaceId, goodsHandPlaceId: way.handPlaceId, goodsVoucherId: made }
}

/** Ends a list whose money and goods never went out, because their vouchers were refused. */
export const withdrawAdvance = action({
  name: 'assistance.withdraw_advance',
  permission: permissions.pay_out,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const facts = await openAdvanceHeld(w, id)
    if (isRefusal(facts)) return facts
    const payouts = await payoutsOf(w, [id])
    if (payouts.some((one) => one.outcome !== null)) return refuse('assistance.marked_already', { kind: 'conflict' })
    const vouchers = await loadVouchers(w, vouchersOf([facts.advance]))
    return vouchers.some((voucher) => stands(voucherState(voucher)))
      ? refuse('assistance.voucher_stands', { kind: 'conflict' })
      : facts
  },
  run: async (w, { id, reason }, { round, advance }) => {
    await supersede(w, 'advance', [id], reason)
    await endPayouts(w, id)
    const data = { title: round.title, amount: advance.amount, reason }
    return done({ output: { id }, subject: { kind: 'assistance_round', id: round.id }, data })
  },
})
