import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { foundWard, loadExampleUnits, succeed, type Ward } from '../../../tests/support/ward.ts'
import { perform } from '../../platform/action.ts'
import { type Id, newId } from '../../values/id.ts'
import { addMembership, addPerson, foundBody } from '../organisation/index.ts'
import { findPublished, publishOrganisation, searchPublished } from './index.ts'
import type { PublishedOrganisation } from './published-organisation.ts'

let house: TestDatabase
let ward: Ward
const group = newId()

async function seat(name: string, bodyId: Id, role: string): Promise<void> {
  const id = newId()
  const sealed = { phone: '0912345678', ethnicity: 'Tày', religion: '', partyMember: '' }
  const person = { fullName: name, birthYear: 1961, gender: 'female', areaId: '', position: 'Giáo viên', education: '' }
  await succeed(house.database, addPerson, { id, ...person, ...sealed }, ward.officer)
  const input = { id: newId(), personId: id, bodyId, role, organisationId: '', from: '2024-04-15', decision: '' }
  await succeed(house.database, addMembership, input, ward.officer)
}

beforeAll(async () => {
  house = await openTestDatabase('2024-04-15T08:00:00+07:00')
  await loadExampleUnits(house.database)
  ward = await foundWard(house.database)
  const body = { id: group, kind: 'advisory_group', name: 'Tổ tư vấn', areaId: '', from: '2019-03-01', decision: '' }
  await succeed(house.database, foundBody, body, ward.officer)
  await seat('Nông Thị Hạnh', ward.bodyId, 'chair')
  await seat('Lý Đình Chung', group, 'member')
  await seat('Bế Văn Lượng', group, 'head')
})
afterAll(() => house.close())

const publish = (input: object) => perform(house.database, publishOrganisation, input, again(ward.chair))
const shown = () =>
  house.database.readPublished(async (reading) => {
    const query = { committeeId: ward.committeeId, kind: 'organisation' }
    const [found] = (await searchPublished(reading, query)).items
    const item = found && (await findPublished(reading, ward.committeeId, 'organisation', found.slug))
    return item?.content as PublishedOrganisation
  })

test('tells names and offices of the bodies, those who lead first, and nothing private', async () => {
  expect(await publish({ contact: 'Trụ sở: Tổ 6' })).toMatchObject({ version: 1 })
  const content = await shown()
  expect(content).toMatchObject({ contact: 'Trụ sở: Tổ 6', asAt: '2024-04-15' })
  expect(content.bodies).toMatchObject([
    { kind: 'committee', seats: 1, members: [{ name: 'Nông Thị Hạnh', role: 'chair' }] },
    { kind: 'advisory_group', seats: 2, members: [{ name: 'Bế Văn Lượng' }, { name: 'Lý Đình Chung' }] },
  ])
  const told = JSON.stringify(content)
  for (const secret of ['0912345678', 'Tày', '1961', 'female', 'Giáo viên']) expect(told).not.toContain(secret)
})

test('of a body only what was chosen: its head, or nothing', async () => {
  await publish({ parts: { [group]: 'leaders' } })
  expect((await shown()).bodies[1]).toMatchObject({ seats: 2, members: [{ name: 'Bế Văn Lượng' }] })
  await publish({ parts: { [group]: 'none' } })
  expect((await shown()).bodies.map(({ kind }) => kind)).toEqual(['committee'])
})

test('a private telephone in the contact is asked about', async () => {
  const contact = 'Gặp bà Hạnh, 0912 345 678'
  expect(await publish({ contact })).toMatchObject({ key: 'documents.disclosure' })
  const reason = { confirmed: ['0912 345 678'], confirmedReason: 'Máy trực' }
  expect(await publish({ contact, ...reason })).toMatchObject({ version: 4 })
})
