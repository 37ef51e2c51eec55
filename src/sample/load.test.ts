import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../tests/support/web.ts'
import { computeFigures, keyOf } from '../areas/reports/index.ts'
import { openDatabase } from '../platform/database.ts'
import { day } from '../values/day.ts'
import type { Figure } from '../values/figure.ts'
import type { Id } from '../values/id.ts'
import { loadSample } from './load.ts'

const wholeTerm = 'term:2019-02-01..2024-04-15'
let house: TestHouse
let committeeId: Id

beforeAll(async () => {
  house = await openTestHouse('2025-07-02T08:00:00+07:00')
  const { data } = house
  const { secrets, files } = house.house
  const open = (clock: Parameters<Parameters<typeof loadSample>[0]>[0]) =>
    openDatabase({ app: data.app, portal: data.portal }, clock, undefined, secrets)
  const loaded = await loadSample(open, files)
  committeeId = loaded.committeeIds[0] ?? ''
}, 600_000)
afterAll(() => house.close())

async function figure(
  indicatorId: string,
  period = wholeTerm,
  judgedOn = day('2024-04-15'),
): Promise<Figure | undefined> {
  const sight = { committeeIds: [committeeId], accountId: null, reach: 'system', agencyId: null, areaId: null } as const
  const asked = { indicatorId, period, judgedOn }
  return house.house.database.read(sight, async (reading) => {
    const computed = await computeFigures(reading, { committeeId, view: 'as_was', knownAt: null }, [asked])
    return computed.get(keyOf(asked))?.figure
  })
}

describe('the sample term reproduces the published account', () => {
  it.each([
    ['supervision_sessions_organized', 18],
    ['supervision_topics_covered', 6],
    ['supervision_sittings_joined', 10],
    ['supervision_recommendations', 7],
    ['annual_supervision_programmes', 5],
    ['leader_commitments_supervised', 3],
    ['commendations_ward_collective', 45],
    ['commendations_ward_individual', 25],
    ['commendations_city_collective', 21],
    ['commendations_city_individual', 12],
    ['commendations_province_collective', 5],
    ['commendations_province_individual', 3],
    ['insignia_nominations_individual', 2],
  ])('%s is %i, counted record by record', async (id, expected) => {
    const found = await figure(id)
    expect(found?.numerator).toBe(expected)
    expect(new Set(found?.ids).size).toBe(expected)
  })

  it.each([
    [2019, 3, 1],
    [2020, 4, 1],
    [2021, 5, 2],
    [2022, 3, 1],
    [2023, 3, 2],
  ])('in %i: %i supervisions, %i recommendations', async (year, sessions, recommendations) => {
    const judgedOn = day(`${year}-12-31`)
    expect((await figure('supervision_sessions_organized', String(year), judgedOn))?.numerator).toBe(sessions)
    expect((await figure('supervision_recommendations', String(year), judgedOn))?.numerator).toBe(recommendations)
    expect((await figure('supervision_sittings_joined', String(year), judgedOn))?.numerator).toBe(2)
    expect((await figure('annual_supervision_programmes', String(year), judgedOn))?.numerator).toBe(1)
  })

  it('names the term', async () => {
    expect((await figure('term'))?.numerator).toBe(8)
  })
})
