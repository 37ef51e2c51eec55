import { afterAll, beforeAll, expect, it } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Drive, openDrive, unnamed } from '../../../tests/support/giving.ts'
import { foundWard, loadExampleUnits, succeed } from '../../../tests/support/ward.ts'
import { day } from '../../values/day.ts'
import { approveVouchers, settleVouchers, wholeVoucherList } from '../books/index.ts'
import { scopeOf, totalLines, totalsOf } from '../disclosure/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let drive: Drive
beforeAll(async () => {
  house = await openTestDatabase()
  await loadExampleUnits(house.database)
  drive = await openDrive(house.database, (await foundWard(house.database)).committeeId)
})
afterAll(() => house.close())

const some = (count: number, receivedOn: string) =>
  Array.from({ length: count }, () => {
    return { donorKind: 'anonymous', channel: 'bank', amount: 10_000, receivedOn, placeId: drive.bank }
  })

it('more gifts than one press tells: it says how many are left, and those whose vouchers wait are passed over', async () => {
  const [{ campaignId, accountant, chair, bookId }, { database }] = [drive, house]
  const heaps = [
    some(60, '2024-02-01'),
    ...Array.from({ length: 5 }, () => some(1000, '2024-02-02')),
    some(40, '2024-02-03'),
  ]
  for (const rows of heaps)
    await succeed(database, door.recordDonations, { campaignId, unnamed, rows }, again(accountant))
  const happenedOn = '2024-02-05'
  for (const from of [day('2024-02-02'), day('2024-02-03')]) {
    const ids: string[] = []
    await database.read(chair.sight, async (r) => {
      for await (const rows of wholeVoucherList(r, { bookId, from, to: from })) ids.push(...rows.map(({ id }) => id))
    })
    for (let at = 0; at < ids.length; at += 2000) {
      const now = { ids: ids.slice(at, at + 2000), happenedOn }
      await succeed(database, approveVouchers, now, again(chair))
      await succeed(database, settleVouchers, now, again(accountant))
    }
  }
  const press = () => succeed(database, door.publishCampaign, { campaignId }, again(chair))
  expect(await press()).toMatchObject({ count: 5000, more: 100 })
  expect(await database.read(chair.sight, (r) => door.countUntold(r, bookId))).toBe(100)
  expect(await press()).toMatchObject({ count: 40, more: 0 })
  const told = await database.read(chair.sight, async (r) => {
    const scope = await scopeOf(r, { kind: 'campaign', id: campaignId })
    return totalsOf(await totalLines(r, drive.committeeId, scope?.id ?? ''))
  })
  expect(told.received).toMatchObject({ rows: 5040, amount: 50_400_000 })
  await expect(press()).rejects.toThrow('relief.nothing_to_publish')
}, 180_000)
