import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openDesk, recommend } from '../../../tests/support/recommending.ts'
import { issued, opened } from '../../../tests/support/reporting.ts'
import { byHand, openEighthTerm, target, usualTarget } from '../../../tests/support/targeting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type Action, perform } from '../../platform/action.ts'
import type { Reading } from '../../platform/context.ts'
import { type Day, day } from '../../values/day.ts'
import { type Id, newId } from '../../values/id.ts'
import { doc, figure, nodesOf, p, type RichDoc } from '../../values/rich.ts'
import { supersedeRecommendation } from '../recommendations/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Desk
let termId: Id
const made: Id[] = []
const session = { kind: 'supervision_session', id: newId(), label: 'Giám sát' }
const days = { kind: 'term', from: day('2019-02-01'), to: day('2024-04-15') } as const
const term = 'term:2019-02-01..2024-04-15'

beforeAll(async () => {
  house = await openTestDatabase('2024-04-15T09:00:00+07:00')
  desk = await openDesk(house.database, undefined, '2019-02-01')
  termId = await openEighthTerm(house.database, desk)
  for (const year of [2019, 2020, 2021, 2022, 2023])
    for (const month of ['03', '05'])
      made.push(
        await recommend(house.database, desk, {
          origin: session,
          issuedOn: day(`${year}-${month}-04`),
          text: `${year}`,
        }),
      )
})
afterAll(() => house.close())

const read = <T>(look: (reading: Reading) => Promise<T>) => house.database.read(desk.chair.sight, look)
const go = <I, F, O>(what: Action<I, F, O>, input: unknown) => perform(house.database, what, input, again(desk.officer))

async function stands(id: Id, asAt: Day = days.to, knownAt: Date | null = null) {
  const all = await read((reading) =>
    door.targetsStanding(reading, {
      committeeId: desk.committeeId,
      view: 'as_was',
      knownAt,
      term: { id: termId, days },
      period: days,
      asAt,
    }),
  )
  return all.find((one) => one.target.id === id)
}

async function achieved(asAt: Day, period: string = term) {
  const asked = { indicatorId: 'target_achieved', period, judgedOn: asAt }
  const scope = { committeeId: desk.committeeId, view: 'as_was', knownAt: null } as const
  const figures = await read((reading) => door.computeFigures(reading, scope, [asked]))
  const found = [...figures.values()][0]?.figure
  return found && [found.numerator, found.denominator]
}

describe('a target that records measure', () => {
  test('stands as its records do on the day, and opens to them', async () => {
    const id = await target(house.database, desk, termId)
    expect(await stands(id)).toMatchObject({ state: 'achieved', figure: { numerator: 5, denominator: 5 } })
    expect((await stands(id))?.figure.ids).toHaveLength(10)
    expect(await stands(id, day('2021-03-31'))).toMatchObject({ state: 'on_way' })
    expect((await stands(id, day('2021-08-01')))?.parts.map(({ state }) => state)).toEqual([
      'achieved',
      'achieved',
      'achieved',
    ])
    expect(await achieved(day('2024-04-15'))).toEqual([1, 1])
    expect(await achieved(day('2021-03-31'))).toEqual([0, 1])
    expect(await achieved(day('2021-12-31'), '2021')).toEqual([1, 1])
  })

  test('another goal from a later day leaves the days before it; a correction does not', async () => {
    const id = await target(house.database, desk, termId, { text: 'Đổi' })
    const change = { ...usualTarget, text: 'Đổi', id, reason: 'Nghị quyết điều chỉnh' }
    await succeed(
      house.database,
      door.changeTarget,
      { ...change, value: '3', validFrom: '2022-01-01', revision: 1 },
      desk.officer,
    )
    expect((await stands(id, day('2021-12-31')))?.version.value).toBe(2)
    expect(await stands(id, day('2022-12-31'))).toMatchObject({ state: 'missed', version: { value: 3 } })
    expect(await go(door.changeTarget, { ...change, revision: 1 })).toMatchObject({ key: 'platform.stale' })
    await succeed(house.database, door.changeTarget, { ...change, value: '1', revision: 2 }, desk.officer)
    expect((await stands(id, day('2021-12-31')))?.version.value).toBe(1)
    await succeed(
      house.database,
      door.endTarget,
      { id, revision: 3, endedOn: '2023-01-01', reason: 'Thôi' },
      desk.officer,
    )
    expect(await stands(id, day('2022-12-31'))).toBeDefined()
    expect(await stands(id)).toBeUndefined()
    expect(await go(door.changeTarget, { ...change, revision: 4 })).toMatchObject({ key: 'reports.target_ended' })
  })

  test('a report freezes it and tells when records say otherwise later', async () => {
    const id = await target(house.database, desk, termId, { text: 'Chốt' })
    const indicatorId = door.indicatorOfTarget(id)
    const attrs = {
      indicatorIds: [indicatorId, 'supervision_recommendations'],
      by: 'asks',
      period: term,
      columns: ['Cần đạt', 'Kết quả', 'Đánh giá'],
      asks: [{ period: 'goal' }, { period: term }, { period: 'state' }],
      rows: [
        { indicatorId: 'supervision_recommendations', label: 'Kiến nghị', unit: 'kiến nghị', cells: ['', '', ''] },
      ],
    } as const
    const body: RichDoc = doc(
      p('Đạt ', figure({ indicatorId: 'target_achieved', period: term, value: '?', show: 'parts' })),
      { type: 'figureTable', attrs },
    )
    const reportId = await opened(house.database, desk, { kind: 'term_marks', period: term, body })
    const words = async () => {
      const facts = await read((reading) => door.findReportFacts(reading, reportId))
      const issue = facts && (await read((reading) => door.issuesOf(reading, [reportId]))).get(reportId)?.[0]
      return { report: facts?.report, issue, documentId: facts?.versions[0]?.documentId ?? '' }
    }
    await issued(house.database, desk, reportId, day('2024-04-15'))
    const { report, issue, documentId } = await words()
    const text = await read((reading) =>
      reading.db.selectFrom('documents.document').select('body').where('id', '=', documentId).executeTakeFirst(),
    )
    const [table] = nodesOf(text?.body as RichDoc, 'figureTable')
    expect(table?.attrs.rows.map(({ cells }) => cells)).toEqual([
      ['≥ 2/năm', '5/5 năm', 'Đạt'],
      [expect.stringContaining('≥ 2 kiến nghị/năm'), '10', expect.stringContaining('Đạt')],
    ])
    if (!report || !issue) throw new Error('not issued')
    const compare = () => read((reading) => door.compareIssued(reading, report, issue))
    expect((await compare()).differences).toEqual([])
    expect((await compare()).frozen.map(({ name }) => name)).toContain('Chốt')
    await succeed(house.database, supersedeRecommendation, { id: made[0], reason: 'Nhập trùng' }, again(desk.chair))
    const differing = (await compare()).differences.map(({ frozen }) => frozen.indicatorId)
    expect(differing).toEqual(expect.arrayContaining([indicatorId, 'target_achieved', 'supervision_recommendations']))
  })
})

