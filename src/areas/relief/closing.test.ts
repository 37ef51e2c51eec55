import { afterAll, beforeAll, expect, it } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { closingKinds, type Drive, openDrive, recordClosing } from '../../../tests/support/giving.ts'
import { foundWard, loadExampleUnits, succeed } from '../../../tests/support/ward.ts'
import { perform } from '../../platform/action.ts'
import { day } from '../../values/day.ts'
import { recordCount } from '../books/index.ts'
import { scopeOf } from '../disclosure/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let drive: Drive
beforeAll(async () => {
  house = await openTestDatabase('2024-04-15T08:00:00+07:00')
  await loadExampleUnits(house.database)
  drive = await openDrive(house.database, (await foundWard(house.database)).committeeId)
})
afterAll(() => house.close())

const step = (happenedOn: string) => ({ id: drive.campaignId, happenedOn, reference: '05/BC-MTTQ' })

it('the end is said once lines, closing statements and posting are public; what is missing is named', async () => {
  const { database } = house
  await succeed(database, door.beginDistribution, step('2024-04-08'), drive.chair)
  for (const placeId of [drive.cash, drive.bank]) {
    const counted = { bookId: drive.bookId, placeId, counted: 0, countedOn: '2024-04-09', present: 'Kế toán' }
    await succeed(database, recordCount, counted, again(drive.accountant))
  }
  await succeed(database, door.settleCampaign, step('2024-04-10'), drive.accountant)
  const end = () => perform(database, door.discloseFinal, step('2024-04-12'), again(drive.chair))
  expect(await end()).toMatchObject({ key: 'relief.nothing_public' })
  await succeed(database, door.publishCampaign, { campaignId: drive.campaignId }, drive.chair)
  const scope = await database.read(drive.chair.sight, (r) => scopeOf(r, { kind: 'campaign', id: drive.campaignId }))
  // The days from which the terms of the statements run came with the first publication.
  expect(scope).toMatchObject({ receptionClosedOn: '2024-04-04', distributionEndedOn: '2024-04-10' })
  for (const kind of closingKinds) {
    expect(await end()).toMatchObject({ key: `relief.no_${kind}` })
    await recordClosing(database, drive, kind, day('2024-04-11'))
  }
  expect(await end()).toMatchObject({ id: drive.campaignId })
})
