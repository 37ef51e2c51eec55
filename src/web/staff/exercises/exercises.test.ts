import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Criticised, criticise, giveDraft } from '../../../../tests/support/criticising.ts'
import { convene } from '../../../../tests/support/meeting.ts'
import { printsWhole } from '../../../../tests/support/paper.ts'
import { type Desk, openDesk } from '../../../../tests/support/recommending.ts'
import { openStaffHouse, type StaffHouse } from '../../../../tests/support/staff.ts'
import { succeed } from '../../../../tests/support/ward.ts'
import { draftPlan, type ExerciseFacts, explainOpinions, findExercise } from '../../../areas/criticism/index.ts'
import { documentsOf } from '../../../areas/documents/index.ts'
import { readXlsx } from '../../../print/xlsx/read.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { day } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal } from '../../../values/refusal.ts'

let house: StaffHouse
let desk: Desk
let sent: Criticised
const from = day('2024-02-01')
const opinions = ['Bỏ khoản 2', 'Thêm việc họp dân', 'Công khai thu chi']
beforeAll(async () => {
  house = await openStaffHouse('2024-04-15T08:00:00+07:00')
  const { database } = house.house
  desk = await openDesk(database, house.committeeId)
  sent = await criticise(database, desk, { from, until: 'explained', opinions })
  const plan = { year: 2024, title: 'Kế hoạch phản biện năm 2024', lines: [{ title: 'Quy chế', form: 'conference' }] }
  await succeed(database, draftPlan, plan, desk.officer)
})
afterAll(() => house.close())

const factsOf = (id: Id) =>
  house.house.database.read(desk.chair.sight, (reading) => findExercise(reading, id)) as Promise<ExerciseFacts>
const here = () => `/phan-bien/cuoc/${sent.id}`
const officer = () => house.as('ward_officer')
const contact = () => house.as('agency_contact', { agencyId: desk.agencyId })

