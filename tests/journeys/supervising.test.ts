import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { openAccount } from '../support/accounts.ts'
import { freshPage, type PageOptions } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { openDesk } from '../support/recommending.ts'
import { photo } from '../support/sample-files.ts'

let live: LiveHouse
/** The session of the story, once it is planned. */
let address = ''
const shots = process.env.SHOTS

beforeAll(async () => {
  live = await openLiveHouse()
  const { database } = live.house
  const { committeeId } = await openDesk(database)
  await openAccount(database, { committeeId, role: 'ward_chair', demo: true, name: 'Nguyễn Thị Hạnh' })
  await openAccount(database, { committeeId, role: 'ward_officer', demo: true, name: 'Lý Minh Mai' })
})
afterAll(() => live.close())

/** The page as it stands: broad and narrow, light and dark. */
async function look(page: Page, name: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 800 }
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await expectFitsWidth(page)
    await page.emulateMedia({ colorScheme: width === 360 ? 'dark' : 'light' })
    await expectAccessible(page)
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true })
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(size)
}

async function enterAs(name: RegExp, options: PageOptions = {}): Promise<Page> {
  const page = await freshPage({ baseUrl: live.url, ...options })
  await page.goto('/dang-nhap')
  await page.getByRole('button', { name }).first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'))
  return page
}

/** Presses a button of a form and waits to be told that it was done. */
async function press(page: Page, form: string, button: string): Promise<void> {
  await page.locator(`form#${form}`).getByRole('button', { name: button, exact: true }).click()
  await page.waitForURL(/xong=/)
}

const advance = async (page: Page, label: string, reference = '') => {
  await page.goto(address)
  await page.locator('form#advance').getByLabel(label).check()
  await page.locator('form#advance').getByLabel('Số văn bản giấy').fill(reference)
  await press(page, 'advance', 'Ghi bước')
}

/** Writes a paper from the records, sees it in the editor, and issues it with the step it brings. */
async function issuePaper(page: Page, kind: string, stage: string, says: RegExp): Promise<void> {
  await page.goto(`${address}?muc=van_ban`)
  await page.getByRole('button', { name: kind, exact: true }).click()
  await page.waitForURL(/\/soan/)
  expect(await page.getByRole('textbox', { name: 'Nội dung văn bản' }).innerText()).toMatch(says)
  await page.goto(`${address}?muc=van_ban`)
  await page.locator('form#issue_paper').getByLabel('Đồng thời chuyển').selectOption({ label: stage })
  await press(page, 'issue_paper', 'Ban hành')
}

test('an officer plans a delegation and prepares it', async () => {
  const page = await enterAs(/Lý Minh Mai/)
  await page.goto('/giam-sat')
  await look(page, 'board')
  await page.getByRole('link', { name: 'Ghi cuộc giám sát' }).click()
  await look(page, 'session-new')
  await page.getByLabel('Nội dung giám sát').fill('Giám sát việc thu, chi các khoản đóng góp của Nhân dân')
  await page.locator('input[value="peoples_contribution_revenue_expenditure"]').check()
  await page.getByLabel('Ủy ban nhân dân phường Sông Cầu').check()
  await page.getByLabel('Dự kiến từ').fill('2024-04-15')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.waitForURL(/xong=/)
  address = new URL(page.url()).pathname
  await page.getByText('Sửa danh sách đoàn').click()
  await page.locator('form#team [name="team.0.name"]').fill('Nguyễn Thị Hạnh')
  await page.locator('form#team [name="team.0.position"]').fill('Chủ tịch')
  await press(page, 'team', 'Lưu danh sách')
  await advance(page, 'Bắt đầu chuẩn bị')
  await look(page, 'session')
})

