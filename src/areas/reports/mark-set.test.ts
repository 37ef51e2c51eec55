import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openDesk, recommend } from '../../../tests/support/recommending.ts'
import { definitions } from '../../../tests/support/reporting.ts'
import { openEighthTerm } from '../../../tests/support/targeting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { perform } from '../../platform/action.ts'
import { day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { doc, figure, p } from '../../values/rich.ts'
import { countRecordsPublished, publicationsOf, recordsPublished } from '../documents/index.ts'
import { publishRecommendation } from '../recommendations/index.ts'
import { announceMarks, changeMark, figureOfMarks, type PublishedMarks, publishMarks } from './index.ts'

const counted = 'supervision_recommendations'
const body = doc(p('Đã gửi ', figure({ indicatorId: counted, period: '2024', value: '?' }), ' kiến nghị.'))
let house: TestDatabase
let desk: Desk
let termId: Id
let marks: readonly Id[]
let open: Id
let hidden: Id

beforeAll(async () => {
  house = await openTestDatabase('2024-04-15T09:00:00+07:00')
  desk = await openDesk(house.database, newId(), '2019-02-01')
  termId = await openEighthTerm(house.database, desk)
  const origin = { kind: 'supervision_session', id: newId(), label: 'Giám sát' }
  const asked = { origin, issuedOn: day('2024-02-05') }
  open = await recommend(house.database, desk, { ...asked, text: 'Đèn đường' })
  hidden = await recommend(house.database, desk, { ...asked, text: 'Chưa công bố' })
  await succeed(house.database, publishRecommendation, { id: open }, again(desk.chair))
  const announced = ['Theo đến cùng', 'Đối thoại', ''].map((title) => ({ title, work: 'supervision' }))
  const told = { termId, announcedOn: '2024-04-10', marks: announced }
  marks = (await succeed(house.database, announceMarks, told, again(desk.chair))).ids
  const text = { title: 'Theo đến cùng', work: 'supervision', text: 'Việc nào cũng có người trả lời.' }
  await succeed(house.database, changeMark, { id: marks[0], revision: 1, position: 1, ...text }, again(desk.chair))
})
afterAll(() => house.close())

const asked = () => ({ title: 'Dấu ấn', termId, judgedOn: '2024-04-15', sections: {}, meanings: definitions })
const send = (more: object = {}) => perform(house.database, publishMarks, { ...asked(), ...more }, again(desk.chair))
const latest = async () => {
  const [found] = await house.database.read(desk.chair.sight, (reading) => publicationsOf(reading, termId))
  if (!found) throw new Error('nothing was published')
  return found
}

describe('marks of a term', () => {
  test('stand as announced: told, not told yet, or by their number alone; figures are frozen', async () => {
    expect(await send({ sections: { [marks[0] ?? '']: { body } } })).toMatchObject({ version: 1 })
    const content = (await latest()).content as PublishedMarks
    expect(content.marks).toMatchObject([
      { position: 1, title: 'Theo đến cùng', text: 'Việc nào cũng có người trả lời.', photos: [] },
      { position: 2, title: 'Đối thoại', text: null },
      { position: 3, title: null, text: null },
    ])
    expect(figureOfMarks(content.body, 1)).toMatchObject({ value: '2', records: 2, name: counted })
    expect(figureOfMarks(content.body, 2)).toBeNull()
    expect(JSON.stringify(content.body.sections['1'])).toContain('"value":"02"')
    expect(JSON.stringify(content)).not.toContain(hidden)
  })

  test('a figure opens to those of its records that are public, and to no other', async () => {
    const { id: publicationId } = await latest()
    const { committeeId } = desk
    const [counts, shown] = await house.database.readPublished(async (reading) => [
      await countRecordsPublished(reading, committeeId, publicationId),
      await recordsPublished(reading, { committeeId, publicationId, parts: ['1'] }),
    ])
    expect(counts.get('1')).toBe(1)
    expect(shown.items.map(({ subjectId }) => subjectId)).toEqual([open])
  })

  test('are published anew when something changed, as the next version', async () => {
    const sections = { [marks[0] ?? '']: { body } }
    expect(await send({ sections })).toMatchObject({ key: 'documents.published_already' })
    expect(await send({ sections, title: 'Dấu ấn nhiệm kỳ' })).toMatchObject({ version: 2 })
  })

  test.each([
    ['a day to come', { judgedOn: '2024-04-16' }, { key: 'reports.judged_ahead', field: 'judgedOn' }],
    ['a day before they were announced', { judgedOn: '2024-04-09' }, { key: 'reports.no_marks', field: 'judgedOn' }],
    ['a term that is none', { termId: newId() }, { key: 'reports.no_term' }],
  ])('are refused: %s', async (_, more, refusal) => {
    expect(await send(more)).toMatchObject(refusal)
  })

  test('a figure without a meaning, or a photo that proves none of them, is refused', async () => {
    const first = marks[0] ?? ''
    expect(await send({ sections: { [first]: { body } }, meanings: {} })).toMatchObject({
      key: 'reports.no_definition',
    })
    const photos = [{ fileId: newId(), caption: 'Ảnh' }]
    expect(await send({ sections: { [first]: { body, photos } } })).toMatchObject({ key: 'reports.no_such_photo' })
  })
})
