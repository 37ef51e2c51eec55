import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { openSeason, seasonDay } from '../support/festival-season.ts'
import type { LiveHouse } from '../support/live.ts'
import { take } from './camera.ts'
import { enter, openGuideHouse, phone, press } from './guide-house.ts'

let live: LiveHouse

beforeAll(async () => {
  live = await openGuideHouse(seasonDay)
  await openSeason(live.house.database)
}, 300_000)
afterAll(() => live.close())

test('a season of the festival: the office at its desk, the head of an area on a phone', async () => {
  const page = await enter(live, 'Nông Thị Hạnh')
  await page.goto('/ngay-hoi')
  await take(page, 'festival-years', { height: 760 })
  await page.goto('/ngay-hoi/2024')
  await take(page, 'festival-board', { height: 1050 })
  await page.goto('/ngay-hoi/ke-hoach/moi?nam=2025')
  await take(page, 'festival-plan-form', { height: 1050 })
  await onThePhone(page)
  await judge(page)
  await page.goto('/ngay-hoi/2024/nhap')
  await take(page, 'festival-import', { height: 'all' })
  await page.goto('/ngay-hoi/2023/cong-khai')
  await take(page, 'festival-publish', { height: 900 })
  await readInPublic(page)
}, 600_000)

/** Registered, approved, reported with a slip, reported rightly. */
async function onThePhone(office: Page): Promise<void> {
  const page = await enter(live, 'Phùng Văn Sơn', phone)
  await page.goto('/ngay-hoi/khu-toi')
  await take(page, 'phone-festival-own', { height: 760 })
  await page.getByRole('link', { name: 'Đăng ký Ngày hội' }).click()
  await page.locator('[name="plannedOn"]').fill('2024-11-16')
  await page.locator('summary', { hasText: 'Tổ chức chung' }).click()
  await page.getByLabel('Tổ 5', { exact: true }).check()
  await take(page, 'phone-festival-register', { height: 'all' })
  await press(page, 'Gửi đăng ký')
  await office.goto('/ngay-hoi/2024?muc=lich')
  await take(office, 'festival-schedule', { height: 1000 })
  await press(office, 'Duyệt mục đã chọn')
  await page.goto('/ngay-hoi/khu-toi')
  await page.getByRole('link', { name: 'Báo cáo kết quả' }).click()
  await page.locator('[name="householdsAttended"]').fill('190')
  await page.locator('[name="peopleAttended"]').fill('95')
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await page.locator('.error-summary').waitFor()
  await take(page, 'phone-festival-refused', { from: page.locator('.error-summary'), height: 760 })
  await page.goto(page.url())
  await page.locator('[name="householdsAttended"]').fill('95')
  await page.locator('[name="peopleAttended"]').fill('190')
  await take(page, 'phone-festival-report', { from: page.locator('h1'), height: 900 })
  await press(page, 'Gửi báo cáo')
  await take(page, 'phone-festival-reported', { from: page.locator('.notice-success'), height: 900 })
}

/** What waits to be verified, one result with its doubt, the closing of the year. */
async function judge(page: Page): Promise<void> {
  await page.goto('/ngay-hoi/2024?muc=ket_qua')
  await take(page, 'festival-verify', { height: 1150 })
  await page.getByRole('link', { name: 'Tổ 9', exact: true }).click()
  await page.locator('summary', { hasText: 'Trả lại khu dân cư' }).click()
  await take(page, 'festival-result', { height: 1150 })
  await page.goto('/ngay-hoi/2024?muc=van_ban')
  await page.getByRole('button', { name: 'Soạn báo cáo kết quả' }).click()
  await page.waitForURL('**/soan**')
  await take(page, 'festival-report-paper', { height: 1000 })
}

async function readInPublic(page: Page): Promise<void> {
  await page.setViewportSize(phone)
  await page.goto('/cong-khai/song-cau/ngay-hoi')
  await take(page, 'phone-festival-public', { from: page.locator('.festival-board'), height: 700 })
}
