import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs } from '../../../../tests/support/acting.ts'
import { type Desk, openDesk, recommend } from '../../../../tests/support/recommending.ts'
import { openStaffHouse, type StaffHouse } from '../../../../tests/support/staff.ts'
import { succeed } from '../../../../tests/support/ward.ts'
import { escalateRecommendation } from '../../../areas/recommendations/index.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { addDays, type Day, day } from '../../../values/day.ts'

let staff: StaffHouse
let desk: Desk
const today = day('2024-04-15')
beforeAll(async () => {
  staff = await openStaffHouse()
  desk = await openDesk(staff.house.database, staff.committeeId)
})
afterAll(() => staff.close())

const recommendOn = (issuedOn: Day, text = 'Công khai quyết toán công trình') =>
  recommend(staff.house.database, desk, { text, issuedOn, receivedOn: issuedOn })
const officer = () => staff.as('ward_officer')
const chair = () => staff.as('ward_chair')
const agency = () => staff.as('agency_contact', { agencyId: desk.agencyId })

const pdf = () =>
  new File(['%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'], 'tra-loi.pdf', {
    type: 'application/pdf',
  })

describe('the way of a recommendation', () => {
  test('drafted, sent in a letter with its number, received, answered, closed with proof', async () => {
    const content = { addresseeId: desk.agencyId, text: 'Lắp thùng rác ở Tổ 4', legalRef: 'Luật Bảo vệ môi trường' }
    const made = await officer().post('/kien-nghi/moi', 'draft', content)
    expect(made.status, made.text).toBe(303)
    const path = (made.location ?? '').split('?')[0] ?? ''
    const id = path.split('/').at(-1) ?? ''
    expect((await officer().get(path)).text).not.toContain('/kien-nghi/ban-hanh')
    expect((await chair().get(path)).text).toContain(`/kien-nghi/ban-hanh?ids=${id}`)
    const written = await chair().post(`/kien-nghi/ban-hanh?ids=${id}`, 'prepare', {})
    const letter = /\/van-ban\/([0-9a-f-]{36})/.exec(written.location ?? '')?.[1]
    const sheet = await chair().get(`/van-ban/${letter}`)
    expect(sheet.text).toContain('Thời hạn trả lời')
    expect(sheet.text).toContain('20 ngày kể từ ngày nhận được văn bản')
    expect((await chair().get(`/kien-nghi/gui/${letter}`)).text).toContain('Văn bản kiến nghị')
    const sent = await chair().post(`/kien-nghi/gui/${letter}`, 'send', { on: today })
    expect(sent).toMatchObject({ status: 303, location: `${path}?xong=recommendations.issue_together` })
    expect((await chair().get(path)).text).toMatch(/0\d\/MTTQ-BTT/)
    expect((await officer().post(path, 'receive', { receivedOn: today })).status).toBe(303)
    const answer = { answeredOn: today, stance: 'accepted', text: 'Tiếp thu.', promisedOn: '2024-05-30', files: pdf() }
    const answered = await officer().post(path, 'answer', answer)
    expect(answered.status, answered.text).toBe(303)
    expect((await officer().get(path)).text).toContain('tra-loi.pdf')
    const closing = { closedOn: today, note: 'Đã lắp đủ' }
    const bare = await chair().post(path, 'close_resolved', closing)
    expect(bare.status).toBe(422)
    expect(bare.text).toContain('Cần ít nhất một minh chứng')
    expect((await chair().post(path, 'close_resolved', { ...closing, evidenceNote: 'Đã xem' })).status).toBe(303)
    const after = await chair().get(path)
    expect(after.text).toContain('Đã giải quyết')
    expect(after.text).toContain('Mở lại')
  })

  test('a step entered wrongly is taken back and stays to be seen', async () => {
    const id = await recommendOn(addDays(today, -5))
    const path = `/kien-nghi/${id}`
    const [, entryId] = /name="entryId" value="([0-9a-f-]{36})"/.exec((await officer().get(path)).text) ?? []
    const gone = await officer().post(path, 'take_back_step', { entryId: entryId ?? '', reason: 'Nhầm ngày nhận' })
    expect(gone.status, gone.text).toBe(303)
    const { text } = await officer().get(path)
    expect(text).toContain('Nhầm ngày nhận')
    expect(text).toContain('<s>')
  })

  test('replaced by another: it leads to the one that stands', async () => {
    const [wrong, right] = [await recommendOn(today, 'Bản nhầm'), await recommendOn(today, 'Bản đúng')]
    expect((await chair().get(`/kien-nghi/${wrong}/thay-the`)).text).toContain('Bản đúng')
    const replaced = await chair().post(`/kien-nghi/${wrong}/thay-the`, 'replace', {
      replacedBy: right,
      reason: 'Nhầm',
    })
    expect(replaced.status).toBe(303)
    expect((await chair().get(`/kien-nghi/${wrong}`)).text).toContain(`href="/kien-nghi/${right}"`)
  })

  test('what is no id, or of nobody, is not there', async () => {
    for (const path of [
      'abc',
      '0192f1c0-1234-7abc-8def-123456789012',
      'ban-hanh',
      'gui/0192f1c0-1234-7abc-8def-12345678901a',
    ])
      expect((await chair().get(`/kien-nghi/${path}`)).status, path).toBe(404)
  })
})

