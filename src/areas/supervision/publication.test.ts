import { afterAll, beforeAll, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openDesk, recommend } from '../../../tests/support/recommending.ts'
import { supervise } from '../../../tests/support/supervising.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { perform } from '../../platform/action.ts'
import { day } from '../../values/day.ts'
import { countRecordsPublished, findPublished, searchPublished } from '../documents/index.ts'
import { publishRecommendation } from '../recommendations/index.ts'
import { publishSession, unpublishSession } from './index.ts'
import type { PublishedSession } from './published.ts'

let house: TestDatabase
let desk: Desk
beforeAll(async () => {
  house = await openTestDatabase('2024-04-15T08:00:00+07:00')
  desk = await openDesk(house.database)
})
afterAll(() => house.close())

const publish = (id: string) => perform(house.database, publishSession, { id }, again(desk.chair))
const shown = (text: string) =>
  house.database.readPublished(async (reading) => {
    const query = { committeeId: desk.committeeId, kind: 'supervision_session', text }
    const [found] = (await searchPublished(reading, query)).items
    return found ? findPublished(reading, desk.committeeId, 'supervision_session', found.slug) : null
  })

test('a supervision is published after its report: what was looked at, where, what was found, and no name', async () => {
  const heldOn = [day('2024-03-01'), day('2024-03-04')]
  const id = await supervise(house.database, desk, { title: 'Giám sát rác', heldOn })
  expect(await publish(id)).toMatchObject({ key: 'supervision.not_reported' })
  const done = await supervise(house.database, desk, {
    title: 'Giám sát vỉa hè',
    heldOn,
    reportedOn: day('2024-03-10'),
  })
  const origin = { kind: 'supervision_session', id: done, label: 'Giám sát vỉa hè' }
  const asked = await recommend(house.database, desk, { origin, issuedOn: day('2024-03-12') })
  expect(await publish(done)).toMatchObject({ version: 1 })
  const item = await shown('via he')
  const content = item?.content as PublishedSession
  expect(content).toMatchObject({
    form: 'delegation',
    topics: [{ code: 'environmental_sanitation', label: null }],
    subjects: ['Ủy ban nhân dân phường Sông Cầu'],
    heldOn: '2024-03-04',
    reportedOn: '2024-03-10',
    reportNumber: '30/BC-MTTQ-BTT',
    findings: [{ kind: 'limitation' }],
    recommendations: 1,
  })
  expect(content.sittings).toHaveLength(2)
  expect(JSON.stringify(content)).not.toContain('Nông Thị Hạnh')
  const open = async () =>
    house.database.readPublished((reading) => countRecordsPublished(reading, desk.committeeId, item?.id ?? ''))
  expect((await open()).size).toBe(0)
  await succeed(house.database, publishRecommendation, { id: asked }, again(desk.chair))
  expect((await open()).get('recommendations')).toBe(1)
})

test('a joined one is published once the Front took part; taken back it is nowhere', async () => {
  const id = await supervise(house.database, desk, {
    form: 'joint',
    title: 'Tham gia giám sát ngân sách',
    heldOn: [day('2024-02-01')],
  })
  expect(await publish(id)).toMatchObject({ version: 1 })
  expect((await shown('ngan sach'))?.content).toMatchObject({ form: 'joint', reportedOn: null })
  await succeed(house.database, unpublishSession, { id, reason: 'Nhầm' }, again(desk.chair))
  expect(await shown('ngan sach')).toBeNull()
})
