import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unitIds } from '../../src/areas/organisation/index.ts'
import { writeXlsx } from '../../src/print/xlsx/write.ts'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { openAccount } from '../support/accounts.ts'
import { freshPage, type PageOptions } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { foundWard, loadExampleUnits } from '../support/ward.ts'

let live: LiveHouse
const shots = process.env.SHOTS

beforeAll(async () => {
  live = await openLiveHouse()
  const { database } = live.house
  await loadExampleUnits(database)
  const { committeeId } = await foundWard(database)
  await openAccount(database, { committeeId, role: 'ward_chair', demo: true, name: 'Nguyễn Thị Hạnh' })
  await openAccount(database, { committeeId, role: 'ward_officer', demo: true, name: 'Lý Minh Mai' })
})
afterAll(() => live.close())

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page)
  await expectFitsWidth(page)
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

async function enterAs(name: RegExp, options: PageOptions = {}): Promise<Page> {
  const page = await freshPage({ baseUrl: live.url, ...options })
  await page.goto('/dang-nhap')
  await page.getByRole('button', { name }).first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'))
  return page
}

async function sheet(headers: readonly string[], rows: readonly (readonly (string | number | null)[])[]) {
  const columns = headers.map((header) => ({ header, width: 20, kind: 'text' as const }))
  const buffer = await writeXlsx({ name: 'Danh sách', title: ['Danh sách khu dân cư'], columns, rows })
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: 'khu-dan-cu.xlsx', mimeType, buffer }
}

test('an office brings in its areas from a sheet, counts, and merges two of them', async () => {
  const page = await enterAs(/Lý Minh Mai/)
  await page.goto('/to-chuc/khu-dan-cu')
  await look(page, 'areas-empty')
  await page.getByRole('link', { name: 'Nhập từ XLSX' }).click()
  await look(page, 'import-choose')
  const good = Array.from({ length: 21 }, (_, i) => [`Tổ dân phố ${i + 1}`, i + 1, 92 + i, '01/01/2024'])
  const file = await sheet(
    ['Tên khu dân cư', 'Số thứ tự', 'Số hộ', 'Ngày đếm'],
    [...good, ['Tổ dân phố 3', null, 'nhiều', null]],
  )
  await page.getByLabel('Tệp bảng tính').setInputFiles(file)
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByText('Hãy nhập một số nguyên').waitFor()
  await look(page, 'import-preview')
  await page.getByRole('button', { name: 'Chỉ nhận các dòng đúng' }).click()
  await page.waitForURL('**/ket-qua-nhap/**')
  await look(page, 'import-result')

  await page.goto('/to-chuc/khu-dan-cu')
  await look(page, 'areas')
  await page.getByRole('link', { name: 'Sáp nhập' }).click()
  await page.getByLabel('Tổ dân phố 1', { exact: true }).check()
  await page.getByLabel('Tổ dân phố 2', { exact: true }).check()
  await page.getByLabel('Tên mới').fill('Tổ dân phố Một')
  await page.getByLabel('Từ ngày').fill('2024-04-01')
  await look(page, 'areas-merge')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('185 (cộng từ các khu đã sáp nhập)').waitFor()
  await look(page, 'area')
  await page.getByLabel('Ngày đếm').fill('2024-04-10')
  await page.getByLabel('Số hộ').fill('190')
  await page.getByRole('button', { name: 'Lưu' }).first().click()
  await page.getByText('Đã ghi số hộ.').waitFor()
  expect(await page.locator('main').innerText()).toContain('190')
})

test('a term, a body and its people', async () => {
  const page = await enterAs(/Lý Minh Mai/)
  await page.goto('/to-chuc/nhiem-ky/moi')
  await page.getByLabel('Khóa (số La Mã)').fill('viii')
  await page.getByLabel('Từ ngày').fill('2024-04-15')
  await page.getByLabel('Kết thúc theo kế hoạch').fill('2024-04-01')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.locator('.error-summary').waitFor()
  await look(page, 'term-refused')
  await page.getByLabel('Kết thúc theo kế hoạch').fill('2029-04-14')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã mở nhiệm kỳ.').waitFor()
  await page.goto('/to-chuc/nguoi/moi')
  await page.getByLabel('Họ và tên').fill('Hoàng Văn Mẫu')
  await page.getByLabel('Điện thoại').fill('0912 345 678')
  await look(page, 'person-new')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã thêm người.').waitFor()
  await look(page, 'person')
  await page.getByRole('button', { name: 'Xem thông tin được bảo mật' }).click()
  await page.getByText('0912345678').waitFor()
  await page.goto('/to-chuc')
  await look(page, 'overview')
  await page
    .getByRole('link', { name: /^Ủy ban MTTQ/ })
    .first()
    .click()
  await page.getByRole('combobox', { name: 'Người', exact: false }).selectOption({ label: 'Hoàng Văn Mẫu' })
  await page.getByLabel('Chức danh').selectOption({ label: 'Chủ tịch' })
  await page.locator('form#member').getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã ghi người tham gia.').waitFor()
  await look(page, 'body')
})

test('a search for "song cau" tells two wards apart, and the old one leads to the new', async () => {
  const page = await enterAs(/Lý Minh Mai/)
  await page.goto('/don-vi')
  await page.getByLabel('Tên (cũ hoặc mới) hoặc mã').fill('song cau')
  await page.getByRole('button', { name: 'Lọc' }).click()
  await page.getByText('Có 2 đơn vị khác nhau').waitFor()
  await look(page, 'units')
  await page.getByRole('row', { name: /01837/ }).getByRole('link').click()
  await look(page, 'unit-song-cau')
  await page.getByRole('link', { name: 'Phường Bắc Kạn' }).click()
  await page
    .getByText('Nhận Phường Nông Thượng', { exact: false })
    .or(page.getByText('Nhận Xã Nông Thượng'))
    .first()
    .waitFor()
  await look(page, 'unit-bac-kan')
})

test('the chair sets a deadline from a day, and the register keeps the rule of before', async () => {
  const page = await enterAs(/Nguyễn Thị Hạnh/)
  await page.goto('/cai-dat')
  await look(page, 'settings')
  await page.getByRole('link', { name: 'Trả lời kiến nghị từ ngày nhận' }).click()
  await page.getByLabel('Số ngày').fill('15')
  await page.getByLabel('Lý do').first().fill('Quy chế phối hợp năm 2024')
  await page.getByRole('button', { name: 'Lưu' }).first().click()
  await page.getByText('Đã lưu cài đặt.').waitFor()
  await look(page, 'setting')
  await page.goto('/cai-dat?nhom=mau-so')
  await look(page, 'settings-templates')
})

test.each([
  ['/to-chuc', 'overview'],
  ['/to-chuc/khu-dan-cu', 'areas'],
  ['/to-chuc/nguoi', 'people'],
  ['/to-chuc/co-quan', 'agencies'],
  ['/to-chuc/to-chuc-thanh-vien', 'organisations'],
  ['/to-chuc/co-quan/moi', 'agency-new'],
  ['/to-chuc/ban/moi', 'body-new'],
  ['/don-vi?q=song+cau', 'units'],
  [`/don-vi/${unitIds.bacKanWard}`, 'unit'],
  ['/cai-dat', 'settings'],
  ['/cai-dat/deadline.contribution.receive_max_days', 'setting'],
])('%s on a phone in the dark', async (path, name) => {
  const page = await enterAs(/Lý Minh Mai/, { width: 360, height: 740, dark: true })
  await page.goto(path)
  await look(page, `phone-${name}`)
})
