import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openDesk, recommend } from '../../../tests/support/recommending.ts'
import { supervise } from '../../../tests/support/supervising.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type Day, day } from '../../values/day.ts'
import type { Figure, Question } from '../../values/figure.ts'
import { type Id, newId } from '../../values/id.ts'
import { quarterPeriod, yearPeriod } from '../../values/period.ts'
import { foundBody } from '../organisation/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let desk: Desk
const made: Record<string, Id> = {}
const lines: readonly Id[] = [newId(), newId(), newId()]
let withdrawnAt: Date

const planned = (lineId: Id | undefined, plannedTo: string) => ({
  ...{ lineId, title: 'Giám sát thu chi', form: 'delegation', topics: ['election'], subjects: 'UBND', lead: '' },
  ...{ plannedTime: '', plannedFrom: '', plannedTo },
})

beforeAll(async () => {
  house = await openTestDatabase('2023-12-20T09:00:00+07:00')
  desk = await openDesk(house.database)
  const { database } = house
  const programme = { id: newId(), year: 2023, title: 'Kế hoạch giám sát năm 2023', draftedOn: '2022-11-20' }
  const all = [planned(lines[0], '2023-06-30'), planned(lines[1], '2023-09-30'), planned(lines[2], '')]
  await succeed(database, door.draftProgramme, { ...programme, lines: all }, desk.officer)
  const sent = { id: programme.id, sentOn: '2022-12-01', agencyIds: [desk.agencyId] }
  await succeed(database, door.circulateProgramme, sent, desk.officer)
  const asked = await database.read(desk.chair.sight, (r) => door.findProgramme(r, desk.committeeId, programme.id))
  const reply = { id: programme.id, opinionId: asked?.opinions[0]?.id, repliedOn: '2022-12-10', stance: 'agreed' }
  await succeed(database, door.recordProgrammeOpinion, reply, desk.officer)
  await succeed(database, door.recordPartyOpinion, { id: programme.id, happenedOn: '2022-12-25' }, desk.chair)
  const issue = { id: programme.id, happenedOn: '2023-01-10', reference: '03/KH-MTTQ-BTT' }
  await succeed(database, door.issueProgramme, issue, desk.chair)
  made.programme = programme.id
  const [lineId] = lines
  made.whole = await supervise(database, desk, {
    heldOn: [day('2023-06-15'), day('2023-06-20')],
    reportedOn: day('2023-07-03'),
    lineId: lineId as Id,
  })
  made.review = await supervise(database, desk, {
    form: 'document_review',
    topics: ['election'],
    heldOn: [],
    reportedOn: day('2023-09-14'),
  })
  made.open = await supervise(database, desk, { heldOn: [day('2023-10-05')], lineId: lines[1] as Id })
  made.joint = await supervise(database, desk, { form: 'joint', heldOn: [day('2023-05-18'), day('2023-10-26')] })
  made.mistake = await supervise(database, desk, {
    form: 'event',
    topics: ['mediation'],
    heldOn: [day('2023-03-02')],
    reportedOn: day('2023-03-10'),
  })
  const origin = { kind: 'supervision_session', id: made.whole, label: 'Giám sát' }
  await recommend(database, desk, { origin, issuedOn: day('2023-07-05') })
  await recommend(database, desk, { origin: { ...origin, id: made.joint }, issuedOn: day('2023-11-06') })
  await recommend(database, desk, { origin })
  withdrawnAt = new Date('2023-12-21T09:00:00+07:00')
  house.clock.set(withdrawnAt)
  await succeed(database, door.withdrawSession, { id: made.mistake, reason: 'ghi trùng' }, desk.chair)
})
afterAll(() => house.close())

function ask(id: string, more: Partial<Question> = {}): Promise<Figure> {
  const indicator = door.supervisionIndicators.find((one) => one.id === id)
  if (!indicator) throw new Error(id)
  return house.database.read(desk.chair.sight, (reading) =>
    indicator.compute(reading, {
      ...{ committeeIds: [desk.committeeId], period: yearPeriod(2023), asAt: day('2023-12-31'), knownAt: null },
      ...more,
    }),
  )
}
const namesOf = (ids: readonly Id[] = []) =>
  Object.keys(made)
    .filter((name) => ids.includes(made[name] ?? ''))
    .sort()
const at = (asAt: string): { asAt: Day } => ({ asAt: day(asAt) })

describe('sessions organised', () => {
  test('those the Front led and reported; not the open one, the joint one, nor the mistake', async () => {
    expect(namesOf((await ask('supervision_sessions_organized')).ids)).toEqual(['review', 'whole'])
  })

  test('count from the day of the report, under the day of the last sitting', async () => {
    expect((await ask('supervision_sessions_organized', at('2023-07-02'))).numerator).toBe(0)
    expect((await ask('supervision_sessions_organized', at('2023-07-03'))).numerator).toBe(1)
    const second = await ask('supervision_sessions_organized', { period: quarterPeriod(2023, 2) })
    expect(namesOf(second.ids)).toEqual(['whole'])
    const third = await ask('supervision_sessions_organized', { period: quarterPeriod(2023, 3) })
    expect(namesOf(third.ids)).toEqual(['review'])
  })

  test('what was known before the mistake was taken out still counts it', async () => {
    const knownAt = new Date(withdrawnAt.getTime() - 1000)
    const before = await ask('supervision_sessions_organized', { knownAt })
    expect(namesOf(before.ids)).toEqual(['mistake', 'review', 'whole'])
    expect((await ask('supervision_sessions_organized', { knownAt: new Date('2023-12-01T00:00:00Z') })).numerator).toBe(
      0,
    )
  })

  test('another committee has none of them', async () => {
    expect((await ask('supervision_sessions_organized', { committeeIds: [newId()] })).numerator).toBe(0)
  })
})

