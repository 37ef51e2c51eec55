import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/acting.ts'
import { festival, type Ground, openGround, planned, year } from '../../../tests/support/festival.ts'
import { succeed } from '../../../tests/support/ward.ts'
import { type Day, day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import * as door from './index.ts'

let house: TestDatabase
let ground: Ground
let facts: door.YearFacts

/** Area 1 is verified, area 2 was approved and put off, area 3 has done nothing. */
beforeAll(async () => {
  house = await openTestDatabase('2023-12-20T08:00:00+07:00')
  ground = await openGround(house.database, [100, 98, 103])
  await planned(house.database, ground)
  const [a = '', b = ''] = ground.areaIds
  await festival(house.database, ground, { areaIds: [a] })
  const id = await festival(house.database, ground, { areaIds: [b], until: 'approved' })
  await succeed(house.database, door.assignLeaders, { id, delegates: 'Nông Thị Mẫu, Chủ tịch' }, ground.officer)
  const put = { id, happenedOn: '2023-11-10', reason: 'Mưa lũ', untilOn: '2023-11-25' }
  await succeed(house.database, door.postponeEvent, put, ground.officer)
  facts = await house.database.read(ground.chair.sight, (r) => door.loadYear(r, ground.committeeId, year))
})
afterAll(() => house.close())

const at = (number: number, on: string): door.Awaited | null =>
  door.awaited(facts, ground.areaIds[number - 1] as Id, day(on))

describe('what is waited for, and by when', () => {
  test.each<[number, string, door.Awaited['what'] | null, string | null]>([
    [1, '2023-10-04', null, null],
    [1, '2023-10-06', 'registration', '2023-10-25'],
    [1, '2023-10-21', 'approval', '2023-10-30'],
    [1, '2023-10-29', 'report', '2023-11-14'],
    [1, '2023-11-12', 'verification', '2023-11-25'],
    [1, '2023-11-20', null, null],
    [2, '2023-11-09', 'report', '2023-11-14'],
    [2, '2023-11-10', 'new_day', '2023-11-25'],
    [3, '2023-12-01', 'registration', '2023-10-25'],
  ])('of area %i on %s: %s by %s', (number, on, what, dueOn) => {
    expect(at(number, on)?.what ?? null).toBe(what)
    expect(at(number, on)?.dueOn ?? null).toBe(dueOn)
  })

  test('is late only after its day', () => {
    expect(door.isLate(at(3, '2023-10-25'), day('2023-10-25'))).toBe(false)
    expect(door.isLate(at(3, '2023-10-26'), day('2023-10-26'))).toBe(true)
    expect(door.isLate(null, day('2023-10-26'))).toBe(false)
  })
})

test('a leader is expected at no festival that was put off', async () => {
  const [, , c = ''] = ground.areaIds
  const id = await festival(house.database, ground, { areaIds: [c], until: 'approved' })
  await succeed(house.database, door.assignLeaders, { id, delegates: 'Nông Thị Mẫu, Chủ tịch' }, ground.officer)
  const now = await house.database.read(ground.chair.sight, (r) => door.loadYear(r, ground.committeeId, year))
  const names = (on: string) => door.clashesIn(now, on as Day).map((clash) => clash.name)
  // Both stood on one day and hour until one of them was put off.
  expect(names('2023-11-09')).toEqual(['Nông Thị Mẫu'])
  expect(names('2023-11-10')).toEqual([])
})
