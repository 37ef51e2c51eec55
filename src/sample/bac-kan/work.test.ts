import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSampleHouse, sampleCommittees } from '../../../tests/support/sample.ts'
import type { TestHouse } from '../../../tests/support/web.ts'
import { areaState, loadWard, loadYear } from '../../areas/festival/index.ts'
import { countChannels, countItems, listOpinions } from '../../areas/outreach/index.ts'
import type { Reading } from '../../platform/context.ts'
import { systemSight } from '../../platform/system-caller.ts'
import { day } from '../../values/day.ts'

const committeeId = sampleCommittees.bacKan
let house: TestHouse
beforeAll(async () => {
  house = await openSampleHouse('2026-11-27T10:00:00+07:00')
}, 600_000)
afterAll(() => house.close())

const read = <T>(look: (reading: Reading) => Promise<T>): Promise<T> =>
  house.house.database.read(systemSight([committeeId]), look)

it('the festival of the ward of today stands in the middle of its season', async () => {
  const states = await read(async (reading) => {
    const facts = await loadYear(reading, committeeId, 2026)
    const areas = (await loadWard(reading, committeeId)).existing(day('2026-11-18'))
    return Map.groupBy(areas, ({ id }) => areaState(facts, id, day('2026-11-27'), null))
  })
  const counts = Object.fromEntries([...states].map(([state, areas]) => [state, areas.length]))
  expect(counts).toEqual({
    ...{ verified: 6, reported: 3, returned: 1, held: 1, approved: 2, postponed: 1, not_held: 1, planned: 1 },
  })
})

it('some of what it tells the people is out, some waits for the chair, a group waits to be looked at', async () => {
  const { states } = await read((reading) => countItems(reading, { committeeId }))
  expect(Object.fromEntries(states)).toEqual({ published: 3, approved: 1, submitted: 1, draft: 1 })
  const urgent = await read((reading) => listOpinions(reading, { committeeId, urgent: true, state: 'noted' }))
  expect(urgent.rows).toHaveLength(1)
  const channels = await read((reading) => countChannels(reading, committeeId))
  expect([channels.get('active'), channels.get('stale')]).toEqual([4, 5])
})
