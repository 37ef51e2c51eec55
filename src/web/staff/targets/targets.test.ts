import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk } from '../../../../tests/support/recommending.ts'
import { openStaffHouse, type StaffHouse } from '../../../../tests/support/staff.ts'
import { byHand, openEighthTerm, usualTarget } from '../../../../tests/support/targeting.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'

let house: StaffHouse
let termId: string
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

beforeAll(async () => {
  house = await openStaffHouse()
  const desk = await openDesk(house.house.database, house.committeeId, '2019-02-01')
  termId = await openEighthTerm(house.house.database, desk)
})
afterAll(() => house.close())

const upload = async (rows: readonly (readonly (string | number | null)[])[]) => {
  const heads = [
    'TT',
    'Chỉ tiêu',
    'Đo bằng',
    'Phép so',
    'Mức',
    'Đơn vị tính',
    'Tính cho',
    'Phạm vi',
    'Áp dụng từ',
    'Căn cứ',
  ]
  const columns = heads.map((header) => ({ header, width: 20, kind: 'text' as const }))
  const bytes = await writeXlsx({ name: 'Chỉ tiêu', title: [], columns, rows })
  return new File([new Uint8Array(bytes)], 'chi-tieu.xlsx', { type: sheetType })
}

describe('the pages of targets', () => {
  test('begin empty, take a target, show how it stands, and let it be said otherwise', async () => {
    const officer = house.as('ward_officer')
    expect((await officer.get('/chi-tieu-nhiem-ky')).text).toContain('Chưa ghi chỉ tiêu nào của nhiệm kỳ này')
    const refused = await officer.post('/chi-tieu-nhiem-ky/moi', 'set', { ...usualTarget, termId, value: 'nhiều' })
    expect([refused.status, refused.text.includes('Mức cần đạt phải là số')]).toEqual([422, true])
    expect(refused.text).toContain('Mỗi năm ban hành ít nhất 2 kiến nghị')
    const made = await officer.post('/chi-tieu-nhiem-ky/moi', 'set', { ...usualTarget, termId })
    const path = made.location?.split('?')[0] ?? ''
    const page = (await officer.get(path)).text
    for (const said of ['≥ 2 kiến nghị/năm', 'Không đạt', 'Số kiến nghị sau giám sát', 'chưa đến nửa năm'])
      expect(page).toContain(said)
    const change = { ...usualTarget, value: '1', validFrom: '2023-01-01', revision: '1' }
    expect((await officer.post(`${path}/sua`, 'change', { ...change, reason: '' })).status).toBe(422)
    expect((await officer.post(`${path}/sua`, 'change', { ...change, reason: 'Điều chỉnh' })).status).toBe(303)
    const list = (await officer.get('/chi-tieu-nhiem-ky?den-ngay=2022-12-31')).text
    expect(list).toContain('≥ 2 kiến nghị/năm')
    expect((await officer.get('/chi-tieu-nhiem-ky')).text).toContain('≥ 1 kiến nghị/năm')
    expect((await officer.post(`${path}/sua`, 'change', { ...change, reason: 'x' })).status).toBe(409)
  })

  test('take what was reached of a target that no record counts, and set it aside', async () => {
    const officer = house.as('ward_officer')
    const made = await officer.post('/chi-tieu-nhiem-ky/moi', 'set', { ...byHand, termId })
    const path = made.location?.split('?')[0] ?? ''
    const noted = { reachedOn: '2023-12-31', numerator: '18', denominator: '21', note: 'Theo biên bản kiểm tra' }
    expect((await officer.post(path, 'note', noted)).status).toBe(303)
    const page = (await officer.get(path)).text
    for (const said of ['18/21 (85,7%)', 'Theo biên bản kiểm tra', 'Thêm minh chứng']) expect(page).toContain(said)
    const [, origin] = page.match(/goc=(target_progress:[0-9a-f-]{36})/) ?? []
    expect((await officer.get(`/chung-cu/them?goc=${origin}`)).text).toContain('Theo biên bản kiểm tra')
    const id = origin?.slice('target_progress:'.length) ?? ''
    expect((await officer.post(path, 'set_aside', { id, reason: 'Đếm nhầm' })).status).toBe(303)
    expect((await officer.get(path)).text).toContain('Đã bỏ: Đếm nhầm')
  })

  test('a sheet that was taken home comes back: what is there is there, a new row is taken, a wrong one is told', async () => {
    const officer = house.as('ward_officer')
    const file = await upload([
      [1, usualTarget.text, '', '', 2, 'kiến nghị', 'Mỗi năm', '', '2019-02-01', 'Nghị quyết'],
      [
        7,
        '100% khu dân cư tổ chức Ngày hội',
        'ghi tay',
        'Ít nhất',
        '100%',
        '',
        'Mỗi năm',
        'Toàn đơn vị',
        '01/02/2019',
        'Nghị quyết',
      ],
      [8, 'Không rõ', '', 'Hơn', 2, 'cuộc', '', '', '2019-02-01', 'Nghị quyết'],
    ])
    const answer = await officer.post('/chi-tieu-nhiem-ky/nhap', 'import', { termId, file })
    expect(answer.status).toBe(200)
    for (const said of ['Đã có', 'Đã nhận', 'Từ chối']) expect(answer.text).toContain(said)
    const { response } = await officer.get('/chi-tieu-nhiem-ky.xlsx')
    expect(response.headers.get('content-type')).toBe(sheetType)
    const whole = new File([new Uint8Array(await response.arrayBuffer())], 'lai.xlsx', { type: sheetType })
    const again = await officer.post('/chi-tieu-nhiem-ky/nhap', 'import', { termId, file: whole })
    expect(again.text.match(/Đã có/g)?.length).toBeGreaterThanOrEqual(3)
    expect(again.text).not.toContain('Từ chối')
    expect((await officer.post('/chi-tieu-nhiem-ky/nhap', 'import', { termId })).status).toBe(422)
  })

  test('are read by the office and the level above, and by nobody else', async () => {
    for (const address of ['/chi-tieu-nhiem-ky', '/dau-an', '/chi-tieu-nhiem-ky.xlsx']) {
      expect([address, (await house.as('province_officer').get(address)).status]).toEqual([address, 200])
      expect([address, (await house.as('agency_contact').get(address)).status]).toEqual([address, 403])
    }
    expect((await house.as('province_officer').get('/chi-tieu-nhiem-ky/moi')).status).toBe(403)
    expect((await house.as('ward_officer').get(`/chi-tieu-nhiem-ky/${termId}`)).status).toBe(404)
  })
})

