import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import {
  festival,
  type Ground,
  openGround,
  planned,
  registration,
  result,
  year,
} from '../../../tests/support/festival.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { day } from '../../values/day.ts'
import type { Figure, Question } from '../../values/figure.ts'
import type { Id } from '../../values/id.ts'
import { customPeriod, yearPeriod } from '../../values/period.ts'
import { closeArea } from '../organisation/index.ts'
import * as door from './index.ts'

let house: TestDatabase
let ground: Ground
let joint: Id
const corrected = new Date('2024-01-10T09:00:00+07:00')

beforeAll(async () => {
  house = await openTestDatabase('2023-12-20T08:00:00+07:00')
  const { database, clock } = house
  ground = await openGround(database, [100, 100, 100, 100, 100])
  await planned(database, ground)
  const [a = '', b = '', c = '', d = '', e = ''] = ground.areaIds
  joint = await festival(database, ground, { areaIds: [a, b] })
  const alone = { areaIds: [c], until: 'reported', reported: { householdsAttended: 90 } } as const
  await festival(database, ground, { ...alone, heldOn: '2023-11-18' })
  await succeed(database, door.registerEvent, registration(d), ground.officer)
  await succeed(database, closeArea, { areaId: e, lastDay: '2023-11-10', reason: 'abolished' }, ground.chair)
  // The year before, from the office's sheet: all five areas, two without the meal.
  const draft = { year: 2022, title: 'Ngày hội 2022', draftedOn: '2022-09-20' }
  const plan = await succeed(database, door.draftPlan, draft, ground.officer)
  await succeed(database, door.issuePlan, { id: plan.id, happenedOn: '2022-10-05', reference: '9/KH' }, ground.chair)
  const rows = [1, 2, 3, 4, 5].map((n) => ({
    ...{ row: n + 1, area: `tổ ${n}`, heldOn: '2022-11-13', place: 'Nhà văn hóa', joint: n < 3 ? 'I' : '' },
    ...result({ householdsAttended: 80 + n, unityMeal: n > 2, peopleAttended: '' }),
  }))
  const sheet = {
    fileName: '2022.xlsx',
    year: 2022,
    mode: 'all_or_nothing',
    reference: '8/TB',
    approvedOn: '2022-10-30',
  }
  const taken = await succeed(
    database,
    door.importFestival,
    { ...sheet, verifiedOn: '2022-11-20', rows },
    ground.officer,
  )
  expect(taken).toMatchObject({ taken: 5, refused: 0 })
  clock.set(corrected)
  const facts = await database.read(ground.chair.sight, (r) => door.loadYear(r, ground.committeeId, year))
  const wrong = facts.results.find((one) => one.areaId === a)
  const right = { id: wrong?.id, reason: 'Đếm lại danh sách', ...result({ householdsAttended: 80, ceremony: true }) }
  await succeed(database, door.correctResult, right, ground.officer)
})
afterAll(() => house.close())

function ask(id: string, more: Partial<Question> = {}): Promise<Figure> {
  const indicator = door.festivalIndicators.find((one) => one.id === id)
  if (!indicator) throw new Error(id)
  const question = {
    committeeIds: [ground.committeeId],
    period: yearPeriod(year),
    asAt: day('2023-12-31'),
    knownAt: null,
  }
  return house.database.read(ground.chair.sight, (reading) => indicator.compute(reading, { ...question, ...more }))
}
const counts = async (id: string, more: Partial<Question> = {}) => {
  const { numerator, denominator } = await ask(id, more)
  return [numerator, denominator]
}
const both = { period: customPeriod(day('2022-01-01'), day('2023-12-31')) as Question['period'] }

describe('of one year', () => {
  test('areas count, not festivals, out of the areas that exist on 18 November', async () => {
    const found = await ask('festival_areas_covered')
    const [a, b, c, d] = ground.areaIds
    expect([found.numerator, found.denominator]).toEqual([3, 4])
    expect([...found.ids].sort()).toEqual([a, b, c].sort())
    expect([...(found.denominatorIds ?? [])].sort()).toEqual([a, b, c, d].sort())
    expect(await counts('festival_area_coverage_rate')).toEqual([3, 4])
  })

  test('attendance is summed over verified results; the lowest is told beside', async () => {
    const found = await ask('festival_household_attendance_rate')
    expect([found.numerator, found.denominator, found.ids.length]).toEqual([166, 200, 2])
    expect(found.denominatorIds).toEqual(found.ids)
    const question = {
      committeeIds: [ground.committeeId],
      period: yearPeriod(year),
      asAt: day('2023-12-31'),
      knownAt: null,
    }
    const lowest = await house.database.read(ground.chair.sight, (r) => door.lowestAttendance(r, question))
    expect(lowest).toMatchObject({ areaId: ground.areaIds[0], attended: 80, total: 100 })
  })

  test('of the areas covered, those that verified a ceremony or a meal', async () => {
    for (const id of ['festival_ceremony_rate', 'festival_unity_meal_rate']) {
      const found = await ask(id)
      expect([found.numerator, found.denominator], id).toEqual([2, 3])
      expect(found.denominatorIds, id).toEqual(expect.arrayContaining([...found.ids]))
    }
  })

  test('in the middle of the season only what had happened counts', async () => {
    const asAt = day('2023-11-14')
    expect(await counts('festival_areas_covered', { asAt })).toEqual([2, 4])
    expect(await counts('festival_household_attendance_rate', { asAt })).toEqual([0, 0])
    expect(await counts('festival_area_coverage_rate', { asAt: day('2023-11-05') })).toEqual([0, 5])
    expect(await counts('festival_area_coverage_rate', { asAt: day('2023-10-20') })).toEqual([0, 0])
  })

  test('a correction counts since it is known, and not before', async () => {
    const before = { knownAt: new Date(corrected.getTime() - 1000) }
    expect(await counts('festival_household_attendance_rate', before)).toEqual([172, 200])
    expect(await counts('festival_household_attendance_rate', { knownAt: corrected })).toEqual([166, 200])
  })
})

