import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk, recommend } from '../../../../tests/support/recommending.ts'
import { browse } from '../../../../tests/support/staff.ts'
import { supervise } from '../../../../tests/support/supervising.ts'
import { succeed } from '../../../../tests/support/ward.ts'
import { openTestHouse, type TestHouse } from '../../../../tests/support/web.ts'
import { draftDocument } from '../../../areas/documents/index.ts'
import type { Role } from '../../../areas/identity/index.ts'
import { addPerson } from '../../../areas/organisation/index.ts'
import { addDays, day } from '../../../values/day.ts'
import { newId } from '../../../values/id.ts'

let house: TestHouse
let desk: Desk
const today = day('2024-04-15')
const as = (role: Role, persona = {}) => browse(house, desk.committeeId, role, persona)

async function fill(): Promise<void> {
  const { database } = house.house
  await recommend(database, desk, { text: 'Công khai mức thu phí vệ sinh', issuedOn: day('2024-02-01') })
  await recommend(database, desk, { text: 'Sửa nhà họp Tổ 4', issuedOn: addDays(today, -16) })
  await recommend(database, desk, { text: 'Lắp đèn đường ngõ 5' })
  await supervise(database, desk, { title: 'Giám sát thu phí Sông Cầu', heldOn: [day('2024-03-20')] })
  const draft = { typeCode: 'TB', abstract: 'Kết quả vận động quý I', head: {} }
  await succeed(database, draftDocument, draft, desk.officer)
  people += 1
  const birthYear = String(1920 + people)
  const person = { fullName: 'Nông Thị Sông', birthYear, gender: '', areaId: '', position: 'Ủy viên', education: '' }
  await succeed(database, addPerson, { id: newId(), ...person, ...sealed }, desk.officer)
}
let people = 0
const sealed = { phone: '', ethnicity: '', religion: '', partyMember: '' }

beforeAll(async () => {
  house = await openTestHouse()
  desk = await openDesk(house.house.database)
})
afterAll(() => house.close())

describe('the first page of the day', () => {
  test('says where to begin, then that all is well, and never leaves a page empty', async () => {
    const { database } = house.house
    const other = await openTestHouse()
    const fresh = browse(other, newId(), 'ward_officer')
    expect((await fresh.get('/')).text).toContain('Bắt đầu sổ công tác')
    await other.close()
    await recommend(database, desk, { text: 'Kiến nghị đã gửi', issuedOn: addDays(today, -1) })
    expect((await as('ward_treasurer').get('/')).text).toContain('Mọi việc đang đúng hạn')
  })

  test('tells what is late, what comes, and what waits for whom', async () => {
    await fill()
    const chair = await as('ward_chair').get('/')
    expect(chair.status).toBe(200)
    for (const told of ['Trả lời quá hạn', 'Sắp hết hạn trả lời', 'Kiến nghị chờ ban hành', 'Văn bản chờ ký'])
      expect(chair.text).toContain(told)
    expect(chair.text).toContain('Giám sát thu phí Sông Cầu')
    const officer = await as('ward_officer').get('/')
    expect(officer.text).toContain('Kiến nghị đang soạn')
    expect(officer.text).not.toContain('Văn bản chờ ký')
    expect(officer.text).toContain('/chung-cu/them?goc=supervision_session:')
  })

  test('is for each role its own; an agency is led to what it was asked', async () => {
    const agency = await as('agency_contact', { agencyId: desk.agencyId }).get('/')
    expect(agency.response.headers.get('location')).toBe('/co-quan')
    for (const role of ['area_head', 'advisor', 'inspection_member', 'province_officer', 'system_admin'] as const) {
      const { status, text } = await as(role, { areaId: newId() }).get('/')
      expect(status, role).toBe(200)
      expect(text, role).not.toContain('Công khai mức thu')
    }
  })
})

describe('the search', () => {
  test('finds every kind without accents, exact ones first, and marks what matched', async () => {
    const { text } = await as('ward_officer').get('/tim?q=song+cau')
    expect(text).toContain('Phường <mark>Sông Cầu</mark>')
    expect(text).toContain('22051')
    expect(text).toContain('01837')
    expect(text).toContain('Giám sát thu phí <mark>Sông Cầu</mark>')
    expect((await as('ward_officer').get('/tim?q=Nong+Thi')).text).toContain('<mark>Nông Thị</mark> Sông')
  })

  test('gives nobody what they may not see', async () => {
    const agency = as('agency_contact', { agencyId: desk.otherAgencyId })
    expect((await agency.get('/tim?q=cong+khai')).text).toContain('Không tìm thấy gì')
    const own = as('agency_contact', { agencyId: desk.agencyId })
    expect((await own.get('/tim?q=cong+khai')).text).toContain('href="/co-quan/')
    expect((await as('area_head').get('/tim?q=cong+khai')).text).not.toContain('mức thu')
    expect((await as('advisor').get('/tim?q=Nong+Thi')).text).not.toContain('Ủy viên')
  })

  test('takes anything that can be typed', async () => {
    for (const hostile of ["'; drop table x --", '<script>alert(1)</script>', '%_\\', 'a'.repeat(5000), ' ', '🙂'])
      expect((await as('ward_chair').get(`/tim?q=${encodeURIComponent(hostile)}`)).status, hostile).toBe(200)
    const { text } = await as('ward_chair').get(`/tim?q=${encodeURIComponent('<script>alert(1)</script>')}`)
    expect(text).not.toContain('<script>alert')
  })
})

test('both ask as many questions of twenty times the records', async () => {
  const count = async (role: Role, path: string) => {
    const before = house.queries.length
    await as(role).get(path)
    return house.queries.length - before
  }
  const asked = [
    ['ward_chair', '/'],
    ['ward_officer', '/'],
    ['ward_officer', '/tim?q=song'],
    ['advisor', '/'],
  ] as const
  const few: number[] = []
  for (const [role, path] of asked) few.push(await count(role, path))
  for (let at = 0; at < 19; at += 1) await fill()
  for (const [at, [role, path]] of asked.entries()) expect(await count(role, path), `${role} ${path}`).toBe(few[at])
}, 60_000)
