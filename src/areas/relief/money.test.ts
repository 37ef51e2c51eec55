import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { carryAll, type Drive, openDrive, tellAll, unnamed } from '../../../tests/support/giving.ts'
import { brokenAmong } from '../../../tests/support/planting.ts'
import { walkUntil } from '../../../tests/support/walking.ts'
import { foundWard, loadExampleUnits, succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { addDays, type Day, day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { isRefusal } from '../../values/refusal.ts'
import { bookInvariants, flowsOf, listVouchers, placesNow, recordCount, stockOf, voidVoucher } from '../books/index.ts'
import { scopeOf } from '../disclosure/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let committeeId: Id
beforeAll(async () => {
  house = await openTestDatabase()
  await loadExampleUnits(house.database)
  committeeId = (await foundWard(house.database)).committeeId
})
afterAll(() => house.close())

const doing = (drive: Drive) => {
  const act = (what: AnyAction, input: object, caller = drive.accountant) =>
    perform(house.database, what, input, again(caller))
  const read = <T>(look: Parameters<typeof house.database.read<T>>[1]) => house.database.read(drive.chair.sight, look)
  return { act, read }
}
const broken = () => brokenAmong(house.database, [committeeId], [...bookInvariants, ...door.reliefInvariants])

type Step = readonly [kind: number, choice: number, amount: number, later: number]

/** A walk over gifts, goods, corrections, reversals, remittances and what three hands do with them, sensible or not. */
async function attempt(drive: Drive, [kind, choice, amount, later]: Step, gifts: Id[], out: Id[]): Promise<unknown> {
  const { act, read } = doing(drive)
  const on = addDays(day('2024-01-05'), later)
  const base = {
    campaignId: drive.campaignId,
    unnamed,
    donorKind: 'organisation',
    donorName: `Đơn vị ${choice}`,
    receivedOn: on,
  }
  const gift = gifts[choice % Math.max(1, gifts.length)] ?? newId()
  const outflow = out[choice % Math.max(1, out.length)] ?? newId()
  const condition = choice % 3 === 0 ? { conditionText: 'Mua gạo' } : {}
  const money = {
    ...base,
    ...condition,
    amount: (amount + 1) * 1000,
    channel: choice % 2 ? 'cash' : 'bank',
    bankRef: `${choice}`,
  }
  const price = choice % 2 ? { unitPrice: 16_000, priceBasis: 'council' } : {}
  const items = [{ name: 'Gạo', unit: 'kg', quantity: amount + 1, ...price }]
  const stock = await read((r) => stockOf(r, drive.bookId))
  const lotId = stock[choice % Math.max(1, stock.length)]?.id ?? newId()
  const leaves = {
    campaignId: drive.campaignId,
    recipient: 'x',
    content: 'x',
    happenedOn: on,
    decisionReference: '01/QĐ',
  }
  const reason = choice % 4 ? { conditionReason: 'x' } : {}
  const open = async () =>
    (await read((r) => listVouchers(r, { bookId: drive.bookId, state: 'approved' }))).rows[0]?.id ?? newId()
  const tries: readonly (() => Promise<unknown>)[] = [
    () => act(door.recordDonation, { ...money, id: newId() }),
    () => act(door.recordDonation, { ...money, id: newId() }, drive.officer),
    () => act(door.recordDonation, { ...base, ...condition, channel: 'in_kind', items, id: newId() }),
    () => act(door.recordDonation, { ...money, receivedOn: '', pledgedOn: on, id: newId() }),
    () => act(door.receivePledged, { id: gift, receivedOn: on }),
    () => act(door.receiptDonations, { ids: [gift], unnamed }),
    () => act(door.editDonation, { ...money, id: gift, editNo: 1 }),
    () => act(door.withdrawDonation, { id: gift, reason: 'x' }),
    () => act(door.reverseDonation, { id: gift, datedOn: on, reason: 'x' }),
    () =>
      act(door.giveOut, {
        ...leaves,
        ...reason,
        kind: 'remittance_up',
        placeId: choice % 2 ? drive.cash : drive.bank,
        amount: amount * 500 + 500,
      }),
    () =>
      act(door.giveOut, {
        ...leaves,
        ...reason,
        kind: 'distribution',
        usePurpose: 'food_water_medicine',
        placeId: drive.store,
        items: [{ lotId, quantity: (amount % 5) + 1 }],
      }),
    () => act(door.giveOut, { ...leaves, kind: 'returned', placeId: drive.cash, amount: 500 }),
    () => act(door.takeBackOutflow, { id: outflow, datedOn: on, reason: 'x' }),
    async () => act(voidVoucher, { id: await open(), happenedOn: on, reason: 'x' }, drive.chair),
    () => carryAll(house.database, drive, on).catch(() => null),
    () => carryAll(house.database, drive, addDays(on, 3)).catch(() => null),
    () => act(door.closeReception, { id: drive.campaignId, happenedOn: on, reference: '9/TB' }, drive.chair),
  ]
  const outcome = await tries[kind % tries.length]?.()
  if (!isRefusal(outcome) && [0, 1, 2, 3].includes(kind)) gifts.push((outcome as { id: Id }).id)
  if (!isRefusal(outcome) && [9, 10, 11].includes(kind)) out.push((outcome as { id: Id }).id)
  return outcome
}

test('whatever is tried, in whatever order: gifts, goods, reversals and remittances stay in balance after each step', async () => {
  const reached = new Set<number>()
  const walk = fc.array(fc.tuple(fc.nat(16), fc.nat(30), fc.nat(60), fc.nat(80)), { minLength: 25, maxLength: 40 })
  await walkUntil(
    () => reached.size > 9,
    () =>
      fc.assert(
        fc.asyncProperty(walk, async (steps) => {
          const drive = await openDrive(house.database, committeeId)
          const { read } = doing(drive)
          await succeed(
            house.database,
            door.beginDistribution,
            { id: drive.campaignId, happenedOn: '2024-01-05', reference: '02/QĐ' },
            drive.chair,
          )
          const [gifts, out]: [Id[], Id[]] = [[], []]
          for (const [at, [kind, choice, amount, later]] of steps.entries()) {
            const step = [kind, choice, amount, Math.min(88, at + (later % 6))] as const
            const outcome = await attempt(drive, step, gifts, out)
            if (!isRefusal(outcome)) reached.add(kind)
            const { money } = door.standingOf(await read((r) => flowsOf(r, [drive.bookId], { to: day('2024-04-15') })))
            const there = (await read((r) => placesNow(r, drive.bookId))).reduce((sum, one) => sum + one.amount, 0)
            expect(money.balance).toBe(there)
          }
          expect(await broken()).toEqual([])
        }),
        { numRuns: 4 },
      ),
  )
  // A walk that got nowhere would prove nothing.
  expect(reached.size).toBeGreaterThan(9)
}, 90_000)

describe('the closing of a campaign', () => {
  const begin = async (): Promise<Drive> => {
    const drive = await openDrive(house.database, committeeId)
    const gift = {
      campaignId: drive.campaignId,
      unnamed,
      donorKind: 'individual',
      donorName: 'Ông Thử',
      receivedOn: '2024-02-01',
    }
    await succeed(house.database, door.recordDonation, { ...gift, channel: 'cash', amount: 900_000 }, drive.accountant)
    const rice = [{ name: 'Gạo', unit: 'kg', quantity: 50 }]
    await succeed(house.database, door.recordDonation, { ...gift, channel: 'in_kind', items: rice }, drive.accountant)
    await carryAll(house.database, drive, day('2024-02-02'))
    return drive
  }
  const step = (drive: Drive, on: string, rest: object = {}) => ({
    id: drive.campaignId,
    happenedOn: on,
    reference: '05/BC',
    ...rest,
  })
  const count = (drive: Drive, placeId: Id, counted: number, countedOn: Day) =>
    succeed(
      house.database,
      recordCount,
      { bookId: drive.bookId, placeId, counted, countedOn, present: 'x' },
      drive.accountant,
    )

  test('asks that nothing waits, the store is empty, and cash and account were counted as the books say', async () => {
    const drive = await begin()
    const { act, read } = doing(drive)
    const settle = () => act(door.settleCampaign, step(drive, '2024-03-20'))
    await succeed(house.database, door.beginDistribution, step(drive, '2024-02-10'), drive.chair)
    expect(await settle()).toMatchObject({ key: 'relief.stock_left', params: { place: 'Kho phường' } })
    const [lot] = await read((r) => stockOf(r, drive.bookId))
    const leaves = {
      campaignId: drive.campaignId,
      recipient: 'Chốt kiểm dịch',
      content: 'Hỗ trợ',
      happenedOn: '2024-02-11',
      decisionReference: '02/QĐ',
    }
    const rice = {
      ...leaves,
      kind: 'distribution',
      usePurpose: 'food_water_medicine',
      placeId: drive.store,
      items: [{ lotId: lot?.id, quantity: 50 }],
    }
    await succeed(house.database, door.giveOut, rice, drive.accountant)
    expect(await settle()).toMatchObject({ key: 'relief.vouchers_wait', params: { count: 1 } })
    await carryAll(house.database, drive, day('2024-02-12'))
    expect(await settle()).toMatchObject({ key: 'relief.count_needed' })
    await count(drive, drive.cash, 800_000, day('2024-03-18'))
    await count(drive, drive.bank, 0, day('2024-03-18'))
    expect(await settle()).toMatchObject({ key: 'relief.count_differs', params: { counted: 800_000, booked: 900_000 } })
    await count(drive, drive.cash, 900_000, day('2024-03-19'))
    await succeed(house.database, door.settleCampaign, step(drive, '2024-03-20'), drive.accountant)
    await tellAll(house.database, drive, day('2024-03-21'))
    await succeed(house.database, door.discloseFinal, step(drive, '2024-03-25'), drive.chair)
    // Something is left: the books cannot be put away. It goes up, and is no support given to people.
    expect(await act(door.archiveCampaign, step(drive, '2024-03-26'), drive.chair)).toMatchObject({
      key: 'books.place_not_empty',
    })
    const up = { ...leaves, kind: 'remittance_up', placeId: drive.cash, amount: 900_000, happenedOn: '2024-03-26' }
    await succeed(house.database, door.giveOut, up, drive.accountant)
    await carryAll(house.database, drive, day('2024-03-27'))
    await succeed(house.database, door.archiveCampaign, step(drive, '2024-03-28'), drive.chair)
    const { money } = door.standingOf(await read((r) => flowsOf(r, [drive.bookId], { to: day('2024-04-15') })))
    expect(money).toMatchObject({ received: 900_000, distributed: 0, remitted: 900_000, balance: 0 })
    const facts = await read((r) => door.findCampaign(r, drive.campaignId))
    expect(facts && door.campaignState(facts, day('2024-04-15'))).toBe('archived')
    expect(facts && door.campaignState(facts, day('2024-03-21'))).toBe('settled')
  })

  test('a gift with a condition is used as the donor said, or somebody says why not', async () => {
    const drive = await begin()
    const { act } = doing(drive)
    await succeed(house.database, door.beginDistribution, step(drive, '2024-02-10'), drive.chair)
    const gift = {
      campaignId: drive.campaignId,
      unnamed,
      donorKind: 'individual',
      donorName: 'Bà Thử',
      receivedOn: '2024-02-03',
    }
    const given = { ...gift, channel: 'cash', amount: 600_000, conditionText: 'Mua sách cho học sinh' }
    const { id } = await succeed(house.database, door.recordDonation, given, drive.accountant)
    await carryAll(house.database, drive, day('2024-02-04'))
    const out = (rest: object) => ({
      campaignId: drive.campaignId,
      recipient: 'Trường học',
      content: 'x',
      happenedOn: '2024-02-11',
      decisionReference: '02/QĐ',
      kind: 'distribution',
      usePurpose: 'other',
      placeId: drive.cash,
      ...rest,
    })
    expect(await act(door.giveOut, out({ amount: 1_000_000 }))).toMatchObject({
      key: 'relief.condition_money',
      params: { left: 600_000 },
    })
    expect(isRefusal(await act(door.giveOut, out({ amount: 600_000, forDonationId: id })))).toBe(false)
    expect(isRefusal(await act(door.giveOut, out({ amount: 900_000 })))).toBe(false)
  })

  test('a reversal counts only when a second person approved it and the treasurer paid it back', async () => {
    const drive = await begin()
    const { read } = doing(drive)
    const { rows } = await read((r) => door.listDonations(r, { bookId: drive.bookId, channel: 'cash' }))
    const id = rows[0]?.id ?? ''
    const asked = { id, datedOn: '2024-03-01', reason: 'Ghi nhầm người' }
    await succeed(house.database, door.reverseDonation, asked, drive.accountant)
    const state = async () => {
      const [donation] = await read((r) => door.loadDonations(r, [id]))
      if (!donation) throw new Error('no donation')
      return door.donationState(donation, door.vouchedBy(await read((r) => door.vouchersOf(r, [donation])), donation))
    }
    expect(await state()).toBe('posted')
    await carryAll(house.database, drive, day('2024-03-02'))
    expect(await state()).toBe('reversed')
    expect(await broken()).toEqual([])
  })
})

test('what is posted becomes public line by line, and what is reversed is taken back', async () => {
  const drive = await openDrive(house.database, committeeId)
  const { act, read } = doing(drive)
  const gift = {
    campaignId: drive.campaignId,
    unnamed,
    donorKind: 'individual',
    donorName: 'Ông Công Khai',
    receivedOn: '2024-02-01',
  }
  const money = { ...gift, channel: 'cash', amount: 900_000 }
  const { id } = await succeed(house.database, door.recordDonation, money, drive.accountant)
  const items = [
    { name: 'Gạo', unit: 'kg', quantity: 50 },
    { name: 'Mì', unit: 'thùng', quantity: 2, unitPrice: 110_000, priceBasis: 'council' },
  ]
  const hidden = { ...gift, donorName: 'Bà Giấu Tên', showsName: 'no', channel: 'in_kind', items }
  await succeed(house.database, door.recordDonation, hidden, drive.accountant)
  const publish = { campaignId: drive.campaignId }
  // Nothing is posted yet: only the call becomes public.
  expect(await act(door.publishCampaign, publish, drive.chair)).toMatchObject({ count: 0 })
  await carryAll(house.database, drive, day('2024-02-02'))
  expect(await act(door.publishCampaign, publish, drive.chair)).toMatchObject({ count: 3 })
  expect(await act(door.publishCampaign, publish, drive.chair)).toMatchObject({ key: 'relief.nothing_to_publish' })
  const asked = { id, datedOn: '2024-03-01', reason: 'Ghi nhầm người' }
  await succeed(house.database, door.reverseDonation, asked, drive.accountant)
  await carryAll(house.database, drive, day('2024-03-02'))
  expect(await act(door.publishCampaign, publish, drive.chair)).toMatchObject({ count: 0, back: 1 })
  const scope = await read((r) => scopeOf(r, { kind: 'campaign', id: drive.campaignId }))
  expect(scope).toMatchObject({ ledger: 'contribution', callTitle: 'Lời kêu gọi của Đoàn Chủ tịch', lastNo: 3 })
  expect(await broken()).toEqual([])
})

test('the Fund for the Poor has books of its own, and no gift of it is told with a campaign’s', async () => {
  const drive = await openDrive(house.database, committeeId)
  const { act, read } = doing(drive)
  const names = { cashName: 'Quỹ', bankName: 'Tài khoản', bank: 'KBNN', accountNumber: '3713', storeName: 'Kho' }
  const fund = await succeed(
    house.database,
    door.openFund,
    { title: 'Quỹ “Vì người nghèo”', openedOn: '2024-01-01', ...names },
    drive.accountant,
  )
  const gift = {
    unnamed,
    donorKind: 'organisation',
    donorName: 'Công ty Thử',
    channel: 'cash',
    amount: 2_000_000,
    receivedOn: '2024-04-10',
  }
  const { id } = await succeed(house.database, door.recordDonation, { ...gift, bookId: fund.id }, drive.accountant)
  const [donation] = await read((r) => door.loadDonations(r, [id]))
  expect(donation).toMatchObject({ ledger: 'poor_fund', campaignId: null, bookId: fund.id })
  expect(await act(door.recordDonation, { ...gift, bookId: drive.bookId })).toMatchObject({ key: 'relief.no_fund' })
  const out = {
    bookId: fund.id,
    kind: 'distribution',
    usePurpose: 'housing',
    placeId: fund.cashId,
    amount: 1000,
    recipient: 'x',
    content: 'x',
    happenedOn: '2024-04-10',
    decisionReference: '1/QĐ',
  }
  expect(await act(door.giveOut, out)).toMatchObject({ key: 'relief.fund_has_cases' })
})