describe('letters to who is late', () => {
  test('of several chosen, one letter for each body: written, issued and entered', async () => {
    const late = addDays(today, -40)
    const here = [await recommendOn(late, 'Việc một'), await recommendOn(late, 'Việc hai')]
    const there = await recommend(staff.house.database, desk, { agencyId: desk.otherAgencyId, issuedOn: late })
    const chosen = await officer().post('/kien-nghi', 'remind', { 'ids[]': [...here, there] })
    const path = chosen.location ?? ''
    expect((await officer().get(path)).text).toContain('3 kiến nghị, 2 văn bản')
    const days = { on: today, answerBy: addDays(today, 7) }
    expect((await officer().post(path, 'send', days)).status).toBe(403)
    const prepared = await officer().post(path, 'prepare', days)
    const letters = (await officer().get(prepared.location ?? '')).text.match(/\/kien-nghi\/gui\/[0-9a-f-]{36}/g) ?? []
    expect(letters).toHaveLength(2)
    for (const letter of letters) expect((await chair().post(letter, 'send', { on: today })).status).toBe(303)
    expect((await chair().get(`/kien-nghi/${here[0]}`)).text).toContain('Đôn đốc')
    expect((await chair().post(letters[0] ?? '', 'send', {})).status).toBe(303)
  })

  test('nothing chosen is said so', async () => {
    expect((await officer().post('/kien-nghi', 'remind', {})).status).toBe(422)
  })

  test('the letter to the level above is filled in with what happened', async () => {
    const id = await recommendOn(addDays(today, -60), 'Quy định thời hạn công khai')
    expect((await chair().get(`/kien-nghi/${id}`)).text).toContain('Đến lúc đề nghị Mặt trận cấp trên')
    const form = await chair().get(`/kien-nghi/${id}/cap-tren`)
    expect(form.text).toContain('Ủy ban MTTQ Việt Nam thành phố Bắc Kạn')
    const fields = { higherFront: 'Ủy ban MTTQ Việt Nam thành phố Bắc Kạn', superior: 'UBND thành phố' }
    const written = await chair().post(`/kien-nghi/${id}/cap-tren`, 'prepare', fields)
    const letter = /\/van-ban\/([0-9a-f-]{36})/.exec(written.location ?? '')?.[1]
    const sheet = await chair().get(`/van-ban/${letter}`)
    expect(sheet.text).toContain('quá thời hạn 40 ngày')
    expect((await chair().post(`/kien-nghi/gui/${letter}`, 'send', { on: today })).status).toBe(303)
    expect((await chair().get(`/kien-nghi/${id}`)).text).toContain('Đã báo cấp trên')
  })
})

