import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAccount } from '../../../tests/support/accounts.ts'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { openTill, posted, type Till } from '../../../tests/support/bookkeeping.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { walkUntil } from '../../../tests/support/walking.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { addDays, day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { waiveSeparation } from '../identity/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let till: Till
const today = day('2024-04-15')
const start = day('2024-01-02')
beforeAll(async () => {
  house = await openTestDatabase()
  till = await openTill(house.database)
})
afterAll(() => house.close())

const act = (what: AnyAction, input: object, caller = till.accountant) =>
  perform(house.database, what, input, again(caller))
const read = <T>(look: Parameters<typeof house.database.read<T>>[1]) => house.database.read(till.chair.sight, look)
const balances = async () =>
  Object.fromEntries((await read((r) => door.placesNow(r, till.bookId))).map((one) => [one.placeId, one.amount]))
const broken = () => brokenAmong(house.database, [till.committeeId], door.bookInvariants)

/** Vouchers in a state, of one hand that may settle them. */
const waiting = async (state: door.VoucherState) => {
  const { rows } = await read((r) => door.listVouchers(r, { bookId: till.bookId, state }))
  const ids = rows.filter((row) => door.needsTreasurer(row.kind)).map((row) => row.id)
  return ids.length > 0 ? ids.slice(0, 3) : [newId()]
}

/** Places in the list of tries that make a voucher. */
const makes = [0, 1, 2, 3, 4, 5, 6, 7, 12, 18, 19]

type Step = readonly [kind: number, choice: number, amount: number, later: number]

/** A walk over everything that people may try with money and goods, sensible or not. */
async function attempt([kind, choice, amount, later]: Step, made: Id[]): Promise<unknown> {
  const on = addDays(start, later)
  const [book, someone] = [{ bookId: till.bookId }, { counterparty: 'x', content: 'x', datedOn: on }]
  const pick = made[choice % Math.max(1, made.length)] ?? newId()
  const hand = [till.treasurer, till.accountant, till.treasurer, till.chair][choice % 4] ?? till.chair
  const money = { ...book, ...someone, id: newId(), amount: amount * 1000 }
  const lots = await read((r) => door.stockOf(r, till.bookId))
  const lotId = lots[choice % Math.max(1, lots.length)]?.id ?? newId()
  const goods = { ...book, ...someone, id: newId(), items: [{ lotId, quantity: (amount % 7) + 1 }] }
  const fresh = {
    name: 'Gạo',
    unit: 'kg',
    quantity: amount + 1,
    ...(choice % 2 ? { unitPrice: 16000, priceBasis: 'council' } : {}),
  }
  const tries: readonly (() => Promise<unknown>)[] = [
    () => act(door.makeVoucher, { ...money, kind: 'receipt', purpose: 'contribution', placeId: till.cash }),
    () => act(door.makeVoucher, { ...money, kind: 'bank_in', purpose: 'contribution', placeId: till.bank }),
    () =>
      act(door.makeVoucher, {
        ...money,
        kind: 'payment',
        purpose: 'distribution',
        placeId: choice % 2 ? till.cash : till.advance,
      }),
    () => act(door.makeVoucher, { ...money, kind: 'bank_out', purpose: 'remittance', placeId: till.bank }),
    () =>
      act(door.makeVoucher, {
        ...money,
        kind: 'transfer',
        purpose: 'own_move',
        placeId: till.bank,
        toPlaceId: choice % 2 ? till.cash : till.advance,
      }),
    () =>
      act(door.makeVoucher, {
        ...goods,
        items: [fresh],
        kind: 'goods_in',
        purpose: 'contribution',
        placeId: till.store,
      }),
    () =>
      act(door.makeVoucher, {
        ...goods,
        kind: 'goods_out',
        purpose: 'distribution',
        placeId: choice % 2 ? till.store : till.farStore,
      }),
    () =>
      act(door.makeVoucher, {
        ...goods,
        kind: 'goods_transfer',
        purpose: 'own_move',
        placeId: till.store,
        toPlaceId: till.farStore,
      }),
    () => act(door.approveVouchers, { ids: [pick], happenedOn: on }, choice % 5 ? till.chair : till.accountant),
    async () => act(door.approveVouchers, { ids: await waiting('made'), happenedOn: on }, till.chair),
    () => act(door.settleVouchers, { ids: [pick], happenedOn: on }, hand),
    async () =>
      act(door.settleVouchers, { ids: await waiting(choice % 2 ? 'approved' : 'made'), happenedOn: on }, hand),
    () => act(door.reverseVoucher, { id: pick, datedOn: on, reason: 'x' }),
    () => act(door.voidVoucher, { id: pick, happenedOn: on, reason: 'x' }, till.chair),
    () => act(door.rejectVoucher, { id: pick, happenedOn: on, reason: 'x' }, till.chair),
    () => act(door.withdrawVoucher, { id: pick, reason: 'x' }),
    () => act(door.closeBook, { id: till.bookId, closedOn: on }, till.chair),
    () => act(door.reopenBook, { id: till.bookId, reason: 'x' }, till.chair),
    // What was advanced and not spent comes back; cash goes to the bank; goods come back from the far store.
    () =>
      act(door.makeVoucher, {
        ...money,
        kind: 'transfer',
        purpose: 'own_move',
        placeId: choice % 2 ? till.advance : till.cash,
        toPlaceId: till.bank,
      }),
    () =>
      act(door.makeVoucher, {
        ...goods,
        kind: 'goods_transfer',
        purpose: 'own_move',
        placeId: till.farStore,
        toPlaceId: till.store,
      }),
    () => act(door.editVoucher, { ...money, id: pick, editNo: 1, purpose: 'distribution', placeId: till.cash }),
    async () => {
      const placeId = [till.cash, till.bank, till.advance, till.store][choice % 4] ?? till.cash
      const stock = await read((r) => door.stockOn(r, placeId, on))
      const counts = { counted: amount * 1000, lots: stock.map(({ lotId }) => ({ lotId, counted: amount })) }
      return act(door.recordCount, { ...book, placeId, countedOn: on, present: 'x', ...counts })
    },
  ]
  const outcome = await tries[kind % tries.length]?.()
  if (!isRefusal(outcome) && makes.includes(kind % tries.length)) made.push((outcome as { id: Id }).id)
  return outcome
}

describe('whatever is tried, in whatever order', () => {
  test('no money appears, none is lost, nothing falls below nothing; a refusal changes nothing', async () => {
    const reached = new Set<number>()
    // Something is there to begin with, so that a walk gets somewhere.
    const gift = { kind: 'receipt', purpose: 'contribution', placeId: till.cash, amount: 40_000 }
    const rice = { name: 'Gạo', unit: 'kg', quantity: 40, unitPrice: 16_000, priceBasis: 'council' }
    const goods = { kind: 'goods_in', purpose: 'contribution', placeId: till.store, items: [rice] }
    await posted(house.database, till, goods, start)
    const walk = fc.array(fc.tuple(fc.nat(21), fc.nat(40), fc.nat(60), fc.nat(100)), {
      minLength: 30,
      maxLength: 50,
    })
    await walkUntil(
      () => [...reached].filter((kind) => kind < 16).length > 7,
      () =>
        fc.assert(
          fc.asyncProperty(walk, async (steps) => {
            const made: Id[] = [await posted(house.database, till, gift, start)]
            for (const [at, [kind, choice, amount, later]] of steps.entries()) {
              // Days mostly go forward, and some go back.
              const step = [kind, choice, amount, Math.min(104, at + (later % 9))] as const
              const before = await balances()
              const outcome = await attempt(step, made)
              if (isRefusal(outcome)) expect(await balances()).toEqual(before)
              else reached.add(kind)
            }
            expect(await broken()).toEqual([])
          }),
          { numRuns: 6 },
        ),
    )
    // A walk that got nowhere would prove nothing.
    expect([...reached].filter((kind) => kind < 16).length).toBeGreaterThan(7)
    await act(door.reopenBook, { id: till.bookId, reason: 'x' }, till.chair)
  }, 60_000)
})

describe('two at once', () => {
  test('whatever is sent at once: no place falls below nothing, nothing is posted twice', async () => {
    const gift = { kind: 'receipt', purpose: 'contribution', placeId: till.cash, amount: 90_000 }
    const made: Id[] = [await posted(house.database, till, gift, start)]
    const batch = fc.array(fc.tuple(fc.nat(15), fc.nat(40), fc.nat(60), fc.nat(100)), { minLength: 8, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 3, maxLength: 4 }), async (batches) => {
        for (const steps of batches) await Promise.all(steps.map((step) => attempt(step, made)))
        expect(await broken()).toEqual([])
        for (const left of Object.values(await balances())) expect(left).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 4 },
    )
  }, 60_000)

  test('a voucher sent to be settled by many hands at once is settled once', async () => {
    const other = await openTill(house.database, till.committeeId)
    const give = { bookId: other.bookId, kind: 'receipt', purpose: 'contribution', placeId: other.cash, amount: 5000 }
    const someone = { counterparty: 'x', content: 'x', datedOn: today }
    const { id } = await succeed(house.database, door.makeVoucher, { ...give, ...someone }, other.accountant)
    const step = { ids: [id], happenedOn: today }
    const approvals = await Promise.all([1, 2, 3, 4].map(() => act(door.approveVouchers, step, other.chair)))
    expect(approvals.filter((one) => !isRefusal(one)).length).toBe(1)
    const settled = await Promise.all([1, 2, 3, 4].map(() => act(door.settleVouchers, step, other.treasurer)))
    expect(settled.filter((one) => !isRefusal(one)).length).toBe(1)
    expect(await house.database.read(other.chair.sight, (r) => door.leftIn(r, other.bookId))).toMatchObject([
      { amount: 5000 },
    ])
  })

  test('cannot spend the same money twice', async () => {
    const other = await openTill(house.database, till.committeeId)
    await posted(
      house.database,
      other,
      { kind: 'receipt', purpose: 'contribution', placeId: other.cash, amount: 1_000_000 },
      today,
    )
    const pay = { bookId: other.bookId, kind: 'payment', purpose: 'distribution', placeId: other.cash, amount: 400_000 }
    const someone = { counterparty: 'x', content: 'x', datedOn: today }
    const ids: Id[] = []
    for (let i = 0; i < 6; i += 1)
      ids.push((await succeed(house.database, door.makeVoucher, { ...pay, ...someone }, other.accountant)).id)
    await succeed(house.database, door.approveVouchers, { ids, happenedOn: today }, other.chair)
    const settled = await Promise.all(
      ids.map((id) => act(door.settleVouchers, { ids: [id], happenedOn: today }, other.treasurer)),
    )
    expect(settled.filter((one) => !isRefusal(one)).length).toBe(2)
    expect(settled.find((one) => isRefusal(one))).toMatchObject({
      key: 'books.not_enough_money',
      params: { place: 'Quỹ tại trụ sở', missing: 200_000 },
    })
    expect(await brokenAmong(house.database, [other.committeeId], door.bookInvariants)).toEqual([])
  })

  test('get numbers that follow one another', async () => {
    const other = await openTill(house.database, till.committeeId)
    const give = { bookId: other.bookId, kind: 'receipt', purpose: 'contribution', placeId: other.cash, amount: 5000 }
    const rows = Array.from({ length: 40 }, () => ({ ...give, counterparty: 'x', content: 'x', datedOn: today }))
    const { ids } = await succeed(house.database, door.makeVouchers, { rows }, other.accountant)
    const halves = [ids.filter((_, at) => at % 2 === 0), ids.filter((_, at) => at % 2 === 1)]
    const done = await Promise.all(
      halves.map((half) =>
        succeed(house.database, door.approveVouchers, { ids: half, happenedOn: today }, other.chair),
      ),
    )
    const numbers = done.flatMap((one) => one.numbers.map((text) => Number(text.slice(2, 6)))).sort((a, b) => a - b)
    const first = numbers[0] ?? 0
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, at) => first + at))
  })
})

