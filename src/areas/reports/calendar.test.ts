import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { again, callerAs, openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { type Desk, openDesk } from '../../../tests/support/recommending.ts'
import { openEighthTerm } from '../../../tests/support/targeting.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { addDays, day, weekday, yearOf } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { changeSetting, foundCommittee, unitIds } from '../organisation/index.ts'
import { obligationOf, periodDue } from './calendar.ts'
import { type DueReport, reportingCalendar } from './index.ts'
import type { ReportEvent, Step } from './state.ts'

let house: TestDatabase
let desk: Desk

beforeAll(async () => {
  house = await openTestDatabase('2021-06-10T09:00:00+07:00')
  desk = await openDesk(house.database, undefined, '2019-02-01')
  await openEighthTerm(house.database, desk)
})
afterAll(() => house.close())

const calendar = (year: number) =>
  house.database.read(desk.chair.sight, (reading) => reportingCalendar(reading, desk.committeeId, year))
const of = (all: readonly DueReport[], kind: string) =>
  all.filter((one) => one.kind === kind).map(({ periodText, cutoffOn, dueOn }) => [periodText, cutoffOn, dueOn])

describe('the calendar of a year', () => {
  test('asks for every kind on its days, each with its cut-off', async () => {
    const all = await calendar(2021)
    expect(of(all, 'six_months')).toEqual([['2021-H1', '2021-05-31', '2021-06-05']])
    expect(of(all, 'nine_months')).toEqual([['2021-9M', '2021-08-31', '2021-09-05']])
    expect(of(all, 'yearly')).toEqual([['2021', '2021-10-31', '2021-11-15']])
    expect(of(all, 'quarterly')).toEqual([
      ['2021-Q1', '2021-03-14', '2021-03-15'],
      ['2021-Q3', '2021-09-14', '2021-09-15'],
    ])
    expect(of(all, 'monthly')).toHaveLength(12)
    expect(of(all, 'monthly')[0]).toEqual(['2021-01', '2021-01-14', '2021-01-15'])
    const weekly = all.filter(({ kind }) => kind === 'weekly')
    expect(weekly).toHaveLength(53)
    for (const { dueOn, cutoffOn, period } of weekly) {
      expect([weekday(dueOn), cutoffOn]).toEqual([5, addDays(dueOn, -1)])
      expect(period.from <= dueOn && dueOn <= period.to).toBe(true)
    }
    expect(all.map(({ dueOn }) => dueOn)).toEqual(all.map(({ dueOn }) => dueOn).toSorted())
  })

  test('over many years: each due day lies in its year, and what it asks about has begun', async () => {
    for (let year = 2020; year <= 2030; year += 1) {
      const all = await calendar(year)
      expect(all.filter(({ kind }) => kind === 'monthly')).toHaveLength(12)
      expect([52, 53]).toContain(all.filter(({ kind }) => kind === 'weekly').length)
      for (const one of all) {
        expect(yearOf(one.dueOn)).toBe(year)
        expect(one.period.from <= one.dueOn).toBe(true)
        expect(one.cutoffOn === null || one.cutoffOn <= one.dueOn).toBe(true)
      }
    }
  })

  test('a due day that is a day off is told, with the working day before it, and stays what it is', async () => {
    const dayOff = async (year: number, kind: string) =>
      (await calendar(year)).filter((one) => one.kind === kind).map((one) => [one.dueOn, one.lastWorkingDay])
    // 15 November 2020 was a Sunday, 5 June 2021 a Saturday; 15 November 2021 a Monday.
    expect(await dayOff(2020, 'yearly')).toEqual([['2020-11-15', '2020-11-13']])
    expect(await dayOff(2021, 'six_months')).toEqual([['2021-06-05', '2021-06-04']])
    expect(await dayOff(2021, 'yearly')).toEqual([['2021-11-15', null]])
    // Tết of 2021 was from 10 to 16 February: the Friday within it is a day off.
    expect((await dayOff(2021, 'weekly')).find(([on]) => on === '2021-02-12')?.[1]).toBe('2021-02-09')
  })

  test('begins with the committee, and asks for the report on the term sixty days before it ends', async () => {
    const first = await calendar(2019)
    expect(first[0]?.dueOn).toBe('2019-02-01')
    expect(of(await calendar(2024), 'term_marks')).toEqual([['term:2019-02-01..2024-04-15', null, '2024-02-15']])
    expect(await calendar(2018)).toEqual([])
  })
})

test('a rule of the level above holds until the committee sets its own, each from its day', async () => {
  const admin = callerAs('system_admin', newId())
  const city = { unitId: unitIds.bacKanCity, name: 'Ủy ban MTTQ Việt Nam thành phố Bắc Kạn', foundedOn: '2019-01-01' }
  const above = await succeed(house.database, foundCommittee, city, admin)
  const setting = { key: 'deadline.report.six_months', reason: 'Lịch của thành phố' }
  const theirs = { ...setting, validFrom: '2022-01-01', value: { dates: [{ month: 6, day: 10 }] } }
  await succeed(house.database, changeSetting, theirs, callerAs('ward_chair', above.committeeId))
  expect(of(await calendar(2021), 'six_months')[0]?.[2]).toBe('2021-06-05')
  const [found] = (await calendar(2022)).filter(({ kind }) => kind === 'six_months')
  expect(found).toMatchObject({ dueOn: '2022-06-10', source: 'Lịch của thành phố' })
  const own = { ...setting, validFrom: '2023-01-01', value: { dates: [{ month: 6, day: 8 }] }, reason: 'Phường tự đặt' }
  await succeed(house.database, changeSetting, own, again(desk.chair))
  expect(of(await calendar(2022), 'six_months')[0]?.[2]).toBe('2022-06-10')
  expect(of(await calendar(2023), 'six_months')[0]?.[2]).toBe('2023-06-08')
})

describe('how a report that was due stands', () => {
  const due = { dueOn: day('2021-06-05') }
  const event = (kind: Step, on: string): ReportEvent => ({
    kind,
    editNo: 1,
    note: null,
    at: new Date(`${on}T09:00:00+07:00`),
    byName: 'x',
  })
  const at = (events: readonly ReportEvent[], asAt: string) =>
    obligationOf(due, events.length > 0 ? [{ events }] : [], day(asAt))

  test.each([
    [[], '2021-06-05', 'not_opened', false],
    [[], '2021-06-06', 'not_opened', true],
    [[event('opened', '2021-06-01')], '2021-06-06', 'drafting', true],
    [[event('opened', '2021-06-01'), event('submitted', '2021-06-05')], '2021-06-09', 'submitted', false],
    [[event('opened', '2021-06-01'), event('submitted', '2021-06-07')], '2021-06-09', 'submitted', true],
    [[event('opened', '2021-06-01'), event('submitted', '2021-06-07')], '2021-06-06', 'drafting', true],
    [[event('submitted', '2021-06-03'), event('returned', '2021-06-04')], '2021-06-09', 'returned', false],
    [[event('submitted', '2021-06-03'), event('accepted', '2021-06-04')], '2021-06-09', 'accepted', false],
  ] as const)('%#', (events, asAt, state, late) => {
    expect(at(events, asAt)).toMatchObject({ state, late })
  })

  test('a second version that is being written does not take back that the first was in time', () => {
    const [first, second] = [
      [event('submitted', '2021-06-03'), event('returned', '2021-06-04')],
      [event('opened', '2021-06-07')],
    ]
    const found = obligationOf(due, [{ events: second }, { events: first }], day('2021-06-09'))
    expect(found).toEqual({ state: 'drafting', submittedOn: '2021-06-03', late: false })
  })
})

test('every period of the calendar is one that its kind of report covers', () => {
  for (const on of ['2024-01-10', '2024-02-29', '2024-06-30', '2024-07-31', '2024-12-31'].map(day))
    for (const kind of ['weekly', 'monthly', 'quarterly', 'six_months', 'nine_months', 'yearly'] as const)
      expect(periodDue(kind, on)).not.toBeNull()
  expect(periodDue('term_marks', day('2024-01-10'))).toBeNull()
})
