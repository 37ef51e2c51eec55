import { afterAll, beforeAll, test } from 'vitest'
import { sampleId } from '../../src/sample/hand.ts'
import type { LiveHouse } from '../support/live.ts'
import { take } from './camera.ts'
import { enter, openGuideHouse } from './guide-house.ts'

let live: LiveHouse
const ofWard = (key: string) => sampleId(`song-cau ${key}`)

beforeAll(async () => {
  live = await openGuideHouse()
}, 300_000)
afterAll(() => live.close())

test('criticism of a draft of the ward, a conference, what was promised at dialogues', async () => {
  const page = await enter(live, 'Nông Thị Hạnh')
  const [exercise, draft] = [`/phan-bien/cuoc/${ofWard('criticism dan-chu')}`, `/du-thao/${ofWard('draft dan-chu')}`]
  await page.goto('/phan-bien')
  await take(page, 'criticism-board', { height: 900 })
  await page.goto(`${draft}/ghi-y-kien`)
  await take(page, 'opinion-entry', { height: 900 })
  await page.goto(`${draft}?muc=y_kien`)
  await take(page, 'opinions-by-article')
  await page.goto(exercise)
  await take(page, 'exercise', { height: 1100 })
  await page.goto(`${exercise}?muc=giai_trinh`)
  await take(page, 'explanations', { height: 1100 })
  await page.goto(`/hoi-nghi/${ofWard('meeting dan-chu')}`)
  await take(page, 'meeting', { height: 900 })
  await page.goto('/doi-thoai/theo-doi')
  await take(page, 'promises', { height: 900 })
}, 240_000)