describe('over years', () => {
  test('sums of areas and years, never means of percentages', async () => {
    expect(await counts('festival_area_coverage_rate', both)).toEqual([8, 9])
    expect(await counts('festival_household_attendance_rate', both)).toEqual([166 + 415, 700])
    expect(await counts('festival_unity_meal_rate', both)).toEqual([2 + 3, 3 + 5])
    expect(await counts('festival_ceremony_rate', both)).toEqual([2 + 5, 3 + 5])
  })

  test('areas covered over years are the areas themselves', async () => {
    expect(await counts('festival_areas_covered', both)).toEqual([5, 5])
  })
})

test('each record of each figure has its name, and its day where it has one', async () => {
  for (const { id, recordKind } of door.festivalIndicators) {
    const { ids, denominatorIds = [] } = await ask(id, both)
    const all = [...new Set([...ids, ...denominatorIds])]
    const named = await house.database.read(ground.chair.sight, (r) => door.festivalRecords(r, recordKind, all))
    expect(named.map((one) => one.id).sort(), id).toEqual(all.sort())
    for (const one of named) expect(one.label, id).toMatch(/^Tổ \d( · 20\d\d(: \d+\/\d+)?)?$/)
  }
})

test('the list shows exactly the records of each figure', async () => {
  const areas = new Map(ground.areaIds.map((id, at) => [id, `Tổ ${at + 1}`]))
  const list = async (query: object) =>
    (
      await house.database.read(ground.chair.sight, (r) =>
        door.listResults(r, { committeeId: ground.committeeId, areas, year, ...query }),
      )
    ).rows
  const covered = await ask('festival_areas_covered')
  expect((await list({ state: 'all_held' })).map((row) => row.areaId).sort()).toEqual([...covered.ids].sort())
  const verified = await ask('festival_household_attendance_rate')
  expect((await list({ state: 'all_verified' })).map((row) => row.resultId).sort()).toEqual([...verified.ids].sort())
  const meal = await ask('festival_unity_meal_rate')
  const withMeal = (await list({ with: 'unity_meal' })).map((row) => door.areaYearId(row.areaId, row.year))
  expect(withMeal.sort()).toEqual([...meal.ids].sort())
  expect((await list({ text: 'to 1' })).map((row) => row.area)).toEqual(['Tổ 1'])
  const pages: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page: door.ResultPage = await house.database.read(ground.chair.sight, (r) =>
      door.listResults(r, { committeeId: ground.committeeId, areas, after: after ?? '', limit: 2 }),
    )
    pages.push(...page.rows.map((row) => row.id))
    after = page.next
  }
  expect([pages.length, new Set(pages).size]).toEqual([9, 9])
})

test('figures and a whole year cost as many questions, however many areas there are', async () => {
  const cost = async () => {
    const before = house.queries.length
    for (const { id } of door.festivalIndicators) await ask(id, both)
    await house.database.read(ground.chair.sight, (r) => door.loadYears(r, ground.committeeId, [2022, year]))
    return house.queries.length - before
  }
  const few = await cost()
  const [, , , d = ''] = ground.areaIds
  const facts = await house.database.read(ground.chair.sight, (r) => door.loadYear(r, ground.committeeId, year))
  const open = facts.events.find((one) => door.areasOf(one).includes(d))
  await succeed(house.database, door.approveEvents, { events: [open?.event.id], happenedOn: '2023-10-28' }, ground.vice)
  const told = { eventId: open?.event.id, areaId: d, heldOn: '2023-11-12', ...result() }
  await succeed(house.database, door.reportResult, told, ground.officer)
  expect(await cost()).toBe(few)
  expect(joint).toBeDefined()
})
