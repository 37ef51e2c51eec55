import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { freshPage } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'

let live: LiveHouse
const password = 'hoa đào nở bên sông'

beforeAll(async () => {
  live = await openLiveHouse('2026-11-23T08:00:00+07:00')
}, 120_000)
afterAll(() => live.close())

async function look(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectFitsWidth(page)
}

test('from the printed link: the sample is tried and wiped, then one’s own committee is set up and its chair signs in', async () => {
  const page = await freshPage({ baseUrl: live.url, width: 360 })
  await page.goto('/')
  await look(page)
  expect(await page.textContent('main')).toContain('chưa được thiết lập')

  const link = `/thiet-lap?ma=${live.house.operator.door.token()}`
  await page.goto(link)
  await look(page)
  await page.getByRole('button', { name: 'Nạp nhiệm kỳ mẫu' }).click()
  await page.waitForURL('**/thiet-lap/mau')
  await look(page)
  await page.getByRole('link', { name: 'Vào xem thử' }).click({ timeout: 150_000 })
  await page.waitForURL('**/dang-nhap')
  await page.getByRole('button', { name: 'Nông Thị Hạnh' }).click()
  await page.getByRole('link', { name: 'Xóa dữ liệu mẫu' }).click()
  await look(page)
  await page.getByRole('button', { name: 'Xóa hết dữ liệu mẫu' }).click()

  await page.waitForURL('**/thiet-lap')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('button', { name: 'Thiết lập', exact: true }).click()
  await look(page)
  await page.getByRole('button', { name: 'Thiết lập Ủy ban' }).click()
  await look(page)
  await page.getByLabel('Tên đơn vị').fill('Bến Thử')
  await page.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Thái Nguyên' })
  await page.getByLabel('Khóa').fill('I')
  await page.getByLabel('Từ ngày').fill('2025-07-15')
  await page.getByLabel('Đến ngày').fill('2030-07-14')
  await page.getByLabel('Họ và tên').first().fill('Lê Thị Thử')
  await page.getByLabel('Tên đăng nhập').first().fill('chutich')
  for (const name of ['chair.password', 'chair.again']) await page.locator(`[name="${name}"]`).fill(password)
  await page.getByLabel('Có bao nhiêu').fill('12')
  await page.getByRole('button', { name: 'Thiết lập Ủy ban' }).click()
  await look(page)
  expect(await page.textContent('main')).toContain('12 khu dân cư đã nhận')

  await page.getByRole('link', { name: 'Đăng nhập' }).click()
  await page.getByLabel('Tên đăng nhập hoặc số điện thoại').fill('chutich')
  await page.getByLabel('Mật khẩu').first().fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.waitForURL('**/tai-khoan/hai-buoc')
  await page.goto(link)
  expect(await page.textContent('main')).toContain('đã được thiết lập')
}, 240_000)
