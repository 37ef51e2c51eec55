import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { decidedCase, type Fund, fundDay, openFund, paid, payment } from '../../../tests/support/housing.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import * as books from '../books/index.ts'
import { supportsOf } from '../households/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let fund: Fund
const today = day('2024-04-15')
beforeAll(async () => {
  house = await openTestDatabase()
  fund = await openFund(house.database)
})
afterAll(() => house.close())

const act = (what: AnyAction, input: object, caller = fund.officer) =>
  perform(house.database, what, input, again(caller))
const read = <T>(look: Parameters<typeof house.database.read<T>>[1]) => house.database.read(fund.till.chair.sight, look)
const stateOf = async (id: Id) => {
  const [facts] = await read((r) => door.loadCases(r, [id]))
  return facts ? door.caseState(facts) : null
}
const broken = () =>
  brokenAmong(house.database, [fund.till.committeeId], [...door.povertyInvariants, ...books.bookInvariants])

test('a house goes its whole way, and what was given stands in the history of the household and in the figures', async () => {
  const id = await decidedCase(house.database, fund, 'house_new', 50_000_000)
  const step = (happenedOn: string) => ({ id, happenedOn })
  expect(await act(door.beginWork, step('2024-01-20'))).toMatchObject({ key: 'poverty.before' })
  await paid(house.database, fund, id, 30_000_000)
  expect(await stateOf(id)).toBe('advanced')
  await succeed(house.database, door.beginWork, step('2024-03-02'), fund.officer)
  expect(await act(door.handOver, step('2024-03-20'))).toMatchObject({ key: 'poverty.not_that_state' })
  const built = { ...step('2024-03-20'), present: 'x', result: 'Nhà cấp 4, ba cứng', areaM2: '42' }
  expect(await act(door.acceptWork, { ...built, totalCost: 10, ownAmount: 20 })).toMatchObject({
    key: 'poverty.shares_over_cost',
  })
  await succeed(
    house.database,
    door.acceptWork,
    { ...built, totalCost: '92.000.000', ownAmount: '40.000.000' },
    fund.officer,
  )
  await succeed(house.database, door.handOver, step('2024-03-25'), fund.officer)
  const settle = (on: string) => act(door.settleCase, step(on), fund.till.accountant)
  // What is left of the decision goes out by a last payment, which must be through before the case is settled.
  const last = payment(fund, id, 18_000_000, 'final')
  expect(await act(door.payCase, { ...last, amount: 20_000_001 }, fund.till.accountant)).toMatchObject({
    key: 'poverty.over_decision',
    params: { left: 20_000_000 },
  })
  const { voucherId } = await succeed(house.database, door.payCase, last, fund.till.accountant)
  expect(await settle('2024-04-01')).toMatchObject({ key: 'poverty.vouchers_wait' })
  const through = { ids: [voucherId], happenedOn: '2024-03-28' }
  await succeed(house.database, books.approveVouchers, through, fund.till.chair)
  await succeed(house.database, books.settleVouchers, through, fund.till.accountant)
  expect(isRefusal(await settle('2024-04-01'))).toBe(false)
  expect(await read((r) => supportsOf(r, [fund.householdId]))).toMatchObject([
    { amount: 48_000_000, kind: 'house', origin: { kind: 'fund_case', id } },
  ])
  const question = {
    committeeIds: [fund.till.committeeId],
    period: { from: day('2024-01-01'), to: day('2024-12-31') },
    asAt: today,
    knownAt: null,
  }
  const figure = (name: string) =>
    read(
      async (r) =>
        (await door.povertyIndicators.find((one) => one.id === name)?.compute(r, question as never))?.numerator,
    )
  expect([await figure('unity_houses_built'), await figure('poor_fund_given')]).toEqual([1, 50_000_000])
  expect(await broken()).toEqual([])
})

test('the Fund promises no more than it has, and a meeting agrees by its majority', async () => {
  const other = await openFund(house.database, 10_000_000, fund.till.committeeId)
  const first = await decidedCase(house.database, other, 'production', 7_000_000)
  await expect(decidedCase(house.database, other, 'medical', 3_000_001)).rejects.toThrow('fund_too_small')
  await decidedCase(house.database, other, 'medical', 3_000_000)
  await paid(house.database, other, first, 7_000_000)
  const propose = { householdIds: [other.householdId], purpose: 'study', reason: 'x', proposedOn: fundDay }
  const { id } = await succeed(house.database, door.proposeCases, propose, other.officer)
  const survey = { id, happenedOn: fundDay, surveyors: 'x', living: 'x', situation: 'x', conclusion: 'support' }
  await succeed(house.database, door.surveyCase, survey, other.officer)
  const review = (line: object) => ({ heldOn: fundDay, present: 'x', attended: 9, lines: [{ caseId: id, ...line }] })
  const tight = review({ inFavour: 4, isAgreed: 'yes', amount: 1000 })
  expect(await act(door.reviewCases, tight)).toMatchObject({ key: 'poverty.no_majority' })
  expect(await act(door.reviewCases, review({ inFavour: 1 }))).toMatchObject({ key: 'poverty.reason_needed' })
  await succeed(house.database, door.reviewCases, review({ inFavour: 1, opinion: 'Đã nhận nguồn khác' }), other.officer)
  expect(await stateOf(id)).toBe('declined')
})

