import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DraftDesk, draft, openDraftDesk, shortLaw } from '../../../../tests/support/drafting.ts'
import { openStaffHouse, type StaffHouse } from '../../../../tests/support/staff.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { type Id, newId } from '../../../values/id.ts'

let staff: StaffHouse
let desk: DraftDesk
beforeAll(async () => {
  staff = await openStaffHouse('2023-02-20T08:00:00+07:00')
  desk = await openDraftDesk(staff.house.database, staff.committeeId)
})
afterAll(() => staff.close())

const clerk = newId()
const officer = () => staff.as('ward_officer', { accountId: clerk })
const persona = (caller: DraftDesk['head']) => ({
  accountId: caller.actor.accountId,
  areaId: caller.sight.areaId,
  name: caller.actor.name,
})
const head = () => staff.as('area_head', persona(desk.head))
const advisor = () => staff.as('advisor', persona(desk.advisor))
const lead = () => staff.as('member_org_lead', { organisationId: desk.organisationId })
const idOf = (location: string | null): Id => /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? ''

describe('the way of a draft', () => {
  test('entered with its file and text, given opinions on, corrected, printed', async () => {
    const file = new File(['%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'], 'du-thao.pdf', {
      type: 'application/pdf',
    })
    const facts = {
      title: 'Dự thảo Luật Đất đai',
      kind: 'law',
      level: 'national',
      bodyName: 'Quốc hội',
      receivedOn: '2023-01-09',
    }
    const made = await officer().post('/du-thao/moi', 'register', { ...facts, text: shortLaw, files: file })
    expect(made.status, made.text).toBe(303)
    const id = idOf(made.location)
    expect((await officer().get('/du-thao')).text).toContain('Dự thảo Luật Đất đai')
    expect((await officer().get(`/du-thao/${id}`)).text).toContain('du-thao.pdf')
    const entry = {
      clauseRef: '2.1',
      stance: 'amend',
      text: 'Nêu rõ căn cứ xác định giá',
      authorName: 'Bà Nông Thị Lan',
      giver: `area:${desk.areaId}`,
    }
    const path = `/du-thao/${id}/ghi-y-kien`
    const written = await officer().post(path, 'record', { ...entry, same: 'yes' })
    expect(written.status, written.text).toBe(303)
    const next = await officer().get(written.location ?? '')
    expect(next.text).toContain('value="Điều 2, khoản 1"')
    expect(next.text).toContain('Nêu rõ căn cứ xác định giá')
    const refused = await officer().post(path, 'record', { ...entry, text: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('cần ghi nội dung ý kiến')
    const table = await officer().get(`/du-thao/${id}/y-kien?q=neu ro can cu&noi=area:${desk.areaId}`)
    expect(table.text).toContain('Bà Nông Thị Lan')
    const opinion = /\/y-kien\/([0-9a-f-]{36})/.exec(table.text)?.[1]
    const correcting = {
      ...entry,
      clauseRef: 'Điều 2, khoản 2',
      channel: 'written',
      givenOn: '2023-02-18',
      meetingId: '',
    }
    const bare = await officer().post(`/du-thao/${id}/y-kien/${opinion}`, 'correct', correcting)
    expect(bare.text).toContain('error-summary')
    const corrected = await officer().post(`/du-thao/${id}/y-kien/${opinion}`, 'correct', {
      ...correcting,
      reason: 'Nhầm khoản',
    })
    expect(corrected.status, corrected.text).toBe(303)
    const place = await officer().get(`/du-thao/${id}/y-kien?dieu=F0002/G0002`)
    expect(place.text).toContain('Bà Nông Thị Lan')
    expect((await officer().get(`/du-thao/${id}/y-kien?dieu=F0001`)).text).toContain('Không có ý kiến nào như vậy')
    for (const name of ['tong-hop.pdf', 'tong-hop.docx', 'y-kien.xlsx', 'phieu.pdf', 'phieu.docx']) {
      const { status, response } = await officer().get(`/du-thao/${id}/${name}`)
      expect([name, status]).toEqual([name, 200])
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000)
    }
  })

  test('every part of its page opens; a clause is changed; it is opened and closed to an area', async () => {
    const { id } = await draft(staff.house.database, desk)
    for (const part of ['dieu_khoan', 'y_kien', 'so_lieu', 'mo', 'van_ban', 'nhat_ky'])
      expect([part, (await officer().get(`/du-thao/${id}?muc=${part}`)).status]).toEqual([part, 200])
    const clauses = await officer().get(`/du-thao/${id}?muc=dieu_khoan`)
    const clause = /dieu-khoan\/([0-9a-f-]{36})/.exec(clauses.text)?.[1]
    const changed = await officer().post(`/du-thao/${id}/dieu-khoan/${clause}`, 'change', {
      ref: 'Điều 9',
      text: 'Mới',
      reason: 'Đánh số lại',
    })
    expect(changed.status, changed.text).toBe(303)
    expect((await officer().get(`/du-thao/${id}?muc=dieu_khoan`)).text).toContain('Điều 9')
    const opened = await officer().post(`/du-thao/${id}?muc=mo`, 'share', {
      target: `area:${desk.areaId}`,
      fromOn: '2023-02-20',
      untilOn: '',
    })
    expect(opened.status, opened.text).toBe(303)
    const twice = await officer().post(`/du-thao/${id}?muc=mo`, 'share', {
      target: `area:${desk.areaId}`,
      fromOn: '2023-02-20',
      untilOn: '',
    })
    expect(twice.text).toContain('đang mở cho Tổ 1')
    expect((await head().get('/gop-y')).text).toContain('Dự thảo Luật Đất đai')
    const share = /name="id" value="([0-9a-f-]{36})"/.exec((await officer().get(`/du-thao/${id}?muc=mo`)).text)?.[1]
    expect(
      (await officer().post(`/du-thao/${id}?muc=mo`, 'end_share', { id: share ?? '', reason: 'Xong' })).status,
    ).toBe(303)
    expect((await head().get(`/gop-y/${id}`)).status).toBe(404)
  })

  test('a sheet comes in with an account of every row', async () => {
    const { id } = await draft(staff.house.database, desk)
    const heads = ['TT', 'Điều/khoản/mục', 'Ý kiến góp ý', 'Người/đơn vị góp ý', 'Đề xuất sửa', 'Quan điểm'] as const
    const bytes = await writeXlsx({
      name: 'y',
      title: ['BẢNG TỔNG HỢP'],
      columns: heads.map((header) => ({ header, width: 20, kind: 'text' as const })),
      rows: [
        ['1', 'khoản 1 Điều 2', 'Nêu rõ', 'Hội Liên hiệp Phụ nữ phường', '', 'Đề nghị sửa'],
        ['2', 'Điều 3', '=1+1', 'Ông A', '', 'đồng ý'],
        ['3', 'Điều 3', 'Không rõ', 'Ông B', '', 'lạ'],
      ],
    })
    const file = new File([new Uint8Array(bytes)], 'gop-y.xlsx')
    const sent = { file, meetingId: '', stance: '', channel: 'written', givenOn: '2023-02-10' }
    const made = await officer().post(`/du-thao/${id}/nhap`, 'import', sent)
    expect(made.status, made.text).toBe(303)
    const account = await officer().get((made.location ?? '').split('?')[0] ?? '')
    expect(account.text).toContain('Nhận 2')
    expect(account.text).toContain('Phải sửa 1')
    expect(account.text).toContain('Quan điểm:')
    expect(
      (
        await officer().post(`/du-thao/${id}/nhap`, 'import', {
          ...sent,
          file: new File([new Uint8Array(bytes)], 'b.xlsx'),
        })
      ).location,
    ).toBeTruthy()
    expect((await officer().get(`/du-thao/${id}`)).text).toContain('ghi bằng lời')
  })
})

describe('who was asked', () => {
  test('reads article by article, gives an opinion, sees it and corrects it', async () => {
    const { id } = await draft(staff.house.database, desk, { openTo: [{ bodyId: desk.groupId }] })
    const page = await advisor().get(`/gop-y/${id}`)
    expect(page.text).toContain('Bảng giá đất ban hành hằng năm')
    expect(page.text).toContain('Ông/bà chưa gửi ý kiến nào')
    const asked = await advisor().get(`/gop-y/${id}?dieu=F0002`)
    expect(asked.text).toContain('Góp ý: Điều 2. Giá đất')
    const sent = await advisor().post(`/gop-y/${id}?dieu=F0002`, 'give', {
      clauseRef: 'Điều 2',
      stance: 'question',
      text: 'Ai quyết định bảng giá?',
    })
    expect(sent.status, sent.text).toBe(303)
    const after = await advisor().get(`/gop-y/${id}`)
    expect(after.text).toContain('Ai quyết định bảng giá?')
    expect(after.text).toContain('Chưa có trả lời')
    const mine = /sua=([0-9a-f-]{36})/.exec(after.text)?.[1] ?? ''
    const changed = { id: mine, clauseRef: 'Điều 2', stance: 'amend', text: 'Giao HĐND tỉnh', reason: 'Nói rõ hơn' }
    expect((await advisor().post(`/gop-y/${id}?sua=${mine}&dieu=F0002`, 'give', changed)).status).toBe(303)
    expect((await advisor().get('/du-thao')).status).toBe(403)
    expect((await staff.as('advisor').get(`/gop-y/${id}`)).status).toBe(404)
  })

  test('an area hands in its numbers and replaces them with the reason; an organisation its own', async () => {
    const { id } = await draft(staff.house.database, desk, {
      openTo: [{ areaId: desk.areaId }, { organisationId: desk.organisationId }],
    })
    const path = `/gop-y/${id}/so-lieu`
    const sheet = (agree: string, more = {}) => ({
      givenOn: '2023-02-18',
      persons: '45',
      male: '20',
      female: '25',
      'lines.0.clauseRef': '',
      'lines.0.agree': agree,
      'lines.1.clauseRef': 'Điều 1',
      'lines.1.amend': '3',
      ...more,
    })
    expect((await head().get(`/gop-y/${id}`)).text).toContain('Chưa nộp số liệu')
    const handed = await head().post(path, 'hand_in', sheet('1.042'))
    expect(handed.status, handed.text).toBe(303)
    expect((await head().get(path)).text).toContain('value="1042"')
    const changed = await head().post(path, 'hand_in', sheet('40'))
    expect(changed.text).toContain('Hãy ghi lý do sửa')
    const wrong = await head().post(path, 'hand_in', sheet('41', { male: '40' }))
    expect(wrong.text).toContain('nhiều hơn số người')
    expect((await head().post(path, 'hand_in', sheet('40', { reason: 'Đếm lại' }))).status).toBe(303)
    expect((await lead().post(path, 'hand_in', sheet('12'))).status).toBe(303)
    const counted = await officer().get(`/du-thao/${id}?muc=so_lieu`)
    expect(counted.text).toContain('Hội Liên hiệp Phụ nữ phường')
    const places = await officer().get(`/du-thao/${id}?muc=y_kien`)
    expect(places.text).toMatch(/Toàn bộ dự thảo[\s\S]*>52</)
    const office = { giver: '', giverName: 'Doanh nghiệp', meetingId: '', channel: 'written', ...sheet('5') }
    expect((await officer().post(`/du-thao/${id}/so-lieu`, 'record', office)).status).toBe(303)
    const nobody = await officer().post(`/du-thao/${id}/so-lieu`, 'record', { ...office, giverName: '' })
    expect(nobody.text).toContain('Chưa chọn khu dân cư')
  })
})
