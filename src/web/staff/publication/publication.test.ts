import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, recommend } from '../../../../tests/support/recommending.ts'
import { type Browser, browse } from '../../../../tests/support/staff.ts'
import { openTestHouse, type TestHouse } from '../../../../tests/support/web.ts'
import { day } from '../../../values/day.ts'

let house: TestHouse
let chair: Browser
let officer: Browser
let id: string

beforeAll(async () => {
  house = await openTestHouse()
  const { database } = house.house
  const desk = await openDesk(database)
  chair = browse(house, desk.committeeId, 'ward_chair')
  officer = browse(house, desk.committeeId, 'ward_officer')
  const text = 'Sửa đèn đường ngõ 4; bà Hoàng Thị Lan bị tai biến cần lối đi, gọi 0912 345 678'
  id = await recommend(database, desk, { text, issuedOn: day('2024-03-01') })
})
afterAll(() => house.close())

const register = '/cong-bo'

test('before anything is public each finding is asked about; what is not kept is masked', async () => {
  const form = await chair.get(`/kien-nghi/${id}/cong-khai`)
  expect(form.text).toContain('“0912 345 678” – số điện thoại')
  expect(form.text).toContain('sức khỏe của một người')
  const findings = [...form.text.matchAll(/name="(finding\.\d+\.text)" value="([^"]*)"/g)]
  expect(findings.length).toBeGreaterThanOrEqual(2)
  const decided = Object.fromEntries(
    findings.flatMap(([, name = '', text = '']) => [
      [name, text],
      [name.replace('.text', '.choice'), text === '0912 345 678' ? 'keep' : 'mask'],
    ]),
  )
  const send = (more: object) => chair.post(`/kien-nghi/${id}/cong-khai`, 'publish', { ...decided, ...more })
  expect((await send({})).status).toBe(422)
  expect((await send({ confirmedReason: 'Máy trực của Tổ dân phố' })).status).toBe(303)
})

test('the register tells what is public, what was masked and kept, and by whom', async () => {
  const list = await officer.get(register)
  expect(list.text).toContain('Sửa đèn đường')
  expect(list.text).toContain('Đang công khai')
  expect(list.text).toContain('giữ 1')
  expect((await officer.get(`${register}?q=den duong`)).text).toContain('Sửa đèn đường')
  expect((await officer.get(`${register}?tinh-trang=da-rut`)).text).toContain('Không có nội dung nào')
  const one = await officer.get(`${register}/recommendation/${id}`)
  expect(one.text).toContain('Máy trực của Tổ dân phố')
  expect(one.text).not.toContain('tai biến')
  expect(one.text).not.toContain('Gỡ khỏi trang công khai')
  expect((await officer.get('/cong-bo.xlsx')).status).toBe(200)
})

test('the public reads the masked text; what the chair takes down leaves its reason', async () => {
  const one = await chair.get(`${register}/recommendation/${id}`)
  const [address = ''] = /\/cong-khai\/song-cau\/kien-nghi\/[a-z0-9-]+/.exec(one.text) ?? []
  const shown = await (await house.fetch(address)).text()
  expect(shown).toContain('[đã che]')
  expect(shown).not.toContain('tai biến')
  expect((await chair.post(`${register}/recommendation/${id}`, 'take_down', { reason: '' })).status).toBe(422)
  const gone = await chair.post(`${register}/recommendation/${id}`, 'take_down', { reason: 'Nhầm địa chỉ' })
  expect(gone.status).toBe(303)
  const after = await house.fetch(address, { headers: { 'cache-control': 'no-cache' } })
  expect(after.status).toBe(410)
  expect(await after.text()).toContain('Nhầm địa chỉ')
  expect((await officer.get(`${register}?tinh-trang=da-rut`)).text).toContain('Đã rút 15/04/2024')
  expect((await officer.get(`${register}/recommendation/${crypto.randomUUID()}`)).status).toBe(404)
})