describe('three hands', () => {
  test('nobody approves what they made, nor pays out what they approved, without a waiver', async () => {
    const other = await openTill(house.database, till.committeeId)
    const { accountId } = await openAccount(house.database, { committeeId: other.committeeId, role: 'ward_accountant' })
    const both = callerAs('ward_accountant', other.committeeId, { accountId })
    const grants = ['ward_accountant', 'ward_chair', 'ward_treasurer'].map((role) => ({
      ...both.actor.grants[0],
      role,
    }))
    const one = { ...both, actor: { ...both.actor, grants } } as typeof both
    const give = { bookId: other.bookId, kind: 'receipt', purpose: 'contribution', placeId: other.cash, amount: 5000 }
    const voucher = { ...give, counterparty: 'x', content: 'Thu', datedOn: today }
    const { id } = await succeed(house.database, door.makeVoucher, voucher, one)
    const approve = { ids: [id], happenedOn: today }
    expect(await act(door.approveVouchers, approve, one)).toMatchObject({ key: 'books.same_person' })
    const waiver = {
      accountId: one.actor.accountId,
      roleA: 'ward_accountant',
      roleB: 'ward_chair',
      reason: 'Thiếu người',
    }
    const stillAsks = await act(door.approveVouchers, approve, one)
    expect(isRefusal(stillAsks)).toBe(true)
    await waive(other, waiver)
    await succeed(house.database, door.approveVouchers, approve, one)
    expect(await act(door.settleVouchers, approve, one)).toMatchObject({ key: 'books.same_person' })
    await succeed(house.database, door.settleVouchers, approve, other.treasurer)
    const [facts] = await house.database.read(other.chair.sight, (r) => door.loadVouchers(r, [id]))
    expect(facts?.steps.find((step) => step.stage === 'approved')?.waiverId).not.toBeNull()
    const listed = await house.database.read(other.chair.sight, (r) => door.listVouchers(r, { bookId: other.bookId }))
    expect(listed.rows).toMatchObject([{ id, waived: true, state: 'settled' }])
  })

  async function waive(other: Till, waiver: object): Promise<void> {
    const outcome = await perform(
      house.database,
      waiveSeparation,
      { ...waiver, fromOn: today, toOn: today },
      again(other.chair),
    )
    if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome))
  }
})

