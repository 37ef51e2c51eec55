import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import {
  type Desk,
  decide,
  listAll,
  listed,
  openAssistanceDesk,
  openRoundOf,
  paper,
  payOut,
  reviewers,
  supportInvariants,
  throughPosting,
} from '../../../tests/support/assisting.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import type { Id } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { approveVouchers, placesNow, rejectVoucher, settleVouchers } from '../books/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let ward: Desk
beforeAll(async () => {
  house = await openTestDatabase()
  ward = await openAssistanceDesk(house.database)
})
afterAll(() => house.close())

const act = (what: AnyAction, input: object, caller: Caller) => perform(house.database, what, input, again(caller))

/** A round with everybody on the list in a file, heard and posted: ready to be decided. */
async function ready(desk: Desk, names: readonly string[], amount: number): Promise<Id> {
  const roundId = await openRoundOf(house.database, desk)
  await listAll(house.database, desk, roundId, listed(names, amount))
  const unfiled = await house.database.read(desk.chair.sight, (r) => door.unfiledOf(r, desk.committeeId, roundId))
  const rows = unfiled.map(({ need }) => ({ needId: need.id, householdId: 'new' }))
  if (rows.length > 0) await succeed(house.database, door.fileRound, { roundId, rows }, desk.officer)
  await throughPosting(house.database, desk, roundId)
  return roundId
}

test('two decisions at one moment never promise the same money', async () => {
  const desk = await openAssistanceDesk(house.database, 10_000_000, ward)
  const rounds = [await ready(desk, ['Bàn Văn Một'], 6_000_000), await ready(desk, ['Lý Văn Hai'], 6_000_000)]
  const outcomes = await Promise.all(
    rounds.map((roundId, at) => act(door.decideRound, { roundId, numberText: `${at}/QĐ`, ...paper }, desk.chair)),
  )
  expect(outcomes.filter((one) => !isRefusal(one))).toHaveLength(1)
  expect(outcomes.find(isRefusal)).toMatchObject({ key: 'assistance.not_enough', params: { missing: 2_000_000 } })
  expect(await house.database.read(desk.chair.sight, (r) => door.meansOf(r, desk.bookId))).toMatchObject({
    money: 10_000_000,
    promised: 6_000_000,
    free: 4_000_000,
  })
})

test('what a round waits for is told one thing at a time', async () => {
  const desk = await openAssistanceDesk(house.database, 10_000_000, ward)
  const roundId = await openRoundOf(house.database, desk)
  const decideNow = () => act(door.decideRound, { roundId, numberText: '1/QĐ', ...paper }, desk.chair)
  const close = () => act(door.closeAreaReviews, { id: roundId, happenedOn: '2024-02-06' }, desk.officer)
  expect(await close()).toMatchObject({ key: 'assistance.nobody_listed' })
  await listAll(house.database, desk, roundId, listed(['Bàn Văn Chờ'], 500_000))
  expect(await close()).toMatchObject({ key: 'assistance.without_file', params: { count: 1 } })
  const [unfiled] = await house.database.read(desk.chair.sight, (r) => door.unfiledOf(r, desk.committeeId, roundId))
  const rows = [{ needId: unfiled?.need.id, householdId: 'new' }]
  await succeed(house.database, door.fileRound, { roundId, rows }, desk.officer)
  expect(await close()).toMatchObject({ key: 'assistance.not_reviewed' })
  expect(await decideNow()).toMatchObject({ key: 'assistance.areas_first' })
  await throughPosting(house.database, desk, roundId)
  const objection = { roundId, receivedOn: '2024-02-11', content: 'Hộ này đã chuyển đi' }
  const { id } = await succeed(house.database, door.recordObjection, objection, desk.officer)
  expect(await decideNow()).toMatchObject({ key: 'assistance.objections_open', params: { count: 1 } })
  const handling = { id, roundId, handledOn: '2024-02-12', outcome: 'upheld', handling: 'Đúng', handledBy: 'x' }
  await succeed(house.database, door.handleObjection, handling, desk.officer)
  const votes = [{ needId: unfiled?.need.id, outcome: 'not_agreed', inFavour: 1 }]
  const council = { ...reviewers, roundId, place: 'x', heldOn: '2024-02-13', verdicts: votes }
  expect(
    await act(door.recordCouncil, { ...council, verdicts: [{ ...votes[0], inFavour: 4 }] }, desk.officer),
  ).toMatchObject({ key: 'assistance.votes_say_other' })
  await succeed(house.database, door.recordCouncil, council, desk.officer)
  expect(await decideNow()).toMatchObject({ key: 'assistance.nothing_to_decide' })
})

