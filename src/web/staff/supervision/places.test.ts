import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../tests/support/recommending.ts'
import { openStaffHouse, type StaffHouse } from '../../../../tests/support/staff.ts'
import { supervise } from '../../../../tests/support/supervising.ts'
import { succeed } from '../../../../tests/support/ward.ts'
import * as area from '../../../areas/supervision/index.ts'
import { day } from '../../../values/day.ts'
import { type Id, newId } from '../../../values/id.ts'
import { recordLink } from '../../shell/record-link.ts'
import { recordPath } from '../reports/record-place.ts'

let house: StaffHouse
let desk: Desk
let sessionId: Id
let facts: area.SessionFacts | null
const chair = () => house.as('ward_chair')
beforeAll(async () => {
  house = await openStaffHouse('2026-04-15T08:00:00+07:00')
  desk = await openDesk(house.house.database, house.committeeId)
  const { database } = house.house
  sessionId = await supervise(database, desk, { heldOn: [day('2023-03-01')], reportedOn: day('2023-03-12') })
  await supervise(database, desk, { form: 'event', heldOn: [day('2020-06-01')] })
  await succeed(database, area.registerProject, { name: 'Cầu treo', ownerId: desk.agencyId }, desk.officer)
  facts = await database.read(desk.chair.sight, (reading) => area.findSession(reading, sessionId))
})
afterAll(() => house.close())

test('the board opens on the latest year with records and says so; its tabs reach back to the first', async () => {
  const { text } = await chair().get('/giam-sat')
  expect(text).toContain('đang mở năm 2023')
  for (const year of [2027, 2026, 2021, 2020]) expect(text).toContain(`/giam-sat?nam=${year}"`)
  expect(text).not.toContain('/giam-sat?nam=2019"')
  expect((await chair().get('/giam-sat?nam=2026')).text).not.toContain('đang mở năm')
})

test('an own topic is added, chosen, counted and retired', async () => {
  const office = house.as('ward_officer')
  const added = await office.post('/giam-sat/chu-de', 'add', { label: 'Quản lý chợ phường' })
  expect([added.status, added.location]).toEqual([303, expect.stringContaining('/giam-sat/chu-de?xong=')])
  const again = await office.post('/giam-sat/chu-de', 'add', { label: 'Quản lý chợ phường' })
  expect([again.status, again.text.includes('đã có trong danh mục')]).toEqual([409, true])
  const [topic] = await house.house.database.read(desk.chair.sight, (r) => area.ownTopics(r, [house.committeeId]))
  const retired = { id: topic?.id ?? '', retiredOn: '2026-04-15' }
  expect((await office.get('/giam-sat/chuong-trinh/moi')).text).toContain('value="quan_ly_cho_phuong"')
  expect((await office.post('/giam-sat/chu-de', 'retire', retired)).status).toBe(303)
  expect((await office.get('/giam-sat/chu-de')).text).toContain('Thôi dùng từ 15/04/2026')
  expect((await office.get('/giam-sat/chuong-trinh/moi')).text).not.toContain('value="quan_ly_cho_phuong"')
})

test('several topics of one line outlive an edit', async () => {
  const topics = ['election', 'school_fees', 'mediation']
  const line = { title: 'Giám sát thu, chi', form: 'delegation', topics }
  const drafted = { year: 2026, title: 'Kế hoạch 2026', lines: [line] }
  const { id } = await succeed(house.house.database, area.draftProgramme, drafted, desk.officer)
  const path = `/giam-sat/chuong-trinh/${id}/sua`
  const { text } = await chair().get(path)
  for (const code of topics) expect(text).toMatch(new RegExp(`name="lines.0.topics\\[\\]"[^>]*value="${code}" checked`))
  const [, editNo = ''] = /name="editNo" value="(\d+)"/.exec(text) ?? []
  const [, lineId = ''] = /name="lines.0.lineId" value="([0-9a-f-]+)"/.exec(text) ?? []
  const fields = { editNo, title: 'Kế hoạch 2026', 'lines.0.lineId': lineId, 'lines.0.form': 'delegation' }
  const sent = { ...fields, 'lines.0.title': 'Giám sát thu, chi', 'lines.0.topics[]': topics.slice(1) }
  expect((await chair().post(path, 'edit', sent)).status).toBe(303)
  const found = await house.house.database.read(desk.chair.sight, (r) => area.findProgramme(r, house.committeeId, id))
  expect(found?.lines.map((one) => one.topics)).toEqual([['school_fees', 'mediation']])
})