describe('the register', () => {
  test('filters, counts, keeps a filter, and gives sheet and book', async () => {
    await recommendOn(addDays(today, -3), 'Thông báo kết quả cử tri')
    const found = await officer().get('/kien-nghi?q=thong%20bao%20ket%20qua&tinh-trang=cho-tra-loi&xep=han')
    expect(found.text).toContain('Thông báo kết quả cử tri')
    expect(found.text).not.toContain('Việc một')
    const one = officer()
    const saved = await one.post('/kien-nghi?tre=qua-han', 'save_filter', { name: 'Việc gấp' })
    expect(saved.status, saved.text).toBe(303)
    expect((await one.get('/kien-nghi')).text).toContain('Việc gấp')
    expect((await officer().get('/kien-nghi')).text).not.toContain('Việc gấp')
    for (const [path, start] of [
      ['/kien-nghi.xlsx', 'PK'],
      ['/so-kien-nghi.pdf', '%PDF'],
      ['/so-kien-nghi.docx', 'PK'],
    ] as const) {
      const file = await officer().get(`${path}?nam=2024`)
      expect([path, file.status]).toEqual([path, 200])
      expect(file.text.startsWith(start)).toBe(true)
    }
  })

  test('asks the database no more for a long page than for a short one, and neither does a record', async () => {
    const count = async (path: string) => {
      staff.queries.length = 0
      await officer().get(path)
      return staff.queries.length
    }
    const id = await recommendOn(addDays(today, -30))
    const before = [await count('/kien-nghi'), await count(`/kien-nghi/${id}`)]
    for (let i = 0; i < 8; i += 1) {
      await recommendOn(addDays(today, -i))
      await officer().post(`/kien-nghi/${id}`, 'remind', { on: today, note: 'x' })
    }
    expect([await count('/kien-nghi'), await count(`/kien-nghi/${id}`)]).toEqual(before)
    expect(before[0]).toBeLessThan(20)
  })

  test('hostile words in the address change nothing', async () => {
    for (const query of [
      'q=%27%3B--',
      'nam=9999999',
      'tuoi=x',
      'sau=1_infinity_x',
      'co-quan=%00',
      'tinh-trang=__proto__',
    ])
      expect((await officer().get(`/kien-nghi?${query}`)).status, query).toBe(200)
  })
})

describe('an old register', () => {
  const heads = [
    'Số văn bản',
    'Ngày gửi',
    'Nội dung kiến nghị',
    'Nơi nhận',
    'Ngày nhận',
    'Ngày trả lời',
    'Ý kiến trả lời',
  ]
  const more = ['Nội dung trả lời', 'Kết quả', 'Ngày kết thúc', 'Ghi chú']
  const bytesOf = (rows: readonly (readonly (string | null)[])[]) =>
    writeXlsx({
      name: 'x',
      title: ['SỔ CŨ'],
      columns: [...heads, ...more].map((header) => ({ header, width: 12, kind: 'text' as const })),
      rows,
    })
  const to = 'ỦY BAN NHÂN DÂN phường Sông Cầu'
  const rows = [
    [
      '12/MTTQ',
      '05/03/2021',
      'Sửa cống Tổ 3',
      to,
      '06/03/2021',
      '20/03/2021',
      'Tiếp thu',
      'Đã sửa',
      'Đã giải quyết',
      '01/04/2021',
      'Đã xem',
    ],
    ['13/MTTQ', '05/04/2021', 'Chiếu sáng ngõ 5', to, null, null, null, null, null, null, null],
    ['14/MTTQ', '05/05/2021', 'Trả lời trước khi gửi', to, null, '01/05/2021', 'Tiếp thu', 'x', null, null, null],
    ['15/MTTQ', '31/02/2021', 'Ngày không có', to, null, null, null, null, null, null, null],
    ['16/MTTQ', '05/06/2021', 'Cơ quan lạ', 'Sở Không Tên', null, null, null, null, null, null, null],
    ['17/MTTQ', '05/06/2021', 'Ý kiến lạ', to, null, '06/06/2021', 'Để xem', 'x', null, null, null],
  ]

  test('is taken row by row, each accounted for, and twice adds nothing', async () => {
    const send = async () => {
      const file = new File([new Uint8Array(await bytesOf(rows))], 'so-cu.xlsx')
      const sent = await officer().post('/kien-nghi/nhap', 'import', { file })
      expect(sent.status, sent.text).toBe(303)
      return (await officer().get(sent.location ?? '')).text
    }
    const result = await send()
    expect(result).toContain('Đã nhận 2 dòng · Đã có 0 dòng · Từ chối 4 dòng')
    expect(result).toContain('Ngày trả lời: Ngày này không được trước ngày ban hành kiến nghị (05/05/2021).')
    expect(result).toContain('Nơi nhận: Chưa chọn cơ quan nhận kiến nghị')
    expect(await send()).toContain('Đã nhận 0 dòng · Đã có 2 dòng · Từ chối 4 dòng')
    const found = await officer().get('/kien-nghi?q=s%E1%BB%ADa%20c%E1%BB%91ng')
    expect(found.text).toContain('Đã giải quyết')
    const [, path] = /href="(\/kien-nghi\/[0-9a-f-]{36})"/.exec(found.text) ?? []
    expect((await officer().get(path ?? '')).text).toContain('so-cu.xlsx')
  })

  test('a file that is none, and one without the columns, are refused whole', async () => {
    for (const file of [new File(['x'], 'x.xlsx'), new File([], 'x.xlsx'), new File([noise()], 'x.xlsx')]) {
      expect((await officer().post('/kien-nghi/nhap', 'import', { file })).status).toBe(422)
    }
    expect((await officer().get('/kien-nghi/mau-nhap.xlsx')).text.startsWith('PK')).toBe(true)
  })
})

