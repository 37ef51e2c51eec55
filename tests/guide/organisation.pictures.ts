import { afterAll, beforeAll, test } from 'vitest'
import { unitIds } from '../../src/areas/organisation/index.ts'
import type { LiveHouse } from '../support/live.ts'
import { take } from './camera.ts'
import { enter, openGuideHouse } from './guide-house.ts'

let live: LiveHouse

beforeAll(async () => {
  live = await openGuideHouse()
}, 300_000)
afterAll(() => live.close())

test('the committee, its areas, units of one name, settings, the journal', async () => {
  const page = await enter(live, 'Nông Thị Hạnh')
  await page.goto('/to-chuc')
  await take(page, 'organisation', { height: 'all' })
  await page.goto('/to-chuc/khu-dan-cu')
  await take(page, 'areas', { height: 800 })
  await page.goto('/don-vi?q=song+cau')
  await take(page, 'units', { height: 'all' })
  await page.goto(`/don-vi/${unitIds.songCau}`)
  await take(page, 'unit', { height: 900 })
  await page.goto('/cai-dat')
  await take(page, 'settings', { height: 900 })
  await page.goto('/tim?q=rac')
  await take(page, 'search', { height: 800 })
  await page.goto('/nhat-ky')
  await take(page, 'journal', { height: 700 })
})