test('evidence is sent for a session, a sitting and a finding from the same page', async () => {
  const origins = [
    ['supervision_session', sessionId],
    ['supervision_sitting', facts?.sittings[0]?.id],
    ['supervision_finding', facts?.findings[0]?.id],
  ]
  for (const [kind, id] of origins) {
    const path = `/chung-cu/them?goc=${kind}:${id}`
    expect((await chair().get(path)).status, kind).toBe(200)
    const file = new File(['%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF'], 'ban-quet.pdf', {
      type: 'application/pdf',
    })
    const fields = { files: file, caption: `Bản quét ${kind}`, evidenceOn: '2023-03-01', visibility: 'internal' }
    const sent = await chair().post(path, 'send', fields)
    expect([sent.status, sent.location], kind).toEqual([303, expect.stringContaining(`/giam-sat/cuoc/${sessionId}`)])
  }
  const { text } = await chair().get(`/giam-sat/cuoc/${sessionId}`)
  for (const [kind] of origins) expect(text).toContain(`Bản quét ${kind}`)
  expect(text).toContain('Chụp 01/03/2023 · nhận 15/04/2026')
})

test('a counted sitting, topic, promise or line leads to the page on which it stands', async () => {
  const { database } = house.house
  const promise = { leaderName: 'Nông Văn Thử', leaderPosition: 'Chủ tịch', year: 2022, kind: 'new_work', text: 'Việc' }
  const { id } = await succeed(
    database,
    area.registerCommitment,
    { ...promise, registeredOn: '2022-02-01' },
    desk.officer,
  )
  const sittingId = facts?.sittings[0]?.id ?? ''
  const leads: readonly (readonly [string, Id, string])[] = [
    ['supervision_sitting', sittingId, `/giam-sat/cuoc/${sessionId}?muc=buoi#${sittingId}`],
    ['supervision_topic', area.standardTopicId('election'), '/giam-sat/cuoc?chu-de=election'],
    ['leader_commitment', id, `/giam-sat/viec-moi-viec-kho?nam=2022#${id}`],
  ]
  for (const [kind, of, place] of leads) {
    const { status, response } = await chair().get(recordLink(kind, of) ?? '')
    expect([status, response.headers.get('location')], kind).toEqual([303, place])
    expect((await chair().get(place.split('#')[0] ?? '')).status, kind).toBe(200)
  }
  const programme = newId()
  expect(recordPath('supervision_programme_line', newId(), programme)).toBe(`/giam-sat/chuong-trinh/${programme}`)
  expect((await chair().get(`/giam-sat/buoi/${newId()}`)).status).toBe(404)
})

test('pages cost the same number of questions, however much they show', async () => {
  const shown = ['/giam-sat', '/giam-sat/chu-de', '/giam-sat/chuong-trinh', `/giam-sat/cuoc/${sessionId}`]
  const paths = [...shown, '/giam-sat/viec-moi-viec-kho?nam=2022', '/giam-sat/ban-thanh-tra', '/giam-sat/dau-tu']
  const cost = async (path: string) => {
    const before = house.queries.length
    expect((await chair().get(path)).status).toBe(200)
    return house.queries.length - before
  }
  const few = []
  for (const path of paths) few.push([path, await cost(path)])
  await fill()
  const many = []
  for (const path of paths) many.push([path, await cost(path)])
  expect(many).toEqual(few)
})

/** More of everything that those pages show. */
async function fill(): Promise<void> {
  const { database } = house.house
  const finding = { kind: 'strength', foundOn: '2023-03-01' }
  for (let i = 0; i < 3; i += 1) {
    await supervise(database, desk, { heldOn: [day('2023-04-01')], title: `Cuộc ${i}` })
    await succeed(database, area.recordSitting, { id: sessionId, heldOn: '2023-03-02', place: `Tổ ${i}` }, desk.officer)
    await succeed(database, area.addFinding, { id: sessionId, ...finding, text: `Tốt ${i}` }, desk.officer)
    await succeed(database, area.registerProject, { name: `Đường ${i}`, ownerId: desk.agencyId }, desk.officer)
    const lines = [{ title: `Nội dung ${i}`, form: 'event', topics: ['election'] }]
    const programme = { year: 2021 + i, title: `Kế hoạch ${i}`, lines }
    await succeed(database, area.draftProgramme, programme, desk.officer)
    const promise = { leaderName: `Bế Văn ${i}`, leaderPosition: 'Bí thư', kind: 'hard_work', text: 'Việc', year: 2022 }
    await succeed(database, area.registerCommitment, { ...promise, registeredOn: '2022-03-01' }, desk.officer)
  }
}
