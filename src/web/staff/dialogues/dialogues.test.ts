import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Talked, talk } from '../../../../tests/support/dialogue.ts'
import { convene } from '../../../../tests/support/meeting.ts'
import { printsWhole } from '../../../../tests/support/paper.ts'
import { type Desk, openDesk } from '../../../../tests/support/recommending.ts'
import { openStaffHouse, type StaffHouse } from '../../../../tests/support/staff.ts'
import { succeed } from '../../../../tests/support/ward.ts'
import { draftPlan, foundAdvisoryGroup } from '../../../areas/criticism/index.ts'
import { documentsOf } from '../../../areas/documents/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'

let house: StaffHouse
let desk: Desk
let talked: Talked
const made: Record<string, Id> = {}
beforeAll(async () => {
  house = await openStaffHouse('2024-04-15T08:00:00+07:00')
  const { database } = house.house
  desk = await openDesk(database, house.committeeId)
  await talk(database, desk, {
    title: 'Đối thoại kỳ trước',
    heldOn: day('2023-10-01'),
    concludedOn: day('2023-10-05'),
    questions: [{ text: 'Cống Tổ 9', dueOn: day('2023-12-01') }],
  })
  const questions = [{ text: 'Đường vào Tổ 4' }, { text: 'Đèn đường Tổ 9', dueOn: day('2024-05-01') }]
  talked = await talk(database, desk, { heldOn: day('2024-03-01'), concludedOn: day('2024-03-08'), questions })
  const plan = {
    year: 2024,
    title: 'Kế hoạch phản biện xã hội năm 2024',
    lines: [{ title: 'Quy chế', form: 'conference' }],
  }
  made.plan = (await succeed(database, draftPlan, plan, desk.officer)).id
  const group = { name: 'Tổ tư vấn phường', form: 'group', from: '2019-05-10' }
  made.group = (await succeed(database, foundAdvisoryGroup, group, desk.officer)).id
})
afterAll(() => house.close())

const read = <T>(look: (reading: Reading) => Promise<T>) => house.house.database.read(desk.chair.sight, look)
const here = () => `/doi-thoai/${talked.id}`

const paths = (): readonly string[] => [
  '/doi-thoai',
  '/doi-thoai?q=den+duong&chu-tri=peoples_committee_chair',
  '/doi-thoai/moi',
  '/doi-thoai/theo-doi?tinh-trang=qua-han',
  ...['', '?muc=theo_doi', '?muc=van_ban', '?muc=nhat_ky'].map((part) => `${here()}${part}`),
  '/phan-bien',
  '/phan-bien/ke-hoach',
  '/phan-bien/ke-hoach/moi',
  `/phan-bien/ke-hoach/${made.plan}`,
  `/phan-bien/ke-hoach/${made.plan}/sua`,
  '/phan-bien/to-tu-van',
  '/phan-bien/to-tu-van/moi',
  `/phan-bien/to-tu-van/${made.group}`,
]