test('what the Fund gave becomes public without the name of who was ill or at school, and without the illness', async () => {
  const own = await openFund(house.database, 100_000_000, fund.till.committeeId)
  const on = { happenedOn: '2024-04-01' }
  const ids: Id[] = []
  for (const [at, purpose] of ['medical', 'study', 'tet_gift'].entries()) {
    const id = await decidedCase(house.database, own, purpose, 1_000_000 * (at + 1))
    await paid(house.database, own, id, 1_000_000 * (at + 1), 'final')
    await succeed(house.database, door.handOver, { ...on, id }, own.officer)
    ids.push(id)
  }
  const purposes = { emergency: 'Khó khăn đột xuất', study: 'Giúp học tập', tet_gift: 'Quà Tết', medical: 'Chữa bệnh' }
  const sent = { bookId: own.bookId, purposes }
  expect(await act(door.publishFund, sent, own.till.chair)).toMatchObject({ count: 3 })
  const lines = await house.database.readPublished(async (r) => {
    const { rows } = await sql<{ name: string | null; purpose: string; amount: number }>`
      select name, purpose, amount from published.money_row where committee_id = ${own.till.committeeId}`.execute(r.db)
    return rows.toSorted((a, b) => a.amount - b.amount)
  })
  expect(lines.map(({ name, purpose }) => [name, purpose])).toEqual([
    [null, 'Khó khăn đột xuất'],
    [null, 'Giúp học tập'],
    ['Bà Lường Thị Thử', 'Quà Tết'],
  ])
  expect(await act(door.publishFund, sent, own.till.chair)).toMatchObject({ key: 'poverty.nothing_to_publish' })
  // The closing statement lists the same people, and withholds the same names.
  const told: (string | null)[] = []
  await read(async (r) => {
    for await (const some of door.handedOutOf(r, own.bookId))
      told.push(...some.map(({ name, toldAs }) => name ?? toldAs))
  })
  expect(told.toSorted()).toEqual(['Bà Lường Thị Thử', 'emergency', 'study'])
})

test('two payments at once never go over the decision', async () => {
  const id = await decidedCase(house.database, fund, 'medical', 5_000_000)
  const all = await Promise.all(
    [1, 2, 3, 4].map(() => act(door.payCase, payment(fund, id, 2_000_000), fund.till.accountant)),
  )
  expect(all.filter((one) => !isRefusal(one)).length).toBe(2)
  expect(await broken()).toEqual([])
})

test('whatever is tried, in whatever order: no case spends what was not decided', async () => {
  const walk = fc.array(fc.tuple(fc.nat(12), fc.nat(5), fc.nat(40)), { minLength: 20, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(walk, async (steps) => {
      const ids = [await decidedCase(house.database, fund, 'house_repair', 2_000_000)]
      for (const [kind, choice, amount] of steps) await attempt(ids, kind, choice, amount)
      expect(await broken()).toEqual([])
    }),
    { numRuns: 3 },
  )
}, 60_000)

async function attempt(ids: Id[], kind: number, choice: number, amount: number): Promise<void> {
  const id = ids[choice % ids.length] ?? newId()
  const { till } = fund
  const on = { id, happenedOn: '2024-04-01' }
  const payments = await read((r) => door.casePayments(r, [id]))
  const voucherId = payments[choice % Math.max(1, payments.length)]?.voucherId ?? newId()
  const through = { ids: [voucherId], happenedOn: '2024-04-01' }
  const tries: readonly (() => Promise<unknown>)[] = [
    () => act(door.payCase, payment(fund, id, amount * 100_000), till.accountant),
    () => act(door.payCase, payment(fund, id, amount * 50_000, 'stage'), till.accountant),
    () => act(books.approveVouchers, through, till.chair),
    () => act(books.settleVouchers, through, till.accountant),
    () => act(books.withdrawVoucher, { id: voucherId, reason: 'x' }, till.accountant),
    () => act(books.voidVoucher, { id: voucherId, happenedOn: '2024-04-01', reason: 'x' }, till.chair),
    async () => {
      const made = await act(
        books.reverseVoucher,
        { id: voucherId, datedOn: '2024-04-01', reason: 'x' },
        till.accountant,
      )
      if (isRefusal(made)) return
      const mirror = { ids: [(made as { id: Id }).id], happenedOn: '2024-04-01' }
      await act(books.approveVouchers, mirror, till.chair)
      await act(books.settleVouchers, mirror, till.accountant)
    },
    () => act(door.beginWork, on),
    () => act(door.acceptWork, { ...on, present: 'x', result: 'x' }),
    () => act(door.handOver, on),
    () => act(door.settleCase, on, till.accountant),
    () => act(door.undoStep, { id, reason: 'x' }),
    async () => {
      if (ids.length < 3) ids.push(await decidedCase(house.database, fund, 'house_repair', 1_000_000))
    },
  ]
  await tries[kind]?.()
}
