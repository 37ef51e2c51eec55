import { afterAll, beforeAll, test } from 'vitest'
import { sampleId } from '../../src/sample/hand.ts'
import type { LiveHouse } from '../support/live.ts'
import { take } from './camera.ts'
import { enter, openGuideHouse } from './guide-house.ts'

let live: LiveHouse
const term = sampleId('song-cau term VIII')
const target = (key: string) => `/chi-tieu-nhiem-ky/${sampleId(`song-cau target ${key}`)}`

beforeAll(async () => {
  live = await openGuideHouse()
}, 300_000)
afterAll(() => live.close())

test('targets of the term, its marks, and the calendar of reports', async () => {
  const page = await enter(live, 'Nông Thị Hạnh')
  await page.goto(`/chi-tieu-nhiem-ky?khoa=${term}`)
  await take(page, 'targets', { height: 720 })
  await page.goto(target('giam-sat'))
  await take(page, 'target', { height: 560 })
  await page.goto(target('ban-cong-tac'))
  await take(page, 'target-by-hand', { height: 780 })
  await page.goto(`/dau-an?khoa=${term}`)
  await take(page, 'marks', { height: 700 })
  await page.goto('/bao-cao/lich?nam=2024')
  await take(page, 'calendar', { height: 760 })
}, 240_000)
