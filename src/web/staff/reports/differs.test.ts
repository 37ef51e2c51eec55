import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, recommend } from '../../../../tests/support/recommending.ts'
import { issued, opened } from '../../../../tests/support/reporting.ts'
import { openStaffHouse, type StaffHouse } from '../../../../tests/support/staff.ts'
import { compareStale } from '../../../areas/reports/index.ts'
import { day } from '../../../values/day.ts'

let house: StaffHouse
let path: string
beforeAll(async () => {
  house = await openStaffHouse()
  const { database } = house.house
  const desk = await openDesk(database, house.committeeId)
  const id = await opened(database, desk, { period: '2024', judgedOn: day('2024-04-15') })
  await issued(database, desk, id, day('2024-04-15'))
  path = `/bao-cao/${id}/khac-biet`
  const compare = () => compareStale(database, [house.committeeId], 20)
  await compare()
  expect((await house.as('ward_chair').get('/bao-cao')).text).not.toContain(path)
  house.clock.set('2024-04-15T09:00:00+07:00')
  const origin = { kind: 'supervision_session', id: desk.bodyId, label: 'Giám sát' }
  await recommend(database, desk, { origin, issuedOn: day('2024-04-01') })
  await compare()
})
afterAll(() => house.close())

test('the list tells which issued report the records answer otherwise by now, and leads to where', async () => {
  const { text } = await house.as('ward_officer').get('/bao-cao')
  expect(text).toContain(path)
  expect(text).toMatch(/Khác \d+ số liệu/)
  expect((await house.as('ward_officer').get(path)).status).toBe(200)
})

test('the chair, who may have it written anew, finds it on the page of the day', async () => {
  expect((await house.as('ward_chair').get('/')).text).toContain(path)
  expect((await house.as('ward_officer').get('/')).text).not.toContain(path)
})