test('the chair issues the decision; the delegation sits and writes down what it found', async () => {
  const page = await enterAs(/Nguyễn Thị Hạnh/)
  await issuePaper(page, 'Quyết định thành lập đoàn', 'Đã thông báo', /Nguyễn Thị Hạnh/)
  await look(page, 'papers')
  await page.goto(`${address}/buoi/moi`)
  await look(page, 'sitting-new')
  await page.getByLabel('Địa điểm').fill('Nhà họp Tổ 4')
  await page.getByLabel('Nội dung, ý kiến các bên').fill('Đoàn nghe báo cáo và xem sổ thu, chi.')
  await page.getByRole('button', { name: 'Lưu buổi làm việc' }).click()
  await page.waitForURL(/xong=/)
  await look(page, 'sittings')
  await advance(page, 'Bắt đầu giám sát')
  for (const [kind, text] of [
    ['Ưu điểm', 'Các khoản thu đều có biên lai.'],
    ['Hạn chế', 'Hai tổ chưa niêm yết công khai mức thu.'],
  ] as const) {
    await page.goto(`${address}?muc=ket_qua`)
    const form = page.locator('form#finding')
    if (!(await form.isVisible())) await page.getByText('Ghi kết quả', { exact: true }).first().click()
    await form.getByLabel(kind).check()
    await form.getByLabel('Nội dung').fill(text)
    await press(page, 'finding', 'Ghi kết quả')
  }
  await look(page, 'findings')
})

test('on a phone a photo reaches the session by one tap and the camera; without script by a button', async () => {
  const page = await enterAs(/Lý Minh Mai/, { width: 360, height: 780 })
  const file = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await photo({}) }
  await page.goto(address)
  const button = page.getByLabel('Chụp ảnh')
  const { height = 0 } = (await page.locator('.photo-button-face').boundingBox()) ?? {}
  expect(height).toBeGreaterThanOrEqual(44)
  expect(await page.getByRole('button', { name: 'Gửi ngay' }).isVisible()).toBe(false)
  const chooser = page.waitForEvent('filechooser')
  await button.click()
  await (await chooser).setFiles(file)
  await page.waitForURL(/xong=/)
  expect(await page.locator('.photos img').count()).toBe(1)
  expect(await page.locator('.photos').innerText()).toContain('nhận 15/04/2024')
  await look(page, 'session-photo')

  const { url } = live
  const bare = await freshPage({ baseUrl: url, script: false, width: 360 })
  await bare.context().addCookies(await page.context().cookies())
  await bare.goto(address)
  await bare.getByLabel('Chụp ảnh').setInputFiles(file)
  await bare.getByRole('button', { name: 'Gửi ngay' }).click()
  await bare.waitForURL(/xong=/)
  expect(await bare.locator('.photos img').count()).toBe(2)
})

test('the chair issues the report and asks the agency for what is to be done', async () => {
  const page = await enterAs(/Nguyễn Thị Hạnh/)
  await advance(page, 'Chuyển sang viết báo cáo')
  await issuePaper(page, 'Báo cáo kết quả giám sát', 'Đã báo cáo kết quả', /Hai tổ chưa niêm yết/)
  await page.goto(`${address}?muc=ket_qua`)
  await page.getByText('Soạn kiến nghị', { exact: true }).first().click()
  const form = page.locator('form#recommend')
  await form.getByLabel('Nội dung kiến nghị').fill('Niêm yết công khai mức thu tại nhà họp các tổ.')
  await press(page, 'recommend', 'Soạn kiến nghị')
  await page.getByRole('link', { name: /Niêm yết công khai/ }).click()
  await look(page, 'recommendation')
  await page.locator('.page-head-actions').getByRole('link').first().click()
  await look(page, 'recommendation-issue')
  await page.locator('form#record').getByLabel('Số').fill('31/MTTQ-BTT')
  await page.locator('form#record .button-primary').click()
  await page.waitForURL(/xong=/)
  await page.goto(address)
  await page.locator('form#advance').getByLabel('Theo dõi kiến nghị').waitFor()
  await look(page, 'session-reported')
})