describe('pages', () => {
  test('all open for the office, and hold no place left unfilled', async () => {
    for (const path of [...paths(), `${here()}/cong-khai`]) {
      const { status, text } = await house.as('ward_chair').get(path)
      expect(status, path).toBe(200)
      expect(text, path).not.toMatch(/undefined|\[object|\{\w+\}/)
    }
  })

  test('none opens for an agency, an area or an advisor', async () => {
    for (const path of paths())
      for (const role of ['agency_contact', 'area_head', 'advisor'] as const)
        expect((await house.as(role).get(path)).status, `${role} ${path}`).toBe(403)
  })

  test('the last dialogue’s promises stand beside the next one’s; the board and its sheet hold them all', async () => {
    const { text } = await house.as('ward_officer').get(`${here()}?muc=theo_doi`)
    for (const words of ['Đèn đường Tổ 9', 'Kết quả kỳ trước (ngày 01/10/2023)', 'Cống Tổ 9'])
      expect(text).toContain(words)
    const late = (await house.as('ward_officer').get('/doi-thoai/theo-doi?tinh-trang=qua-han')).text
    expect([late.includes('Cống Tổ 9'), late.includes('Đèn đường Tổ 9')]).toEqual([true, false])
    const sheet = await house.as('ward_officer').send('/doi-thoai/theo-doi.xlsx')
    expect(sheet.headers.get('content-type')).toContain('spreadsheetml')
  })
})

test('a question is asked, noted, made a recommendation and found again, by the forms of the pages', async () => {
  const officer = house.as('ward_officer')
  const begun = await officer.post('/doi-thoai/moi', 'plan', {
    title: 'Đối thoại tháng 4',
    ledBy: 'party_secretary',
    plannedOn: '2024-04-10',
    happenedOn: '2024-04-01',
    place: 'Nhà văn hóa',
  })
  const [id = ''] = /[0-9a-f-]{36}/.exec(begun.location ?? '') ?? []
  const page = `/doi-thoai/${id}`
  const ask = { text: 'Bao giờ có nước sạch?', raised: 'before', askedOn: '2024-04-02', askerKind: 'person', asker: '' }
  expect((await officer.post(page, 'ask', ask)).text).toContain('Hãy ghi tên người hoặc đơn vị hỏi')
  expect((await officer.post(page, 'ask', { ...ask, asker: 'Lò Thị Bích' })).status).toBe(303)
  const questionId = /cau-([0-9a-f-]{36})/.exec((await officer.get(page)).text)?.[1] ?? ''
  const noted = {
    questionId,
    outcome: 'noted',
    answeredOn: '2024-04-10',
    responsibleId: desk.agencyId,
    dueOn: '2024-06-01',
  }
  expect((await officer.post(page, 'answer', noted)).status).toBe(303)
  const follow = { questionId, text: 'Cấp nước sạch cho Tổ 4', addresseeId: desk.agencyId, replyByOn: '2024-06-01' }
  const asked = await officer.post(page, 'follow', follow)
  expect(asked.location).toMatch(/^\/kien-nghi\//)
  const recommendation = await officer.get((asked.location ?? '').split('?')[0] ?? '')
  expect(recommendation.text).toContain(`${page}#cau-${questionId}`)
  expect((await officer.get('/doi-thoai/theo-doi')).text).toContain('Kiến nghị chưa ban hành')
})

test('a conference of the register gets its dialogue; papers of both are whole', async () => {
  const officer = house.as('ward_officer')
  const meetingId = await convene(house.house.database, desk.officer, {
    purposes: ['dialogue'],
    title: 'Đối thoại cụm 3',
  })
  const page = await officer.get(`/hoi-nghi/${meetingId}`)
  expect(page.text).toContain(`/doi-thoai/moi?hoi-nghi=${meetingId}`)
  expect((await officer.post('/doi-thoai/moi', 'plan', { meetingId, ledBy: 'party_secretary' })).status).toBe(303)
  expect((await officer.get(`/doi-thoai/moi?hoi-nghi=${meetingId}`)).status).toBe(303)
  const kinds = ['plan', 'notice', 'slip', 'minutes', 'conclusion', 'promises']
  for (const kind of kinds) expect((await officer.post(here(), 'draft_paper', { kind })).status, kind).toBe(303)
  const papers = await read(async (r) => [
    ...(await documentsOf(r, talked.id)),
    ...(await documentsOf(r, talked.meetingId)),
  ])
  expect(papers).toHaveLength(kinds.length)
  for (const { id } of papers) await printsWhole(house.house.database, desk.chair.sight, id)
  expect((await officer.post(`/phan-bien/ke-hoach/${made.plan}`, 'draft_paper', {})).status).toBe(303)
  expect((await officer.post(`/phan-bien/to-tu-van/${made.group}`, 'draft_paper', {})).status).toBe(303)
  for (const record of [made.plan, made.group])
    for (const { id } of await read((r) => documentsOf(r, record ?? '')))
      await printsWhole(house.house.database, desk.chair.sight, id)
})

test('publishing asks for the second factor and shows what people will read', async () => {
  const chair = house.as('ward_chair')
  const page = await chair.get(`${here()}/cong-khai`)
  expect(page.text).toContain('Đường vào Tổ 4')
  expect((await chair.post(`${here()}/cong-khai`, 'publish', {})).status).toBe(303)
  expect((await chair.get(here())).text).toContain('Đang công khai')
  expect((await house.as('ward_officer').get(`${here()}/cong-khai`)).status).toBe(403)
})
