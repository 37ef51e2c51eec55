import { generateSync } from 'otplib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { writeXlsx } from '../../src/print/xlsx/write.ts'
import { freshPage } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { take } from './camera.ts'
import { desk, phone } from './guide-house.ts'

let live: LiveHouse
const password = 'suối trong chảy qua làng'

beforeAll(async () => {
  live = await openLiveHouse('2026-01-05T08:00:00+07:00')
})
afterAll(() => live.close())

test('a committee begins: set up, signed in with two steps, its areas and people, a code for an area head', async () => {
  const page = await freshPage({ baseUrl: live.url, ...desk })
  await setUp(page)
  await signInWithTwoSteps(page)
  await take(page, 'first-day', { height: 620 })
  await importAgencies(page)
  const code = await openAreaHead(page)
  await enterByPhone(code)
}, 240_000)

async function setUp(page: Page): Promise<void> {
  const { door } = live.house.operator
  await page.goto(`/thiet-lap?ma=${door.token() ?? door.renew()}`)
  await take(page, 'set-up-welcome', { height: 'all' })
  await page
    .getByRole('link', { name: 'Thiết lập' })
    .or(page.getByRole('button', { name: 'Thiết lập' }))
    .click()
  await page.getByLabel('Xã', { exact: true }).check()
  await page.getByLabel('Tên đơn vị').fill('Xã Suối Mơ')
  await page.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Thái Nguyên' })
  await page.getByLabel('Khóa').fill('I')
  await page.getByLabel('Từ ngày').fill('2025-07-01')
  await page.getByLabel('Đến ngày').fill('2030-06-30')
  const chair = page.getByRole('group', { name: 'Chủ tịch' })
  await chair.getByLabel('Họ và tên').fill('Nông Thị Hạnh')
  await chair.getByLabel('Tên đăng nhập').fill('hanh')
  await chair.getByLabel('Mật khẩu', { exact: false }).first().fill(password)
  await chair.getByLabel('Nhập lại mật khẩu').fill(password)
  await page.getByLabel('Có bao nhiêu').fill('12')
  await page.getByLabel('Loại khu dân cư').selectOption({ label: 'Thôn' })
  await take(page, 'set-up-form', { height: 1000 })
  await page.getByRole('button', { name: 'Thiết lập Ủy ban' }).click()
  await page.getByText('Đã thiết lập xong').first().waitFor()
  await take(page, 'set-up-done', { height: 700 })
}

async function signInWithTwoSteps(page: Page): Promise<void> {
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập hoặc số điện thoại').fill('hanh')
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(password)
  await take(page, 'sign-in', { height: 640 })
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.waitForURL('**/tai-khoan/hai-buoc')
  await page.getByRole('button', { name: 'Cài ứng dụng' }).click()
  await page.locator('.qr').waitFor()
  await take(page, 'two-steps', { height: 900 })
  const secret = (await page.locator('.long-code').textContent()) ?? ''
  const epoch = Math.floor(live.clock.now().getTime() / 1000)
  await page.getByLabel('Mã 6 số').fill(generateSync({ secret: secret.replaceAll(' ', ''), epoch }))
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  await page.locator('.recovery-codes').waitFor()
  await take(page, 'recovery-codes', { height: 'all' })
  await page.getByRole('link', { name: 'Tôi đã cất mã, tiếp tục' }).click()
  await page.waitForURL(`${live.url}/`)
}

/** Good rows, one that cannot be read, and what the page says of each. */
async function importAgencies(page: Page): Promise<void> {
  const head = ['Tên cơ quan', 'Loại', 'Điện thoại', 'Người liên hệ']
  const rows = [
    ['Ủy ban nhân dân xã Suối Mơ', 'Ủy ban nhân dân', '', 'Văn phòng'],
    ['Hội đồng nhân dân xã Suối Mơ', 'Hội đồng nhân dân', '', 'Thường trực'],
    ['Trạm Y tế xã Suối Mơ', 'Đơn vị sự nghiệp', '', ''],
    ['Trạm Khuyến nông khu vực', 'Trạm', '', ''],
  ]
  const columns = head.map((name) => ({ header: name, kind: 'text' as const, width: 24 }))
  const buffer = await writeXlsx({ name: 'Cơ quan', title: ['DANH SÁCH CƠ QUAN'], columns, rows })
  await page.goto('/to-chuc/co-quan')
  await page.getByRole('link', { name: 'Nhập từ XLSX' }).click()
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.getByLabel('Tệp bảng tính').setInputFiles({ name: 'co-quan.xlsx', mimeType, buffer })
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByText('Sẽ nhận').first().waitFor()
  await take(page, 'import-preview', { height: 'all' })
  await page.getByRole('button', { name: 'Chỉ nhận các dòng đúng' }).click()
  await page.getByText('Đã nhận').first().waitFor()
}

async function openAreaHead(page: Page): Promise<string> {
  await page.goto('/quan-tri/tai-khoan')
  await page.getByRole('link', { name: 'Mở tài khoản' }).first().click()
  await page.getByLabel('Họ và tên').fill('Phùng Văn Sơn')
  await page.getByLabel('Tên đăng nhập hoặc số điện thoại').fill('0900 000 004')
  await page.getByLabel('Vai trò').selectOption({ label: 'Trưởng ban công tác Mặt trận' })
  await page.getByLabel('Khu dân cư (cho ban công tác Mặt trận)').selectOption({ label: 'Thôn 4' })
  await take(page, 'new-account', { height: 'all' })
  await page.getByRole('button', { name: 'Mở tài khoản' }).click()
  await page.getByText('Đã mở tài khoản.').waitFor()
  await page.getByRole('button', { name: 'Cấp mã đăng nhập trên điện thoại' }).click()
  await page.locator('.qr-code').waitFor()
  await take(page, 'code-for-phone', { of: page.locator('#ma') })
  return (await page.locator('.qr-code').textContent()) ?? ''
}

async function enterByPhone(code: string): Promise<void> {
  const page = await freshPage({ baseUrl: live.url, ...phone })
  await page.goto('/dang-nhap/ma')
  await page.getByLabel('Số điện thoại').fill('0900000004')
  await page.getByLabel('Mã 8 số').fill(code.trim())
  await take(page, 'phone-code')
  await page.getByRole('button', { name: 'Vào' }).click()
  await page.waitForURL(`${live.url}/`)
  await take(page, 'phone-area-head')
}
