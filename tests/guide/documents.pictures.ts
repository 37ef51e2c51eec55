import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import type { LiveHouse } from '../support/live.ts'
import { take } from './camera.ts'
import { enter, openGuideHouse, press } from './guide-house.ts'

let live: LiveHouse

beforeAll(async () => {
  live = await openGuideHouse()
}, 300_000)
afterAll(() => live.close())

test('a notice is drafted, written, issued with its number; an incoming letter is registered', async () => {
  const page = await enter(live, 'Nông Thị Hạnh')
  await page.goto('/van-ban')
  await take(page, 'documents', { height: 900 })
  await draft(page)
  await issue(page)
  await page.goto('/van-ban/so')
  await take(page, 'series', { height: 'all' })
  await page.goto('/van-ban/den/moi')
  await page.getByLabel('Nơi gửi').fill('Ủy ban nhân dân phường Sông Cầu')
  await page.getByLabel('Số, ký hiệu của văn bản').fill('58/UBND-KT')
  await take(page, 'incoming', { height: 'all' })
})

async function draft(page: Page): Promise<void> {
  await page.goto('/van-ban/moi')
  await page.getByLabel('Loại văn bản').selectOption('TB')
  await page.getByLabel('Trích yếu').fill('Lịch tiếp xúc, lắng nghe ý kiến Nhân dân quý II năm 2024')
  await take(page, 'document-new', { height: 1000 })
  await press(page, 'Tạo dự thảo')
  if (!page.url().includes('/soan')) await page.getByRole('link', { name: 'Soạn nội dung' }).click()
  await page.locator('.ProseMirror').click()
  await page.keyboard.type('Ban Thường trực Ủy ban MTTQ Việt Nam phường thông báo lịch tiếp xúc Nhân dân như sau:')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Tổ 1 đến Tổ 10: 8 giờ ngày 14 tháng 5 năm 2024, tại nhà họp Tổ 4.')
  await page.getByText('Đã lưu').first().waitFor()
  await take(page, 'document-editor')
  await page.getByRole('link', { name: 'Xem văn bản' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/soan'))
  await take(page, 'document-draft', { height: 900 })
}

async function issue(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ban hành' }).click()
  await take(page, 'document-issue', { height: 'all' })
  await press(page, 'Cấp số và ban hành')
  await take(page, 'document-issued', { height: 900 })
}