test('what was paid before it was given is refused, and what rests on a gift keeps it', async () => {
  const other = await openTill(house.database, till.committeeId)
  const gift = { kind: 'receipt', purpose: 'contribution', placeId: other.cash, amount: 500_000 }
  const giftId = await posted(house.database, other, gift, day('2024-03-10'))
  const pay = { bookId: other.bookId, kind: 'payment', purpose: 'distribution', placeId: other.cash, amount: 300_000 }
  const early = { ...pay, counterparty: 'x', content: 'Chi', datedOn: '2024-03-01' }
  const { id } = await succeed(house.database, door.makeVoucher, early, other.accountant)
  await succeed(house.database, door.approveVouchers, { ids: [id], happenedOn: '2024-03-02' }, other.chair)
  const settle = (happenedOn: string) => act(door.settleVouchers, { ids: [id], happenedOn }, other.treasurer)
  expect(await settle('2024-03-05')).toMatchObject({ key: 'books.not_enough_money', params: { missing: 300_000 } })
  expect(isRefusal(await settle('2024-03-12'))).toBe(false)
  // The gift cannot be reversed from under the payment.
  const reversal = { id: giftId, datedOn: '2024-04-01', reason: 'Ghi nhầm' }
  const { id: reversalId } = await succeed(house.database, door.reverseVoucher, reversal, other.accountant)
  expect(await act(door.reverseVoucher, reversal, other.accountant)).toMatchObject({ key: 'books.reversed_already' })
  await succeed(house.database, door.approveVouchers, { ids: [reversalId], happenedOn: '2024-04-01' }, other.chair)
  expect(
    await act(door.settleVouchers, { ids: [reversalId], happenedOn: '2024-04-02' }, other.treasurer),
  ).toMatchObject({
    key: 'books.not_enough_money',
  })
})

