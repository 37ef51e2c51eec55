import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { convene } from '../../../../tests/support/meeting.ts'
import { type Desk, openDesk } from '../../../../tests/support/recommending.ts'
import { photo } from '../../../../tests/support/sample-files.ts'
import { openStaffHouse, type StaffHouse } from '../../../../tests/support/staff.ts'
import { documentForPrint, documentsOf, evidenceOf } from '../../../areas/documents/index.ts'
import { findMeeting, invitationsOf, type MeetingFacts, meetingState } from '../../../areas/meetings/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import { printedPaper } from '../../../print/forms/documents/printed.ts'
import { noFiles } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import { day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { richText } from '../../../values/rich.ts'

let house: StaffHouse
let desk: Desk
let heldId: Id
beforeAll(async () => {
  house = await openStaffHouse('2024-04-15T08:00:00+07:00')
  desk = await openDesk(house.house.database, house.committeeId)
  heldId = await convene(house.house.database, desk.officer, {
    title: 'Hội nghị chuyên đề phòng cháy',
    heldOn: day('2024-03-01'),
    minutedOn: day('2024-03-04'),
  })
})
afterAll(() => house.close())

const read = <T>(look: (reading: Reading) => Promise<T>) => house.house.database.read(desk.chair.sight, look)
const stateOf = async (id: Id) =>
  meetingState((await read((r) => findMeeting(r, id))) as MeetingFacts, day('2024-04-15'))

const paths = (id: Id): readonly string[] => [
  '/hoi-nghi',
  '/hoi-nghi?q=phong+chay&nam=2024&muc-dich=thematic&tinh-trang=minuted',
  '/hoi-nghi/moi?muc-dich=social_criticism',
  ...['', '?muc=khach_moi', '?muc=chuong_trinh', '?muc=van_ban', '?muc=nhat_ky'].map(
    (part) => `/hoi-nghi/${id}${part}`,
  ),
  ...['sua', 'ket-qua', 'diem-danh', 'bien-ban'].map((part) => `/hoi-nghi/${id}/${part}`),
]

describe('pages', () => {
  test('all open for the office, and hold no place left unfilled', async () => {
    for (const path of paths(heldId)) {
      const { status, text } = await house.as('ward_chair').get(path)
      expect(status, path).toBe(200)
      expect(text, path).not.toMatch(/undefined|\[object|\{\w+\}/)
    }
  })

  test('none opens for an agency, an area or an advisor', async () => {
    for (const path of paths(heldId))
      for (const role of ['agency_contact', 'area_head', 'advisor'] as const)
        expect((await house.as(role).get(path)).status, `${role} ${path}`).toBe(403)
  })

  test('the list finds without accents, and its sheet is the same list', async () => {
    const { text } = await house.as('ward_officer').get('/hoi-nghi?q=phong+chay')
    expect(text).toContain('Hội nghị chuyên đề phòng cháy')
    expect((await house.as('ward_officer').get('/hoi-nghi?q=khong-co-gi')).text).toContain('Không có mục nào khớp')
    const sheet = await house.as('ward_officer').send('/hoi-nghi.xlsx?q=phong+chay')
    expect(sheet.headers.get('content-type')).toContain('spreadsheetml')
  })
})

test('a criticism conference by its forms: planned, invited to, held, attended, minuted, its papers printed', async () => {
  const officer = house.as('ward_officer')
  const chair = house.as('ward_chair')
  const made = await officer.post('/hoi-nghi/moi', 'plan', {
    title: 'Hội nghị phản biện Quy chế dân chủ',
    'purposes[]': ['social_criticism', 'law_comment'],
    plannedOn: '2024-04-12',
    starts: '08:00',
    ends: '11:30',
    place: 'Hội trường UBND phường',
    chair: 'Nông Thị Hạnh',
    secretary: 'Lường Văn Tú',
    content: 'Phản biện dự thảo Quy chế.',
    happenedOn: '2024-04-01',
  })
  expect(made.status).toBe(303)
  const [id = ''] = /[0-9a-f-]{36}/.exec(made.location ?? '') ?? []
  const here = `/hoi-nghi/${id}`
  expect((await officer.post(`${here}?muc=khach_moi`, 'send', { happenedOn: '2024-04-05' })).text).toContain(
    'Chưa có khách mời nào',
  )
  await officer.post(here, 'invite', {
    'agencyIds[]': [desk.agencyId],
    others: 'Bí thư chi bộ Tổ 4\nÔng Lý Đình Chung',
  })
  await officer.post(here, 'draft_paper', { kind: 'invitation' })
  const [letter] = await read((r) => documentsOf(r, id))
  const issued = await chair.post(here, 'issue_paper', {
    documentId: letter?.id ?? '',
    issuedOn: '2024-04-08',
    stage: 'noticed',
  })
  expect(issued.status).toBe(303)
  expect(await stateOf(id)).toBe('noticed')

  const invited = await read((r) => invitationsOf(r, id))
  const rows = Object.fromEntries(
    invited.flatMap((one, at) => [
      [`rows.${at}.invitationId`, one.id],
      [`rows.${at}.name`, one.name],
      [`rows.${at}.present`, at === 0 ? '3' : '1'],
      [`rows.${at}.spoken`, at === 0 ? '2' : ''],
    ]),
  )
  const door = await officer.post(`${here}/diem-danh`, 'take', {
    ...rows,
    'more.0.name': 'Người dân Tổ 9',
    'more.0.present': '6',
  })
  expect(door.status).toBe(303)
  const held = { heldOn: '2024-04-12', place: 'Hội trường UBND phường', present: '', spoken: '7', opinions: '9' }
  expect((await officer.post(`${here}/ket-qua`, 'record', { ...held, answered: '6', noted: '4' })).status).toBe(422)
  expect((await officer.post(`${here}/ket-qua`, 'record', { ...held, answered: '6', noted: '3' })).status).toBe(303)
  const page = (await officer.get(here)).text
  for (const words of ['11 người dự', '7 lượt phát biểu', '9 ý kiến', 'Số trong biên bản khác'])
    expect(page).toContain(words)

  const seven = (await officer.get(`${here}/bien-ban`)).text
  expect(seven).toContain('Mặt trận định hướng nội dung cần phản biện')
  const items = { 'items.0.step': '4', 'items.0.title': 'Đại biểu thảo luận', 'items.0.minutes': 'Có 9 ý kiến.' }
  expect((await officer.post(`${here}/bien-ban`, 'write', items)).status).toBe(303)
  for (const kind of ['minutes', 'conclusion']) await officer.post(here, 'draft_paper', { kind })
  for (const paper of await read((r) => documentsOf(r, id))) await printsWhole(paper.id)
  const minutes = (await read((r) => documentsOf(r, id))).find((one) => one.typeCode === 'BB')
  const signing = { documentId: minutes?.id ?? '', issuedOn: '2024-04-15', stage: 'minuted' }
  expect((await chair.post(here, 'issue_paper', signing)).status).toBe(303)
  expect(await stateOf(id)).toBe('minuted')
  expect(
    (
      await officer.post(here, 'photo', {
        files: new File([new Uint8Array(await photo())], 'anh.jpg', { type: 'image/jpeg' }),
      })
    ).status,
  ).toBe(303)
  expect((await read((r) => evidenceOf(r, [id]))).get(id)).toHaveLength(1)
})

/** Whole as text, and written by both renderers. */
async function printsWhole(id: Id): Promise<void> {
  const paper = await read((r) => documentForPrint(r, id))
  if (!paper) throw new Error('no paper')
  expect(richText(paper.body)).not.toMatch(/undefined|null|\[object/)
  const printed = printedPaper(paper, 'MTTQ phường')
  expect((await renderDocx(printed, noFiles)).length).toBeGreaterThan(2000)
  expect((await renderPdf(printed, noFiles)).length).toBeGreaterThan(2000)
}
