import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openDesk, recommend } from '../../../tests/support/recommending.ts'
import { definitions, issued, opened, textOf, wanted } from '../../../tests/support/reporting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type Action, perform } from '../../platform/action.ts'
import type { Caller } from '../../platform/context.ts'
import { day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { placeToWrite } from '../../values/place-to-write.ts'
import { figuresIn, richText } from '../../values/rich.ts'
import { documentForPrint, editDocument, findDocument } from '../documents/index.ts'
import { extendRecommendation, supersedeRecommendation } from '../recommendations/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Desk
const session = { kind: 'supervision_session', id: newId(), label: 'Giám sát thu, chi' }
const made: Id[] = []

beforeAll(async () => {
  house = await openTestDatabase('2021-12-24T09:00:00+07:00')
  desk = await openDesk(house.database)
  for (const issuedOn of ['2021-03-01', '2021-05-04', '2021-10-12']) {
    const text = `Công khai mức thu, đợt ${issuedOn}`
    made.push(await recommend(house.database, desk, { text, origin: session, issuedOn: day(issuedOn) }))
  }
})
afterAll(() => house.close())

const read = <T>(look: Parameters<typeof house.database.read<T>>[1]) => house.database.read(desk.chair.sight, look)
const go = <I, F, O>(what: Action<I, F, O>, input: unknown, caller: Caller = desk.chair) =>
  perform(house.database, what, input, again(caller))

async function standing(id: Id) {
  return read(async (reading) => {
    const facts = await door.findReportFacts(reading, id)
    if (!facts) throw new Error('no report')
    const latest = door.latestOf(facts)
    const document = await findDocument(reading, latest.documentId)
    if (!document) throw new Error('no words')
    return { facts, latest, document, state: door.stateOf({ events: latest.events, editNo: document.editNo }) }
  })
}

async function differences(id: Id, knownAt: Date | null = null) {
  return read(async (reading) => {
    const report = (await door.findReportFacts(reading, id))?.report
    const [issue] = (await door.issuesOf(reading, [id])).get(id) ?? []
    if (!report || !issue) throw new Error('not issued')
    const { differences } = await door.compareIssued(reading, report, issue, knownAt ?? null)
    return { issue, differences }
  })
}

describe('the life of a report', () => {
  test('its figures are computed when it is opened, and typed numbers stay as typed', async () => {
    const { document, state } = await standing(await opened(house.database, desk))
    expect(state).toBe('computed')
    expect(figuresIn(document.body).map((one) => one.value)).toEqual(['03', '0%', '03'])
    expect(richText(document.body)).toContain('Gõ tay: 07 kiến nghị.')
    expect(document.origin?.kind).toBe('report')
  })

  test('an approval falls away with the next edit, and nothing unapproved is issued', async () => {
    const id = await opened(house.database, desk)
    const issue = { id, issuedOn: day('2021-12-24'), definitions }
    expect(await go(door.issueReport, issue)).toMatchObject({ key: 'reports.not_in_turn' })
    await succeed(house.database, door.finishReport, { id }, desk.officer)
    await succeed(house.database, door.approveReport, { id }, again(desk.chair))
    const { document } = await standing(id)
    const edit = { id: document.id, editNo: document.editNo, abstract: 'Sửa một chữ' }
    await succeed(house.database, editDocument, edit, again(desk.officer))
    expect((await standing(id)).state).toBe('drafted')
    expect(await go(door.issueReport, issue)).toMatchObject({ key: 'reports.not_in_turn' })
    expect(await go(door.approveReport, { id, editNo: document.editNo })).toMatchObject({ key: 'platform.stale' })
  })

  test('what waits for words is neither handed in nor approved; taken out, the rest stays as it was', async () => {
    const body = textOf('2021', wanted, [placeToWrite('hạn chế, nguyên nhân')])
    const id = await opened(house.database, desk, { body })
    const left = { key: 'reports.places_left', params: { count: 1 } }
    expect(await go(door.finishReport, { id })).toMatchObject(left)
    expect(await go(door.clearPlaces, { id })).toMatchObject({ count: 1 })
    const { document } = await standing(id)
    expect(richText(document.body)).not.toContain('[')
    expect(figuresIn(document.body)).toHaveLength(wanted.length)
    expect(await go(door.clearPlaces, { id })).toMatchObject({ key: 'reports.no_places_left' })
    await succeed(house.database, door.finishReport, { id }, again(desk.officer))
    const { id: documentId, editNo } = document
    await succeed(house.database, editDocument, { id: documentId, editNo, body }, again(desk.officer))
    expect(await go(door.approveReport, { id })).toMatchObject(left)
  })

  test('goes up, comes back, goes up again as its second version, and is locked', async () => {
    const id = await opened(house.database, desk)
    await issued(house.database, desk, id, day('2021-12-24'))
    const province = callerAs('province_officer', newId())
    const committeeIds = [province.committeeId, desk.committeeId]
    const above: Caller = { ...province, sight: { ...province.sight, committeeIds } }
    expect(await go(door.returnReport, { id, note: 'x' }, above)).toMatchObject({ key: 'reports.not_found' })
    await succeed(house.database, door.submitReport, { id }, again(desk.chair))
    await succeed(house.database, door.returnReport, { id, note: 'Bổ sung phần hạn chế' }, again(above))
    expect((await standing(id)).state).toBe('returned')
    await succeed(house.database, door.reviseReport, { id, reason: 'Bổ sung theo yêu cầu' }, again(desk.officer))
    const second = await standing(id)
    expect(second).toMatchObject({ state: 'computed', latest: { version: 2, reason: 'Bổ sung theo yêu cầu' } })
    await issued(house.database, desk, id, day('2021-12-24'))
    await succeed(house.database, door.submitReport, { id }, again(desk.chair))
    await succeed(house.database, door.acceptReport, { id }, again(above))
    await succeed(house.database, door.lockAccepted, { id }, again(above))
    expect((await standing(id)).state).toBe('locked')
    expect(await go(door.reviseReport, { id, reason: 'x' })).toMatchObject({ key: 'reports.locked' })
    expect(await go(door.withdrawReport, { id, reason: 'x' })).toMatchObject({ key: 'reports.issued_stays' })
  })

  test('the level above sees nothing before it is submitted', async () => {
    const id = await opened(house.database, desk)
    const above = callerAs('province_officer', desk.committeeId)
    const look = () => house.database.read(above.sight, (reading) => door.findReportFacts(reading, id))
    expect(await look()).toBeNull()
    await issued(house.database, desk, id, day('2021-12-24'))
    expect(await look()).toBeNull()
    await succeed(house.database, door.submitReport, { id }, again(desk.chair))
    expect((await look())?.versions[0]?.events.map((one) => one.kind)).toEqual(['submitted'])
  })
})

describe('what was issued', () => {
  test('is not issued on numbers that nobody read', async () => {
    const id = await opened(house.database, desk)
    await succeed(house.database, door.finishReport, { id }, desk.officer)
    await succeed(house.database, door.approveReport, { id }, again(desk.chair))
    await recommend(house.database, desk, { text: 'Thêm', origin: session, issuedOn: day('2021-12-20') })
    const issue = { id, issuedOn: day('2021-12-24'), definitions }
    expect(await go(door.issueReport, issue)).toMatchObject({ key: 'reports.figures_changed' })
    await succeed(house.database, door.computeReport, { id }, again(desk.officer))
    expect((await standing(id)).state).toBe('drafted')
    await succeed(house.database, door.approveReport, { id }, again(desk.chair))
    expect(await go(door.issueReport, issue)).toMatchObject({ numberText: expect.stringMatching(/^\d\d\/BC-/) })
  })

  test('stays, and says which records differ when one is superseded', async () => {
    const id = await opened(house.database, desk)
    await issued(house.database, desk, id, day('2021-12-24'))
    const before = await standing(id)
    expect((await differences(id)).differences).toEqual([])
    house.clock.set('2021-12-25T09:00:00+07:00')
    const reason = 'Trùng với kiến nghị khác'
    await succeed(house.database, supersedeRecommendation, { id: made[0], reason }, again(desk.chair))
    const { differences: found, issue } = await differences(id)
    expect(found.map((one) => [one.frozen.indicatorId, one.frozen.figure.numerator, one.now.numerator])).toEqual([
      ['supervision_recommendations', 4, 3],
      ['recommendation_answer_rate', 0, 0],
      ['recommendation_overdue', 3, 2],
    ])
    for (const one of found)
      expect({ added: one.added, removed: one.removed }).toEqual({ added: [], removed: [made[0]] })
    expect((await differences(id, issue.knownAt)).differences).toEqual([])
    const paper = await read((reading) => documentForPrint(reading, before.document.id))
    expect(paper && figuresIn(paper.body)[0]?.value).toBe('04')
    const named = await read((reading) => door.differingRecords(reading, found))
    expect(named.get(made[0] ?? '')?.label).toContain('đợt 2021-03-01')
  })

  test('a back-dated extension changes exactly the days after it was agreed on', async () => {
    const period = '2021'
    const body = textOf(period, ['recommendation_overdue', 'supervision_recommendations'])
    const early = await opened(house.database, desk, { period, body, judgedOn: day('2021-11-05') })
    const late = await opened(house.database, desk, { period, body, judgedOn: day('2021-11-20') })
    for (const id of [early, late]) await issued(house.database, desk, id, day('2021-12-24'))
    house.clock.set('2021-12-26T09:00:00+07:00')
    const extension = { id: made[2], agreedOn: day('2021-11-10'), dueOn: day('2022-01-31'), reason: 'Chờ họp' }
    await succeed(house.database, extendRecommendation, extension, again(desk.chair))
    expect((await differences(early)).differences).toEqual([])
    const { differences: found, issue } = await differences(late)
    expect(found).toMatchObject([
      { frozen: { indicatorId: 'recommendation_overdue' }, added: [], removed: [made[2]], ruleChanged: false },
    ])
    expect((await differences(late, issue.knownAt)).differences).toEqual([])
  })
})

test('the public reads words, values and definitions, and no record', async () => {
  const id = await opened(house.database, desk)
  expect(await go(door.publishReport, { id })).toMatchObject({ key: 'reports.not_issued' })
  await issued(house.database, desk, id, day('2021-12-26'))
  const { slug } = await succeed(house.database, door.publishReport, { id }, again(desk.chair))
  const item = await house.database.readPublished((reading) =>
    reading.db.selectFrom('published.item').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow(),
  )
  const content = item.content as door.PublishedReport
  expect(content.figures.map((one) => [one.indicatorId, one.definition])).toContainEqual([
    'supervision_recommendations',
    'definition of supervision_recommendations',
  ])
  const text = JSON.stringify(content)
  for (const recordId of made) expect(text).not.toContain(recordId)
  await succeed(house.database, door.unpublishReport, { id, reason: 'Nhầm' }, again(desk.chair))
  expect(await go(door.unpublishReport, { id, reason: 'x' })).toMatchObject({ key: 'documents.not_published' })
})
