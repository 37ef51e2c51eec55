import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { sampleId } from '../../src/sample/hand.ts'
import type { LiveHouse } from '../support/live.ts'
import { take } from './camera.ts'
import { enter, openGuideHouse, phone, press } from './guide-house.ts'

let live: LiveHouse
const law = 'Dự thảo Luật Đường bộ (sửa đổi)'
const land = `/gop-y-phap-luat/${sampleId('song-cau law-consultation land-law')}`

beforeAll(async () => {
  live = await openGuideHouse()
}, 300_000)
afterAll(() => live.close())

test('a letter that asks, given out, opened on a phone; what came together on the Land Law and what is in it', async () => {
  const page = await enter(live, 'Nông Thị Hạnh')
  await receive(page)
  await page.goto('/gop-y-phap-luat')
  await take(page, 'laws')
  const shown = { phan_cong: 'law-assigned', y_kien: 'law-opinions', ket_qua: 'law-outcome' }
  for (const [part, name] of Object.entries(shown)) {
    await page.goto(`${land}?muc=${part}`)
    await take(page, name, { height: 1050 })
  }
  await page.goto(`${land}?muc=van_ban`)
  await page.getByRole('button', { name: 'Báo cáo tổng hợp ý kiến' }).click()
  await page.waitForURL('**/soan**')
  await take(page, 'law-report', { height: 1000 })
  await onPhone()
}, 240_000)

/** Entered with its draft, given to the area of the sample's area head, and opened. */
async function receive(page: Page): Promise<void> {
  await page.goto('/gop-y-phap-luat/moi')
  await page.locator('[name="askerName"]').fill('Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn')
  await page.locator('[name="reference"]').fill('71/MTTQ-BTT')
  await page.locator('[name="replyByOn"]').fill('2024-05-10')
  await page.locator('[name="draft.title"]').fill(law)
  await page.locator('[name="draft.bodyName"]').fill('Bộ Giao thông vận tải')
  const text = [
    'Điều 1. Phạm vi điều chỉnh',
    'Luật này quy định về đường bộ.',
    'Điều 2. Lối qua đường',
    '1. Lối qua đường.',
  ]
  await page.locator('[name="draft.text"]').fill(text.join('\n'))
  await take(page, 'law-new', { height: 1250 })
  await press(page, 'Ghi vào sổ')
  const consultation = new URL(page.url()).pathname
  await page.goto(`${consultation}?muc=phan_cong`)
  await page.getByLabel('Tổ 4', { exact: true }).check()
  await press(page, 'Phân công')
  await page.goto(consultation)
  await page.locator('#advance-stage').selectOption('open')
  await press(page, 'Ghi bước')
}

async function onPhone(): Promise<void> {
  const page = await enter(live, 'Phùng Văn Sơn', phone)
  await page.goto('/gop-y')
  await page.getByRole('link', { name: law }).click()
  await take(page, 'phone-law', { from: page.locator('h1'), height: 640 })
}
