import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openDesk, recommend } from '../../../tests/support/recommending.ts'
import { definitions } from '../../../tests/support/reporting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { perform } from '../../platform/action.ts'
import { day } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { countRecordsPublished, publicationsOf, recordsPublished, withdrawPublication } from '../documents/index.ts'
import { answerRecommendation, publishRecommendation, unpublishRecommendation } from '../recommendations/index.ts'
import { figurePart, type PublishedFigures, publishFigures } from './index.ts'

let house: TestDatabase
let desk: Desk
const open: string[] = []

beforeAll(async () => {
  house = await openTestDatabase('2024-04-20T09:00:00+07:00')
  desk = await openDesk(house.database)
  const origin = { kind: 'supervision_session', id: newId(), label: 'Giám sát' }
  for (const month of ['01', '02', '03']) {
    const on = day(`2024-${month}-05`)
    open.push(
      await recommend(house.database, desk, { origin, issuedOn: on, receivedOn: on, text: `Kiến nghị ${month}` }),
    )
  }
  const answer = { answeredOn: '2024-02-01', stance: 'accepted', text: 'Tiếp thu', promisedOn: '' }
  await succeed(house.database, answerRecommendation, { id: open[0], ...answer }, desk.officer)
  for (const id of open.slice(0, 2)) await succeed(house.database, publishRecommendation, { id }, again(desk.chair))
})
afterAll(() => house.close())

const [counted, rate] = ['supervision_recommendations', 'recommendation_answer_rate']
const asked = { title: 'Số liệu', period: '2024', judgedOn: '2024-04-19', indicatorIds: [counted, rate], definitions }
const send = (more: object = {}) => perform(house.database, publishFigures, { ...asked, ...more }, again(desk.chair))
const seen = async (id: string) => {
  const [latest] = await house.database.read(desk.chair.sight, (reading) => publicationsOf(reading, id))
  if (!latest) throw new Error('nothing was published')
  return house.database.readPublished(async (reading) => {
    const of = { committeeId: desk.committeeId, publicationId: latest.id, parts: [figurePart(counted, 'counted')] }
    const { items } = await recordsPublished(reading, of)
    return { open: await countRecordsPublished(reading, desk.committeeId, latest.id), items, latest }
  })
}

describe('figures of a period', () => {
  const id = newId()

  test('are frozen with their definition and day, and open to those of their records that are public', async () => {
    expect(await send({ id, leading: [counted] })).toMatchObject({ version: 1 })
    const { latest, open: behind, items } = await seen(id)
    const content = latest.content as PublishedFigures
    expect(content).toMatchObject({ period: '2024', term: false, judgedOn: '2024-04-19', leading: [counted] })
    expect(content.figures).toMatchObject([
      { indicatorId: counted, value: '3', numerator: 3, denominator: null, records: 3, others: 0 },
      { indicatorId: rate, numerator: 1, records: 1, definition: `definition of ${rate}` },
    ])
    expect(JSON.stringify(content)).not.toContain(open[2])
    expect(behind.get(counted)).toBe(2)
    expect(items.map(({ subjectId }) => subjectId)).toEqual(open.slice(0, 2))
  })

  test('a record published later is opened too, one taken back is not; the value stays', async () => {
    await succeed(house.database, publishRecommendation, { id: open[2] }, again(desk.chair))
    expect((await seen(id)).items.map(({ subjectId }) => subjectId)).toEqual(open)
    await succeed(house.database, unpublishRecommendation, { id: open[0], reason: 'Nhầm' }, again(desk.chair))
    const { items, open: behind, latest } = await seen(id)
    expect(items.map(({ subjectId }) => subjectId)).toEqual(open.slice(1))
    expect(behind.get(counted)).toBe(2)
    expect((latest.content as PublishedFigures).figures[0]?.value).toBe('3')
  })

  test('of the same period again are the next version of the same set', async () => {
    expect(await send({ title: 'Số liệu năm 2024' })).toMatchObject({ version: 2 })
    expect((await seen(id)).latest).toMatchObject({ version: 2, title: 'Số liệu năm 2024' })
    expect(await send({ title: 'Số liệu năm 2024' })).toMatchObject({ key: 'documents.published_already' })
  })

  test('once withdrawn open nothing', async () => {
    const subject = { kind: 'figures', id }
    await succeed(house.database, withdrawPublication, { subject, reason: 'Đếm lại' }, again(desk.chair))
    const { items, open: behind } = await seen(id)
    expect([items.length, behind.size]).toEqual([0, 0])
  })

  test.each([
    [{ period: 'năm nay' }, { key: 'reports.no_such_period', field: 'period' }],
    [{ judgedOn: '2024-04-21' }, { key: 'reports.judged_ahead', field: 'judgedOn' }],
    [{ indicatorIds: ['no_such_thing'] }, { key: 'reports.no_indicator', field: 'indicatorIds' }],
    [{ definitions: {} }, { key: 'reports.no_definition' }],
    [{ indicatorIds: [] }, { field: 'indicatorIds' }],
  ])('are refused: %j', async (more, refusal) => {
    expect(await send(more)).toMatchObject(refusal)
  })
})