test('another amount needs another decision, and none changes what was paid', async () => {
  const desk = await openAssistanceDesk(house.database, 10_000_000, ward)
  const roundId = await ready(desk, ['Bàn Văn Đổi', 'Lý Văn Giữ'], 500_000)
  await decide(house.database, desk, roundId)
  const { rows } = await house.database.read(desk.chair.sight, (r) => door.linesOf(r, roundId))
  const verdicts = [{ needId: rows[0]?.id, outcome: 'agreed', amount: 700_000 }]
  const council = { ...reviewers, roundId, place: 'x', heldOn: '2024-02-14', verdicts }
  await succeed(house.database, door.recordCouncil, council, desk.officer)
  expect(await act(door.decideRound, { roundId, numberText: '12/QĐ-MTTQ-BTT', ...paper }, desk.chair)).toMatchObject({
    key: 'assistance.same_decision',
  })
  await decide(house.database, desk, roundId, '13/QĐ-MTTQ-BTT')
  const after = await house.database.read(desk.chair.sight, (r) => door.linesOf(r, roundId))
  expect(after.rows.map((line) => line.grant?.amount)).toEqual([700_000, 500_000])
  const advanceId = await payOut(house.database, desk, roundId)
  const payouts = await house.database.read(desk.chair.sight, (r) => door.payoutsOf(r, [advanceId]))
  const marks = payouts.map(({ id }) => ({ id, outcome: 'paid', happenedOn: '2024-02-16' }))
  await succeed(house.database, door.markPayouts, { advanceId, rows: marks }, desk.treasurer)
  const late = { ...council, heldOn: '2024-02-17', verdicts: [{ ...verdicts[0], amount: 100_000 }] }
  await succeed(house.database, door.recordCouncil, late, desk.officer)
  const third = { roundId, numberText: '14/QĐ', ...paper, decidedOn: '2024-02-18' }
  expect(await act(door.decideRound, third, desk.chair)).toMatchObject({ key: 'assistance.paid_already' })
})

test('an area head sees what the own area listed, and no council, decision or payout', async () => {
  const desk = await openAssistanceDesk(house.database, 10_000_000, ward)
  const roundId = await ready(desk, ['Bàn Văn Kín'], 500_000)
  await decide(house.database, desk, roundId)
  const own = await house.database.read(desk.head.sight, (r) => door.linesOf(r, roundId))
  expect(own.rows).toMatchObject([{ fullName: 'Bàn Văn Kín', ofCouncil: null, grant: null, payout: null }])
  expect(own.rows[0]?.ofArea).not.toBeNull()
  const sight = { ...desk.head.sight, areaId: desk.otherAreaId }
  expect((await house.database.read(sight, (r) => door.linesOf(r, roundId))).rows).toEqual([])
  const share = { roundId, words: '01 túi quà', source: 'outside' }
  await succeed(house.database, door.describeShare, share, desk.officer)
  expect(await house.database.read(sight, (r) => door.goodsWordsOf(r, roundId))).toEqual(['01 túi quà'])
  const foreign = { roundId, areaId: desk.otherAreaId, fullName: 'x', reason: 'poor', amount: 1 }
  expect(await act(door.listNeed, foreign, desk.head)).toMatchObject({ key: 'assistance.list_closed' })
})

