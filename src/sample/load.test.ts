import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../tests/support/web.ts'
import { openDatabase } from '../platform/database.ts'
import { loadSample } from './load.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2025-07-02T08:00:00+07:00')
})
afterAll(() => house.close())

it('loads by the actions everybody uses', async () => {
  const { data } = house
  const loaded = await loadSample((clock) =>
    openDatabase({ app: data.app, portal: data.portal }, clock, undefined, house.house.secrets),
  )
  expect(loaded.committeeIds).toHaveLength(1)
}, 60_000)