test('marks: announced with a usual list to change, some by their number alone, then told one by one', async () => {
  const officer = house.as('ward_officer')
  expect((await officer.get('/dau-an')).text).toContain('Giám sát theo chương trình')
  const marks = {
    'marks.0.title': 'Giám sát',
    'marks.0.work': 'supervision',
    'marks.1.title': '',
    'marks.1.work': 'other',
  }
  const announced = { termId, announcedOn: '2024-04-01', ...marks }
  expect((await officer.post('/dau-an', 'announce', announced)).status).toBe(303)
  const page = (await officer.get('/dau-an')).text
  for (const said of ['2 dấu ấn đã thông báo, 0 dấu ấn đã có nội dung', 'Dấu ấn 2: đã thông báo, chưa có nội dung'])
    expect(page).toContain(said)
  const [, id = ''] = page.match(/name="id" value="([0-9a-f-]{36})"/) ?? []
  const text = { id, revision: '1', position: '1', title: 'Giám sát', work: 'supervision', text: 'Làm đến cùng.' }
  expect((await officer.post('/dau-an', 'change', text)).status).toBe(303)
  expect((await officer.get('/dau-an')).text).toContain('1 dấu ấn đã có nội dung')
  const clash = await officer.post('/dau-an', 'change', { ...text, revision: '2', position: '2' })
  expect([clash.status, clash.text.includes('Đã có dấu ấn khác mang số thứ tự này')]).toEqual([422, true])
})