describe('what hangs on sessions', () => {
  test('topics are counted once each and named by ids of topics', async () => {
    const { ids, numerator } = await ask('supervision_topics_covered')
    const expected = [door.standardTopicId('election'), door.standardTopicId('environmental_sanitation')]
    expect([numerator, [...ids].sort()]).toEqual([2, expected.sort()])
    const records = await house.database.read(desk.chair.sight, (r) =>
      door.supervisionRecords(r, 'supervision_topic', ids),
    )
    expect(records.map((one) => one.label).sort()).toEqual(['election', 'environmental_sanitation'])
  })

  test('sittings joined are sittings, each in its own period', async () => {
    expect((await ask('supervision_sittings_joined')).numerator).toBe(2)
    expect((await ask('supervision_sittings_joined', { period: quarterPeriod(2023, 2) })).numerator).toBe(1)
    expect((await ask('supervision_sittings_joined', at('2023-10-25'))).numerator).toBe(1)
  })

  test('recommendations issued from sessions, led or joined; a draft is none', async () => {
    expect((await ask('supervision_recommendations')).numerator).toBe(2)
  })

  test('the plan: lines due in the period, done when a session of the line has reported', async () => {
    const year = await ask('supervision_plan_completion')
    expect([year.ids, year.denominatorIds]).toEqual([[lines[0]], lines])
    const half = await ask('supervision_plan_completion', { period: quarterPeriod(2023, 2) })
    expect([half.numerator, half.denominator]).toEqual([1, 1])
    expect((await ask('supervision_plan_completion', at('2023-01-09'))).denominator).toBe(0)
  })

  test('programmes by the day of their issue', async () => {
    expect(namesOf((await ask('annual_supervision_programmes')).ids)).toEqual(['programme'])
    expect((await ask('annual_supervision_programmes', { period: yearPeriod(2022) })).numerator).toBe(0)
  })
})

describe('boards and leaders', () => {
  test('a case counts once held, a project once its diary speaks, a promise once the Front commented', async () => {
    const { database } = house
    const board = {
      kind: 'peoples_inspection_board',
      name: 'Ban Thanh tra nhân dân',
      from: '2023-01-01',
      areaId: '',
      decision: '',
    }
    const { id: boardId } = (await succeed(database, foundBody, board, desk.chair)) as { id: Id }
    const about = {
      boardId,
      title: 'Thu quỹ',
      subjectName: 'Tổ 4',
      planKind: 'quarter',
      plannedOn: '2023-04-01',
      happenedOn: '2023-03-01',
    }
    const { id } = await succeed(database, door.openCase, about, desk.officer)
    expect((await ask('inspection_board_cases')).numerator).toBe(0)
    await succeed(database, door.advanceCase, { id, stage: 'notified', happenedOn: '2023-03-20' }, desk.officer)
    await succeed(database, door.advanceCase, { id, stage: 'held', happenedOn: '2023-04-01' }, desk.officer)
    expect((await ask('inspection_board_cases')).ids).toEqual([id])
    await recommend(database, desk, {
      origin: { kind: 'inspection_board_case', id, label: 'Thu quỹ' },
      issuedOn: day('2023-04-10'),
    })
    expect((await ask('inspection_board_recommendations')).numerator).toBe(1)

    const site = { name: 'Đường ngõ Tổ 4', ownerId: desk.agencyId, budget: '1.200.000.000', happenedOn: '2023-05-01' }
    const project = await succeed(database, door.registerProject, site, desk.officer)
    expect((await ask('investment_projects_supervised')).numerator).toBe(0)
    const page = { id: project.id, kind: 'diary', text: 'Đổ bê tông 40 m', author: 'Bế Văn Lượng' }
    for (const writtenOn of ['2023-06-01', '2023-06-02'])
      await succeed(database, door.writeDiary, { ...page, writtenOn }, desk.officer)
    expect((await ask('investment_projects_supervised')).ids).toEqual([project.id])

    const promise = {
      leaderName: 'Lục Thị Hiền',
      leaderPosition: 'Chủ tịch UBND',
      year: 2023,
      kind: 'hard_work',
      text: 'Giải tỏa',
      registeredOn: '2023-02-01',
    }
    const commitment = await succeed(database, door.registerCommitment, promise, desk.officer)
    const note = { id: commitment.id, notedOn: '2023-11-01', text: 'Đúng tiến độ' }
    await succeed(database, door.noteCommitment, { ...note, kind: 'self_report' }, desk.officer)
    expect((await ask('leader_commitments_supervised')).numerator).toBe(0)
    await succeed(database, door.noteCommitment, { ...note, kind: 'front_comment' }, desk.officer)
    expect((await ask('leader_commitments_supervised')).ids).toEqual([commitment.id])
  })
})

test('every record kind can be named', async () => {
  for (const indicator of door.supervisionIndicators.filter((one) => one.recordKind !== 'recommendation')) {
    const { ids, denominatorIds = ids } = await ask(indicator.id)
    const named = await house.database.read(desk.chair.sight, (r) =>
      door.supervisionRecords(r, indicator.recordKind, denominatorIds),
    )
    expect(named.map((one) => one.id).sort(), indicator.id).toEqual([...denominatorIds].sort())
  }
})
