import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { openAccount } from '../support/accounts.ts'
import { freshPage } from '../support/browser.ts'
import { type LiveHouse, openLiveHouse } from '../support/live.ts'
import { photo } from '../support/sample-files.ts'
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

async function enter(page: Page, name: RegExp): Promise<void> {
  await page.goto('/dang-nhap')
  await page.getByRole('button', { name }).first().click()
  await page.waitForURL((url) => url.pathname === '/' || !url.pathname.startsWith('/dang-nhap'))
}

async function newDocument(page: Page, abstract: string): Promise<string> {
  await page.goto('/van-ban/moi?loai=KH')
  await page.getByLabel('Trích yếu').fill(abstract)
  await page.getByRole('button', { name: 'Tạo dự thảo' }).click()
  await page.waitForURL('**/soan?xong=*')
  return new URL(page.url()).pathname.replace('/soan', '')
}

const text = (page: Page) => page.getByRole('textbox', { name: 'Nội dung văn bản' })
const saved = (page: Page) => page.locator('.editor-status[data-state="saved"]').waitFor()

/** What Word puts on the clipboard, shortened. */
const fromWord = `<html xmlns:o="urn:x"><body><style>p{}</style><h1>I. Mục đích</h1>
<p class=MsoNormal align=center style='text-align:center'><b>Phần đậm<o:p></o:p></b></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>-<span>&nbsp; </span></span>Ý một</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>+<span>&nbsp; </span></span>Ý sâu</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>-<span>&nbsp; </span></span>Ý hai</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>a)<span>&nbsp; </span></span>Điểm a</p>
<table><tr><td><p>TT</p></td><td><p>Nội dung</p></td></tr><tr><td colspan=2><p>Gộp</p></td></tr></table>
<p><img src="file:///c:/x.png">Hết<script>alert(1)</script></p></body></html>`

async function pasteHtml(page: Page, html: string): Promise<void> {
  await text(page).evaluate((element, pasted) => {
    const data = new DataTransfer()
    data.setData('text/html', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)
}

test('an officer writes, pastes from Word, inserts a table; the chair issues and both read the same sheet', async () => {
  const page = await freshPage({ baseUrl: live.url, height: 1000 })
  await enter(page, /Lý Minh Mai/)
  await look(page, 'documents-home')
  await page.goto('/van-ban/moi?loai=KH')
  await look(page, 'document-new')
  const path = await newDocument(page, 'Giám sát việc bình xét hộ nghèo năm 2024')
  await text(page).click()
  await page.keyboard.type('Thực hiện chương trình công tác năm 2024, Ban Thường trực xây dựng kế hoạch như sau:')
  await page.keyboard.press('Enter')
  await pasteHtml(page, fromWord)
  await page.keyboard.press('Enter')
  await page.keyboard.type('/bang')
  const menu = page.getByRole('listbox')
  await menu.getByText('Bảng').waitFor()
  await look(page, 'editor-slash')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Thời gian')
  await saved(page)
  await look(page, 'editor')
  await page.goto(path)
  const sheet = page.locator('.paper')
  expect(await sheet.locator('.doc-h1').textContent()).toBe('I. Mục đích')
  expect(await sheet.locator('ul ul li').allTextContents()).toEqual(['Ý sâu'])
  expect(await sheet.getByText('a) Điểm a').count()).toBe(1)
  expect(await sheet.locator('table').count()).toBe(2)
  expect(await sheet.locator('img, script').count()).toBe(0)
  await look(page, 'document-draft')

  const chair = await freshPage({ baseUrl: live.url, height: 1000 })
  await enter(chair, /Nguyễn Thị Hạnh/)
  await chair.goto(`${path}/ban-hanh`)
  await look(chair, 'document-issue')
  await chair.getByRole('button', { name: 'Cấp số và ban hành' }).click()
  await chair.getByText('Đã ban hành và cấp số.').waitFor()
  await look(chair, 'document-issued')
  expect(await chair.locator('.paper').textContent()).toContain('01/KH-MTTQ-BTT')
  await chair.goto('/van-ban')
  await look(chair, 'documents-register')
})

test('two writers at once: the second sees both texts and decides', async () => {
  const [first, second] = [await freshPage({ baseUrl: live.url }), await freshPage({ baseUrl: live.url })]
  await enter(first, /Lý Minh Mai/)
  await enter(second, /Nguyễn Thị Hạnh/)
  const path = await newDocument(first, 'Hai người cùng soạn')
  await second.goto(`${path}/soan`)
  await text(first).click()
  await first.keyboard.type('Câu của chị Mai.')
  await saved(first)
  await text(second).click()
  await second.keyboard.type('Câu của bà Hạnh.')
  const panel = second.getByRole('alert')
  await panel.getByText('Lý Minh Mai').waitFor()
  await panel.getByText('Bản vừa được lưu').click()
  await look(second, 'editor-stale')
  expect(await panel.textContent()).toContain('Câu của chị Mai.')
  expect(await text(second).textContent()).toBe('Câu của bà Hạnh.')
  await second.getByRole('button', { name: 'Lưu bài của tôi' }).click()
  await saved(second)
  await first.goto(path)
  expect(await first.locator('.paper .doc-body').textContent()).toContain('Câu của bà Hạnh.')
})

test('a dropped connection loses nothing, not even when the page is closed', async () => {
  const page = await freshPage({
    baseUrl: live.url,
    expectedProblems: /ERR_INTERNET_DISCONNECTED|Failed to load resource/,
  })
  await enter(page, /Lý Minh Mai/)
  const path = await newDocument(page, 'Mất mạng giữa chừng')
  const context: BrowserContext = page.context()
  await text(page).click()
  await context.setOffline(true)
  await page.keyboard.type('Viết lúc mất mạng.')
  await page.locator('.editor-status[data-state="offline"]').waitFor()
  await page.close({ runBeforeUnload: false })
  await context.setOffline(false)
  const later = await context.newPage()
  await later.goto(`${path}/soan`)
  await later.getByText('Đã lấy lại phần chưa kịp gửi').waitFor()
  await saved(later)
  await later.goto(path)
  expect(await later.locator('.paper .doc-body').textContent()).toContain('Viết lúc mất mạng.')
  expect(
    await later.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('dau-an.document'))),
  ).toEqual([])
})

