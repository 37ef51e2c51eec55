import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openAccount } from '../../../tests/support/accounts.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openDesk, recommend } from '../../../tests/support/recommending.ts'
import { issued, opened } from '../../../tests/support/reporting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import { supersedeRecommendation } from '../recommendations/index.ts'
import { compareStale, listReports } from './index.ts'

let house: TestDatabase
let desk: Desk
let asked: Id
const reports: Id[] = []
beforeAll(async () => {
  house = await openTestDatabase('2021-12-24T09:00:00+07:00')
  desk = await openDesk(house.database)
  const origin = { kind: 'supervision_session', id: desk.bodyId, label: 'Giám sát' }
  asked = await recommend(house.database, desk, { origin, issuedOn: day('2021-03-01') })
  for (const period of ['2021', '2021', '2020']) {
    const id = await opened(house.database, desk, { period })
    await issued(house.database, desk, id, day('2021-12-24'))
    reports.push(id)
  }
})
afterAll(() => house.close())
beforeEach(() => house.clock.set(new Date(house.clock.now().getTime() + 60_000)))

const compare = (limit = 20) => compareStale(house.database, [desk.committeeId], limit)

async function remembered(): Promise<readonly (number | undefined)[]> {
  const { lines } = await house.database.read(desk.chair.sight, (reading) => listReports(reading))
  return reports.map((id) => lines.find(({ report }) => report.id === id)?.compared?.differing)
}

test('an issued report says nothing until it was compared; a few at a time, each in its turn', async () => {
  expect(await remembered()).toEqual([undefined, undefined, undefined])
  expect(await compare(2)).toBe(2)
  expect((await remembered()).filter((count) => count === 0)).toHaveLength(2)
  expect(await compare(2)).toBe(1)
  expect(await remembered()).toEqual([0, 0, 0])
})

test('as long as nothing was recorded, nothing is asked again; who comes and goes records nothing', async () => {
  expect(await compare()).toBe(0)
  await openAccount(house.database, { committeeId: desk.committeeId, role: 'ward_officer' })
  expect(await compare()).toBe(0)
})

test('a record that was taken back is seen at the next comparison, in the reports that counted it', async () => {
  await succeed(house.database, supersedeRecommendation, { id: asked, reason: 'Ghi hai lần' }, desk.chair)
  expect(await remembered()).toEqual([0, 0, 0])
  expect(await compare()).toBe(3)
  const [first, second, other] = await remembered()
  expect(first).toBeGreaterThan(0)
  expect([second, other]).toEqual([first, 0])
  expect(await compare()).toBe(0)
})

test('a list asks as many questions for many issued reports as for one', async () => {
  const count = async (limit: number) => {
    const before = house.queries.length
    await house.database.read(desk.chair.sight, (reading) => listReports(reading, { limit }))
    return house.queries.length - before
  }
  expect(await count(3)).toBe(await count(1))
})