describe('a target followed by hand', () => {
  test('takes what was reached with its day, and the last of them counts', async () => {
    const id = await target(house.database, desk, termId, byHand)
    expect(await stands(id)).toMatchObject({ state: 'unrecorded' })
    const note = (said: object) => go(door.noteProgress, { targetId: id, ...said })
    expect(await note({ reachedOn: '2022-12-31', numerator: '18' })).toMatchObject({ field: 'denominator' })
    expect(await note({ reachedOn: '2022-12-31', numerator: '22', denominator: '21' })).toMatchObject({
      field: 'numerator',
    })
    expect(await note({ reachedOn: '2024-04-16', numerator: '1', denominator: '21' })).toMatchObject({
      field: 'reachedOn',
    })
    expect(await note({ reachedOn: '2018-04-16', numerator: '1', denominator: '21' })).toMatchObject({
      field: 'reachedOn',
    })
    const first = await note({ reachedOn: '2022-12-31', numerator: '18', denominator: '21' })
    await note({ reachedOn: '2023-12-31', numerator: '21', denominator: '21' })
    expect(await stands(id)).toMatchObject({ state: 'achieved', figure: { numerator: 21, denominator: 21 } })
    expect(await stands(id, day('2023-06-30'))).toMatchObject({ state: 'behind', figure: { numerator: 18 } })
    const { id: firstId } = first as { id: Id }
    expect(
      await note({ replaces: firstId, reachedOn: '2022-12-31', numerator: '17', denominator: '21' }),
    ).toMatchObject({
      field: 'reason',
    })
    await note({ replaces: firstId, reason: 'Đếm lại', reachedOn: '2022-12-31', numerator: '17', denominator: '21' })
    expect(await stands(id, day('2023-06-30'))).toMatchObject({ figure: { numerator: 17 } })
    await succeed(
      house.database,
      door.supersedeProgress,
      { id: (await stands(id))?.figure.ids[0], reason: 'Sai' },
      desk.officer,
    )
    expect(await stands(id)).toMatchObject({ state: 'missed', figure: { numerator: 17 } })
  })

  test('what is measured by records is not written by hand, and the other way round', async () => {
    const counted = await target(house.database, desk, termId, { text: 'Đếm' })
    const note = { targetId: counted, reachedOn: '2022-01-01', numerator: '1' }
    expect(await go(door.noteProgress, note)).toMatchObject({ key: 'reports.target_counted' })
    const wrong = (said: object) => go(door.setTarget, { ...usualTarget, termId, ...said })
    expect(await wrong({ indicatorId: 'target_achieved' })).toMatchObject({ key: 'reports.no_indicator' })
    expect(await wrong({ indicatorId: 'leader_commitments_supervised' })).toMatchObject({
      key: 'reports.target_uncounted',
    })
    expect(await wrong({ indicatorId: '', unit: '' })).toMatchObject({ field: 'unit' })
    expect(await wrong({ indicatorId: '', unit: 'nhà', scope: 'area' })).toMatchObject({ field: 'scope' })
    expect(await wrong({ indicatorId: 'recommendation_answer_rate', value: '101' })).toMatchObject({ field: 'value' })
    expect(await wrong({ value: 'nhiều' })).toMatchObject({ key: 'reports.goal_form', field: 'value' })
    expect(await wrong({ basis: '' })).toMatchObject({ field: 'basis' })
    expect(await wrong({ validFrom: '2024-04-16' })).toMatchObject({ field: 'validFrom' })
    expect(await go(door.setTarget, { ...usualTarget, termId: newId() })).toMatchObject({ key: 'reports.no_term' })
  })

  test('numbers are read as offices type them', async () => {
    const value = async (typed: string) => {
      const id = await target(house.database, desk, termId, { text: typed, value: typed })
      return (await stands(id))?.version.value
    }
    expect(await value('1.500.000')).toBe(1_500_000)
    expect(await value('99,5')).toBe(99.5)
  })
})