test('goods: valued ones post their worth, unvalued ones only their quantity; a lot never falls below nothing', async () => {
  const other = await openTill(house.database, till.committeeId)
  const items = [
    { name: 'Gạo', unit: 'kg', quantity: '1.500', unitPrice: '16.000', priceBasis: 'donor_invoice' },
    { name: 'Quần áo cũ', unit: 'bao', quantity: 12 },
  ]
  const gift = { kind: 'goods_in', purpose: 'contribution', placeId: other.store, items }
  await posted(house.database, other, gift, day('2024-03-10'))
  const stock = () => house.database.read(other.chair.sight, (r) => door.stockOf(r, other.bookId))
  const [clothes, rice] = (await stock()).toSorted((a, b) => (a.name < b.name ? 1 : -1))
  expect(rice).toMatchObject({ name: 'Gạo', quantity: 1_500_000, unitPrice: 16_000 })
  const sums = await house.database.read(other.chair.sight, (r) => door.sumsOf(r, [other.bookId], { to: today }))
  expect(sums.find((one) => one.account === 'contribution')?.credit).toBe(24_000_000)
  const out = { bookId: other.bookId, kind: 'goods_out', purpose: 'distribution', placeId: other.store, datedOn: today }
  const give = { ...out, counterparty: 'x', content: 'x', items: [{ lotId: clothes?.id, quantity: 13 }] }
  const { id } = await succeed(house.database, door.makeVoucher, give, other.accountant)
  await succeed(house.database, door.approveVouchers, { ids: [id], happenedOn: today }, other.chair)
  expect(await act(door.settleVouchers, { ids: [id], happenedOn: today }, other.treasurer)).toMatchObject({
    key: 'books.not_enough_goods',
    params: { place: 'Kho phường', missing: 1 },
  })
})

