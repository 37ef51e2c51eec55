import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { sampleId } from '../../src/sample/hand.ts'
import type { LiveHouse } from '../support/live.ts'
import { take } from './camera.ts'
import { enter, openGuideHouse, press } from './guide-house.ts'

let live: LiveHouse
const termReport = `/bao-cao/${sampleId('song-cau report term_marks term:2019-02-01..2024-04-15')}`
const recommendation = `/kien-nghi/${sampleId('song-cau recommendation kn-2019')}`

beforeAll(async () => {
  live = await openGuideHouse()
}, 300_000)
afterAll(() => live.close())

test('the term report: its figures opened, written on, issued, and later told to differ', async () => {
  const page = await enter(live, 'Nông Thị Hạnh')
  await read(page)
  await write(page)
  await issue(page)
  await differ(page)
}, 240_000)

async function read(page: Page): Promise<void> {
  await page.goto('/bao-cao')
  await take(page, 'reports', { height: 'all' })
  await page.goto('/bao-cao/moi?loai=six_months')
  await take(page, 'report-new', { height: 'all' })
  await page.goto(termReport)
  await take(page, 'report', { height: 1000 })
  await page.locator('.doc-body').getByRole('link', { name: '18', exact: true }).first().click()
  await page.waitForURL('**so-lieu=**')
  await page.getByText(/^Bản ghi đã đếm/).scrollIntoViewIfNeeded()
  await page.locator('.side-panel .lines > li').nth(3).scrollIntoViewIfNeeded()
  await take(page, 'report-figure', { window: true })
  await page.goto('/chi-so')
  await page.getByLabel('Kỳ').selectOption({ label: 'Khóa VIII, nhiệm kỳ 2019 - 2024' })
  await page.getByRole('button', { name: 'Lọc' }).click()
  await take(page, 'indicators', { height: 900 })
}

async function write(page: Page): Promise<void> {
  await page.goto(`${termReport}/soan`)
  const place = page.locator('.ProseMirror p', { hasText: '[Viết: kết quả nổi bật' }).first()
  await place.click()
  await place.evaluate((paragraph) => getSelection()?.setPosition(paragraph, paragraph.childNodes.length))
  await page.keyboard.press('Enter')
  await page.keyboard.type('/kiến')
  await page.locator('[role=listbox] [role=option]').first().waitFor()
  await take(page, 'report-editor', { window: true })
  await page.keyboard.press('Escape')
  for (const _ of '/kiến') await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.getByText('Đã lưu').first().waitFor()
}

async function issue(page: Page): Promise<void> {
  await page.goto(termReport)
  await press(page, 'Bỏ các chỗ chờ viết')
  await press(page, 'Trình duyệt')
  await press(page, 'Duyệt báo cáo')
  await page.getByRole('link', { name: 'Ban hành' }).click()
  await take(page, 'report-issue', { height: 'all' })
  await press(page, 'Ban hành')
  await take(page, 'report-issued', { height: 900 })
}

/** One recommendation was entered twice: it is superseded, and the issued report says what it would count now. */
async function differ(page: Page): Promise<void> {
  await page.goto(`${recommendation}/thay-the`)
  await page.getByLabel('Lý do').fill('Ghi trùng với kiến nghị của Thường trực HĐND phường cùng ngày.')
  await press(page, 'Thay thế')
  await page.goto(termReport)
  await take(page, 'report-differs', { height: 800 })
  await page.getByRole('link', { name: 'Xem khác ở đâu' }).click()
  await take(page, 'differences', { height: 'all' })
  await page.goto(`${termReport}/ban-moi`)
  await take(page, 'report-revise', { height: 'all' })
}