test('who was helped in another round is shown before it is decided', async () => {
  const desk = await openAssistanceDesk(house.database, 10_000_000, ward)
  const first = await ready(desk, ['Bàn Văn Hai Lần'], 500_000)
  await decide(house.database, desk, first)
  const second = await ready(desk, ['Bàn Văn Hai Lần', 'Lý Văn Một Lần'], 400_000)
  const seen = async () => {
    const look = async (r: Parameters<typeof door.findRound>[0]) => {
      const round = await door.findRound(r, second)
      return round ? door.doublesAmong(r, round, await door.needsOf(r, second)) : []
    }
    return house.database.read(desk.chair.sight, look)
  }
  expect(await seen()).toMatchObject([{ need: { fullName: 'Bàn Văn Hai Lần' }, elsewhere: [{ roundId: first }] }])
  const advanceId = await payOut(house.database, desk, first)
  const payouts = await house.database.read(desk.chair.sight, (r) => door.payoutsOf(r, [advanceId]))
  const rows = payouts.map(({ id }) => ({ id, outcome: 'paid', happenedOn: '2024-02-16' }))
  await succeed(house.database, door.markPayouts, { advanceId, rows }, desk.treasurer)
  expect(await seen()).toMatchObject([{ received: [{ amount: 500_000 }], elsewhere: [] }])
})

type Step = readonly [kind: number, choice: number]

test('whatever people try with money on its way, all that must hold holds after each step', async () => {
  const desk = await openAssistanceDesk(house.database, 3_000_000, ward)
  const roundId = await ready(desk, ['A Văn Một', 'B Văn Hai', 'C Văn Ba', 'D Văn Bốn'], 600_000)
  await decide(house.database, desk, roundId)
  const read = <T>(look: Parameters<typeof house.database.read<T>>[1]) => house.database.read(desk.chair.sight, look)
  const outcomes = ['paid', 'absent', 'refused', 'no_longer', 'proxy', ''] as const

  const attempt = async ([kind, choice]: Step): Promise<unknown> => {
    const advances = await read((r) => door.advancesOf(r, roundId))
    const advance = advances[choice % Math.max(1, advances.length)]
    const ids = advances.flatMap((one) => [one.voucherId, one.paymentVoucherId, one.returnVoucherId]).filter(Boolean)
    const voucher = ids.at(-1 - (choice % Math.max(1, ids.length))) as Id
    const step = { ids: [voucher], happenedOn: '2024-03-01' }
    const list = { roundId, fromPlaceId: desk.cash, handPlaceId: desk.advance, advancedOn: '2024-03-01', payPlace: 'x' }
    if (kind === 0) return act(door.issueAdvance, list, desk.accountant)
    if (kind === 1) return act(approveVouchers, step, desk.chair)
    if (kind === 2) return act(settleVouchers, step, desk.treasurer)
    if (kind === 3) return act(rejectVoucher, { id: voucher, reason: 'x' }, desk.chair)
    if (kind === 4) return act(door.remakeVouchers, { roundId, datedOn: '2024-03-01', payee: 'x' }, desk.accountant)
    if (kind === 5) {
      const payouts = await read((r) => door.payoutsOf(r, advance ? [advance.id] : []))
      const rows = payouts.map(({ id }, at) => ({
        id,
        outcome: outcomes[(choice + at) % outcomes.length],
        happenedOn: '2024-03-01',
        proxyName: 'x',
        proxyPaper: 'x',
        note: 'x',
      }))
      return act(door.markPayouts, { advanceId: advance?.id, rows }, desk.treasurer)
    }
    if (kind === 6)
      return act(door.settleAdvance, { id: advance?.id, settledOn: '2024-03-01', payee: 'x' }, desk.accountant)
    if (kind === 7) return act(door.withdrawAdvance, { id: advance?.id, reason: 'x' }, desk.accountant)
    return act(door.reconcileRound, { id: roundId, happenedOn: '2024-03-02', note: 'x' }, desk.accountant)
  }

  const step = fc.tuple(fc.nat(8), fc.nat(11))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      for (const one of steps) {
        await attempt(one)
        expect(await brokenAmong(house.database, [desk.committeeId], supportInvariants)).toEqual([])
        const means = await read((r) => door.meansOf(r, desk.bookId))
        expect(means.free).toBeGreaterThanOrEqual(0)
        const money = (await read((r) => placesNow(r, desk.bookId))).reduce((sum, place) => sum + place.amount, 0)
        expect(means.money).toBe(money)
      }
    }),
    { numRuns: 6 },
  )
  const advances = await read((r) => door.advancesOf(r, roundId))
  for (const one of advances.filter((each) => each.settledOn !== null))
    expect((one.paid ?? 0) + (one.returned ?? 0)).toBe(one.amount)
})
