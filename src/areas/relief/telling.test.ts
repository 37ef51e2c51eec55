import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { carryAll, type Drive, openDrive, unnamed } from '../../../tests/support/giving.ts'
import { foundWard, loadExampleUnits, succeed } from '../../../tests/support/ward.ts'
import { day } from '../../values/day.ts'
import { isRefusal } from '../../values/refusal.ts'
import { recordDonation } from './index.ts'
import { toTell } from './telling.actions.ts'

let house: TestDatabase
let drive: Drive
beforeAll(async () => {
  house = await openTestDatabase('2024-04-15T08:00:00+07:00')
  await loadExampleUnits(house.database)
  drive = await openDrive(house.database, (await foundWard(house.database)).committeeId)
})
afterAll(() => house.close())

const give = (receivedOn: string, donorName: string) =>
  succeed(
    house.database,
    recordDonation,
    {
      campaignId: drive.campaignId,
      unnamed,
      donorKind: 'household',
      donorName,
      receivedOn,
      channel: 'cash',
      amount: 1000,
    },
    drive.accountant,
  )

async function told(atOnce: number) {
  const found = await house.database.read(drive.chair.sight, (r) =>
    toTell(r, drive.committeeId, { campaignId: drive.campaignId }, atOnce),
  )
  if (isRefusal(found)) throw new Error(found.key)
  return [found.gifts.map((one) => one.donorName), found.more]
}

it('gifts whose vouchers wait do not stand in the way of later ones, however few are looked at together', async () => {
  for (const [on, name] of [
    ['2024-02-03', 'Hộ Ba'],
    ['2024-02-04', 'Hộ Bốn'],
    ['2024-02-05', 'Hộ Năm'],
  ] as const)
    await give(on, name)
  await carryAll(house.database, drive, day('2024-02-06'))
  for (const [on, name] of [
    ['2024-02-01', 'Hộ Một'],
    ['2024-02-02', 'Hộ Hai'],
  ] as const)
    await give(on, name)
  // Two of the five wait for the treasurer, and are the oldest.
  expect(await told(100)).toEqual([['Hộ Ba', 'Hộ Bốn', 'Hộ Năm'], 0])
  expect(await told(3)).toEqual([['Hộ Ba', 'Hộ Bốn', 'Hộ Năm'], 2])
  expect(await told(2)).toEqual([['Hộ Ba', 'Hộ Bốn'], 3])
  expect(await told(1)).toEqual([['Hộ Ba'], 4])
})