describe('pages', () => {
  const paths = (): readonly string[] => [
    '/phan-bien/cuoc',
    '/phan-bien/cuoc?q=quy+che&hinh-thuc=conference&loai=social_criticism&tinh-trang=open&nam=2024',
    '/phan-bien/cuoc/moi',
    `/phan-bien/cuoc/moi?du-thao=${sent.draftId}`,
    ...['', '?muc=giai_trinh', '?muc=van_ban', '?muc=nhat_ky'].map((part) => `${here()}${part}`),
    `${here()}/sua`,
    `${here()}/nhap`,
  ]

  test('all open for the office, and hold no place left unfilled', async () => {
    for (const path of [...paths(), `${here()}/cong-khai`]) {
      const { status, text } = await house.as('ward_chair').get(path)
      expect(status, path).toBe(200)
      expect(text, path).not.toMatch(/undefined|\[object|\{\w+\}/)
    }
    expect((await officer().get('/phan-bien')).text).toContain(here())
    expect((await officer().get('/tim?q=dan+chu')).text).toContain(here())
  })

  test('none opens for an agency, an area or an advisor', async () => {
    for (const path of paths())
      for (const role of ['agency_contact', 'area_head', 'advisor'] as const)
        expect((await house.as(role).get(path)).status, `${role} ${path}`).toBe(403)
  })
})

test('from a draft to the sending, by the forms of the pages', async () => {
  const { database } = house.house
  const draftId = await giveDraft(database, desk, {
    title: 'Dự thảo Đề án thu gom rác',
    from,
    opinions: ['Thu vào buổi tối'],
  })
  const chair = house.as('ward_chair')
  const propose = { draftId, stage: 'dossier_received', form: 'conference' }
  const begun = await officer().post(`/phan-bien/cuoc/moi?du-thao=${draftId}`, 'propose', propose)
  const page = (begun.location ?? '').split('?')[0] ?? ''
  expect((await officer().get(`/phan-bien/cuoc/moi?du-thao=${draftId}`)).text).toContain('đã có hồ sơ phản biện')
  const go = (stage: string, more: object = {}) =>
    chair.post(page, 'advance', { stage, happenedOn: '2024-03-01', ...more })
  expect((await go('collecting')).status).toBe(303)
  expect((await go('convened')).text).toContain('Chưa có hội nghị nào đã diễn ra')
  const held = { purposes: ['social_criticism'], heldOn: day('2024-03-01'), title: 'Họp phản biện đề án' } as const
  const meetingId = await convene(database, desk.officer, held)
  expect((await chair.post(page, 'link', { meetingId })).status).toBe(303)
  expect((await officer().get(`/hoi-nghi/${meetingId}`)).text).toContain(page)
  expect((await go('convened')).status).toBe(303)
  expect((await chair.post(page, 'draft_paper', { kind: 'document' })).status).toBe(303)
  const id = page.split('/').at(-1) ?? ''
  const [paper] = await database.read(desk.chair.sight, (reading) => documentsOf(reading, id))
  const text = await printsWhole(database, desk.chair.sight, paper?.id ?? '')
  for (const words of ['I. SỰ CẦN THIẾT', 'III. Ý KIẾN CỤ THỂ', 'Thu vào buổi tối', 'Điều 1'])
    expect(text).toContain(words)
  const issue = { documentId: paper?.id ?? '', issuedOn: '2024-03-05', stage: 'sent' }
  expect((await chair.post(`${page}?muc=van_ban`, 'issue_paper', issue)).status).toBe(303)
  const facts = await factsOf(id)
  expect(facts.sendings[0]).toMatchObject({ sentOn: '2024-03-05', documentId: paper?.id })
  expect(facts.sendings[0]?.reference).toMatch(/PB/)
  expect((await officer().get('/')).text).toContain('Cơ quan soạn thảo giải trình')
})

test('the table goes out as a sheet and comes back filled in; what it answers is no longer open', async () => {
  const sheet = await officer().send(`${here()}/giai-trinh.xlsx`)
  const bytes = new Uint8Array(await sheet.arrayBuffer())
  const columns = [
    { key: 'numbers', headers: ['Số ý kiến'], kind: 'text' },
    { key: 'opinion', headers: ['Ý kiến phản biện'], kind: 'text' },
  ] as const
  const read = await readXlsx(bytes, columns)
  if (isRefusal(read)) throw new Error(read.key)
  expect(read.rows.map(({ values }) => [values.numbers, values.opinion])).toEqual(
    opinions.map((text, at) => [String(at + 1), text]),
  )
  const filled = await writeXlsx({
    name: 'Giải trình',
    title: ['Bảng giải trình'],
    columns: ['TT', 'Ý kiến', 'Kết quả', 'Nội dung đã sửa', 'Lý do'].map((header) => ({
      header,
      width: 20,
      kind: 'text' as const,
    })),
    rows: [
      ['1', opinions[0] ?? '', 'Tiếp thu', 'Bỏ khoản 2 Điều 1', ''],
      ['2', opinions[1] ?? '', 'Không tiếp thu', '', ''],
      ['3', opinions[2] ?? '', '', '', ''],
    ],
  })
  const file = new File([new Uint8Array(filled)], 'gt.xlsx')
  const result = await officer().post(`${here()}/nhap`, 'import', { file, explainedOn: '2024-03-01' })
  const account = (await officer().get(result.location ?? '')).text
  for (const words of ['1 dòng đã nhận', '1 dòng chưa nhận được', 'thì phải ghi lý do'])
    expect(account).toContain(words)
  const { text } = await officer().get(`${here()}?muc=giai_trinh`)
  expect(text).toContain('Chưa giải trình (2)')
  const pdf = await officer().send(`${here()}/giai-trinh.pdf`)
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
})

test('the drafting body finds what was sent to it, explains row by row, and nothing is left open', async () => {
  expect((await contact().get('/giai-trinh')).text).toContain(`/giai-trinh/${sent.id}`)
  const page = `/giai-trinh/${sent.id}`
  const others = house.as('agency_contact', { agencyId: desk.otherAgencyId })
  expect((await others.get(page)).status).toBe(404)
  const { sentOpinions } = await factsOf(sent.id)
  const open = sentOpinions.slice(1).map((one) => one.id)
  const refused = await contact().post(page, 'explain', { 'opinionIds[]': open, response: 'partly', reason: '' })
  expect(refused.text).toContain('thì phải ghi lý do')
  const row = { 'opinionIds[]': open, response: 'partly', reason: 'Họp dân mỗi năm một lần.' }
  expect((await contact().post(page, 'explain', row)).status).toBe(303)
  const { text } = await contact().get(page)
  expect([text.includes('Chưa giải trình'), text.includes('Họp dân mỗi năm một lần.')]).toEqual([false, true])
  const fromOffice = (await factsOf(sent.id)).explanations.find((one) => !one.byAgency && one.supersededAt === null)
  const taken = await contact().post(page, 'correct', { explanationId: fromOffice?.id ?? '', reason: 'x' })
  expect(taken.text).toContain('do Mặt trận ghi từ văn bản giấy')
})

test('whoever gave an opinion reads what became of it; then all is published', async () => {
  const [first] = (await factsOf(sent.id)).sentOpinions
  const more = { id: sent.id, opinionIds: [first?.id], response: 'accepted', changedClause: 'Điều 1' }
  await succeed(house.house.database, explainOpinions, more, desk.officer)
  const table = await officer().get(`/du-thao/${sent.draftId}/y-kien`)
  expect([table.status, table.text.includes('Tiếp thu')]).toEqual([200, true])
  const chair = house.as('ward_chair')
  const page = await chair.get(`${here()}/cong-khai`)
  for (const words of ['Họp dân mỗi năm một lần.', '3/3 ý kiến đã giải trình']) expect(page.text).toContain(words)
  expect((await chair.post(`${here()}/cong-khai`, 'publish', {})).status).toBe(303)
  expect((await chair.get(here())).text).toContain('Đã công khai kết quả')
  expect((await chair.post(here(), 'draft_paper', { kind: 'notice' })).status).toBe(303)
  const [notice] = await house.house.database.read(desk.chair.sight, (reading) => documentsOf(reading, sent.id))
  expect(await printsWhole(house.house.database, desk.chair.sight, notice?.id ?? '')).toContain(
    'tiếp thu, giải trình 3/3 ý kiến',
  )
  expect((await chair.post(here(), 'close', { happenedOn: '2024-04-15' })).status).toBe(303)
})