test('without script paragraphs are typed into a plain field', async () => {
  const page = await freshPage({ baseUrl: live.url, script: false, width: 360 })
  await enter(page, /Lý Minh Mai/)
  await newDocument(page, 'Không có JavaScript')
  await page.getByLabel('Nội dung', { exact: false }).last().fill('Đoạn một.\n\nĐoạn hai.')
  if (shots) await page.screenshot({ path: `${shots}/editor-plain.png`, fullPage: true })
  await page.getByRole('button', { name: 'Lưu nội dung' }).click()
  await page.getByText('Đã lưu dự thảo.').waitFor()
  expect(await page.locator('.doc-body p').allTextContents()).toEqual(['Đoạn một.', 'Đoạn hai.'])
})

test('a photo reaches a record from a phone in three taps', async () => {
  const page = await freshPage({ baseUrl: live.url, width: 360, height: 740 })
  await enter(page, /Lý Minh Mai/)
  const path = await newDocument(page, 'Biên bản có ảnh')
  await page.goto(path)
  await look(page, 'document-narrow')
  await page.getByRole('link', { name: 'Thêm minh chứng' }).click()
  await look(page, 'evidence-add')
  const file = { name: 'IMG_2024.jpg', mimeType: 'image/jpeg', buffer: await photo({}) }
  await page.getByLabel('Chụp hoặc chọn ảnh, tệp').setInputFiles(file)
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await page.getByText('Đã gửi minh chứng.').waitFor()
  await page.locator('.photos img').scrollIntoViewIfNeeded()
  expect(
    await page
      .locator('.photos img')
      .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(0)
  await look(page, 'document-with-photo')
  await page.locator('.photos a').first().click()
  await look(page, 'evidence')
  for (const address of ['/van-ban', '/van-ban/den/moi', '/van-ban/so', `${path}/the-thuc`, `${path}/thu-hoi`]) {
    await page.goto(address)
    await look(page, `narrow${address.replace(path, '/document').replaceAll('/', '-')}`)
  }
})