test('a sheet of targets: each row is taken, already there, or refused with its reason', async () => {
  const row = (at: number, said: object) => ({ ...usualTarget, row: at, percent: false, ...said })
  const rows = [
    row(2, { text: 'Mỗi năm 2 cuộc phản biện' }),
    row(3, { text: 'MỖI NĂM 2 CUỘC PHẢN BIỆN' }),
    row(4, { text: 'Sai', op: 'hơn' }),
    row(5, { text: 'Thiếu', value: '' }),
  ]
  const taken = await succeed(house.database, door.importTargets, { termId, fileName: 'a.xlsx', rows }, desk.officer)
  expect(taken).toMatchObject({ taken: 1, refused: 2, there: 1 })
  expect(taken.account.map(({ row: at, outcome }) => [at, outcome])).toEqual([
    [2, 'taken'],
    [3, 'already_there'],
    [4, 'refused'],
    [5, 'refused'],
  ])
  expect(taken.account[2]?.refusal?.field).toBe('op')
})

describe('marks of the term', () => {
  const told = async (asAt: Day, knownAt: Date | null = null) => {
    const asked = { indicatorId: 'term_marks_published', period: term, judgedOn: asAt }
    const scope = { committeeId: desk.committeeId, view: 'as_was', knownAt } as const
    const found = [...(await read((reading) => door.computeFigures(reading, scope, [asked]))).values()][0]?.figure
    return [found?.numerator, found?.denominator]
  }

  test('are counted as announced, and as told once they have their text', async () => {
    expect(await told(day('2024-04-15'))).toEqual([0, 0])
    const marks = [
      { title: 'Giám sát', work: 'supervision' },
      { title: '', work: 'other' },
    ]
    const announced = await succeed(
      house.database,
      door.announceMarks,
      { termId, announcedOn: '2024-04-01', marks },
      desk.officer,
    )
    expect(await told(day('2024-03-31'))).toEqual([0, 0])
    expect(await told(day('2024-04-15'))).toEqual([0, 2])
    const [first, second] = announced.ids
    const text = {
      id: first,
      revision: 1,
      position: '1',
      title: 'Giám sát',
      work: 'supervision',
      text: 'Làm đến cùng.',
    }
    await succeed(house.database, door.changeMark, { ...text, writtenOn: '2024-04-10' }, desk.officer)
    expect(await told(day('2024-04-09'))).toEqual([0, 2])
    expect(await told(day('2024-04-15'))).toEqual([1, 2])
    expect(await go(door.changeMark, text)).toMatchObject({ key: 'platform.stale' })
    expect(await go(door.changeMark, { ...text, revision: 2, position: '2' })).toMatchObject({ field: 'position' })
    const untitled = { id: second, revision: 1, position: '2', title: '', work: 'other', text: 'Có chữ' }
    expect(await go(door.changeMark, untitled)).toMatchObject({ field: 'title' })
    await succeed(house.database, door.withdrawMark, { id: second, revision: 1, reason: 'Không công bố' }, desk.officer)
    expect(await told(day('2024-04-15'))).toEqual([1, 1])
    expect(await go(door.withdrawMark, { id: second, revision: 2, reason: 'x' })).toMatchObject({
      key: 'reports.no_mark',
    })
  })
})

test('a look at all targets asks the same number of questions, however many records they count', async () => {
  const count = async () => {
    house.queries.length = 0
    await achieved(day('2024-04-15'))
    return house.queries.length
  }
  const before = await count()
  for (let i = 0; i < 10; i += 1)
    await recommend(house.database, desk, { origin: session, issuedOn: day('2022-11-12') })
  expect(await count()).toBe(before)
})