const noise = () => crypto.getRandomValues(new Uint8Array(200))

describe('the desk of an agency', () => {
  test('shows what was issued to it, takes receipt and answer, and nothing of the level above', async () => {
    const id = await recommend(staff.house.database, desk, { text: 'Sửa vỉa hè', issuedOn: addDays(today, -50) })
    const escalation = { id, on: today, addressedTo: 'Ủy ban MTTQ Việt Nam thành phố' }
    await succeed(staff.house.database, escalateRecommendation, escalation, again(desk.chair))
    const hidden = await recommend(staff.house.database, desk, { text: 'Còn là dự thảo' })
    const home = await agency().get('/co-quan')
    expect(home.text).toContain('Sửa vỉa hè')
    expect(home.text).not.toContain('Còn là dự thảo')
    expect((await agency().get(`/co-quan/${hidden}`)).status).toBe(404)
    expect((await agency().post(`/co-quan/${id}`, 'receive', {})).status).toBe(303)
    const nothing = await agency().post(`/co-quan/${id}`, 'answer', { text: '' })
    expect(nothing.status).toBe(422)
    const answer = { stance: 'partly', text: 'Sẽ sửa đoạn trước chợ', promisedOn: '2024-06-30', files: pdf() }
    expect((await agency().post(`/co-quan/${id}`, 'answer', answer)).status).toBe(303)
    const page = await agency().get(`/co-quan/${id}`)
    expect(page.text).toContain('tra-loi.pdf')
    expect(page.text).not.toContain('thành phố')
    const [, file] = /href="(\/tep\/[0-9a-f-]{36})"/.exec(page.text) ?? []
    expect((await agency().get(file ?? '')).status).toBe(200)
    const others = staff.as('agency_contact', { agencyId: desk.otherAgencyId })
    expect((await others.get(`/co-quan/${id}`)).status).toBe(404)
    expect((await others.get(file ?? '')).status).toBe(404)
  })

  test('an agency does not open the register, nor the office the desk', async () => {
    const id = await recommendOn(today)
    for (const path of ['/kien-nghi', `/kien-nghi/${id}`, '/kien-nghi.xlsx', `/kien-nghi/${id}/cong-khai`])
      expect((await agency().get(path)).status, path).toBe(403)
    expect((await officer().get('/co-quan')).status).toBe(403)
    expect(
      (await staff.as('area_head', { areaId: callerAs('area_head', staff.committeeId).clientId }).get('/kien-nghi'))
        .status,
    ).toBe(403)
  })
})

test('what is published is shown first, and private numbers are asked about', async () => {
  const id = await recommendOn(addDays(today, -20))
  const path = `/kien-nghi/${id}`
  const answer = { answeredOn: today, stance: 'accepted', text: 'Gọi số 0912 345 678' }
  await officer().post(path, 'answer', answer)
  const form = await chair().get(`${path}/cong-khai`)
  expect(form.text).toContain('0912 345 678')
  expect((await chair().post(`${path}/cong-khai`, 'publish', {})).status).toBe(422)
  const confirmed = { 'finding.0.text': '0912 345 678', 'finding.0.choice': 'keep', confirmedReason: 'Đường dây nóng' }
  expect((await chair().post(`${path}/cong-khai`, 'publish', confirmed)).status).toBe(303)
  expect((await chair().get(path)).text).toContain('Bản 1, công khai lúc')
  expect((await chair().post(`${path}/cong-khai`, 'take_down', { reason: 'Sai' })).status).toBe(303)
  expect((await chair().get(path)).text).toContain('Bản 1 đã gỡ')
})
