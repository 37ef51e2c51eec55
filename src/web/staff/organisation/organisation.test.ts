import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { again } from '../../../../tests/support/acting.ts'
import { type Browser, openStaffHouse, type StaffHouse } from '../../../../tests/support/staff.ts'
import { loadExampleUnits, succeed } from '../../../../tests/support/ward.ts'
import {
  addAgency,
  addArea,
  addMembership,
  addOrganisation,
  addPerson,
  charterKeys,
  deadlineKeys,
  foundCommittee,
  listCommitteeTerms,
  loadAreas,
  openTerm,
  rateKeys,
  unitIds,
} from '../../../areas/organisation/index.ts'
import { readXlsx } from '../../../print/xlsx/read.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { day } from '../../../values/day.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { wordsIn } from '../../../words/words.ts'

let staff: StaffHouse
let admin: Browser
let chair: Browser
let officer: Browser
const made: Record<string, string> = {}

const callerOf = ({ visitor: { actor, sight, committeeId } }: Browser) =>
  again({ actor, sight, committeeId, clientId: committeeId, channel: 'web' })

beforeAll(async () => {
  staff = await openStaffHouse()
  admin = staff.as('system_admin')
  chair = staff.as('ward_chair')
  officer = staff.as('ward_officer')
  const { database } = staff.house
  const act = <I, F, O>(what: Parameters<typeof succeed<I, F, O>>[1], input: unknown, who = officer) =>
    succeed<I, F, O>(database, what, input, callerOf(who))
  await loadExampleUnits(database)
  const founded = await act(
    foundCommittee,
    { unitId: unitIds.songCau, name: 'Ủy ban MTTQ Việt Nam phường Sông Cầu', foundedOn: '2019-05-01' },
    admin,
  )
  made.body = founded.bodyId
  made.term = (await act(openTerm, { bodyId: founded.bodyId, number: 'VIII', from: '2019-05-01', to: '2024-04-30' })).id
  made.area = (await act(addArea, { kind: 'residential_group', name: 'Tổ dân phố 1', number: 1 })).id
  made.other = (await act(addArea, { kind: 'residential_group', name: 'Tổ dân phố 2', number: 2 })).id
  made.person = (
    await act(addPerson, { fullName: 'Nông Thị Hạnh', birthYear: 1976, phone: '0912345678', areaId: made.area })
  ).id
  made.member = (
    await act(addMembership, { personId: made.person, bodyId: made.body, role: 'chair', from: '2019-05-01' })
  ).id
  made.organisation = (await act(addOrganisation, { kind: 'womens_union', name: 'Hội Liên hiệp Phụ nữ phường' })).id
  made.agency = (await act(addAgency, { kind: 'peoples_committee', name: 'UBND phường Sông Cầu' })).id
})
afterAll(() => staff?.close())
beforeEach(() => {
  staff.queries.length = 0
})

const addresses = () => ({
  read: [
    '/to-chuc',
    `/to-chuc/nhiem-ky/${made.term}`,
    `/to-chuc/ban/${made.body}`,
    '/to-chuc/khu-dan-cu',
    `/to-chuc/khu-dan-cu/${made.area}`,
    '/to-chuc/to-chuc-thanh-vien',
    `/to-chuc/to-chuc-thanh-vien/${made.organisation}`,
    '/to-chuc/co-quan',
    `/to-chuc/co-quan/${made.agency}`,
    '/don-vi',
    '/don-vi?q=song+cau',
    `/don-vi/${unitIds.songCau}`,
    `/don-vi/${unitIds.bacKanWard}`,
    '/cai-dat',
    '/cai-dat?nhom=mau-so',
    '/cai-dat?nhom=quy-mo',
    '/cai-dat?nhom=ten-goi',
    '/cai-dat?nhom=lich-nghi',
    '/cai-dat/calendar.days_worked',
    '/cai-dat/number_template.inspection_board',
    '/cai-dat/deadline.recommendation.reply_days',
    '/cai-dat/number_template.KH',
  ],
  people: ['/to-chuc/nguoi', `/to-chuc/nguoi/${made.person}`],
  office: [
    '/to-chuc/nhiem-ky/moi',
    '/to-chuc/ban/moi',
    `/to-chuc/ban/${made.body}/thanh-vien/${made.member}`,
    '/to-chuc/khu-dan-cu/moi',
    '/to-chuc/khu-dan-cu/sap-nhap',
    `/to-chuc/khu-dan-cu/${made.area}/chia-tach`,
    '/to-chuc/nguoi/moi',
    `/to-chuc/nguoi/${made.person}/sua`,
    '/to-chuc/to-chuc-thanh-vien/moi',
    '/to-chuc/co-quan/moi',
    '/to-chuc/nhap/khu-dan-cu',
    '/to-chuc/nhap/nguoi',
  ],
  admin: ['/don-vi/moi', `/don-vi/${unitIds.bacKanWard}/thay-doi`, '/to-chuc/nhap/don-vi'],
})

