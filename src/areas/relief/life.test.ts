import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { campaignInput, carryAll, type Drive, openDrive, openingInput, unnamed } from '../../../tests/support/giving.ts'
import { foundWard, loadExampleUnits, succeed } from '../../../tests/support/ward.ts'
import { type AnyAction, perform } from '../../platform/action.ts'
import { day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { placesNow, sumsOf } from '../books/index.ts'
import { addArea, loadAreas } from '../organisation/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let drive: Drive
let areaId: Id
beforeAll(async () => {
  house = await openTestDatabase()
  await loadExampleUnits(house.database)
  const ward = await foundWard(house.database)
  await succeed(
    house.database,
    addArea,
    { kind: 'residential_group', number: 4, name: 'Tổ 4', from: '2010-01-01' },
    ward.chair,
  )
  drive = await openDrive(house.database, ward.committeeId)
  const { areas } = await house.database.read(ward.chair.sight, (r) => loadAreas(r, ward.committeeId))
  areaId = areas[0]?.id ?? ''
})
afterAll(() => house.close())

const act = (what: AnyAction, input: object, caller = drive.accountant) =>
  perform(house.database, what, input, again(caller))
const read = <T>(look: Parameters<typeof house.database.read<T>>[1]) => house.database.read(drive.chair.sight, look)
const gift = (rest: object = {}) => ({
  campaignId: drive.campaignId,
  unnamed,
  donorKind: 'individual',
  donorName: 'Bà Nông Thị Thử',
  channel: 'cash',
  amount: '500.000',
  receivedOn: '2024-02-01',
  ...rest,
})
const stateOf = async (id: Id) => {
  const [donation] = await read((r) => door.loadDonations(r, [id]))
  if (!donation) throw new Error('no donation')
  const vouchers = await read((r) => door.vouchersOf(r, [donation]))
  return door.donationState(donation, door.vouchedBy(vouchers, donation))
}

describe('a campaign', () => {
  test('opens only in answer to a call, by its paper, within the days of the decree', async () => {
    const { callBy: _, callLabel: __, calledOn: ___, ...without } = campaignInput
    const { id } = await succeed(house.database, door.draftCampaign, without, drive.officer)
    expect(await act(door.openCampaign, { id, ...openingInput }, drive.chair)).toMatchObject({
      key: 'relief.call_needed',
    })
    const long = { ...campaignInput, receivesTo: '2024-04-05' }
    expect(await act(door.draftCampaign, long, drive.officer)).toMatchObject({
      key: 'relief.period_too_long',
      params: { last: '2024-04-04' },
    })
    // Decree 64/2008/NĐ-CP: thirty days, while it was in force.
    const then = { calledOn: '2020-03-17', receivesFrom: '2020-03-20', receivesTo: '2020-04-20' }
    expect(await act(door.draftCampaign, { ...campaignInput, ...then }, drive.officer)).toMatchObject({
      params: { last: '2020-04-19' },
    })
    const whole = { ...campaignInput, title: 'Cuộc khác' }
    const other = await succeed(house.database, door.draftCampaign, whole, drive.officer)
    const unpapered = { id: other.id, ...openingInput, reference: '' }
    expect(await act(door.openCampaign, unpapered, drive.chair)).toMatchObject({ key: 'relief.paper_needed' })
  })

  test('stands where its days and steps say', async () => {
    const facts = await read((r) => door.findCampaign(r, drive.campaignId))
    if (!facts) throw new Error('no campaign')
    const on = (text: string) => door.campaignState(facts, day(text))
    expect([on('2024-01-01'), on('2024-01-04'), on('2024-01-05'), on('2024-04-04'), on('2024-04-05')]).toEqual([
      'draft',
      'opened',
      'receiving',
      'receiving',
      'reception_closed',
    ])
  })
})

describe('a gift', () => {
  test('of money goes from the register into the books by its voucher', async () => {
    const { id } = await succeed(house.database, door.recordDonation, gift(), drive.accountant)
    expect(await stateOf(id)).toBe('received')
    await carryAll(house.database, drive, day('2024-02-02'))
    expect(await stateOf(id)).toBe('posted')
    const places = await read((r) => placesNow(r, drive.bookId))
    expect(places.find((one) => one.placeId === drive.cash)?.amount).toBe(500_000)
  })

  test('written down by the officer waits for the accountant', async () => {
    const { id } = await succeed(house.database, door.recordDonation, gift({ amount: 200_000 }), drive.officer)
    expect(await act(door.receiptDonations, { ids: [id], unnamed }, drive.officer)).toMatchObject({ kind: 'forbidden' })
    await succeed(house.database, door.receiptDonations, { ids: [id], unnamed }, drive.accountant)
    expect(await act(door.receiptDonations, { ids: [id], unnamed })).toMatchObject({ key: 'relief.has_voucher' })
    await carryAll(house.database, drive, day('2024-02-02'))
    expect(await stateOf(id)).toBe('posted')
  })

  test('of goods: what is valued counts by its worth, the rest by quantity; never as money', async () => {
    const items = [
      { name: 'Gạo', unit: 'kg', quantity: '1.500', unitPrice: '16.000', priceBasis: 'market_quote' },
      { name: 'Quần áo', unit: 'bao', quantity: 12 },
    ]
    const goods = { channel: 'in_kind', amount: '', items }
    const { id } = await succeed(house.database, door.recordDonation, gift(goods), drive.accountant)
    const [donation] = await read((r) => door.loadDonations(r, [id]))
    expect(donation).toMatchObject({ amount: 0, goodsValue: 24_000_000 })
    expect(await act(door.recordDonation, gift({ ...goods, amount: 5000 }))).toMatchObject({
      key: 'relief.goods_are_no_money',
    })
    await carryAll(house.database, drive, day('2024-02-03'))
    expect(await stateOf(id)).toBe('posted')
    const sums = await read((r) => sumsOf(r, [drive.bookId], { to: day('2024-04-15') }))
    expect(sums.find((one) => one.account === 'contribution')?.credit).toBe(24_700_000)
  })

  test('is refused outside the days of reception, in the future, and twice under one bank reference', async () => {
    expect(await act(door.recordDonation, gift({ receivedOn: '2024-04-05' }))).toMatchObject({
      key: 'relief.outside_reception',
    })
    expect(await act(door.recordDonation, gift({ receivedOn: '2024-04-16' }))).toMatchObject({
      key: 'relief.in_future',
    })
    const bank = gift({ channel: 'bank', bankRef: 'FT24032' })
    await succeed(house.database, door.recordDonation, bank, drive.accountant)
    expect(await act(door.recordDonation, bank)).toMatchObject({ key: 'relief.bank_ref_known', field: 'bankRef' })
  })

  test('of an area is one gift of the collective, with those named who wish to be', async () => {
    const head = callerAs('area_head', drive.committeeId, { areaId, name: 'Ông Tổ trưởng' })
    const parts = [{ name: 'Hộ bà Thử', amount: 100_000 }, { name: 'Hộ ông Mẫu' }]
    const collected = { ...gift(), donorKind: 'collective', donorName: '', amount: 1_020_000, parts }
    const { id } = await succeed(house.database, door.collectDonation, collected, head)
    const [donation] = await house.database.read(head.sight, (r) => door.loadDonations(r, [id]))
    expect(donation).toMatchObject({
      donorName: 'Tổ 4',
      collector: 'Ông Tổ trưởng',
      collectedAreaId: areaId,
      placeId: null,
    })
    const seen = await house.database.read(head.sight, (r) => door.partsOf(r, [id]))
    expect(seen.get(id)?.length).toBe(2)
    await succeed(house.database, door.receiptDonations, { ids: [id], unnamed }, drive.accountant)
    // The same collective gives again: the same donor.
    const again = await succeed(
      house.database,
      door.recordDonation,
      { ...collected, donorAreaId: areaId, parts: [] },
      drive.officer,
    )
    const [first, second] = await read((r) => door.loadDonations(r, [id, again.id]))
    expect(first?.donorId).toBe(second?.donorId)
    const stranger = callerAs('area_head', drive.committeeId, { areaId: newId() })
    expect(await house.database.read(stranger.sight, (r) => door.loadDonations(r, [id]))).toEqual([])
    const more = { ...collected, amount: 50_000 }
    expect(await act(door.collectDonation, more, head)).toMatchObject({ key: 'relief.parts_exceed' })
  })

  test('of a kind heart without a name is nobody’s', async () => {
    const { id } = await succeed(
      house.database,
      door.recordDonation,
      gift({ donorKind: 'anonymous', donorName: '' }),
      drive.accountant,
    )
    const [donation] = await read((r) => door.loadDonations(r, [id]))
    expect(donation).toMatchObject({ donorId: null, donorName: null, showsName: false })
  })
})
