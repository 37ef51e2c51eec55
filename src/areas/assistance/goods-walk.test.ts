import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openAssistanceDesk, paper, supportInvariants } from '../../../tests/support/assisting.ts'
import { goodsIn, linesAndLists, parcelsFor, wayOf, whereGoodsAre } from '../../../tests/support/goods-giving.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { walkUntil } from '../../../tests/support/walking.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { approveVouchers, makeVoucher, rejectVoucher, reverseVoucher, settleVouchers, stockOf } from '../books/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let ward: Desk
beforeAll(async () => {
  house = await openTestDatabase()
  ward = await openAssistanceDesk(house.database)
})
afterAll(() => house.close())

const act = (what: AnyAction, input: object, caller: Caller) => perform(house.database, what, input, again(caller))
const on = '2024-03-01'
const outcomes = ['paid', 'absent', 'refused', 'no_longer', 'proxy', ''] as const

interface Walk {
  readonly desk: Desk
  readonly rounds: readonly Id[]
  /** Of rice, in thousandths of a kilogram. */
  came: number
  numbers: number
}

async function begin(): Promise<Walk> {
  const desk = await openAssistanceDesk(house.database, 3_000_000, ward)
  const rice = { name: 'Gạo tẻ', unit: 'kg' }
  const came = [
    { ...rice, quantity: 17, unitPrice: 15_000, priceBasis: 'council', expiresOn: '2025-01-01' },
    { ...rice, quantity: 18 },
  ]
  const [lotId = ''] = await goodsIn(house.database, desk, came)
  const share = [{ lotId, quantity: 5 }]
  const stamp = newId().slice(-6)
  const rounds = [
    await parcelsFor(
      house.database,
      desk,
      ['A', 'B', 'C'].map((one) => `${one} Văn ${stamp}`),
      share,
      100_000,
    ),
    await parcelsFor(
      house.database,
      desk,
      ['D', 'E'].map((one) => `${one} Văn ${stamp}`),
      share,
    ),
  ]
  return { desk, rounds, came: 35_000, numbers: 0 }
}

type Step = readonly [kind: number, choice: number, which: number]

/** Something that somebody might do with a list, its vouchers, or what lies in the store; sensible or not. */
async function attempt(walk: Walk, [kind, choice, which]: Step): Promise<unknown> {
  const { desk, rounds } = walk
  const roundId = rounds[choice % rounds.length] ?? ''
  const { advances, payouts } = await linesAndLists(house.database, desk, roundId)
  const advance = advances[which % Math.max(1, advances.length)]
  const vouchers = door.vouchersOf(advances)
  const voucher = vouchers[which % Math.max(1, vouchers.length)] ?? newId()
  const step = { ids: [voucher], happenedOn: on }
  const move = (more: object) => moveByHand(walk, more)
  const rows = payouts
    .filter((one) => one.advanceId === advance?.id)
    .map(({ id }, at) => ({
      ...{ id, outcome: outcomes[(which + at) % outcomes.length], happenedOn: on },
      ...{ proxyName: 'x', proxyPaper: 'x', note: 'x' },
    }))
  const tries: readonly (() => Promise<unknown>)[] = [
    () =>
      act(
        door.decideRound,
        { roundId, numberText: `${++walk.numbers}/QĐ`, ...paper, decidedOn: '2024-02-20' },
        desk.chair,
      ),
    () => act(door.issueAdvance, { ...wayOf(desk), roundId, advancedOn: on }, desk.accountant),
    () => act(approveVouchers, { ids: vouchers.length > 0 ? vouchers : [voucher], happenedOn: on }, desk.chair),
    () => act(approveVouchers, step, desk.chair),
    () => act(settleVouchers, step, desk.treasurer),
    () => act(settleVouchers, step, desk.treasurer),
    () => act(rejectVoucher, { id: voucher, reason: 'x' }, desk.chair),
    () => act(door.remakeVouchers, { roundId, datedOn: on, payee: 'x' }, desk.accountant),
    () => act(door.markPayouts, { advanceId: advance?.id, rows }, desk.treasurer),
    () => act(door.settleAdvance, { id: advance?.id, settledOn: on, payee: 'x' }, desk.accountant),
    () => act(door.withdrawAdvance, { id: advance?.id, reason: 'x' }, desk.accountant),
    () => reverse(desk, voucher),
    () => move({ kind: 'goods_transfer', purpose: 'own_move', placeId: desk.store, toPlaceId: desk.farStore }),
    () => move({ kind: 'goods_transfer', purpose: 'own_move', placeId: desk.farStore, toPlaceId: desk.store }),
    () => move({ kind: 'goods_out', purpose: 'loss', placeId: desk.store }),
  ]
  return tries[kind]?.()
}