describe('the pages', () => {
  it('open for those whose work they are, with a bounded number of questions to the database', async () => {
    const { read, people, office } = addresses()
    for (const path of [...read, ...people, ...office]) {
      staff.queries.length = 0
      const { status, text } = await officer.get(path)
      expect(status, path).toBe(200)
      expect(text, path).not.toMatch(/undefined|\[object|NaN/)
      expect(staff.queries.length, path).toBeLessThanOrEqual(30)
    }
    for (const path of addresses().admin) expect((await admin.get(path)).status, path).toBe(200)
  })

  it('stay shut for others', async () => {
    const { people, office, admin: ofAdmin } = addresses()
    for (const path of [...people, ...office, ...ofAdmin]) {
      expect((await staff.as('advisor').get(path)).status, path).toBe(403)
    }
    for (const path of ofAdmin) expect((await chair.get(path)).status, path).toBe(403)
    for (const path of office) expect((await staff.as('ward_treasurer').get(path)).status, path).toBe(403)
    expect((await staff.as('agency_contact').get('/to-chuc')).status).toBe(403)
  })

  it('say that there is nothing, rather than fail, for what is not there', async () => {
    for (const path of [
      '/don-vi/abc',
      `/to-chuc/nguoi/${made.area}`,
      '/cai-dat/deadline.nothing',
      '/to-chuc/ket-qua-nhap/0',
    ]) {
      expect((await officer.get(path)).status, path).toBe(404)
    }
  })
})

it('calls every setting by a name in both languages', () => {
  const keys = [
    ...deadlineKeys.map((key) => `deadline.${key}`),
    ...charterKeys.map((key) => `charter.${key}`),
    ...rateKeys.map((key) => `rate.${key}`),
  ]
  for (const language of ['vi', 'en'] as const) {
    const { settings } = wordsIn(language).organisation
    expect(keys.filter((key) => settings[key] === undefined)).toEqual([])
  }
})

describe('searching units', () => {
  it('shows both wards called Sông Cầu with what tells them apart', async () => {
    const { text } = await officer.get('/don-vi?q=S%C3%B4ng+C%E1%BA%A7u')
    for (const part of ['01837', '22051', 'Tỉnh Bắc Kạn', 'Tỉnh Đắk Lắk', 'Có 2 đơn vị khác nhau'])
      expect(text).toContain(part)
  })

  it('shows the merger from both sides, and the reused code', async () => {
    const old = (await officer.get(`/don-vi/${unitIds.songCau}`)).text
    expect(old).toContain('Sáp nhập vào Phường Bắc Kạn')
    const now = (await officer.get(`/don-vi/${unitIds.bacKanWard}`)).text
    expect(now).toContain('Nhận Phường Sông Cầu sáp nhập vào')
    expect(now).toContain('Mã 01843 còn được dùng cho Phường Phùng Chí Kiên')
  })
})

describe('working with the pages', () => {
  it('records households, refusing what is wrong and keeping what was typed', async () => {
    const path = `/to-chuc/khu-dan-cu/${made.area}`
    const wrong = await officer.post(path, 'count', { countedOn: '2024-01-01', households: 'chín', people: '' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Hãy nhập một số nguyên')
    const right = await officer.post(path, 'count', { countedOn: '2024-01-01', households: '1.097', people: '' })
    expect(right.location).toContain(path)
    expect((await officer.get(path)).text).toContain('1.097')
  })

  it('merges areas by ticking them', async () => {
    const facts = {
      kind: 'residential_group',
      name: 'Tổ dân phố Một',
      number: '1',
      effectiveOn: '2024-04-10',
      decision: '',
    }
    const one = await officer.post('/to-chuc/khu-dan-cu/sap-nhap', 'merge', {
      'fromIds[]': [made.area ?? ''],
      ...facts,
    })
    expect(one.status).toBe(422)
    const ids = [made.area ?? '', made.other ?? '']
    const two = await officer.post('/to-chuc/khu-dan-cu/sap-nhap', 'merge', { 'fromIds[]': ids, ...facts })
    expect(two.location).toContain('/to-chuc/khu-dan-cu/')
    const list = (await officer.get('/to-chuc/khu-dan-cu?tinh-trang=da-ket-thuc')).text
    expect(list).toContain('Tổ dân phố 2')
  })

  it('opens a term and ends the earlier one', async () => {
    const input = { bodyId: made.body ?? '', number: 'ix', from: '2024-04-22', to: '2029-04-30', decision: '' }
    expect((await chair.post('/to-chuc/nhiem-ky/moi', 'open', input)).location).toContain('/to-chuc')
    const terms = await staff.house.database.read(chair.visitor.sight, (reading) =>
      listCommitteeTerms(reading, staff.committeeId),
    )
    expect(terms.map((term) => [term.number, term.endedOn])).toEqual([
      ['IX', null],
      ['VIII', '2024-04-21'],
    ])
  })

  it('shows sealed facts only after the look was journaled', async () => {
    const path = `/to-chuc/nguoi/${made.person}`
    expect((await officer.get(path)).text).not.toContain('0912345678')
    const look = await officer.post(path, 'look', {})
    expect(look.text).toContain('0912345678')
    expect((await staff.as('ward_vice_chair').post(path, 'look', {})).status).toBe(403)
  })

  it('sets a deadline with its reason and takes it back', async () => {
    const path = '/cai-dat/deadline.recommendation.reply_days'
    const input = { days: '15', count: 'working', validFrom: '2024-01-01', reason: 'Quy chế phối hợp' }
    expect((await officer.post(path, 'change', input)).status).toBe(403)
    expect((await chair.post(path, 'change', input)).location).toContain('/cai-dat/')
    const { text } = await chair.get(path)
    expect(text).toContain('sau 15 ngày làm việc')
    const id = /name="settingId" value="([^"]+)"/.exec(text)?.[1] ?? ''
    expect((await chair.post(path, 'withdraw', { settingId: id, reason: 'Theo hướng dẫn chung' })).location).toContain(
      '/cai-dat/',
    )
    expect((await chair.get(path)).text).toContain('Ủy ban chưa đặt riêng')
    const templates = '/cai-dat/number_template.BC'
    const wrong = await chair.post(templates, 'change', { value: '{so}/BC', validFrom: '2024-01-01', reason: 'x' })
    expect(wrong.text).toContain('Mẫu số phải có {number}')
  })

  it('registers and changes units by their codes', async () => {
    const facts = {
      kind: 'ward',
      name: 'Phường Thử',
      nameEn: '',
      code: '99001',
      parentCode: '19',
      from: '2024-01-01',
      legalDoc: '',
      note: '',
    }
    const { location } = await admin.post('/don-vi/moi', 'register', facts)
    const path = location?.split('?')[0] ?? ''
    expect(
      (
        await admin.post(`${path}/thay-doi`, 'rename', {
          name: 'Phường Thử Mới',
          nameEn: '',
          from: '2024-02-01',
          legalDoc: '',
        })
      ).location,
    ).toContain(path)
    expect((await admin.get(path)).text).toContain('Mang tên Phường Thử Mới')
    const unknown = await admin.post('/don-vi/moi', 'register', { ...facts, code: '99002', parentCode: '00' })
    expect(unknown.status).toBe(404)
  })
})

describe('spreadsheets', () => {
  const sheet = async (headers: string[], rows: (string | number | null)[][]) => {
    const columns = headers.map((header) => ({ header, width: 20, kind: 'text' as const }))
    const bytes = await writeXlsx({ name: 'Danh sách', title: ['Danh sách'], columns, rows })
    return new File([new Uint8Array(bytes)], 'danh-sach.xlsx')
  }

  it('are previewed row by row, then taken, and accounted for', async () => {
    const path = '/to-chuc/nhap/khu-dan-cu'
    const file = await sheet(
      ['TEN KHU DAN CU', 'Số hộ', 'Loại', 'Ghi chú lạ'],
      [
        ['Tổ dân phố 11', 98, 'Tổ dân phố', ''],
        ['Tổ dân phố 11', 98, '', ''],
        ['Thôn Nà Mẫu', 'nhiều', 'Thôn', ''],
        ['', 5, '', ''],
      ],
    )
    const preview = await officer.post(path, 'look', { file })
    for (const part of ['Trùng với dòng', 'Số hộ: Hãy nhập một số nguyên', 'Ghi chú lạ', 'Chỉ nhận các dòng đúng']) {
      expect(preview.text).toContain(part)
    }
    const rows = /name="rows" value="([^"]+)"/.exec(preview.text)?.[1]?.replaceAll('&quot;', '"') ?? ''
    const taken = await officer.post(path, 'take', { fileName: 'danh-sach.xlsx', rows, mode: 'good_rows' })
    expect(taken.location).toContain('/to-chuc/ket-qua-nhap/')
    const result = taken.location?.split('?')[0] ?? ''
    expect((await officer.get(result)).text).toContain('Tổ dân phố 11')
    const account = await officer.get(`${result}/bang-ke.xlsx`)
    expect(account.response.headers.get('content-type')).toContain('spreadsheetml')
    const { areas } = await staff.house.database.read(officer.visitor.sight, (reading) =>
      loadAreas(reading, staff.committeeId),
    )
    const eleven = areas.find((area) => area.names.some((one) => one.name === 'Tổ dân phố 11'))
    expect(eleven?.counts[0]).toMatchObject({ households: 98, countedOn: day('2024-04-15') })
  })

  it.each([
    ['nothing', undefined],
    ['an empty file', new File([], 'x.xlsx')],
    ['text called a spreadsheet', new File(['họ và tên'], 'x.xlsx')],
  ])('refuses %s and says so beside the field', async (_what, file) => {
    const answer = await officer.post('/to-chuc/nhap/nguoi', 'look', file ? { file } : {})
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('error-summary')
  })

  it('may be CSV, whichever separator Excel wrote', async () => {
    for (const [name, text] of [
      ['a.csv', '\ufeffTên cơ quan;Loại\r\n"Công an; phường";Công an\r\n'],
      ['b.csv', 'TÊN CƠ QUAN,LOẠI\n"Trạm ""Y tế"" phường",Đơn vị sự nghiệp\n'],
    ] as const) {
      const { text: page } = await officer.post('/to-chuc/nhap/co-quan', 'look', { file: new File([text], name) })
      expect(page).toContain(name === 'a.csv' ? 'Công an; phường' : 'Trạm &quot;Y tế&quot; phường')
      expect(page).toContain('Nhận tất cả')
    }
    const old = new File([new Uint8Array([84, 234, 110, 10, 255, 254])], 'cu.csv')
    expect((await officer.post('/to-chuc/nhap/co-quan', 'look', { file: old })).text).toContain('UTF-8')
  })

  it('refuses a sheet without the column it needs', async () => {
    const answer = await officer.post('/to-chuc/nhap/nguoi', 'look', { file: await sheet(['Năm sinh'], [[1960]]) })
    expect(answer.text).toContain('Họ và tên')
  })

  it('go out again with the same rows', async () => {
    const { response } = await officer.get('/to-chuc/nguoi.xlsx')
    const read = await readXlsx(new Uint8Array(await response.arrayBuffer()), [
      { key: 'name', headers: ['Họ và tên'], kind: 'text', required: true },
    ])
    expect(isRefusal(read) ? read : read.rows.map((row) => row.values.name)).toEqual(['Nông Thị Hạnh'])
    for (const path of [
      '/to-chuc/khu-dan-cu.xlsx',
      '/to-chuc/co-quan.xlsx',
      '/to-chuc/to-chuc-thanh-vien.xlsx',
      '/to-chuc/mau/nguoi.xlsx',
    ]) {
      expect((await officer.get(path)).status, path).toBe(200)
    }
  })
})
