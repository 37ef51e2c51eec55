import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Role, roleNames } from '../../src/areas/identity/index.ts'
import { unitIds } from '../../src/areas/organisation/index.ts'
import type { Id } from '../../src/values/id.ts'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { goodPassword, openAccount } from '../support/accounts.ts'
import { freshPage } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { foundWard, loadExampleUnits } from '../support/ward.ts'

let live: LiveHouse
let ward: Id
let sample: Id
const shots = process.env.SHOTS

beforeAll(async () => {
  live = await openLiveHouse()
  const { database } = live.house
  await loadExampleUnits(database)
  ward = (await foundWard(database, unitIds.phungChiKien, 'Ủy ban MTTQ Việt Nam phường Phùng Chí Kiên')).committeeId
  sample = (await foundWard(database)).committeeId
  for (const role of roleNames) {
    await openAccount(live.house.database, { committeeId: sample, role, demo: true, name: people[role] })
  }
})
afterAll(() => live.close())

const people: Readonly<Record<Role, string>> = {
  ward_chair: 'Nguyễn Thị Hạnh',
  ward_vice_chair: 'Hoàng Thị Lan',
  ward_officer: 'Lý Minh Mai',
  ward_accountant: 'Đặng Thu Hà',
  ward_treasurer: 'Bế Văn Toàn',
  member_org_lead: 'Nông Thị Bích',
  area_head: 'Triệu Văn Sơn',
  area_member: 'Phùng Thị Én',
  advisor: 'Ma Đình Khôi',
  inspection_member: 'Vi Văn Thắng',
  agency_contact: 'Trần Quốc Việt',
  province_officer: 'Lê Hải Yến',
  central_viewer: 'Phạm Gia Khánh',
  system_admin: 'Đỗ Trung Kiên',
}

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page)
  await expectFitsWidth(page)
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

test('a chair signs in, sets up a security key, and the next day needs nothing else', async () => {
  const { signInName } = await openAccount(live.house.database, {
    committeeId: ward,
    role: 'ward_chair',
    name: 'Bà Hạnh',
  })
  const page = await freshPage({ baseUrl: live.url })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  })
  await page.goto('/tai-khoan')
  await look(page, 'sign-in')
  await page.getByLabel('Tên đăng nhập hoặc số điện thoại').fill(signInName)
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(goodPassword)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.waitForURL('**/tai-khoan/hai-buoc')
  await look(page, 'second-forced')
  await page.getByRole('button', { name: 'Cài ứng dụng' }).click()
  await look(page, 'second-enrolling')
  await page.getByLabel('Tên để nhớ').fill('Máy văn phòng')
  await page.getByRole('button', { name: 'Thêm khóa bảo mật' }).click()
  await page.getByText('Đã thêm khóa bảo mật.').waitFor()
  await look(page, 'second-key')
  await page.goto('/tai-khoan/phien')
  await look(page, 'sessions')
  await page.goto('/dang-xuat')
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByText('Bạn đã đăng xuất.').waitFor()
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa bảo mật' }).click()
  await page.waitForURL(`${live.url}/`)
  await page.goto('/quan-tri/tai-khoan')
  expect(await page.getByRole('heading', { name: 'Tài khoản', exact: true }).count()).toBe(1)
})

test('the office opens an account, and an area head enters with its code on a telephone without script', async () => {
  const office = await freshPage({ baseUrl: live.url })
  await office.goto('/dang-nhap')
  await office
    .getByRole('button', { name: /Chủ tịch.*Hạnh/ })
    .first()
    .click()
  await office.goto('/quan-tri/tai-khoan')
  await look(office, 'accounts')
  await office.getByRole('link', { name: 'Mở tài khoản' }).click()
  await look(office, 'new-account')
  await office.getByLabel('Họ và tên').fill('Ông Dương Văn Tư')
  await office.getByLabel('Tên đăng nhập hoặc số điện thoại').fill('0988 000 111')
  await office.locator('select[name="grant.role"]').selectOption('advisor')
  await office.getByRole('button', { name: 'Mở tài khoản' }).click()
  await office.getByText('Đã mở tài khoản.').waitFor()
  await look(office, 'one-account')
  await office.getByRole('button', { name: 'Cấp mã đăng nhập trên điện thoại' }).click()
  const code = (await office.locator('.qr-code').textContent()) ?? ''
  await look(office, 'one-account-code')
  await office.getByText('Giao vai trò', { exact: true }).first().click()
  await look(office, 'one-account-grant')

  const phone = await freshPage({ baseUrl: live.url, width: 360, height: 740, script: false })
  await phone.goto('/dang-nhap')
  await phone.getByRole('link', { name: 'Tôi có mã đăng nhập của văn phòng' }).click()
  if (shots) await phone.screenshot({ path: `${shots}/phone-code.png`, fullPage: true })
  await phone.getByLabel('Số điện thoại').fill('0988000111')
  await phone.getByLabel('Mã 8 số').fill(code)
  await phone.getByRole('button', { name: 'Vào' }).click()
  await phone.waitForURL(`${live.url}/`)
  await phone.goto('/tai-khoan')
  expect(await phone.getByText('Ông Dương Văn Tư').count()).toBeGreaterThan(0)
})

test('everything fits a narrow telephone, in the dark too', async () => {
  const page = await freshPage({ baseUrl: live.url, width: 360, height: 740, dark: true })
  await page.goto('/dang-nhap')
  await look(page, 'narrow-sign-in')
  await page
    .getByRole('button', { name: /Chủ tịch.*Hạnh/ })
    .first()
    .click()
  for (const path of [
    '/tai-khoan',
    '/tai-khoan/phien',
    '/quan-tri/tai-khoan',
    '/quan-tri/tai-khoan/moi',
    '/tai-khoan/mat-khau',
  ]) {
    await page.goto(path)
    await look(page, `narrow${path.replaceAll('/', '-')}`)
  }
  await page.goto('/quan-tri/tai-khoan')
  await page.getByRole('link', { name: 'Đặng Thu Hà' }).click()
  await look(page, 'narrow-one-account')
})
