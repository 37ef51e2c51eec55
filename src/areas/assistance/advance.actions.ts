import { z } from 'zod'
import { action, done, within } from '../../platform/action.ts'
import type { Writing } from '../../platform/context.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { type Id, newId } from '../../values/id.ts'
import { type Dong, sumDong } from '../../values/money.ts'
import { comparePersonNames, compareVietnamese } from '../../values/order.ts'
import { isRefusal, type Refusal, refuse } from '../../values/refusal.ts'
import { loadVouchers, makeVoucher, voucherState } from '../books/index.ts'
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
import type { Advance } from './advance.ts'
import { permissions } from './permissions.ts'
import { openRoundHeld } from './round.actions.ts'
import { reach, supersede } from './round.store.ts'
import { isPast, type Round } from './round.ts'

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
  }),
  load: async (w, { roundId, areaIds = [], fromPlaceId, handPlaceId, advancedOn, payUntil }) => {
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
    return amount > 0 && !handPlaceId ? refuse('platform.required', { field: 'handPlaceId' }) : { round, lines, amount }
  },
  run: async (w, input, { round, lines, amount }) => {
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
    const places = amount === 0 ? { fromPlaceId: null, handPlaceId: null } : { fromPlaceId, handPlaceId }
    await insertAdvance(w, { id, roundId, ...places, amount, advancedOn, payPlace, payUntil, voucherId: moved })
    await insertPayouts(w, id, await inListOrder(w, lines))
    await reach(w, round, 'issued', advancedOn)
    const data = { title: round.title, count: lines.length, amount, advancedOn }
    return done({ output: { id, voucherId: moved, amount }, subject: { kind: 'assistance_round', id: roundId }, data })
  },
})

/** Ends a list whose money never went out, because its voucher was refused. */
export const withdrawAdvance = action({
  name: 'assistance.withdraw_advance',
  permission: permissions.pay_out,
  input: z.object({ id: zId, reason: zText(1000) }),
  load: async (w, { id }) => {
    const facts = await openAdvanceHeld(w, id)
    if (isRefusal(facts)) return facts
    const payouts = await payoutsOf(w, [id])
    if (payouts.some((one) => one.outcome !== null)) return refuse('assistance.marked_already', { kind: 'conflict' })
    const { voucherId } = facts.advance
    const [voucher] = voucherId ? await loadVouchers(w, [voucherId]) : []
    const state = voucher ? voucherState(voucher) : 'withdrawn'
    return state === 'made' || state === 'approved' || state === 'settled'
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