/** The mirror of a voucher, carried through: goods go back where they came from, given ones into the hand. */
async function reverse(desk: Desk, id: Id): Promise<unknown> {
  const made = await act(reverseVoucher, { id, datedOn: on, reason: 'x' }, desk.accountant)
  if (isRefusal(made)) return made
  const step = { ids: [(made as { id: Id }).id], happenedOn: on }
  await act(approveVouchers, step, desk.chair)
  return act(settleVouchers, step, desk.treasurer)
}

/** A voucher of the books beside the rounds, carried through at once: no more than nobody was promised is written off. */
async function moveByHand({ desk }: Walk, voucher: object & { placeId?: Id; kind?: string }): Promise<unknown> {
  const look = async (r: Parameters<typeof stockOf>[0]) => ({
    lots: await stockOf(r, desk.bookId, voucher.placeId),
    means: await door.goodsMeansOf(r, desk.bookId),
  })
  const { lots, means } = await house.database.read(desk.chair.sight, look)
  const free = voucher.kind === 'goods_out' ? (means[0]?.free ?? 0) : 2000
  const items = [{ lotId: lots[0]?.id ?? newId(), quantity: Math.min(2000, free) / 1000 }]
  const asked = { bookId: desk.bookId, datedOn: on, counterparty: 'x', content: 'x', items, ...voucher }
  const made = await act(makeVoucher, asked, desk.accountant)
  if (isRefusal(made)) return made
  const step = { ids: [(made as { id: Id }).id], happenedOn: on }
  await act(approveVouchers, step, desk.chair)
  return act(settleVouchers, step, desk.treasurer)
}

test('whatever people try with goods on their way, none is lost, doubled or promised twice after any step', async () => {
  const reached = new Set<number>()
  const step = fc.tuple(fc.nat(14), fc.nat(1), fc.nat(11))
  await walkUntil(
    () => reached.size > 8,
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 18, maxLength: 30 }), async (steps) => {
          const walk = await begin()
          const { desk } = walk
          // Walks begin as people do: both are decided, the first list is issued and its money and goods go out.
          const opening: readonly Step[] = [
            [0, 0, 0],
            [0, 1, 0],
            [1, 0, 0],
            [2, 0, 0],
            [4, 0, 0],
            [4, 0, 1],
          ]
          for (const one of [...opening, ...steps]) {
            const outcome = await attempt(walk, one)
            if (!isRefusal(outcome)) reached.add(one[0])
            const rice = (await whereGoodsAre(house.database, desk))('Gạo tẻ')
            expect(rice.store + rice.hand + rice.given + rice.lost).toBe(walk.came)
            const means = await house.database.read(desk.chair.sight, (r) => door.goodsMeansOf(r, desk.bookId))
            for (const kind of means) expect(kind.free).toBeGreaterThanOrEqual(0)
          }
          expect(await brokenAmong(house.database, [desk.committeeId], supportInvariants)).toEqual([])
        }),
        { numRuns: 10 },
      ),
  )
  // A walk that got nowhere would prove nothing.
  expect(reached.size).toBeGreaterThan(8)
}, 120_000)
