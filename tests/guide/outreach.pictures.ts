import { afterAll, beforeAll, test } from 'vitest'
import { sampleId } from '../../src/sample/hand.ts'
import type { LiveHouse } from '../support/live.ts'
import { take } from './camera.ts'
import { enter, openGuideHouse, phone, press } from './guide-house.ts'

let live: LiveHouse
const record = (key: string) => sampleId(`song-cau ${key}`)

beforeAll(async () => {
  live = await openGuideHouse()
}, 300_000)
afterAll(() => live.close())

test('an item is written, approved and told as out; channels, opinions and a model', async () => {
  const page = await enter(live, 'Nông Thị Hạnh')
  await page.goto('/tuyen-truyen?nam=2023')
  await take(page, 'outreach-board', { height: 900 })
  await page.goto('/tuyen-truyen/tin-bai/moi')
  await page.locator('[name=title]').fill('Ra quân Ngày Chủ nhật xanh tháng 4')
  await page.locator('[name=text]').fill('7 giờ ngày 28/4/2024, mỗi hộ cử một người quét ngõ, khơi rãnh.')
  await take(page, 'outreach-item-new', { height: 900 })
  await press(page, 'Lưu')
  await press(page, 'Duyệt')
  await take(page, 'outreach-item-out', { height: 900 })
  await page.goto('/tuyen-truyen/kenh')
  await take(page, 'outreach-channels', { height: 800 })
  await page.goto('/tuyen-truyen/du-luan')
  await take(page, 'outreach-opinions', { height: 800 })
  await page.goto(`/tuyen-truyen/mo-hinh/${record('model ho tro f0')}`)
  await take(page, 'outreach-model', { height: 1000 })
}, 120_000)

test('an area on its phone, and what everybody reads', async () => {
  const page = await enter(live, 'Phùng Văn Sơn', phone)
  await page.goto('/tuyen-truyen/khu-dan-cu')
  await take(page, 'phone-outreach', { height: 900 })
  await page.goto('/cong-khai/song-cau/tin-tuc')
  await take(page, 'phone-news', { height: 900 })
}, 60_000)
