import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFund } from '../../../../tests/support/housing.ts'
import { browse } from '../../../../tests/support/staff.ts'
import { succeed } from '../../../../tests/support/ward.ts'
import { openTestHouse, type TestHouse } from '../../../../tests/support/web.ts'
import {
  addHousehold,
  closeHousehold,
  findHousehold,
  recogniseHousehold,
  recordOutsideSupport,
} from '../../../areas/households/index.ts'
import { readXlsx } from '../../../print/xlsx/read.ts'
import type { Id } from '../../../values/id.ts'

let house: TestHouse
let committeeId: Id
const ids = { stays: '', gone: '' }
beforeAll(async () => {
  house = await openTestHouse('2024-04-15T08:00:00+07:00')
  const { database } = house.house
  const fund = await openFund(database)
  committeeId = fund.till.committeeId
  const { officer, householdId: stays } = fund
  const found = await database.read(officer.sight, (r) => findHousehold(r, stays))
  const add = { areaId: found?.areaId, headName: 'Ông Nông Văn Trùng' }
  const { id: gone } = await succeed(database, addHousehold, add, officer)
  const give = (householdId: Id, kind: string, amount: number, source: string) =>
    succeed(database, recordOutsideSupport, { householdId, kind, amount, source, receivedOn: '2024-02-01' }, officer)
  await give(stays, 'cash', 512_000, 'Hội Chữ thập đỏ')
  await give(gone, 'cash', 300_000, 'Hội Phụ nữ')
  await give(gone, 'benefit', 1_500_000, 'Nghị quyết 42')
  await succeed(database, recogniseHousehold, { householdId: gone, kind: 'poor', fromOn: '2023-01-01' }, officer)
  const merged = { id: gone, reason: 'merged', intoId: stays, closedOn: '2024-03-01' }
  await succeed(database, closeHousehold, merged, officer)
  Object.assign(ids, { stays, gone })
})
afterAll(() => house.close())

test('a file shows what every household in it had, State benefits apart, and sums nothing of both', async () => {
  const officer = browse(house, committeeId, 'ward_officer')
  const path = `/ho-dan/${ids.stays}`
  expect((await officer.post(path, 'open', {})).status).toBe(303)
  const { text } = await officer.get(`${path}/ho-so`)
  const [given = '', state = ''] = text.split('Trợ cấp từ ngân sách nhà nước</h2>')
  for (const told of ['512.000', '300.000', '812.000', 'từ hồ sơ hộ Ông Nông Văn Trùng']) expect(given).toContain(told)
  expect(state).toContain('1.500.000')
  expect(given).not.toContain('1.500.000')
  expect(text).not.toContain('2.312.000')
})

test('either file of two that became one leads to the other, and the recognition stands at one of them', async () => {
  const officer = browse(house, committeeId, 'ward_officer')
  const [stays, gone] = [await officer.get(`/ho-dan/${ids.stays}`), await officer.get(`/ho-dan/${ids.gone}`)]
  expect(stays.text).toContain(`href="/ho-dan/${ids.gone}"`)
  expect(stays.text).toContain('nhập ngày 01/03/2024')
  expect(stays.text).toContain('Hộ nghèo')
  expect(gone.text).toContain(`href="/ho-dan/${ids.stays}"`)
  expect(gone.text).toContain('Chưa ghi diện nào')
})

test('the whole list goes out as a sheet', async () => {
  const { response } = await browse(house, committeeId, 'ward_officer').get('/ho-dan/ho-dan.xlsx')
  const columns = [{ key: 'head', headers: ['Chủ hộ'], kind: 'text' as const, required: true }]
  const sheet = await readXlsx(new Uint8Array(await response.arrayBuffer()), columns)
  expect(sheet).toMatchObject({ rows: [{ values: { head: 'Bà Lường Thị Thử' } }] })
})
