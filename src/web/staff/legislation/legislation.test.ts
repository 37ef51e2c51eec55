import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DraftDesk, openDraftDesk, shortLaw } from '../../../../tests/support/drafting.ts'
import { convene } from '../../../../tests/support/meeting.ts'
import { printsWhole } from '../../../../tests/support/paper.ts'
import { openStaffHouse, type StaffHouse } from '../../../../tests/support/staff.ts'
import { succeed } from '../../../../tests/support/ward.ts'
import { documentsOf } from '../../../areas/documents/index.ts'
import { giveOpinion, handInTallies } from '../../../areas/drafts/index.ts'
import { type ConsultationFacts, findConsultation } from '../../../areas/legislation/index.ts'
import { day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'

let house: StaffHouse
let desk: DraftDesk
/** The page of the consultation that the story of this file is about. */
let here = ''
let draftId: Id
beforeAll(async () => {
  house = await openStaffHouse('2025-06-04T08:00:00+07:00')
  desk = await openDraftDesk(house.house.database, house.committeeId)
})
afterAll(() => house.close())

const chair = () => house.as('ward_chair')
const officer = () => house.as('ward_officer')
const facts = () =>
  house.house.database.read(desk.chair.sight, (reading) =>
    findConsultation(reading, here.split('/').at(-1) ?? ''),
  ) as Promise<ConsultationFacts>
const letter = { askerId: '', askerName: 'Ủy ban MTTQ Việt Nam tỉnh', receivedOn: '2025-06-02', reference: '71/MTTQ' }
const law = { 'draft.title': 'Dự thảo Luật Chuyển đổi số', 'draft.kind': 'law', 'draft.level': 'national' }
const more = { 'draft.bodyName': '', 'draft.text': shortLaw, visibility: 'upward', note: '' }
const go = (stage: string, happenedOn: string, told: object = {}) =>
  chair().post(here, 'advance', { stage, happenedOn, ...told })

test('a letter is entered with its draft; without a day for the answer it says where the day comes from', async () => {
  const path = '/gop-y-phap-luat/moi'
  expect((await officer().get(path)).text).toContain('64/2025/QH15')
  const early = { ...letter, ...law, ...more, receivedOn: '2025-03-31', replyByOn: '' }
  const refused = await officer().post(path, 'receive', early)
  expect(refused.text).toContain('Cần hạn trả lời')
  expect(refused.text).toContain('Dự thảo Luật Chuyển đổi số')
  const untitled = await officer().post(path, 'receive', { ...letter, ...law, ...more, 'draft.title': '' })
  expect(untitled.status).toBe(422)
  const made = await officer().post(path, 'receive', { ...letter, ...law, ...more, replyByOn: '' })
  expect(made.status).toBe(303)
  here = (made.location ?? '').split('?')[0] ?? ''
  const { consultation } = await facts()
  draftId = consultation.draftId
  expect(consultation.replyByOn).toBe('2025-06-17')
  const { text } = await officer().get(here)
  for (const words of ['Còn 13 ngày', 'Ủy ban MTTQ Việt Nam tỉnh', '64/2025/QH15, Điều 30'])
    expect(text).toContain(words)
  expect((await officer().get(`${path}?du-thao=${draftId}`)).text).toContain('Dự thảo này đã có cuộc góp ý')
  expect((await officer().get(`/du-thao/${draftId}`)).text).toContain(here)
})

test('it is found in the register by the draft, by who asked and by the number of the letter', async () => {
  for (const words of ['chuyen doi so', 'mttq viet nam tinh', '71/mttq'])
    expect((await officer().get(`/gop-y-phap-luat?q=${encodeURIComponent(words)}`)).text, words).toContain(here)
  for (const query of ['q=khong+co', 'nam=2024', 'cap=ward', 'tinh-trang=expired_unsent'])
    expect((await officer().get(`/gop-y-phap-luat?${query}`)).text, query).not.toContain(`href="${here}"`)
  expect((await officer().get('/tim?q=chuyen+doi+so')).text).toContain(here)
  const sheet = await officer().send('/gop-y-phap-luat.xlsx?tinh-trang=running')
  expect([sheet.status, (await sheet.arrayBuffer()).byteLength > 3000]).toEqual([200, true])
})

test('the work is given out, opened, handed in; the office sees who has and who has not', async () => {
  const assigned = { 'areaIds[]': [desk.areaId, desk.otherAreaId], dueOn: '' }
  expect((await officer().post(here, 'assign', assigned)).status).toBe(303)
  expect((await officer().post(here, 'assign', assigned)).text).toContain('đã được phân công')
  expect((await go('open', '2025-06-04')).status).toBe(303)
  const { database } = house.house
  const rows = [{ clauseRef: 'Điều 2', stance: 'amend', count: 12 }]
  await succeed(database, handInTallies, { draftId, givenOn: '2025-06-04', rows }, desk.head)
  const said = { draftId, clauseRef: 'Điều 2, khoản 1', stance: 'amend', text: 'Nêu rõ căn cứ' }
  await succeed(database, giveOpinion, said, desk.head)
  const { text } = await officer().get(`${here}?muc=phan_cong`)
  for (const words of ['1/2 nơi đã nộp', 'Tổ 1', '14/06/2025', 'Chưa nộp']) expect(text).toContain(words)
  // The text is one of the twelve.
  expect((await officer().get(here)).text).toMatch(/>12<[\s\S]*lượt ý kiến|lượt ý kiến[\s\S]*>12</)
  expect((await officer().get(`${here}?muc=y_kien`)).text).toContain('Điều 2')
})

test('a conference is planned from it and stands with it, and leads back', async () => {
  const planned = await officer().post(here, 'convene', { title: 'Hội nghị góp ý', alsoCriticism: 'on' })
  expect(planned.status).toBe(303)
  const [meetingId] = (await facts()).meetingIds
  expect((await officer().get(`/hoi-nghi/${meetingId}`)).text).toContain(here)
  const other = await convene(house.house.database, desk.officer, {
    purposes: ['law_comment'],
    heldOn: day('2025-06-03'),
  })
  expect((await officer().post(here, 'link', { meetingId: other })).status).toBe(303)
  expect((await officer().post(here, 'unlink', { meetingId: other, reason: 'Của luật khác' })).status).toBe(303)
})

test('its papers are written from what was recorded: the plan, the letter, the report in its outline', async () => {
  const { database } = house.house
  for (const kind of ['plan', 'letter', 'report'])
    expect((await officer().post(here, 'draft_paper', { kind })).location).toContain('/soan')
  const papers = await database.read(desk.chair.sight, (reading) => documentsOf(reading, here.split('/').at(-1) ?? ''))
  const textOf = async (type: string) => {
    const paper = papers.find((one) => one.typeCode === type)
    return printsWhole(database, desk.chair.sight, paper?.id ?? '')
  }
  for (const words of ['V. TỔ CHỨC THỰC HIỆN', 'Tổ 2', '14/06/2025', 'Điều 2. Giá đất'])
    expect(await textOf('KH')).toContain(words)
  for (const words of ['71/MTTQ', 'đề nghị các đơn vị', 'trước ngày 14/06/2025'])
    expect(await textOf('CV')).toContain(words)
  const report = await textOf('BC')
  for (const words of [
    ...['I. TÌNH HÌNH TRIỂN KHAI', '2 khu dân cư', 'II. KẾT QUẢ TỔNG HỢP', 'Tổng số: 12 lượt ý kiến'],
    ...['Tỷ lệ', '100%', 'Nêu rõ căn cứ', 'III. ĐÁNH GIÁ, KIẾN NGHỊ'],
  ])
    expect(report).toContain(words)
  const list = await chair().get(`${here}?muc=van_ban`)
  expect(list.text).toContain('Tổng hợp ý kiến góp ý đối với dự thảo Luật Chuyển đổi số')
})

test('past its day it says so plainly, is a task of the day, and still goes out late', async () => {
  house.clock.set('2025-06-20T08:00:00+07:00')
  const { text } = await chair().get(here)
  expect(text).toContain('Đã quá hạn trả lời 3 ngày, chưa gửi báo cáo')
  expect((await chair().get('/')).text).toContain('Gửi báo cáo góp ý')
  expect((await chair().get('/gop-y-phap-luat?tinh-trang=expired_unsent')).text).toContain('Quá hạn 3 ngày')
  expect((await officer().post(here, 'advance', { stage: 'approved', happenedOn: '2025-06-20' })).status).toBe(403)
  expect((await go('consolidated', '2025-06-19')).status).toBe(303)
  expect((await go('approved', '2025-06-20')).status).toBe(303)
  expect((await go('sent', '2025-06-20')).text).toContain('Cần văn bản đã gửi')
  expect((await go('sent', '2025-06-20', { reference: '40/BC-MTTQ-BTT' })).status).toBe(303)
  expect((await chair().get(here)).text).toContain('gửi muộn 3 ngày')
})

test('opinion by opinion it is noted what became of it; whoever gave it reads that', async () => {
  house.clock.set('2025-12-20T08:00:00+07:00')
  const outcome = { title: 'Luật Chuyển đổi số', numberText: '148/2025/QH15', promulgatedOn: '2025-12-11' }
  const noted = await officer().post(here, 'record_outcome', { ...outcome, happenedOn: '2025-12-20' })
  expect(noted.location).toContain('muc=ket_qua')
  const { text } = await officer().get(`${here}?muc=ket_qua`)
  for (const words of ['148/2025/QH15', 'Chưa đối chiếu', 'Đã đối chiếu 0/1']) expect(text).toContain(words)
  const path = /\/gop-y-phap-luat\/[^"]+\/doi-chieu\/[0-9a-f-]+/.exec(text)?.[0] ?? ''
  expect((await officer().get(path)).text).toContain('Nêu rõ căn cứ')
  const verdict = { verdict: 'partly', place: 'Điều 5', notedOn: '2025-12-20' }
  const saved = await officer().post(path, 'note', verdict)
  expect(saved.location).toContain('muc=ket_qua')
  expect((await officer().post(path, 'note', { ...verdict, verdict: 'taken' })).text).toContain('Hãy ghi lý do sửa')
  const own = await house.as('area_head', { areaId: desk.areaId }).get(`/gop-y/${draftId}`)
  for (const words of ['Tiếp thu một phần', 'Điều 5']) expect(own.text).toContain(words)
})

test('it is published in sums, with how to give an opinion, and taken back', async () => {
  const page = `${here}/cong-khai`
  const { text } = await chair().get(page)
  for (const words of ['12 lượt ý kiến', '148/2025/QH15']) expect(text).toContain(words)
  expect((await chair().post(page, 'publish', { ways: 'Gửi văn bản đến phường' })).status).toBe(303)
  expect((await chair().get(here)).text).toContain('Đang công khai')
  expect((await chair().get(page)).text).toContain('Gửi văn bản đến phường')
  const slug = 'song-cau'
  const shelf = await chair().get(`/cong-khai/${slug}/gop-y-phap-luat`)
  expect([shelf.status, shelf.text.includes('Dự thảo Luật Chuyển đổi số')]).toEqual([200, true])
  const item = /href="(\/cong-khai\/[^"]+\/gop-y-phap-luat\/[^"?]+)"/.exec(shelf.text)?.[1] ?? ''
  const { text: told } = await chair().get(item)
  for (const words of ['Văn bản đã ban hành', 'lượt ý kiến', 'Điều 2. Giá đất', '1 trong 1 ý kiến đã đối chiếu'])
    expect(told).toContain(words)
  expect(told).not.toContain('Nêu rõ căn cứ')
  expect((await chair().post(page, 'take_down', { reason: 'Nhầm' })).status).toBe(303)
  expect((await chair().get(item)).status).toBe(410)
})

describe('who may', () => {
  const paths = () => ['/gop-y-phap-luat', here, '/gop-y-phap-luat/moi', `${here}/sua`, `${here}/cong-khai`]

  test('the office all; nothing holds a place left unfilled', async () => {
    const parts = ['?muc=phan_cong', '?muc=y_kien', '?muc=van_ban', '?muc=ket_qua', '?muc=nhat_ky']
    for (const path of [...paths(), ...parts.map((part) => `${here}${part}`), '/gop-y-phap-luat/moi?tu=so']) {
      const { status, text } = await chair().get(path)
      expect(status, path).toBe(200)
      expect(text, path).not.toMatch(/undefined|\[object|\{\w+\}/)
    }
  })

  test('areas, advisors and agencies nothing; the province not who was asked', async () => {
    for (const role of ['area_head', 'advisor', 'agency_contact'] as const)
      for (const path of paths()) expect((await house.as(role).get(path)).status, `${role} ${path}`).toBe(403)
    const province = await house.as('province_officer').get(`${here}?muc=phan_cong`)
    expect([province.status, province.text.includes('Tổ 2')]).toEqual([200, false])
  })
})