test('a count is held against the books of that day, and tells what differs', async () => {
  const other = await openTill(house.database, till.committeeId)
  const gift = { kind: 'receipt', purpose: 'contribution', placeId: other.cash, amount: 500_000 }
  await posted(house.database, other, gift, day('2024-03-10'))
  const count = { bookId: other.bookId, placeId: other.cash, countedOn: '2024-03-31', counted: '499.000', present: 'x' }
  expect(await act(door.recordCount, count, other.accountant)).toMatchObject({ difference: -1000 })
  const early = { ...count, countedOn: '2024-03-09', counted: '0' }
  expect(await act(door.recordCount, early, other.accountant)).toMatchObject({ difference: 0 })
})

test('the cash book tells each row with what lay there after it, page by page', async () => {
  const other = await openTill(house.database, till.committeeId)
  const gift = { kind: 'receipt', purpose: 'contribution', placeId: other.cash, amount: 100 }
  for (const on of ['2024-03-01', '2024-03-02', '2024-03-02', '2024-03-05'])
    await posted(house.database, other, gift, day(on))
  const asked = { placeId: other.cash, from: day('2024-03-02'), to: today, limit: 2 }
  const first = await house.database.read(other.chair.sight, (r) => door.accountBook(r, asked))
  expect([first.opening, first.rows.map((row) => row.balance)]).toEqual([100, [200, 300]])
  const next = await house.database.read(other.chair.sight, (r) => door.accountBook(r, { ...asked, after: first.next }))
  expect([next.opening, next.rows.map((row) => row.balance), next.closing, next.next]).toEqual([300, [400], 400, null])
})
