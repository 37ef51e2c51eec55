import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSampleHouse, sampleCommittees } from '../../../tests/support/sample.ts'
import type { TestHouse } from '../../../tests/support/web.ts'
import type { Sight } from '../../platform/context.ts'
import { day } from '../../values/day.ts'
import { doc, figure, p } from '../../values/rich.ts'
import { computeFigures, indicators, keyOf, liveText, recordsOf, type View } from './index.ts'

const period = 'term:2019-02-01..2024-04-15'
const judgedOn = day('2024-04-15')
let house: TestHouse

beforeAll(async () => {
  house = await openSampleHouse()
}, 240_000)
afterAll(() => house.close())

const sightOf = (committeeId: string): Sight => ({
  committeeIds: [committeeId],
  accountId: null,
  reach: 'staff',
  agencyId: null,
  areaId: null,
})

async function count(committeeId: string, view: View, indicatorId: string) {
  const asked = { indicatorId, period, judgedOn }
  return house.house.database.read(sightOf(committeeId), async (reading) => {
    const scope = { committeeId, view, knownAt: null }
    return (await computeFigures(reading, scope, [asked])).get(keyOf(asked))?.figure
  })
}

describe('units as they were, and as they are today', () => {
  test('the ward that was merged still reads its own term; so does the ward it became', async () => {
    for (const [id, expected] of [
      ['supervision_sessions_organized', 18],
      ['supervision_topics_covered', 6],
      ['supervision_sittings_joined', 10],
      ['supervision_recommendations', 7],
    ] as const) {
      expect((await count(sampleCommittees.songCau, 'as_was', id))?.numerator).toBe(expected)
      expect((await count(sampleCommittees.bacKan, 'as_was', id))?.numerator).toBe(0)
      expect((await count(sampleCommittees.bacKan, 'as_is', id))?.numerator).toBe(expected)
    }
  })

  test('the wider sight of a look in today’s units ends with the look', async () => {
    const { bacKan } = sampleCommittees
    await house.house.database.read(sightOf(bacKan), async (reading) => {
      const scope = { committeeId: bacKan, view: 'as_is' as const, knownAt: null }
      const asked = { indicatorId: 'supervision_sessions_organized', period, judgedOn }
      const figure = (await computeFigures(reading, scope, [asked])).get(keyOf(asked))?.figure
      const named = await recordsOf(reading, new Map([[asked.indicatorId, figure?.ids ?? []]]))
      expect([figure?.ids.length, named.size]).toEqual([18, 0])
    })
  })
})

describe('what the term set and announced', () => {
  test('ten marks were announced and six told; every target of the example was reached', async () => {
    expect(await count(sampleCommittees.songCau, 'as_was', 'term_marks_published')).toMatchObject({
      numerator: 6,
      denominator: 10,
    })
    const targets = await count(sampleCommittees.songCau, 'as_was', 'target_achieved')
    expect(targets?.numerator).toBe(targets?.denominator)
    expect(targets?.denominator).toBeGreaterThanOrEqual(4)
  })
})

test('the whole term report asks a fixed number of questions', async () => {
  const { songCau } = sampleCommittees
  const body = doc(...indicators.map(({ id }) => p(figure({ indicatorId: id, period, value: '?' }))))
  const whose = { committeeId: songCau, view: 'as_was' as const, judgedOn }
  const sight = sightOf(songCau)
  house.queries.length = 0
  const live = await house.house.database.read(sight, (reading) => liveText(reading, whose, body))
  expect(live.figures).toHaveLength(indicators.length)
  expect(house.queries.length).toBeLessThan(4 * indicators.length)
})
